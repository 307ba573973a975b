/// What the conflict does to people and trade: the slots of an `impact`.
public struct Impact: Codable, Sendable, Hashable {
    /// The types that the format knows.
    public enum Kind: String, Codable, Sendable, CaseIterable {
        /// Goods, markets, prices, customs, lorries that wait.
        case trade
        /// Help for people in need, and whether it reaches them.
        case aid
        /// People who flee, are deported or return.
        case displacement
        /// The wounded and sick, hospitals, medicine.
        case health
        /// Roads, power, water, schools, houses.
        case infrastructure
        /// Anything else that the conflict does to people.
        case other
    }

    /// What suffers from the conflict.
    public var type: Kind
    /// Who or what is hit, in the report's words: `trucks with perishable goods`.
    public var affected: String?
    /// How many or how much, in the report's words: `hundreds`, `$1 million a day`.
    public var quantity: String?
    /// Where it is felt, as the report names it.
    public var place: String?

    /// Makes the slots.
    public init(
        type: Kind,
        affected: String? = nil,
        quantity: String? = nil,
        place: String? = nil,
    ) {
        self.type = type
        self.affected = affected
        self.quantity = quantity
        self.place = place
    }

    private enum CodingKeys: String, CodingKey {
        case type
        case affected
        case quantity
        case place
    }

    /// Decodes the slots.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        type = try fields.decode(Kind.self, forKey: .type)
        affected = try fields.decodeIfPresent(String.self, forKey: .affected)
        quantity = try fields.decodeIfPresent(String.self, forKey: .quantity)
        place = try fields.decodeIfPresent(String.self, forKey: .place)
    }

    /// Encodes the slots that have a value.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(type, forKey: .type)
        try fields.encodeIfPresent(affected, forKey: .affected)
        try fields.encodeIfPresent(quantity, forKey: .quantity)
        try fields.encodeIfPresent(place, forKey: .place)
    }
}
