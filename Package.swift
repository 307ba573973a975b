// swift-tools-version: 6.2
import PackageDescription

/// Whether a warning in our own targets stops the build: `TRUCE_STRICT=1`, as `make check` says.
let isStrict = Context.environment["TRUCE_STRICT"] == "1"

let settings: [SwiftSetting] =
    [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
    ] + (isStrict ? [.treatAllWarnings(as: .error)] : [])

/// The libraries of the language and of Foundation, linked into the release, so that the program is
/// one file and starts sooner: of the shared ones the loader would have to read 60 MB first.
let standalone: [LinkerSetting] = [
    .unsafeFlags(
        [
            "-static-stdlib", "-Xlinker", "-lCoreFoundation", "-Xlinker", "-l_FoundationCShims",
            "-Xlinker", "-l_FoundationCollections", "-Xlinker", "-l_FoundationICU",
            "-Xlinker", "-lstdc++",
        ],
        .when(platforms: [.linux], configuration: .release)
    )
]

let package = Package(
    name: "truce",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "truce", targets: ["truce"]),
        .executable(name: "truce-train", targets: ["truce-train"]),
        .library(name: "Language", targets: ["Language"]),
        .library(name: "Knowledge", targets: ["Knowledge"]),
        .library(name: "Reports", targets: ["Reports"]),
        .library(name: "Coding", targets: ["Coding"]),
        .library(name: "Reconciliation", targets: ["Reconciliation"]),
        .library(name: "Store", targets: ["Store"]),
        .library(name: "Publishing", targets: ["Publishing"]),
        .library(name: "ModelData", targets: ["ModelData"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .target(
            name: "ModelData",
            exclude: ["accurate.model", "fast.model", "knowledge.tables", "places.tables"]
        ),
        // The one target whose speed the tests too depend on: optimised in every build.
        .target(name: "Kernels", cSettings: [.unsafeFlags(["-O2"])]),
        .target(name: "Language", dependencies: ["Kernels"], swiftSettings: settings),
        .target(
            name: "Knowledge",
            dependencies: ["Language", .product(name: "Yams", package: "Yams")],
            swiftSettings: settings
        ),
        .target(
            name: "Reports",
            dependencies: [.product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: settings
        ),
        .target(
            name: "Coding",
            dependencies: ["Kernels", "Language", "Knowledge", "Reports"],
            swiftSettings: settings
        ),
        .target(
            name: "Reconciliation",
            dependencies: ["Language", "Reports", "Coding"],
            swiftSettings: settings
        ),
        .target(
            name: "Store",
            dependencies: [
                "Reports", "Coding", "Reconciliation",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "Publishing",
            dependencies: ["Knowledge", "Coding", "Reconciliation"],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "truce",
            dependencies: [
                "ModelData", "Language", "Knowledge", "Reports", "Coding", "Reconciliation",
                "Store", "Publishing",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: settings,
            linkerSettings: standalone
        ),
        .executableTarget(
            name: "truce-train",
            dependencies: [
                "Language", "Knowledge", "Reports", "Coding",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "truce-fuzz",
            dependencies: [
                "ModelData", "Language", "Knowledge", "Reports", "Coding", "Reconciliation",
            ],
            swiftSettings: settings
        ),
        .target(
            name: "TestSupport",
            dependencies: ["Coding", "Language"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "LanguageTests",
            dependencies: ["Language", "ModelData", "TestSupport"],
            exclude: ["Accurate/reference.jsonl", "Accurate/sentences.conllu"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "KnowledgeTests",
            dependencies: ["Knowledge", "ModelData", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "ReportsTests",
            dependencies: ["Reports", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "CodingTests",
            dependencies: ["Coding", "ModelData", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "ReconciliationTests",
            dependencies: ["Reconciliation", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "PublishingTests",
            dependencies: ["Publishing", "Reconciliation", "Coding", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "StoreTests",
            dependencies: [
                "Store", "Coding", "Reconciliation", "Reports", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "DataTests",
            dependencies: [
                "Knowledge", "Coding", "Reconciliation", "Publishing", "ModelData", "TestSupport",
            ],
            exclude: ["known-rule-failures.txt"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "EndToEndTests",
            dependencies: ["truce", "Language", "Reports", "Coding", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "DocumentationTests",
            dependencies: [
                "truce", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Snapshots"],
            swiftSettings: settings
        ),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x
)
