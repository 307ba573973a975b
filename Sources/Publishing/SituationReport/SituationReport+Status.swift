internal import Coding
internal import Reconciliation

/// The parts on where things stand.
extension SituationReport {
    func headlines(_ cites: inout Citations) -> [Document.Block] {
        var lines: [Document.Line] = []
        if let item = record.ceasefires.last(where: { $0.standing != "proposed" }) {
            let from = item.agreed.map { ", agreed \(span($0))" } ?? ""
            lines.append(
                Document.Line(
                    text: "Ceasefire\(from): \(plain(item.standing))",
                    cites: cites.numbers(item.history.last?.evidence ?? []),
                    badge: item.contested ? "contested" : nil
                )
            )
        }
        if let item = record.talks.last {
            let round = item.round.map { ", round \($0)" } ?? ""
            let venue = item.venue.map { " in \($0)" } ?? ""
            lines.append(
                Document.Line(
                    text: "Talks\(venue)\(round): \(plain(item.standing))",
                    cites: cites.numbers(item.history.last?.evidence ?? []),
                    badge: item.contested ? "contested" : nil
                )
            )
        }
        if !record.crossings.isEmpty {
            let counts = Dictionary(grouping: record.crossings, by: \.standing)
                .map { (standing: plain($0.key), count: $0.value.count) }
                .sorted { ($1.count, $0.standing) < ($0.count, $1.standing) }
            let text = counts.map { "\($0.count) \($0.standing)" }.joined(separator: ", ")
            lines.append(Document.Line(text: "Crossings: \(text)"))
        }
        let (now, then) = (incidents(in: period), incidents(in: before))
        lines.append(
            Document.Line(
                text: "Incidents told of: \(now.count) (\(then.count) in the period before)",
                badge: now.contains { $0.contested }
                    ? "\(now.count { $0.contested }) contested" : nil
            )
        )
        let open = record.disputes.count { $0.resolved == nil }
        lines.append(Document.Line(text: "Open disputes: \(open)"))
        return [.bullets(lines)]
    }

    func changes(_ cites: inout Citations) -> [Document.Block] {
        let names = Dictionary(
            record.ceasefires.map { ($0.id, title($0)) } + record.talks.map { ($0.id, title($0)) }
                + record.crossings.map { ($0.id, $0.name) },
            uniquingKeysWith: { first, _ in first }
        )
        let lines = record.changes.compactMap { change -> Document.Line? in
            guard let day = change.at.flatMap({ Day($0) }), contains(day) else { return nil }
            let who = change.accordingTo.map { ", \(sources($0))" } ?? ""
            let from = change.from.map { " (before: \(plain($0)))" } ?? ""
            return Document.Line(
                text: "\(day): \(names[change.item] ?? change.item): "
                    + "\(plain(change.to ?? "gone"))\(who)\(from)",
                cites: cites.numbers(change.evidence)
            )
        }
        return lines.isEmpty
            ? [.paragraph(Document.Line(text: "No change of standing was reported."))]
            : [.bullets(lines)]
    }

    func ceasefires(_ cites: inout Citations) -> [Document.Block] {
        let shown = record.ceasefires.filter { item in
            item.standing == "in_force" || touches(item.history.map(\.date), item.lastReported)
        }
        guard !shown.isEmpty else { return none("ceasefire") }
        return shown.flatMap { item in
            life(
                title(item),
                item.mediators,
                item.contested ? "\(plain(item.standing)), contested" : plain(item.standing),
                item.history,
                remarks(.ceasefire(item)),
                &cites
            )
        }
    }

    func talks(_ cites: inout Citations) -> [Document.Block] {
        let shown = record.talks.filter { touches($0.history.map(\.date), $0.lastReported) }
        guard !shown.isEmpty else { return none("talks") }
        return shown.flatMap { item in
            life(
                title(item),
                item.mediators,
                item.contested ? "contested" : plain(item.standing),
                item.history,
                remarks(.talks(item)),
                &cites
            )
        }
    }

    /// What became of a ceasefire or of talks, step by step.
    private func life(
        _ title: String,
        _ mediators: [String],
        _ badge: String,
        _ history: [Position],
        _ remarks: [String],
        _ cites: inout Citations,
    ) -> [Document.Block] {
        let by = mediators.isEmpty ? "" : ", mediated by \(mediators.joined(separator: ", "))"
        return [
            .paragraph(Document.Line(text: title + by, badge: badge)),
            .bullets(positions(history, &cites) + remarks.map(Document.Line.remark)),
        ]
    }

    func crossings(_ cites: inout Citations) -> [Document.Block] {
        guard !record.crossings.isEmpty else { return none("crossing") }
        let rows = record.crossings.map { item -> [Document.Line] in
            let last = item.positions.last
            let lastKnown = item.lastKnown.map { ", before: \(plain($0))" } ?? ""
            let silent = item.silentDays.map { " (no word for \($0) days\(lastKnown))" } ?? ""
            return [
                Document.Line(
                    text: item.name + " (" + item.countries.joined(separator: "–") + ")"
                ),
                Document.Line(
                    text: silent,
                    badge: plain(item.standing) + (item.contested ? ", contested" : "")
                ),
                Document.Line(text: item.since?.description ?? "not told"),
                Document.Line(text: item.exceptions?.joined(separator: ", ") ?? ""),
                Document.Line(
                    text: last.map { sources($0.accordingTo) } ?? "",
                    cites: cites.numbers(last?.evidence ?? [])
                ),
            ]
        }
        let said = record.crossings.flatMap { item in
            remarks(.crossing(item)).map { Document.Line.remark("\(item.name): \($0)") }
        }
        return [
            .table(
                Document.Table(
                    head: ["Crossing", "Standing", "Since", "Except for", "According to"],
                    rows: rows
                )
            )
        ] + (said.isEmpty ? [] : [.bullets(said)])
    }

    /// Each status with its day and who says so.
    private func positions(_ list: [Position], _ cites: inout Citations) -> [Document.Line] {
        list.map { item in
            let day = item.date.map { span($0) } ?? item.asOf.map { "as of \($0)" } ?? "undated"
            let who = item.inferred == true ? "inferred" : sources(item.accordingTo)
            return Document.Line(
                text: "\(day): \(plain(item.status)), \(who)" + origins(item.origins),
                cites: cites.numbers(item.evidence)
            )
        }
    }
}
