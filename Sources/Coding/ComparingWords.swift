public import Knowledge
import Language

/// The words by which texts of different reports are compared, from the word classes of
/// `Data/lexicons/comparing_words.yaml`.
///
/// Words are given in small letters.
public struct ComparingWords: Sendable {
    private let small: Set<UInt64>
    private let crossing: Set<UInt64>
    private let people: Set<UInt64>
    private let kinds: [Set<UInt64>]
    private let place: Set<UInt64>
    private let adding: Set<UInt64>
    private let addingLast: Set<UInt64>
    private let asking: Set<UInt64>
    private let askingFor: Set<UInt64>
    private let askingAuxiliary: Set<UInt64>
    private let asker: Set<UInt64>
    private let ceasefire: Set<UInt64>
    private let extending: Set<UInt64>
    private let talks: Set<UInt64>
    private let pronoun: Set<UInt64>
    private let genitive: Set<UInt64>
    private let being: Set<UInt64>
    private let complementizer: Set<UInt64>

    /// Knows no words: every word counts.
    public init() { self.init(RuleSet()) }

    /// Takes the words out of the classes; a class that is missing has none.
    public init(_ rules: RuleSet) {
        small = Set(rules.words(of: "small_words"))
        crossing = Set(rules.words(of: "crossing_words"))
        people = Set(rules.words(of: "people_words"))
        kinds = ["civilians", "soldiers", "fighters", "police"].map {
            Set(rules.words(of: "counted_\($0)"))
        }
        place = Set(rules.words(of: "place_kind_words"))
        adding = Set(rules.words(of: "adding_words"))
        addingLast = Set(rules.words(of: "adding_last_words"))
        asking = Set(rules.words(of: "asking_words"))
        askingFor = Set(rules.words(of: "asking_for_words"))
        askingAuxiliary = Set(rules.words(of: "asking_auxiliaries"))
        asker = Set(rules.words(of: "asker_words"))
        ceasefire = Set(rules.words(of: "asked_ceasefire_words"))
        extending = Set(rules.words(of: "asked_extension_words"))
        talks = Set(rules.words(of: "asked_talks_words"))
        pronoun = Set(rules.words(of: "speaker_pronouns"))
        genitive = Set(rules.words(of: "speaker_genitives"))
        being = Set(rules.words(of: "being_words"))
        complementizer = Set(rules.words(of: "complementizers"))
    }

    /// Whether the word is passed over in every comparison: *the*, *of*.
    public func isSmall(_ word: String) -> Bool { small.contains(StableHash.of(word)) }

    /// Whether the word names no one crossing: *all*, *border*.
    public func isGeneralOfCrossings(_ word: String) -> Bool {
        crossing.contains(StableHash.of(word))
    }

    /// Whether the word says nothing of who is counted: *people*, *dead*.
    public func isGeneralOfPeople(_ word: String) -> Bool { people.contains(StableHash.of(word)) }

    /// Which kind of people who are counted the word stands for, of those that are told apart: *soldiers*
    /// and *troops* are one, *civilians* another; nil for other words.
    public func kindOfPeople(_ word: String) -> Int? {
        kinds.firstIndex { $0.contains(StableHash.of(word)) }
    }

    /// Whether the word says only what kind of place a name is of: *district*, *near*.
    public func isGeneralOfPlaces(_ word: String) -> Bool { place.contains(StableHash.of(word)) }

    /// Whether the word tells that somebody asked: *requested*, *behest*.
    public func isAsking(_ word: String) -> Bool { asking.contains(StableHash.of(word)) }

    /// Whether the word tells the same where *for* follows: *asked*.
    public func isAskingFor(_ word: String) -> Bool { askingFor.contains(StableHash.of(word)) }

    /// Whether the word may stand between who asked and the word for it: *had*.
    public func isAskingAuxiliary(_ word: String) -> Bool {
        askingAuxiliary.contains(StableHash.of(word))
    }

    /// Whether the word, after one for asking, stands before who asked: *by*, *of*.
    public func isAsker(_ word: String) -> Bool { asker.contains(StableHash.of(word)) }

    /// Whether the word is one for a ceasefire that is asked for.
    public func isCeasefire(_ word: String) -> Bool { ceasefire.contains(StableHash.of(word)) }

    /// Whether the word is one for its extension.
    public func isExtension(_ word: String) -> Bool { extending.contains(StableHash.of(word)) }

    /// Whether the word is one for talks.
    public func isTalks(_ word: String) -> Bool { talks.contains(StableHash.of(word)) }

    /// Whether the word, at the beginning of what somebody claims, stands for who claims it: *it*.
    public func isSpeaker(_ word: String) -> Bool { pronoun.contains(StableHash.of(word)) }

    /// Whether the word, there, says that something is the speaker's: *its*.
    public func isOfSpeaker(_ word: String) -> Bool { genitive.contains(StableHash.of(word)) }

    /// Whether the word is a form of *be*.
    public func isBeing(_ word: String) -> Bool { being.contains(StableHash.of(word)) }

    /// Whether the word only ties what is claimed to the claiming: *that*.
    public func isComplementizer(_ word: String) -> Bool {
        complementizer.contains(StableHash.of(word))
    }

    /// Whether a count with these words comes on top of an earlier one: *another three*, *three
    /// more*.
    public func isAddition(_ words: [String]) -> Bool {
        words.contains { adding.contains(StableHash.of($0)) }
            || words.last.map { addingLast.contains(StableHash.of($0)) } ?? false
    }
}
