extension TimeGrammar {
    /// Reads the grammar from the bytes of its file.
    /// - Parameters:
    ///   - bytes: the lines of the grammar, UTF-8.
    ///   - numbers: the words for numbers, which the shape `{number}` reads.
    /// - Throws: ``GrammarError`` with the line that can't be read.
    public init(bytes: some Sequence<UInt8>, numbers: NumberGrammar) throws(GrammarError) {
        self.numbers = numbers
        var builder = Builder()
        for line in GrammarLine.lines(of: bytes) { try builder.read(line, into: &self) }
        builder.finish(&self)
    }

    /// What is known while the file is read.
    private struct Builder {
        var symbols: [Substring: Symbol] = [:]
        var classes: Set<Substring> = []
        var phrases: [Substring: Int] = [:]
        var forms: [UInt64: Int] = [:]
        var steps: [Step: Int32] = [:]
        var section: Section?

        enum Section {
            case words(Symbol)
            case phrase(Int)
            case future, intent
            case moon(Int)
        }

        struct Step: Hashable {
            let node: Int32
            let test: Test
            let isOutside: Bool
            let move: Int
        }

        struct Element {
            var tests: [(Test, (from: Meaning.Field, to: Meaning.Field)?)]
            var isOptional: Bool
            var isOutside: Bool
        }

        mutating func symbol(_ name: Substring) -> Symbol {
            if let known = symbols[name] { return known }
            let new = Symbol(symbols.count)
            symbols[name] = new
            return new
        }

        mutating func read(_ line: GrammarLine, into grammar: inout TimeGrammar)
            throws(GrammarError)
        {
            if !line.isIndented { return try open(line, &grammar) }
            switch section {
            case .words(let symbol): try words(line, symbol, &grammar)
            case .phrase(let phrase): try rule(line, phrase, &grammar)
            case .future: grammar.future.formUnion(line.fields.map(GrammarLine.form))
            case .moon(let number): try moon(line, number, &grammar)
            case .intent: grammar.intent.formUnion(line.fields.map(GrammarLine.form))
            case nil:
                throw GrammarError(line: line.number, reason: "a line before the first section")
            }
        }

        mutating func open(_ line: GrammarLine, _ grammar: inout TimeGrammar) throws(GrammarError) {
            let fields = line.fields
            switch (fields[0], fields.count) {
            case ("future", 1): section = .future
            case ("intent", 1): section = .intent
            case ("endings", 3...): try endings(fields[1], fields[2...], line, &grammar)
            case ("words", 2):
                classes.insert(fields[1])
                section = .words(symbol("{" + fields[1] + "}"))
            case ("phrase", 2):
                guard grammar.roots.count < 64 else {
                    throw GrammarError(line: line.number, reason: "more than 64 phrases")
                }
                let number = grammar.roots.count
                phrases[fields[1]] = number
                grammar.names.append(String(fields[1]))
                grammar.roots.append(Int32(grammar.nodes.count))
                grammar.nodes.append(Node())
                grammar.top = number
                section = .phrase(number)
            case ("holiday", _):
                // Numbers of a calendar: small enough to be reckoned with unchecked.
                let rest = fields.dropFirst(2).compactMap { Int16($0).map(Int.init) }
                switch (fields.count > 1 ? fields[1] : "", rest.count) {
                case ("fixed", 2): grammar.holidays.append(.fixed(month: rest[0], day: rest[1]))
                case ("weekday", 3):
                    grammar.holidays.append(
                        .weekday(month: rest[0], nth: rest[1], weekday: rest[2])
                    )
                case ("easter", 1): grammar.holidays.append(.easter(offset: rest[0]))
                case ("orthodox", 1): grammar.holidays.append(.orthodox(offset: rest[0]))
                case ("hebrew", 3):
                    grammar.holidays.append(
                        .hebrew(month: rest[0], day: rest[1], length: rest[2])
                    )
                case ("moon", 1):
                    section = .moon(grammar.holidays.count)
                    grammar.holidays.append(.moon(firsts: [], length: rest[0]))
                case ("either", 2): grammar.holidays.append(.either(rest[0], rest[1]))
                default: throw GrammarError(line: line.number, reason: "can't read the holiday")
                }
            default:
                throw GrammarError(
                    line: line.number,
                    reason:
                        "expected “words NAME”, “phrase NAME”, “holiday …”, “endings …”, “future” or “intent”"
                )
            }
        }

        /// A line of first days of a holiday of the moon.
        func moon(_ line: GrammarLine, _ number: Int, _ grammar: inout TimeGrammar)
            throws(GrammarError)
        {
            guard grammar.holidays.indices.contains(number),
                case .moon(var firsts, let length) = grammar.holidays[number]
            else { return }
            for field in line.fields {
                guard let day = Moment(field)?.date else {
                    throw GrammarError(line: line.number, reason: "expected days: 2025-03-30")
                }
                firsts.append(day)
            }
            grammar.holidays[number] = .moon(firsts: firsts, length: length)
        }

        func endings(
            _ kind: Substring,
            _ words: ArraySlice<Substring>,
            _ line: GrammarLine,
            _ grammar: inout TimeGrammar
        ) throws(GrammarError) {
            let texts = words.map(String.init)
            switch kind {
            case "ordinal": grammar.endings.ordinal.formUnion(texts)
            case "decade": grammar.endings.decade.formUnion(texts)
            case "am": grammar.endings.am.formUnion(texts)
            case "pm": grammar.endings.pm.formUnion(texts)
            case "past": grammar.endings.past += texts.map { Array($0.utf8) }
            default:
                throw GrammarError(
                    line: line.number,
                    reason: "expected “endings ordinal”, “decade”, “am”, “pm” or “past”"
                )
            }
        }

        mutating func assignments(
            _ fields: some Sequence<Substring>,
            _ line: Int
        ) throws(GrammarError) -> Meaning {
            var meaning = Meaning()
            for field in fields {
                guard let (name, value) = Meaning.assignment(field) else {
                    throw GrammarError(line: line, reason: "can't read “\(field)”")
                }
                meaning[name] = value
            }
            return meaning
        }

        mutating func words(
            _ line: GrammarLine,
            _ symbol: Symbol,
            _ grammar: inout TimeGrammar
        ) throws(GrammarError) {
            let colon = line.fields.firstIndex(of: ":") ?? -1
            let meaning = try assignments(line.fields[..<Swift.max(colon, 0)], line.number)
            for word in line.fields[(colon + 1)...] {
                let isName = word.count > 1 && word.hasPrefix("^")
                add(
                    isName ? word.dropFirst() : word,
                    Sense(symbol: symbol, meaning: meaning, isName: isName),
                    &grammar
                )
            }
        }

        mutating func add(_ word: Substring, _ sense: Sense, _ grammar: inout TimeGrammar) {
            let form = GrammarLine.form(word)
            if let i = forms[form] {
                grammar.senses[i].append(sense)
            } else {
                forms[form] = grammar.senses.count
                grammar.senses.append([sense])
            }
        }

        mutating func rule(
            _ line: GrammarLine,
            _ phrase: Int,
            _ grammar: inout TimeGrammar
        ) throws(GrammarError) {
            let arrow = line.fields.firstIndex(of: "=>") ?? line.fields.count
            let meaning = try assignments(line.fields.dropFirst(arrow + 1), line.number)
            var elements: [Element] = []
            for field in line.fields[..<arrow] {
                elements.append(try element(field, line.number, phrase, &grammar))
            }
            guard elements.contains(where: { !$0.isOptional && !$0.isOutside }) else {
                throw GrammarError(
                    line: line.number,
                    reason: "a rule needs a word that can't be left out"
                )
            }
            let number = Int32(grammar.rules.count)
            grammar.rules.append(meaning)
            var ends: Set<Int32> = [grammar.roots[phrase]]
            for element in elements {
                var next: Set<Int32> = element.isOptional ? ends : []
                for node in ends.sorted() {
                    for (test, move) in element.tests {
                        next.insert(step(from: node, test, move, element.isOutside, &grammar))
                    }
                }
                ends = next
                if ends.count > 4096 {
                    throw GrammarError(line: line.number, reason: "a rule with too many ways")
                }
            }
            for node in ends where grammar.nodes[Int(node)].rule < 0 {
                grammar.nodes[Int(node)].rule = number
            }
        }

        mutating func step(
            from node: Int32,
            _ test: Test,
            _ move: (from: Meaning.Field, to: Meaning.Field)?,
            _ isOutside: Bool,
            _ grammar: inout TimeGrammar
        ) -> Int32 {
            let code = move.map { $0.from.rawValue * 64 + $0.to.rawValue } ?? -1
            let key = Step(node: node, test: test, isOutside: isOutside, move: code)
            if let known = steps[key] { return known }
            let target = Int32(grammar.nodes.count)
            steps[key] = target
            grammar.nodes.append(Node())
            grammar.nodes[Int(node)].edges.append(
                Edge(test: test, target: target, isOutside: isOutside, move: move)
            )
            return target
        }

        mutating func element(
            _ field: Substring,
            _ line: Int,
            _ phrase: Int,
            _ grammar: inout TimeGrammar
        ) throws(GrammarError) -> Element {
            var text = field
            var element = Element(tests: [], isOptional: false, isOutside: false)
            if text.count > 1, text.hasSuffix("?") {
                text = text.dropLast()
                element.isOptional = true
            }
            if text.hasPrefix("["), text.hasSuffix("]") {
                text = text.dropFirst().dropLast()
                element.isOutside = true
            }
            for part in text.split(separator: "|") {
                guard part.hasPrefix("{"), part.hasSuffix("}") else {
                    let isNew = symbols[part] == nil
                    let literal = symbol(part)
                    if isNew {
                        add(
                            part,
                            Sense(symbol: literal, meaning: Meaning(), isName: false),
                            &grammar
                        )
                    }
                    element.tests.append((.word(literal), nil))
                    continue
                }
                let inner = part.dropFirst().dropLast().split(separator: ":")
                guard let name = inner.first else {
                    throw GrammarError(line: line, reason: "an empty name")
                }
                var move: (from: Meaning.Field, to: Meaning.Field)?
                if inner.count == 2 {
                    let ends = inner[1].split(separator: ">").map {
                        Meaning.Field.named[String($0)]
                    }
                    guard ends.count == 2, let from = ends[0], let to = ends[1] else {
                        throw GrammarError(line: line, reason: "can't read “\(part)”")
                    }
                    move = (from, to)
                }
                if classes.contains(name) {
                    element.tests.append((.word(symbol("{" + name + "}")), move))
                } else if let shape = TokenShape(rawValue: String(name)) {
                    element.tests.append((.shape(shape), move))
                } else if let known = phrases[name], known != phrase {
                    element.tests.append((.phrase(known), move))
                } else {
                    throw GrammarError(
                        line: line,
                        reason: "“\(name)” is not defined above this line"
                    )
                }
            }
            guard !element.tests.isEmpty else {
                throw GrammarError(line: line, reason: "an empty element")
            }
            return element
        }

        /// Finds which forms and shapes may begin which phrase.
        ///
        /// Phrases use earlier ones only.
        func finish(_ grammar: inout TimeGrammar) {
            grammar.table = FormTable(forms.map { (key: $0.key, value: Int32($0.value)) })
            var startSymbols: [Set<Symbol>] = []
            for root in grammar.roots {
                var symbols: Set<Symbol> = []
                var shapes: Set<TokenShape> = []
                for edge in grammar.nodes[Int(root)].edges {
                    switch edge.test {
                    case .word(let symbol): symbols.insert(symbol)
                    case .shape(let shape): shapes.insert(shape)
                    case .phrase(let phrase):
                        symbols.formUnion(startSymbols[phrase])
                        shapes.formUnion(grammar.startShapes[phrase])
                    }
                }
                startSymbols.append(symbols)
                grammar.startShapes.append(shapes)
                grammar.startsWithDigit.append(!shapes.isEmpty)
                grammar.startsWithNumber.append(
                    shapes.contains(.number) || shapes.contains(.spelledYear)
                )
            }
            grammar.starts = grammar.senses.map { senses in
                var bits: UInt64 = 0
                for (i, symbols) in startSymbols.enumerated()
                where senses.contains(where: { symbols.contains($0.symbol) }) {
                    bits |= 1 << UInt64(i)
                }
                return bits
            }
        }
    }
}
