import Foundation

/// The worked example of `Documentation/rules.md`: its files, its commands and what they print.
struct WorkedExample {
    /// A command as the guide writes it, with the block that follows.
    struct Step {
        /// The words after `truce`.
        var arguments: [String]
        /// The file behind `<`.
        var input: String?
        /// What the guide says comes out: lines, or an event as JSON.
        var output: String
        var isJSON: Bool
    }

    /// The files by path.
    private(set) var files: [String: String] = [:]
    private(set) var steps: [Step] = []
    /// The blocks that follow no command and are no file: messages.
    private(set) var messages: [String] = []

    /// Reads the section of the guide.
    init(_ guide: String) {
        let heading = "## A worked example"
        let section = guide.components(separatedBy: "\n\(heading)").dropFirst().first ?? ""
        let text = section.components(separatedBy: "\n## ").first ?? ""
        var file: String?
        var command: (arguments: [String], input: String?)?
        for (number, part) in text.components(separatedBy: "```").enumerated() {
            if number % 2 == 0 {
                let last = part.split(separator: "\n").last ?? ""
                let isName = last.hasPrefix("`") && last.hasSuffix("`") && last.count > 2
                file = isName ? String(last.dropFirst().dropLast()) : nil
                continue
            }
            let kind = part.prefix { $0 != "\n" }
            let body = String(part.dropFirst(kind.count + 1))
            if let name = file {
                files[name] = body
            } else if kind == "sh" {
                command = Self.command(body)
            } else if let (arguments, input) = command {
                steps.append(
                    Step(
                        arguments: arguments,
                        input: input,
                        output: body,
                        isJSON: kind == "json"
                    )
                )
                command = nil
            } else {
                messages.append(body)
            }
        }
    }

    /// The words of a command line, those in quotation marks together.
    private static func command(_ line: String) -> (arguments: [String], input: String?) {
        var words: [String] = []
        for (number, part) in line.split(separator: "\"").enumerated() {
            if number % 2 == 1 {
                words.append(String(part))
            } else {
                words += part.split(whereSeparator: \.isWhitespace).map(String.init)
            }
        }
        let input = words.first { $0.hasPrefix("<") }.map { String($0.dropFirst()) }
        return (words.dropFirst().filter { !$0.hasPrefix("<") }, input)
    }

    /// Writes the files into a folder.
    func write(into folder: URL) throws {
        for (name, text) in files {
            let url = folder.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(text.utf8).write(to: url)
        }
    }
}
