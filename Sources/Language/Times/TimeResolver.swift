/// Works out TIMEX3 values and days from meanings, expression by expression through a story.
struct TimeResolver {
    let grammar: TimeGrammar
    let published: CivilDate?
    /// The last day that the story named.
    var story: CivilDate?
    /// The last day that the sentence named: a bare clock time belongs to it.
    private(set) var sentenceDay: CivilDate?

    /// The last quarter that the story named; *a year earlier* then means the quarter of that year.
    private(set) var quarter: CivilDate?

    /// What an expression is worth.
    struct Value {
        var type: TimeExpression.Kind
        var value: String
        var from: CivilDate?
        var to: CivilDate?
        var modifier: TimeExpression.Modifier?
    }

    init(grammar: TimeGrammar, published: CivilDate?) {
        self.grammar = grammar
        self.published = published
    }

    /// Begins a sentence: clock times no longer belong to the days of the one before.
    mutating func beginSentence() { sentenceDay = nil }

    /// The value of a meaning; nil when it is none (31 February, or words that speak of no time).
    mutating func resolve(_ m: Meaning, tense: Tense) -> Value? {
        let kinds = TimeExpression.Kind.allCases
        let type = m[.type].flatMap { $0 < kinds.count ? kinds[$0] : nil }
        if m[.type] != nil, type == nil { return nil }
        var value: Value?
        if let reference = m[.reference] {
            let names = ["PRESENT_REF", "PAST_REF", "FUTURE_REF"]
            guard names.indices.contains(reference) else { return nil }
            value = Value(type: type ?? .date, value: names[reference])
        } else if type == .set {
            value = set(m)
        } else if type == .duration {
            value = duration(m)
        } else {
            value = point(m, tense: tense)
            if m[.quarter] != nil || (unit(m) == .quarter && m[.amount] == nil) {
                quarter = value?.from
            }
            if let type { value?.type = type }
            remember(value)
        }
        let modifiers = TimeExpression.Modifier.allCases
        if let modifier = m[.modifier], modifiers.indices.contains(modifier) {
            value?.modifier = modifiers[modifier]
            if value?.type == .date || value?.type == .time {
                narrow(&value, modifiers[modifier], isOpen: m[.open] != nil)
            }
        }
        return value
    }

    private mutating func remember(_ value: Value?) {
        if let from = value?.from, from == value?.to {
            story = from
            sentenceDay = from
        }
    }

    /// Takes the first, middle or last third of a stretch of a week or more.
    ///
    /// *Earlier this month* ends and *later this month* begins with the day of publication.
    private func narrow(
        _ value: inout Value?,
        _ modifier: TimeExpression.Modifier,
        isOpen: Bool
    ) {
        guard let from = value?.from, let to = value?.to else { return }
        if isOpen, let published, from <= published, published <= to {
            if modifier == .start { value?.to = published }
            if modifier == .end { value?.from = published }
            return
        }
        let days = to.dayNumber - from.dayNumber + 1
        guard days >= 6 else { return }
        switch modifier {
        case .start: value?.to = from.adding(days: (days + 2) / 3 - 1)
        case .mid:
            value?.from = from.adding(days: days / 3)
            value?.to = to.adding(days: -(days / 3))
        case .end: value?.from = to.adding(days: -((days + 2) / 3 - 1))
        default: break
        }
    }

    // MARK: Durations and sets

    /// *P3D*, *PT48H*, *PXW*.
    static func period(_ m: Meaning) -> String? {
        let units = TimeUnit.allCases
        guard let number = m[.unit], units.indices.contains(number) else { return nil }
        var unit = units[number]
        var amount = m[.amount] ?? 1
        if unit == .fortnight { (unit, amount) = (.week, amount &* 2) }
        let letter: String
        switch unit {
        case .quarter: letter = "Q"
        case .weekend: letter = "WE"
        case .decade: letter = "DE"
        case .century: letter = "CE"
        default: letter = unit.rawValue.uppercased()
        }
        let prefix = unit.isClock ? "PT" : "P"
        if m[.fuzzy] != nil { return prefix + "X" + letter }
        if let thousandths = m[.thousandths] {
            var fraction = String(thousandths % 1000 + 1000).dropFirst()
            while fraction.last == "0" { fraction.removeLast() }
            return "\(prefix)\(thousandths / 1000).\(fraction)\(letter)"
        }
        guard m[.half] != nil else { return "\(prefix)\(amount)\(letter)" }
        let whole = amount > 0 ? "\(amount)\(letter)" : ""
        switch unit {
        case .year: return "P\(whole)6M"
        case .day: return "P\(whole)T12H"
        case .hour: return "PT\(whole)30M"
        case .minute: return "PT\(whole)30S"
        default: return "P\(amount).5\(letter)"
        }
    }

    private func duration(_ m: Meaning) -> Value? {
        guard let text = Self.period(m) else { return nil }
        var value = Value(type: .duration, value: text)
        if let published, let direction = m[.direction], direction != 0, m[.fuzzy] == nil,
            let other = shifted(
                published,
                by: direction < 0 ? -(m[.amount] ?? 1) : m[.amount] ?? 1,
                m
            )
        {
            value.from = Swift.min(other, published)
            value.to = Swift.max(other, published)
        }
        return value
    }

    private func set(_ m: Meaning) -> Value? {
        if let weekday = m[.weekday] {
            let part = self.part(m).map { "T\($0)" } ?? ""
            return Value(type: .set, value: "XXXX-WXX-\(weekday)\(part)")
        }
        if let month = m[.month] {
            let day = m[.day].map { "-\(CivilDate.two($0))" } ?? ""
            return Value(type: .set, value: "XXXX-\(CivilDate.two(month))\(day)")
        }
        if let season = season(m) { return Value(type: .set, value: "XXXX-\(season.rawValue)") }
        if let quarter = m[.quarter] { return Value(type: .set, value: "XXXX-Q\(quarter)") }
        if let part = part(m) { return Value(type: .set, value: "XXXX-XX-XXT\(part)") }
        return Self.period(m).map { Value(type: .set, value: $0) }
    }

    private func part(_ m: Meaning) -> String? {
        m[.part].flatMap {
            PartOfDay.allCases.indices.contains($0) ? PartOfDay.allCases[$0].rawValue : nil
        }
    }

    func season(_ m: Meaning) -> Season? {
        m[.season].flatMap { Season.allCases.indices.contains($0) ? Season.allCases[$0] : nil }
    }

    func unit(_ m: Meaning) -> TimeUnit? {
        m[.unit].flatMap { TimeUnit.allCases.indices.contains($0) ? TimeUnit.allCases[$0] : nil }
    }

    /// The day so many of the meaning's units away; nil for units below a day.
    func shifted(_ day: CivilDate, by amount: Int, _ m: Meaning) -> CivilDate? {
        let amount = Swift.min(Swift.max(amount, -100_000), 100_000)
        switch unit(m) {
        case .year: return day.adding(months: 12 * amount)
        case .quarter: return day.adding(months: 3 * amount)
        case .month: return day.adding(months: amount)
        case .week, .weekend: return day.adding(days: 7 * amount)
        case .fortnight: return day.adding(days: 14 * amount)
        case .day: return day.adding(days: amount)
        case .decade: return day.adding(months: 120 * amount)
        case .century: return day.adding(months: 1200 * amount)
        case .hour: return day.adding(days: amount / 24)
        case .minute, .second, nil: return day
        }
    }
}
