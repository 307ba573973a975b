extension RuleSet {
    /// The class that holds too much by way of the classes it names, or holds itself; nil when
    /// there is none.
    ///
    /// A test goes down into every class that it names as often as it is named, so a few classes
    /// that each name the next one twice would make one look at a token endless.
    var overgrownClass: Int? {
        var sizes = [Int](repeating: 0, count: classes.count)
        // Each round sees one level further down; sizes that no longer change are final.
        for _ in 0..<Limit.depth {
            let next = classes.map { size(of: $0, sizes) }
            if next == sizes { return sizes.firstIndex { $0 > Limit.tests } }
            sizes = next
        }
        return classes.indices.first { size(of: classes[$0], sizes) != sizes[$0] }
            ?? sizes.firstIndex { $0 > Limit.tests }
    }

    /// The tests of a class with those of the classes that they name, up to one over the limit.
    private func size(of item: CompiledClass, _ sizes: [Int]) -> Int {
        item.tests.reduce(0) { sum, test in
            min(Limit.tests + 1, sum + 1 + test.classes.reduce(0) { $0 + sizes[Int($1)] })
        }
    }
}
