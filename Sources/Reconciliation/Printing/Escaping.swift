/// Makes what reports say harmless where it is printed: text, never markup and never commands.
public enum Escaping {
    /// Without control characters, which could steer the terminal.
    public static func harmless(_ text: String) -> String {
        // Most lines have nothing but letters of ASCII.
        if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return text }
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar.properties.generalCategory {
                    case .control, .format, .lineSeparator, .paragraphSeparator: " "
                    default: scalar
                    }
                }
            )
        )
    }

    /// With the marks of Markdown escaped.
    public static func markdown(_ text: String) -> String {
        text.reduce(into: "") { text, letter in
            if "\\`*_{}[]<>#|&~^$@".contains(letter) { text.append("\\") }
            text.append(letter)
        }
    }

    /// With the marks of HTML escaped.
    public static func html(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}
