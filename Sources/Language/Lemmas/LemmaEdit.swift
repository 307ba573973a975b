/// How a word becomes its lemma: put into small letters or not, some bytes cut off the end,
/// others put there instead.
package struct LemmaEdit: Hashable, Sendable {
    package var lowercase: Bool
    package var cut: Int
    package var add: [UInt8]

    package init(lowercase: Bool, cut: Int, add: [UInt8]) {
        self.lowercase = lowercase
        self.cut = cut
        self.add = add
    }

    /// The shortest edit from `form` to `lemma`.
    /// - Parameters:
    ///   - form: the word as written, UTF-8.
    ///   - lemma: what it shall become.
    ///   - whenOpen: whether to put into small letters where the form doesn't tell.
    package init(from form: [UInt8], to lemma: [UInt8], lowercase whenOpen: Bool) {
        func small(_ bytes: [UInt8]) -> [UInt8] { bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 } }
        func common(_ a: [UInt8]) -> Int { zip(a, lemma).prefix { $0 == $1 }.count }
        let low = small(form)
        let asIs = common(form)
        let asLow = common(low)
        lowercase = asLow > asIs || (asLow == asIs && whenOpen)
        let shared = max(asIs, asLow)
        cut = form.count - shared
        add = Array(lemma[shared...])
    }

    /// Appends the lemma of `form` to `out`.
    func apply(_ form: UnsafeRawBufferPointer, to out: inout [UInt8]) {
        let keep = max(0, form.count - cut)
        for byte in form.prefix(keep) {
            out.append(lowercase && byte &- 0x41 < 26 ? byte | 0x20 : byte)
        }
        out.append(contentsOf: add)
    }

    /// Reads the section `edits`: per edit a flag byte, the bytes cut, the length added, the bytes.
    static func read(_ section: UnsafeRawBufferPointer) throws(ModelError) -> [LemmaEdit] {
        var edits: [LemmaEdit] = []
        var i = 0
        while i < section.count {
            guard i + 3 <= section.count, i + 3 + Int(section[i + 2]) <= section.count else {
                throw .section(name: "edits", problem: "it is cut short")
            }
            let length = Int(section[i + 2])
            edits.append(
                LemmaEdit(
                    lowercase: section[i] & 1 == 1,
                    cut: Int(section[i + 1]),
                    add: Array(section[(i + 3)..<(i + 3 + length)])
                )
            )
            i += 3 + length
        }
        return edits
    }

    /// The bytes of one edit in the section.
    package var bytes: [UInt8] {
        [lowercase ? 1 : 0, UInt8(clamping: cut), UInt8(clamping: add.count)] + add.prefix(255)
    }
}
