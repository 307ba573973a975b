import Knowledge
import Language

extension ActorResolver {
    /// How many sentences after the opening the name may come.
    private static let reach = 4

    /// Gives the speaker of a report's opening the name that follows: *the defence minister said on
    /// Friday. “…,” Asad Noor told reporters*.
    ///
    /// Only for one office, and a name that comes as the next speaker, without any description of
    /// its own anywhere in the report.
    mutating func nameOpening(_ document: Document, _ table: MentionTable) {
        guard let first = speakers.first, actorOf[first] >= 0 else { return }
        let office = actorOf[first]
        let opening = table[first]
        guard actors[office].kind == .person, !actors[office].isNamed, !opening.isPlural,
            opening.noun?.nounClass == .role, !opening.countries.isEmpty,
            Int(document.tokens.sentence[opening.head]) <= 1
        else { return }
        for i in speakers.dropFirst() {
            let actor = actorOf[i]
            guard actor >= 0 else { return }
            if actor == office { continue }
            let name = table[i]
            guard actors[actor].isNamed, actors[actor].mentions.first == i, name.noun == nil,
                actors[actor].noun == nil, actors[actor].countries.isEmpty,
                name.name.contains(" "), name.outlet == nil, name.group == nil,
                actors[actor].kind == .person,
                Int(document.tokens.sentence[name.head]) <= Self.reach
            else { return }
            merge(office, into: actor)
            return
        }
    }
}
