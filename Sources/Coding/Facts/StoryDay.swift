/// The day of incidents that are told without one: that of the story.
///
/// A report tells of one day for the most part, and says so once. Where all incidents with a time are
/// of one day or night shortly before publication, those without are too; where it tells of several
/// days, nothing is said of the others' day.
struct StoryDay {
    /// The day of publication.
    let published: Day?

    /// How many days a time may span to be the story's.
    private static let longest: Int32 = 2
    /// How many days before publication it may lie.
    private static let oldest: Int32 = 7

    /// The drafts, in the order of the text, with the days of those that had none.
    func dated(_ drafts: [IncidentDraft]) -> [IncidentDraft] {
        guard let published else { return drafts }
        func isStory(_ days: DayInterval?) -> Bool {
            guard let days else { return false }
            return days.to.ordinal - days.from.ordinal < Self.longest && days.from <= published
                && published.ordinal - days.to.ordinal <= Self.oldest
        }
        let days = drafts.compactMap(\.incident.date).filter(isStory)
        guard let day = days.first, days.allSatisfy({ $0.overlaps(day) }) else { return drafts }
        var out = drafts
        for i in out.indices where out[i].incident.date == nil { out[i].incident.date = day }
        return out
    }
}
