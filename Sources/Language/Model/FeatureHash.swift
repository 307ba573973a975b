/// How the features of the tagger and the parser become 64-bit keys.
///
/// The trainer and the runtime share it: changing anything here changes every model.
package enum FeatureHash {
    /// Spreads the bits of `value` so that any of them can index a table.
    @inline(__always)
    package static func mix(_ value: UInt64) -> UInt64 {
        let x = (value ^ (value >> 31)) &* 0x9E37_79B9_7F4A_7C15
        return x ^ (x >> 29)
    }

    /// The key of template `t` with one value.
    @inline(__always)
    package static func key(_ t: UInt64, _ a: UInt64) -> UInt64 {
        mix((a &+ t &* 0xD6E8_FEB8_6659_FD93) &* 0xFF51_AFD7_ED55_8CCD)
    }

    /// The key of template `t` with two values.
    @inline(__always)
    package static func key(_ t: UInt64, _ a: UInt64, _ b: UInt64) -> UInt64 {
        let x = (a &+ t &* 0xD6E8_FEB8_6659_FD93) &* 0xFF51_AFD7_ED55_8CCD
        return mix(x &+ (b &* 0xC4CE_B9FE_1A85_EC53) ^ (b >> 7))
    }

    /// The key of template `t` with three values.
    @inline(__always)
    package static func key(_ t: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64) -> UInt64 {
        let x = (a &+ t &* 0xD6E8_FEB8_6659_FD93) &* 0xFF51_AFD7_ED55_8CCD
        let y = x &+ (b &* 0xC4CE_B9FE_1A85_EC53) ^ (b >> 7)
        return mix(y &+ c &* 0x2545_F491_4F6C_DD1D)
    }
}

/// Writes feature keys one after another; the template number is the place in the order.
@frozen
package struct FeatureWriter {
    @usableFromInline let buffer: UnsafeMutablePointer<UInt64>
    package private(set) var count = 0
    private var template: UInt64 = 1

    /// Writes to `buffer`, which must have room for ``FeatureWriter/capacity`` keys.
    package init(_ buffer: UnsafeMutablePointer<UInt64>) { self.buffer = buffer }

    /// The most features that any extractor writes.
    package static let capacity = 192

    @inline(__always)
    mutating func add(_ a: UInt64) {
        buffer[count] = FeatureHash.key(template, a)
        count += 1
        template += 1
    }

    @inline(__always)
    mutating func add(_ a: UInt64, _ b: UInt64) {
        buffer[count] = FeatureHash.key(template, a, b)
        count += 1
        template += 1
    }

    @inline(__always)
    mutating func add(_ a: UInt64, _ b: UInt64, _ c: UInt64) {
        buffer[count] = FeatureHash.key(template, a, b, c)
        count += 1
        template += 1
    }
}
