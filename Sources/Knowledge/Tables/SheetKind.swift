/// What a sheet holds; its first column's name says it.
enum SheetKind: String, CaseIterable {
    case country, group, noun, outlet, crossing, place, holder, doubtful

    /// The columns besides the first that must be there, and those that may.
    var columns: (required: [String], optional: [String]) {
        switch self {
        case .country:
            (
                ["alpha2", "name", "capital", "continent"],
                ["aliases", "adjectives", "people", "metonyms", "neighbours", "note"]
            )
        case .group:
            (
                ["name", "kind"],
                [
                    "aliases", "abbreviations", "country", "parent", "governs", "since", "until",
                    "as_government", "note", "source",
                ]
            )
        case .noun:
            (["class"], ["plural", "aliases", "source_kind", "source_type", "actor_kind", "note"])
        case .outlet:
            (["name", "kind"], ["aliases", "abbreviations", "country", "note", "source"])
        case .crossing: (["name", "countries", "lat", "lon"], ["aliases", "note", "source"])
        case .place:
            (
                ["name", "kind", "lat", "lon"],
                ["aliases", "country", "admin1", "population", "note", "source"]
            )
        case .holder:
            (["name", "office", "country", "since"], ["aliases", "until", "note", "source"])
        case .doubtful: ([], ["reason"])
        }
    }

    /// Reads the rows of a sheet of this kind.
    func read(_ sheet: Sheet, into drafts: inout Drafts) {
        for row in sheet.rows {
            switch self {
            case .country: Country.read(row, into: &drafts)
            case .group: Group.read(row, into: &drafts)
            case .noun: CommonNoun.read(row, into: &drafts)
            case .outlet: Outlet.read(row, into: &drafts)
            case .crossing: Crossing.read(row, into: &drafts)
            case .place: Place.read(row, into: &drafts)
            case .holder: OfficeHolder.read(row, into: &drafts)
            case .doubtful: drafts.doubtful.insert(row.text("doubtful").lowercased())
            }
        }
    }
}

extension Drafts {
    /// Reads data files: sheets by their first column, the ontology by its `types`.
    ///
    /// Files that are neither are left to others.
    init(_ files: [DataFile], over base: Ontology? = nil) {
        for file in files {
            if file.holdsOntology {
                readOntology(file, over: base)
            } else if file.path.hasSuffix(".tsv") {
                let sheet = Sheet(file, into: &faults)
                guard let kind = sheet.columns.first.flatMap(SheetKind.init) else {
                    faults.append(
                        DataFault(
                            file: file.path,
                            line: 1,
                            problem: "the first column says not what this is",
                            advice:
                                "name it \(SheetKind.allCases.map(\.rawValue).joined(separator: ", "))"
                        )
                    )
                    continue
                }
                let columns = kind.columns
                sheet.check(
                    required: [kind.rawValue] + columns.required,
                    optional: columns.optional,
                    into: &faults
                )
                kind.read(sheet, into: &self)
            }
        }
    }
}
