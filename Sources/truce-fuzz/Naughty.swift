/// What readers stumble over.
enum Naughty {
    static let strings: [[UInt8]] =
        [
            "\u{FEFF}", "\u{0}", "\u{AD}", "\u{A0}", "\u{2028}", "\u{202E}", "\u{200D}", "\u{FFFD}",
            "“", "”", "‘", "’", "«", "\"", "'", "\\", "\\u0000", "\\ud800", "\u{1F1E6}\u{1F1EB}",
            "👩‍👩‍👧‍👦", "e\u{301}\u{301}\u{301}", "ﷺ", "İ", "ß", "\r\n", "\n\n", "\r", "\t", "\t\t\t",
            "---", "...", "…", "U.S.", "Lt. Gen.", "$1,000.50", "10:30", "https://a.b/c?d=e#f",
            "@a#b",
            "{", "}", "[", "]", "[[[[[[[[[[[[[[[[", "{\"a\":", ":", ",", "null", "true", "-1",
            "1e999",
            "99999999999999999999", "-9223372036854775808", "0x", "NaN", "&a", "*a", "!!binary",
            "|", ">",
            "- ", "? ", "%TAG", "# text = ", "1-2\t", "8.1\t", "SpaceAfter=No", "_\t_\t_",
        ].map { Array($0.utf8) } + [
            [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x80],
            [UInt8](repeating: 0x61, count: 5000), [UInt8](repeating: 0x2E, count: 300),
            [UInt8](repeating: 0x28, count: 2000),
        ]

    static let numbers: [UInt32] = [
        0, 1, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF, 64, 0x0100_0000,
    ]
}
