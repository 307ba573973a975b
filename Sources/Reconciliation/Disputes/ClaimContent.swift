internal import Coding

/// What somebody claims, with the speaker in the place of a pronoun at its beginning: *Norland denies
/// that it opened fire* is about *Norland opened fire*.
struct ClaimContent {
    /// The content so that it can be read by itself.
    let text: String
    /// The key of the speaker where it speaks of them, else nothing: two who deny the same words of
    /// themselves deny two things.
    let ownKey: String
    private let own: Set<String>

    init?(_ claim: ClaimRecord, _ reconciler: Reconciler) {
        guard let about = claim.about else { return nil }
        let known = reconciler.wording.known
        let all = about.split(separator: " ")
        let isClause = all.count > 1 && known.isComplementizer(all.first?.lowercased() ?? "")
        let words = isClause ? all.dropFirst() : all[...]
        let first = words.first.map { $0.lowercased() } ?? ""
        let isOther = words.dropFirst().prefix(2).contains { known.isBeing($0.lowercased()) }
        let speaker = claim.speaker.map(Wording.speaker) ?? ""
        let isSpeaker = known.isSpeaker(first) && !isOther
        guard !speaker.isEmpty, words.count > 1, isSpeaker || known.isOfSpeaker(first) else {
            (text, ownKey, own) = (about, "", [])
            return
        }
        let rest = words.dropFirst().joined(separator: " ")
        text = isSpeaker ? "\(speaker) \(rest)" : "\(speaker)'s \(rest)"
        let key = reconciler.names.key(for: speaker)
        ownKey = key
        own = Set([key] + (claim.speakerCountry?.names ?? []))
    }

    /// The keys of the parties of which it speaks; who governs a country is that country.
    func parties(on day: Day?, _ reconciler: Reconciler) -> Set<String> {
        let words = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        var keys = own
        var at = 0
        while at < words.count {
            let found = NamedParty(at: at, in: words, reconciler.names)
            if let found { keys.insert(found.key) }
            at += found?.length ?? 1
        }
        return Set(keys.map { reconciler.names.country(governedBy: $0, on: day) ?? $0 })
    }
}
