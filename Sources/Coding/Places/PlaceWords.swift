import Knowledge

/// The small words by which places are told from people and streets, from the word classes of
/// `Data/lexicons/place_words.yaml`.
final class PlaceWords: Sendable {
    /// *Street, road*: a street may bear the name of a far city.
    let streets: Set<UInt64>
    /// *Police, university*: what follows a place in the name of a body.
    let bodies: Set<UInt64>
    /// *North, greater*: a part of a place.
    let directions: Set<UInt64>
    /// *Mr., judge*: what stands before a person's name.
    let titles: Set<UInt64>
    /// *Near, outside*: not in the place itself.
    let near: Set<UInt64>
    /// *Between*: amid two places.
    let between: Set<UInt64>
    /// *In, at*: before a place.
    let prepositions: Set<UInt64>
    /// *In, near*: before a place, never before a person.
    let inside: Set<UInt64>
    /// *Of* in *north of Gaza*.
    let part: Set<UInt64>
    /// *Border, frontier*.
    let borders: Set<UInt64>
    /// *Sea, waters*: no land.
    let waters: Set<UInt64>

    /// Whether a word alone names no place, whatever bears that name.
    func isPlain(_ form: UInt64) -> Bool {
        bodies.contains(form) || directions.contains(form) || streets.contains(form)
            || titles.contains(form)
    }

    /// Takes the words out of the classes; a class that is missing has none.
    init(_ rules: RuleSet) {
        func words(_ name: String) -> Set<UInt64> { Set(rules.words(of: name)) }
        streets = words("street_words")
        bodies = words("body_words")
        directions = words("direction_words")
        titles = words("person_titles")
        near = words("near_words")
        between = words("between_words")
        prepositions = words("place_prepositions")
        inside = words("inside_words")
        part = words("part_prepositions")
        borders = words("border_places")
        waters = words("water_nouns")
    }
}
