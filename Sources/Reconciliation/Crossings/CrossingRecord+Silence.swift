public import Coding

extension CrossingRecord {
    /// After so many days without a word on a crossing nobody can say how it stands.
    public static let silence = 30

    /// The crossing as it can be known on a day: `unknown` where nobody has spoken of it for
    /// ``silence`` days and more.
    public func known(on day: Day) -> CrossingRecord {
        guard let last = lastReported, day.days(since: last) >= Self.silence else { return self }
        var record = self
        record.lastKnown = lastKnown ?? standing
        record.silentDays = day.days(since: last)
        record.standing = "unknown"
        return record
    }
}
