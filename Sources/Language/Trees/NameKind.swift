/// What a proper noun names, where an engine tells it: the entity types of GUM (Zeldes 2017), the rare
/// ones as one.
public enum NameKind: String, CaseIterable, Sendable {
    /// A person or a people.
    case person
    /// A country, a town, a mountain, a building.
    case place
    /// A state's organ, an army, a company, an outlet.
    case organization
    /// A war, a meeting, a feast.
    case event
    /// A thing made: a ship, a weapon, a book.
    case object
    /// Something else.
    case other
}
