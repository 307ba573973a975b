/// How a text looks on a terminal.
public struct TextStyle: Sendable {
    /// The number of columns.
    public var width: Int
    /// Whether to use bold and dim letters; off for NO_COLOR and files.
    public var usesColour: Bool

    /// Makes a style.
    public init(width: Int = 80, usesColour: Bool = false) {
        self.width = max(width, 40)
        self.usesColour = usesColour
    }

    func heading(_ text: String) -> String { usesColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
    func quiet(_ text: String) -> String { usesColour ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}
