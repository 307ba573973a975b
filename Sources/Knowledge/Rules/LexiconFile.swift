/// A file of word classes as read and checked.
public struct LexiconFile: Hashable, Sendable {
    /// The path as messages name it.
    public var file: String
    /// The classes in the order of the file.
    public var classes: [WordClass]

    /// A class of words.
    public struct WordClass: Hashable, Sendable {
        /// The name that rules write after `@`.
        public var name: String
        /// Where the class stands, for messages.
        public var place: RulePlace
        /// What the class is for, or where its words come from.
        public var about: String
        /// Whether the program finds its tokens, besides the words.
        public var isTokenClass: Bool
        /// The words that belong to it; may be empty for a token class only.
        var words: [WordPattern]
    }

    /// Reads the text of a lexicon file.
    public static func read(yaml: String, file: String) throws(RuleError) -> LexiconFile {
        guard let root = try RuleYAML.read(yaml, file: file) else {
            return LexiconFile(file: file, classes: [])
        }
        guard case .list(let items, _) = root else {
            throw root.place.error(
                "a lexicon file is a list of classes",
                advice: "begin each with `- class: name`"
            )
        }
        var classes: [WordClass] = []
        for item in items { classes.append(try wordClass(item)) }
        return LexiconFile(file: file, classes: classes)
    }

    private static func wordClass(_ item: RuleYAML) throws(RuleError) -> WordClass {
        guard case .map(let entries, var place) = item,
            let first = entries.first(where: { $0.key == "class" || $0.key == "token class" })
        else {
            throw item.place.error("a class is missing", advice: "begin it with `- class: name`")
        }
        let name = try first.value.text("the name", rule: nil).0
        guard RuleFile.isName(name, dots: false) else {
            throw first.value.place.error(
                "`\(name)` is no class name",
                advice: "use small letters, digits and `_`"
            )
        }
        place.rule = name
        var new = WordClass(
            name: name,
            place: place,
            about: "",
            isTokenClass: first.key == "token class",
            words: []
        )
        for entry in entries {
            switch entry.key {
            case "class", "token class": break
            case "about", "source": new.about = try entry.value.text("`about`", rule: name).0
            case "words":
                for (text, at) in try entry.value.texts("`words`", rule: name) {
                    var reader = try PatternReader(text, at: at)
                    new.words.append(try reader.words())
                }
            default:
                var at = entry.place
                at.rule = name
                throw at.error(
                    "unknown key `\(entry.key)`",
                    advice: "a class has `about`, `source` and `words`"
                )
            }
        }
        if new.words.isEmpty, !new.isTokenClass {
            throw place.error("the class has no words", advice: "list them under `words`")
        }
        return new
    }
}
