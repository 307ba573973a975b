internal import Coding
internal import Reconciliation

/// The parts on what happened, and what it costs.
extension SituationReport {
    func counts() -> [Document.Block] {
        let (now, then) = (incidents(in: period), incidents(in: before))
        func row(_ name: String, _ count: ([IncidentRecord]) -> String) -> [Document.Line] {
            [name, count(now), count(then)].map { Document.Line(text: $0) }
        }
        func total(_ list: [IncidentRecord], _ toll: (IncidentRecord) -> Toll?) -> String {
            let tolls = list.compactMap(toll)
            guard !tolls.isEmpty else { return "none told of" }
            let least = tolls.reduce(0) { $0 + ($1.min ?? 0) }
            let isOpen = tolls.contains { $0.max == nil }
            let most = tolls.reduce(0) { $0 + ($1.max ?? $1.min ?? 0) }
            if isOpen { return "\(least) or more" }
            return least == most ? "\(least)" : "\(least) to \(most)"
        }
        var rows = [
            row("Incidents") { "\($0.count)" },
            row("of these contested") { list in "\(list.count { $0.contested })" },
            row("Killed, lowest to highest figure of any source") { total($0) { $0.killed } },
            row("Injured, likewise") { total($0) { $0.injured } },
        ]
        for type in Set((now + then).map(\.type)).sorted() {
            rows.append(row(plain(type)) { list in "\(list.count { $0.type == type })" })
        }
        return [
            .table(Document.Table(head: ["", span(period), span(before)], rows: rows)),
            .paragraph(
                Document.Line(
                    text: "A low count may mean that little happened or that little was reported."
                )
            ),
        ]
    }

    func tension() -> [Document.Block] {
        let kinds = ["vertical", "horizontal", "rhetorical", "institutional"]
        var byDay: [Day: [Double]] = [:]
        for point in record.tension.series where contains(point.date) || isBefore(point.date) {
            var parts = byDay[point.date] ?? kinds.map { _ in 0 }
            for part in point.parts {
                if let i = kinds.firstIndex(of: part.kind) { parts[i] += part.value }
            }
            byDay[point.date] = parts
        }
        guard byDay.count > 1 else { return [] }
        let bars = (before.from.ordinal...period.to.ordinal).map { ordinal in
            let day = Day(ordinal: ordinal)
            return Document.Bar(
                label: String(day.description.dropFirst(5)),
                parts: byDay[day] ?? kinds.map { _ in 0 }
            )
        }
        return [
            .heading("Tension"),
            .chart(
                title:
                    "Tension by day (\(record.tension.method)); above zero tension, below zero relief",
                legend: kinds,
                bars: bars
            ),
        ]
    }

    func incidents(_ cites: inout Citations) -> [Document.Block] {
        let list = incidents(in: period)
        guard !list.isEmpty else { return none("incident") }
        let areas = Dictionary(grouping: list) { area($0) }
        return areas.keys.sorted().flatMap { area -> [Document.Block] in
            let lines = (areas[area] ?? []).map { item -> Document.Line in
                let by = item.responsibility.map { "\($0.party) (\(sources($0.accordingTo)))" }
                let toll = [("killed", item.killed), ("injured", item.injured)].compactMap {
                    name,
                    toll in toll.map { "\(range($0.min, $0.max)) \(name)" }
                }
                let parts: [String?] = [
                    item.date.map { span($0) } ?? "undated", plain(item.type), item.place,
                    by.isEmpty ? nil : "held responsible: " + by.joined(separator: "; "),
                    toll.isEmpty ? nil : toll.joined(separator: ", "),
                ]
                return Document.Line(
                    text: parts.compactMap { $0 }.joined(separator: ", ") + origins(item.origins),
                    cites: cites.numbers(item.evidence),
                    badge: item.contested ? "contested" : nil,
                    remarks: remarks(.incident(item))
                )
            }
            return [.paragraph(Document.Line(text: area)), .bullets(lines)]
        }
    }

    func casualties(_ cites: inout Citations) -> [Document.Block] {
        var rows: [[Document.Line]] = []
        for item in incidents(in: period) {
            for (name, toll) in [("killed", item.killed), ("injured", item.injured)] {
                for claim in toll?.by ?? [] {
                    let earlier = (claim.earlier ?? []).map { range($0.min, $0.max) }
                    let before =
                        earlier.isEmpty ? "" : " (before: \(earlier.joined(separator: ", ")))"
                    rows.append([
                        Document.Line(
                            text: [item.date.map { span($0) }, item.place].compactMap { $0 }
                                .joined(separator: ", ")
                        ),
                        Document.Line(
                            text: [range(claim.min, claim.max), claim.who, name].compactMap { $0 }
                                .joined(separator: " ") + before
                        ),
                        Document.Line(
                            text: sources(claim.accordingTo),
                            cites: cites.numbers(claim.evidence)
                        ),
                    ])
                }
            }
        }
        guard !rows.isEmpty else { return none("figure") }
        return [
            .table(Document.Table(head: ["Incident", "Count", "According to"], rows: rows))
        ]
    }

    func impacts(_ cites: inout Citations) -> [Document.Block] {
        let list = record.impacts.filter { item in
            item.evidence.contains { $0.published.flatMap { Day($0) }.map(contains) ?? false }
        }
        guard !list.isEmpty else { return none("effect on people or trade") }
        return [
            .bullets(
                list.map { item in
                    let what = [item.affected, item.quantity, item.place].compactMap { $0 }
                    return Document.Line(
                        text: "\(plain(item.type)): \(what.joined(separator: ", ")), "
                            + sources(item.accordingTo),
                        cites: cites.numbers(item.evidence),
                        remarks: remarks(.impact(item))
                    )
                }
            )
        ]
    }

    func disputes(_ cites: inout Citations) -> [Document.Block] {
        let list = record.disputes.filter { item in
            item.positions.flatMap(\.evidence).contains {
                $0.published.flatMap { Day($0) }.map(contains) ?? false
            }
        }
        guard !list.isEmpty else { return none("dispute") }
        return list.flatMap { item -> [Document.Block] in
            let head = Document.Line(
                text: question(item),
                badge: item.resolved.map { "resolved: \($0.answer)" }
            )
            let sides = item.positions.map { side in
                Document.Line(
                    text: "\(plain(side.answer).replacing("–?", with: " or more")): "
                        + sources(side.accordingTo)
                        + origins(side.origins),
                    cites: cites.numbers(side.evidence)
                )
            }
            return [
                .paragraph(head),
                .bullets(sides + remarks(.dispute(item)).map(Document.Line.remark)),
            ]
        }
    }

    /// What is in question, with what it is about in words.
    private func question(_ item: Dispute) -> String {
        let name = item.about.split(separator: ":", maxSplits: 1).last.map(String.init)
        let thing =
            record.incidents.first { $0.id == name }.map { incident in
                [incident.date.map { span($0) }, plain(incident.type), incident.place].compactMap {
                    $0
                }
                .joined(separator: ", ")
            } ?? record.ceasefires.first { $0.id == name }.map(title)
            ?? record.talks.first { $0.id == name }.map(title)
            ?? record.crossings.first { $0.id == name }?.name ?? item.about
        return "\(Self.questions[item.question] ?? plain(item.question)): \(thing)"
    }

    private static let questions = [
        "outcome": "How did they end", "status": "How does it stand",
        "responsibility": "Who did it", "toll": "How many were killed",
        "injured": "How many were injured", "occurrence": "Did it happen",
        "polarity": "Said and denied", "request": "Who asked", "since": "Since when",
    ]

    private func area(_ item: IncidentRecord) -> String {
        let parts = (item.place ?? "").split(separator: ",").map {
            String($0.drop { $0 == " " })
        }
        let country = item.country?.names.joined(separator: "–") ?? ""
        let wider = parts.count > 1 ? parts.last : nil
        let names = [country, wider ?? parts.first ?? "place not told"].filter { !$0.isEmpty }
        return names.joined(separator: ", ")
    }
}
