import Knowledge
import Language

extension ActorResolver {
    /// How many sentences after the opening the name may come.
    private static let reach = 4

    /// Gives an office without a name, *Kenya's defence minister*, the person whom the report names
    /// and who held it on its day.
    mutating func nameOffices() {
        for person in actors.indices {
            guard let holder = actors[person].holder.flatMap({ knowledge.holder($0) }) else {
                continue
            }
            for office in actors.indices where office != person {
                let other = actors[office]
                guard let noun = other.noun, noun.nounClass == .role, !other.isNamed,
                    !other.isPlural, !other.mentions.isEmpty, other.holder == nil,
                    other.countries == holder.country.map({ [$0] }) ?? [],
                    isOffice(noun.noun, holder.office)
                else { continue }
                merge(office, into: person)
            }
        }
    }

    /// Whether a noun is the office itself: *defence minister*, but not only *minister*.
    private func isOffice(_ noun: String, _ office: String) -> Bool {
        noun.lowercased() == office.lowercased()
    }

    /// Gives the speaker of a report's opening the name that follows.
    ///
    /// *The defence minister said on Friday*, and then *“…,” Asad Noor told reporters*.
    ///
    /// Only for one office, and a name that comes as the next speaker, without any description of
    /// its own anywhere in the report.
    mutating func nameOpening(_ document: Document, _ table: MentionTable) {
        guard let opening = opening(document, table) else { return }
        let office = actorOf[opening]
        for i in speakers where i > opening {
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

    /// The one office without a name that is the subject of the opening.
    private func opening(_ document: Document, _ table: MentionTable) -> Int? {
        for (i, mention) in table.mentions.enumerated() where actorOf[i] >= 0 {
            guard Int(document.tokens.sentence[mention.head]) <= 1 else { return nil }
            let actor = actors[actorOf[i]]
            guard document.tokens.relation[mention.head] == .nsubj,
                mention.noun?.nounClass == .role, actor.kind == .person
            else { continue }
            return actor.isNamed || mention.isPlural || mention.countries.isEmpty ? nil : i
        }
        return nil
    }
}
