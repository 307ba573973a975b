import Language

/// Why compiled rules can't be loaded.
public enum RuleSetBytesError: Error, Hashable, Sendable, CustomStringConvertible {
    /// They are no compiled rules.
    case foreign
    /// They were compiled by another version.
    case version(UInt32)
    /// They are cut off or altered.
    case damaged

    /// What is wrong and what to do, in a phrase.
    public var description: String {
        switch self {
        case .foreign: "these bytes are no compiled rules"
        case .version(let version):
            "the rules were compiled in form \(version), this program reads form "
                + "\(RuleSet.formatVersion); compile them again"
        case .damaged: "the compiled rules are cut off or altered; compile them again"
        }
    }
}

extension RuleSet {
    static let magic: [UInt8] = Array("TRRULES\n".utf8)
    static let formatVersion: UInt32 = 1

    /// The compiled form: load it with ``init(bytes:)``.
    public var bytes: [UInt8] {
        var out = ByteWriter()
        out.list(tokenClasses) { $0.string($1) }
        out.list(classes) { out, item in
            out.string(item.name)
            out.list(item.tests) { $0.test($1) }
        }
        out.list(rules) { $0.rule($1) }
        var head = ByteWriter()
        head.bytes = Self.magic
        head.word32(Self.formatVersion)
        head.word64(StableHash.of(out.bytes))
        return head.bytes + out.bytes
    }

    /// Loads the compiled form.
    ///
    /// Every length is checked.
    public init(bytes: some Collection<UInt8>) throws(RuleSetBytesError) {
        var reader = ByteReader(bytes: Array(bytes))
        guard reader.bytes.starts(with: Self.magic) else { throw .foreign }
        reader.position = Self.magic.count
        let version = try reader.word32()
        guard version == Self.formatVersion else { throw .version(version) }
        let sum = try reader.word64()
        guard StableHash.of(reader.bytes[reader.position...]) == sum else { throw .damaged }
        tokenClasses = try reader.list { (r) throws(RuleSetBytesError) in try r.string() }
        guard tokenClasses.count <= 64, Set(tokenClasses).count == tokenClasses.count else {
            throw .damaged
        }
        classes = try reader.list { (r) throws(RuleSetBytesError) in
            CompiledClass(
                name: try r.string(),
                tests: try r.list { (r) throws(RuleSetBytesError) in try r.test() }
            )
        }
        rules = try reader.list { (r) throws(RuleSetBytesError) in try r.rule() }
        guard reader.position == reader.bytes.count, isSound else { throw .damaged }
    }

    /// Whether every number that refers to another part refers to one that is there.
    private var isSound: Bool {
        func sound(_ test: WordTest) -> Bool {
            test.classes.allSatisfy { classes.indices.contains(Int($0)) }
        }
        func sound(_ path: CompiledPath, _ rule: CompiledRule) -> Bool {
            path.start >= -1 && Int(path.start) < rule.arguments.count
        }
        func sound(_ condition: CompiledCondition, _ rule: CompiledRule) -> Bool {
            switch condition.test {
            case .flag: true
            case .under(let test): sound(test)
            case .has(let paths, let test):
                sound(test) && paths.allSatisfy { sound($0, rule) }
            }
        }
        return classes.allSatisfy { $0.tests.allSatisfy(sound) }
            && overgrownClass == nil
            && rules.allSatisfy { rule in
                rule.triggers.allSatisfy {
                    sound($0.word)
                        && $0.companions.allSatisfy { sound($0.path, rule) && sound($0.word) }
                }
                    && rule.arguments.allSatisfy {
                        sound($0.word) && $0.paths.allSatisfy { sound($0, rule) }
                    }
                    && (rule.conditions + rule.exceptions).allSatisfy { sound($0, rule) }
            }
    }
}

/// Writes numbers and texts, little end first.
struct ByteWriter {
    var bytes: [UInt8] = []

    mutating func byte(_ value: UInt8) { bytes.append(value) }
    mutating func word32(_ value: UInt32) {
        for shift in stride(from: UInt32(0), to: 32, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: value >> shift))
        }
    }
    mutating func word64(_ value: UInt64) {
        word32(UInt32(truncatingIfNeeded: value))
        word32(UInt32(truncatingIfNeeded: value >> 32))
    }
    mutating func string(_ value: String) {
        word32(UInt32(truncatingIfNeeded: value.utf8.count))
        bytes.append(contentsOf: value.utf8)
    }
    mutating func list<T>(_ items: [T], _ write: (inout ByteWriter, T) -> Void) {
        word32(UInt32(truncatingIfNeeded: items.count))
        for item in items { write(&self, item) }
    }

    mutating func test(_ test: WordTest) {
        word32(test.upos)
        word64(test.xpos)
        list(test.lemmas) { $0.word64($1) }
        list(test.runs) { $0.list($1) { $0.word64($1) } }
        word64(test.classBits)
        list(test.classes) { $0.word32(UInt32(bitPattern: $1)) }
        byte(test.isNot ? 1 : 0)
    }
    mutating func path(_ path: RuleSet.CompiledPath) {
        word32(UInt32(bitPattern: path.start))
        list(path.steps) { out, step in
            out.byte(step.kind.rawValue)
            out.byte(step.relation.rawValue)
            out.list(step.cases) { $0.word64($1) }
        }
        string(path.text)
    }
    mutating func condition(_ condition: RuleSet.CompiledCondition) {
        switch condition.test {
        case .flag(let flag):
            byte(0)
            byte(flag.rawValue)
        case .under(let test):
            byte(1)
            self.test(test)
        case .has(let paths, let test):
            byte(2)
            list(paths) { $0.path($1) }
            self.test(test)
        }
        string(condition.text)
    }
    mutating func rule(_ rule: RuleSet.CompiledRule) {
        string(rule.name)
        string(rule.source)
        string(rule.reads)
        list(rule.set) { out, constant in
            out.string(constant.key)
            out.string(constant.value)
        }
        list(rule.triggers) { out, trigger in
            out.test(trigger.word)
            out.list(trigger.companions) { out, companion in
                out.path(companion.path)
                out.test(companion.word)
            }
        }
        list(rule.arguments) { out, argument in
            out.string(argument.name)
            out.byte(argument.isOptional ? 1 : 0)
            out.list(argument.paths) { $0.path($1) }
            out.test(argument.word)
            out.string(argument.text)
        }
        list(rule.conditions) { $0.condition($1) }
        list(rule.exceptions) { $0.condition($1) }
    }
}

/// Reads what ``ByteWriter`` wrote; every read is checked against the end.
struct ByteReader {
    typealias Failure = RuleSetBytesError
    let bytes: [UInt8]
    var position = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func byte() throws(Failure) -> UInt8 {
        guard position < bytes.count else { throw .damaged }
        position += 1
        return bytes[position - 1]
    }
    mutating func word32() throws(Failure) -> UInt32 {
        guard bytes.count - position >= 4 else { throw .damaged }
        var value: UInt32 = 0
        for i in 0..<4 { value |= UInt32(bytes[position + i]) << UInt32(8 * i) }
        position += 4
        return value
    }
    mutating func word64() throws(Failure) -> UInt64 {
        let low = try word32()
        return UInt64(low) | UInt64(try word32()) << 32
    }
    mutating func string() throws(Failure) -> String {
        let count = Int(try word32())
        guard bytes.count - position >= count else { throw .damaged }
        position += count
        return String(decoding: bytes[(position - count)..<position], as: UTF8.self)
    }
    mutating func list<T>(_ read: (inout ByteReader) throws(Failure) -> T) throws(Failure) -> [T] {
        let count = Int(try word32())
        guard count <= bytes.count - position else { throw .damaged }
        var items: [T] = []
        items.reserveCapacity(min(count, 4_096))
        for _ in 0..<count { items.append(try read(&self)) }
        return items
    }
    mutating func words64() throws(Failure) -> [UInt64] {
        try list { (r) throws(Failure) in try r.word64() }
    }

    mutating func test() throws(Failure) -> WordTest {
        var test = WordTest()
        test.upos = try word32()
        test.xpos = try word64()
        test.lemmas = try words64()
        test.runs = try list { (r) throws(Failure) in try r.words64() }
        test.classBits = try word64()
        test.classes = try list { (r) throws(Failure) in Int32(bitPattern: try r.word32()) }
        test.isNot = try byte() != 0
        guard test.runs.allSatisfy({ !$0.isEmpty }) else { throw .damaged }
        return test
    }
    mutating func path() throws(Failure) -> RuleSet.CompiledPath {
        let start = Int32(bitPattern: try word32())
        let steps = try list { (r) throws(Failure) -> Step in
            guard let kind = Step.Kind(rawValue: try r.byte()),
                let relation = Relation(rawValue: try r.byte())
            else { throw .damaged }
            return Step(kind, relation: relation, cases: try r.words64())
        }
        return RuleSet.CompiledPath(start: start, steps: steps, text: try string())
    }
    mutating func paths() throws(Failure) -> [RuleSet.CompiledPath] {
        try list { (r) throws(Failure) in try r.path() }
    }
    mutating func condition() throws(Failure) -> RuleSet.CompiledCondition {
        let test: RuleSet.CompiledCondition.Test
        switch try byte() {
        case 0:
            guard let flag = Condition.Flag(rawValue: try byte()) else { throw .damaged }
            test = .flag(flag)
        case 1: test = .under(try self.test())
        case 2:
            let paths = try paths()
            test = .has(paths, try self.test())
        default: throw .damaged
        }
        return RuleSet.CompiledCondition(test: test, text: try string())
    }
    mutating func rule() throws(Failure) -> RuleSet.CompiledRule {
        RuleSet.CompiledRule(
            name: try string(),
            source: try string(),
            reads: try string(),
            set: try list { (r) throws(Failure) in
                Rule.Constant(key: try r.string(), value: try r.string())
            },
            triggers: try list { (r) throws(Failure) in
                RuleSet.CompiledTrigger(
                    word: try r.test(),
                    companions: try r.list { (r) throws(Failure) in
                        RuleSet.CompiledTrigger.Companion(
                            path: try r.path(),
                            word: try r.test()
                        )
                    }
                )
            },
            arguments: try list { (r) throws(Failure) in
                RuleSet.CompiledArgument(
                    name: try r.string(),
                    isOptional: try r.byte() != 0,
                    paths: try r.paths(),
                    word: try r.test(),
                    text: try r.string()
                )
            },
            conditions: try list { (r) throws(Failure) in try r.condition() },
            exceptions: try list { (r) throws(Failure) in try r.condition() }
        )
    }
}
