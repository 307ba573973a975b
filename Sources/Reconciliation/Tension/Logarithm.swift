#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// log₁₀(1 + x) for x from 0.
func log10OfOnePlus(_ x: Double) -> Double { log10(1 + max(x, 0)) }
