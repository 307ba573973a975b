#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A folder of data files on disk.
public struct DataFolder: Sendable {
    /// The largest file that is read, in bytes.
    public static let largestFile = 64 << 20

    /// The path as given.
    public let path: String

    /// Names a folder; nothing is read yet.
    public init(_ path: String) { self.path = path }

    /// The files whose names end in one of `endings`, sorted by path, hidden ones left out.
    public func files(endings: [String] = [".tsv", ".yaml"]) throws(DataFaults) -> [DataFile] {
        guard let names = try? FileManager.default.subpathsOfDirectory(atPath: path) else {
            throw DataFaults([fault(path, "the folder cannot be read")])
        }
        var files: [DataFile] = []
        var faults: [DataFault] = []
        for name in names.sorted() where endings.contains(where: name.hasSuffix) {
            if name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) { continue }
            let whole = path + "/" + name
            let attributes = try? FileManager.default.attributesOfItem(atPath: whole)
            if let size = attributes?[.size] as? Int, size > Self.largestFile {
                faults.append(fault(name, "the file has \(size) bytes, more than can be data"))
            } else if let data = FileManager.default.contents(atPath: whole) {
                files.append(DataFile(path: name, bytes: [UInt8](data)))
            } else {
                faults.append(fault(name, "the file cannot be read"))
            }
        }
        if !faults.isEmpty { throw DataFaults(faults) }
        return files
    }

    private func fault(_ file: String, _ problem: String) -> DataFault {
        DataFault(
            file: file,
            problem: problem,
            advice: "check the path and the permissions"
        )
    }
}
