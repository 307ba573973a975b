import Testing

@testable import Knowledge
@testable import Language

@Suite("Names in documents")
struct NamesTests {
    @Test(
        "A name leads to its entry",
        arguments: [
            ("Officials in Pakistan said so.", "country:PAK"),
            ("Talks were held in Türkiye.", "country:TUR"),
            ("The U.S. urged calm.", "country:USA"),
            ("The US urged calm.", "country:USA"),
            ("The Kremlin denied it.", "country:RUS"),
            ("Downing Street welcomed it.", "country:GBR"),
            ("Iran's envoy left.", "country:IRN"),
            ("A Polish convoy arrived.", "country:POL"),
            ("Two Afghans were hurt.", "country:AFG"),
            ("The coup in Guinea-Bissau failed.", "country:GNB"),
            ("Rebels advanced in DR Congo.", "country:COD"),
            ("Hamas rejected the plan.", "group:hamas"),
            ("Ansar Allah fired on a ship.", "group:houthis"),
            ("Fighters of al Shabaab fled.", "group:al-shabaab"),
            ("The RSF shelled the town.", "group:rsf-sdn"),
            ("Doctors Without Borders closed its ward.", "group:msf"),
            ("ISKP claimed the blast.", "group:iskp"),
            ("The Torkham crossing is shut.", "crossing:torkham"),
            ("Trucks waited at Kerem Shalom.", "crossing:kerem-shalom"),
            ("Trucks queued at Bab al-Hawa.", "crossing:bab-al-hawa"),
        ]
    )
    func finds(text: String, key: String) throws {
        #expect(try Shelf.knowledge().keys(in: text).contains(key))
    }

    @Test(
        "The Afghan and the Pakistani Taliban are never confused",
        arguments: [
            ("The Afghan Taliban denied it.", "group:taliban", "Afghan Taliban"),
            ("The Taliban government denied it.", "group:taliban", "Taliban government"),
            ("The Taliban denied it.", "group:taliban", "Taliban"),
            ("The Pakistani Taliban claimed it.", "group:ttp", "Pakistani Taliban"),
            ("Tehreek-e-Taliban Pakistan claimed it.", "group:ttp", "Tehreek-e-Taliban Pakistan"),
            ("The TTP claimed it.", "group:ttp", "TTP"),
        ]
    )
    func taliban(text: String, key: String, span: String) throws {
        let knowledge = try Shelf.knowledge()
        let document = Document(splitting: text)
        let matches = knowledge.names(in: document)
        #expect(matches.map { "\($0.kind):\(knowledge.key(of: $0.entry))" } == [key])
        #expect(matches.map { document.string($0) } == [span])
    }

    @Test(
        "Small letters are not names",
        arguments: [
            "They told us nothing.", "He ate turkey and rice.", "Please polish the table.",
            "It is late.", "Nobody knows who came.", "The jordan and the chad stayed in the box.",
        ]
    )
    func smallLetters(text: String) throws {
        #expect(try Shelf.knowledge().keys(in: text) == [])
    }

    @Test("The longest name counts, and the next begins after it")
    func longest() throws {
        let knowledge = try Shelf.knowledge()
        let document = Document(splitting: "South Sudan and Sudan and the Islamic State group met.")
        let found = knowledge.names(in: document).map { document.string($0) }
        #expect(found == ["South Sudan", "Sudan", "Islamic State group"])
    }

    @Test("An ambiguous name gives all its candidates, countries first")
    func ambiguous() throws {
        let keys = try Shelf.knowledge().keys(in: "Congo")
        #expect(Set(keys).isSuperset(of: ["country:COD", "country:COG"]))
    }

    @Test("A name does not run over the end of a sentence")
    func sentences() throws {
        var document = Document(splitting: "He left South Sudan stayed")
        let whole = document.sentences[0]
        document.sentences = [
            Sentence(tokens: 0..<3, range: whole.range, paragraph: 0),
            Sentence(tokens: 3..<5, range: whole.range, paragraph: 0),
        ]
        let knowledge = try Shelf.knowledge()
        #expect(knowledge.names(in: document).map { knowledge.key(of: $0.entry) } == ["SDN"])
    }

    @Test(
        "Common nouns tell who speaks",
        arguments: [
            ("The information minister said so.", "information minister", SourceKind.official),
            ("Sources said so.", "Sources", .anonymous),
            (
                "Two people familiar with the matter said so.", "people familiar with the matter",
                .anonymous
            ),
            ("The foreign ministry said so.", "foreign ministry", .official),
            ("A joint statement said so.", "joint statement", .document),
            ("Analysts said so.", "Analysts", .named),
        ]
    )
    func nouns(text: String, span: String, kind: SourceKind) throws {
        let knowledge = try Shelf.knowledge()
        let document = Document(splitting: text)
        let matches = knowledge.nouns(in: document)
        #expect(matches.first.map { document.string($0) } == span)
        #expect(matches.first.flatMap { knowledge.noun($0.entry) }?.sourceKind == kind)
    }

    @Test("The demonyms of every country lead to it")
    func demonyms() throws {
        let knowledge = try Shelf.knowledge()
        let countries = knowledge.entries(.country)
        #expect(countries.count >= 249)
        let files = try DataFolder(Shelf.data).files().filter { $0.path.hasSuffix("countries.tsv") }
        var faults: [DataFault] = []
        var checked = 0
        for file in files {
            for row in Sheet(file, into: &faults).rows {
                for word in row.list("adjectives") + row.list("people") {
                    let key = "country:\(row.text("country"))"
                    #expect(
                        knowledge.keys(in: word + " said").contains(key),
                        "\(word) is not \(key)"
                    )
                    checked += 1
                }
            }
        }
        #expect(checked > 600)
    }
}

@Suite("Doubtful names")
struct DoubtfulNamesTests {
    @Test(
        "Names that are common words as well are marked",
        arguments: [
            ("The UN said so.", EntryKind.group, false), ("Jordan closed it.", .country, false),
            ("Contras fired.", .group, true), ("Swat was quiet.", .place, true),
        ]
    )
    func doubtful(text: String, kind: EntryKind, isDoubtful: Bool) throws {
        let matches = try Shelf.knowledge().names(in: Document(splitting: text))
        #expect(matches.first { $0.kind == kind }?.isDoubtful == isDoubtful)
    }
}
