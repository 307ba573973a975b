internal import FoundationEssentials

/// Words as JSON has them, in quotation marks.
public enum JSONString {
    /// The string, `null` where there is none.
    public static func of(_ text: String?) -> String {
        guard let text else { return "null" }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        // A string always encodes.
        return (try? encoder.encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }
}
