/// The names of the rules that tie a fact or an event to its day and its place.
///
/// Syntax before discourse: what the words of the act itself say is surer than what the report says
/// elsewhere.
enum LinkRule {
    /// An argument of the rule that read it.
    static let argument = "syntax.argument"
    /// The nearest in the tree within its clause.
    static let clause = "syntax.clause"
    /// The time at which it was said stands for that of what is said.
    static let said = "syntax.said"
    /// So many days before or after the day of the clause: *a day after the raid*.
    static let offset = "syntax.offset"
    /// The border that the clause names.
    static let border = "syntax.border"
    /// The sentence gives it to something else.
    static let sentence = "discourse.sentence"
    /// Where the report was last.
    static let narrative = "discourse.narrative"
    /// What the report tells of the same thing elsewhere.
    static let reference = "discourse.reference"
    /// The one day or place of the whole report.
    static let story = "discourse.story"
    /// News of the day of publication or the one before.
    static let fresh = "discourse.fresh"
    /// It is so on that day, whenever it began.
    static let asOf = "discourse.as_of"
}
