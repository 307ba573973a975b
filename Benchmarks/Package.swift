// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who uses Truce builds it. It measures the built program from
// outside, as a user meets it.
let package = Package(
    name: "truce-benchmarks",
    platforms: [.macOS(.v15)],
    targets: [
        .executableTarget(
            name: "truce-bench",
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("MemberImportVisibility"),
                .enableUpcomingFeature("InternalImportsByDefault"),
            ]
        )
    ],
    swiftLanguageModes: [.v6]
)
