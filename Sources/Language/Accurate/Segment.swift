/// What the network reads at once: a sentence, or a part of one too long for it.
struct Segment {
    /// The tokens in the document.
    var tokens: Range<Int>
    /// Its pieces in the batch, [CLS] first and [SEP] last.
    var rows: Range<Int>
    /// Its words in the batch, the root first.
    var words: Range<Int>
    /// The root of the sentence's first part, which later parts hang from; nil for the first.
    var continues: Bool
}

/// Segments whose pieces lie one after another, to go through the network together.
struct Batch {
    /// The most rows: pieces are gathered until the next segment would pass it.
    static let capacity = 512

    private(set) var segments: [Segment] = []
    private(set) var pieces: [Int32] = []
    /// The shape of the word of each piece; 0 for [CLS] and [SEP].
    private(set) var shapes: [UInt8] = []
    /// The position of each piece in its segment.
    private(set) var positions: [Int32] = []
    /// The shape of each word; 0 for the root.
    private(set) var wordShapes: [UInt8] = []
    /// The first row of each word; a word ends where the next one of its segment begins.
    private(set) var wordStarts: [Int32] = []

    var isEmpty: Bool { segments.isEmpty }

    /// Whether a segment of so many pieces fits.
    func fits(_ count: Int) -> Bool { pieces.count + count <= Self.capacity }

    /// Adds a segment.
    /// - Parameters:
    ///   - tokens: its tokens in the document.
    ///   - continues: whether it goes on with the sentence of the segment before.
    ///   - own: the pieces of its words, one word's after another's.
    ///   - starts: where each word's pieces begin in `own`.
    ///   - ownShapes: the shape of each word.
    ///   - vocabulary: knows the pieces that begin and end a segment.
    mutating func add(
        _ tokens: Range<Int>,
        continues: Bool,
        pieces own: ArraySlice<Int32>,
        starts: ArraySlice<Int32>,
        shapes ownShapes: ArraySlice<UInt8>,
        using vocabulary: WordPieces
    ) {
        let row = pieces.count
        let word = wordShapes.count
        addPiece(vocabulary.classPiece, 0, row)
        wordShapes.append(0)
        wordStarts.append(Int32(row))
        for (i, start) in zip(starts.indices, starts) {
            let end = i + 1 < starts.endIndex ? Int(starts[i + 1]) : own.endIndex
            let shape = ownShapes[ownShapes.startIndex + (i - starts.startIndex)]
            wordStarts.append(Int32(pieces.count))
            wordShapes.append(shape)
            for piece in own[Int(start)..<end] { addPiece(piece, shape, row) }
        }
        addPiece(vocabulary.separator, 0, row)
        segments.append(
            Segment(
                tokens: tokens,
                rows: row..<pieces.count,
                words: word..<wordShapes.count,
                continues: continues
            )
        )
    }

    private mutating func addPiece(_ piece: Int32, _ shape: UInt8, _ row: Int) {
        positions.append(Int32(pieces.count - row))
        pieces.append(piece)
        shapes.append(shape)
    }

    /// Empties the batch.
    mutating func removeAll() {
        segments.removeAll(keepingCapacity: true)
        pieces.removeAll(keepingCapacity: true)
        shapes.removeAll(keepingCapacity: true)
        positions.removeAll(keepingCapacity: true)
        wordShapes.removeAll(keepingCapacity: true)
        wordStarts.removeAll(keepingCapacity: true)
    }
}
