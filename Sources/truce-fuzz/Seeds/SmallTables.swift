import Knowledge

/// A row or two of every kind of sheet, and an ontology of one type: compiled they are small, so
/// that many spoilt forms of them can be tried.
enum SmallTables {
    static let file = sealedTables(
        required("the small tables") { try KnowledgeCompiler.compile(sheets + [ontology]) }
    )

    /// Sheets with what ``Texts/reports`` speak of.
    private static let sheets = [
        sheet(
            """
            country\talpha2\tname\taliases\tadjectives\tpeople\tcapital\tmetonyms\tcontinent\tneighbours
            AFG\tAF\tAfghanistan\t\tAfghan\tAfghans\tKabul\t\tAS\tPAK
            PAK\tPK\tPakistan\t\tPakistani\tPakistanis\tIslamabad\tRawalpindi\tAS\tAFG
            QAT\tQA\tQatar\t\tQatari\tQataris\tDoha\t\tAS\t
            """
        ),
        sheet(
            """
            group\tname\taliases\tabbreviations\tkind\tcountry\tparent\tgoverns\tsince\tuntil
            taliban\tTaliban\tAfghan Taliban\t\tgroup\tAFG\t\tAFG\t2021-08-15\t
            un\tUnited Nations\t\tU.N.|UN\torganisation\t\t\t\t1945-10-24\t
            wing\tSouth Wing\t\tSW\tmilitary\tPAK\ttaliban\t\t\t2020-01-01
            """
        ),
        sheet(
            """
            noun\tplural\taliases\tclass\tsource_kind\tsource_type\tactor_kind
            spokesman\tspokesmen\tspokesperson\trole\t\t\tperson
            official\tofficials\t\tanonymous\t\t\tgovernment
            army\tarmies\t\tinstitution\t\t\tmilitary
            """
        ),
        sheet("outlet\tname\tabbreviations\tkind\tcountry\nreuters\tReuters\t\tagency\t"),
        sheet(
            """
            crossing\tname\taliases\tcountries\tlat\tlon\tsource
            torkham\tTorkham\tTorkham crossing\tAFG|PAK\t34.12\t71.09\ttest
            """
        ),
        sheet(
            """
            place\tname\taliases\tkind\tcountry\tadmin1\tlat\tlon\tpopulation
            1168197\tPeshawar\t\tcity\tPAK\tKhyber Pakhtunkhwa\t34.008\t71.578\t1970042
            """
        ),
        sheet("doubtful\treason\nSouth Wing\ta word"),
    ]

    static let ontology = DataFile(
        path: "events/plover.yaml",
        text: """
            types:
            - code: ASSAULT
              quad: MATERIAL_CONFLICT
              score: -9.0
              recipient: true
              cameo: "190"
              definition: "Attacks."
              boundaries:
              - "threats of it are THREATEN"
              modes:
              - {code: aerial, score: -10.0, cameo: "195", definition: "From the air."}
            contexts:
            - {code: military, definition: "Of armies."}
            crosswalk:
            - ["195", ASSAULT, aerial, military]
            """
    )

    private static func sheet(_ text: String) -> DataFile {
        let name = text.prefix { $0 != "\t" }
        return DataFile(path: "\(name).tsv", text: "# source: test\n" + text)
    }

    /// The header with its list of sections, and each section, as parts.
    private static func sealedTables(_ bytes: [UInt8]) -> SealedFile {
        let count = SealedFile.number(bytes, at: 12, size: 4)
        let sections = (0..<count).map { i in
            let offset = SealedFile.number(bytes, at: 32 + 16 * i + 8, size: 4)
            return offset..<offset + SealedFile.number(bytes, at: 32 + 16 * i + 12, size: 4)
        }
        return SealedFile(bytes: bytes, parts: [8..<32 + 16 * count] + sections) {
            KnowledgeBase.sealed($0)
        }
    }
}
