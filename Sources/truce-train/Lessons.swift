/// What a trainer goes through in each epoch: gold sentences, each as often as `goldCopies` says, and
/// silver ones once.
///
/// Gold twice beside ten times as much silver was best in a trial (up-training: Petrov et al. 2010).
struct Lessons: Sendable {
    let sentences: [Treebank.Sentence]
    /// How many of the sentences, the first ones, are gold.
    let gold: Int
    var goldCopies = 2

    init(gold: [Treebank.Sentence], silver: [Treebank.Sentence]) {
        sentences = gold + silver
        self.gold = gold.count
        if silver.isEmpty { goldCopies = 1 }
    }

    /// The sentences of one epoch, in order, from those that `isUsed` lets through.
    func order(where isUsed: (Int) -> Bool = { _ in true }) -> [Int] {
        sentences.indices.flatMap { i in
            isUsed(i) ? [Int](repeating: i, count: i < gold ? goldCopies : 1) : []
        }
    }
}
