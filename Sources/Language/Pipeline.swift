/// A language engine: what finds tags, lemmas and dependency trees.
///
/// One engine is immutable and shared by all threads; each thread asks it for a ``Parser`` of its own.
public protocol Engine: Sendable {
    /// The name that `--engine` takes and a reading states.
    var name: String { get }

    /// Makes a parser with the scratch memory of one thread.
    func makeParser() -> any Parser
}

/// One thread's use of an ``Engine``: holds the scratch memory, so it is not shared.
public protocol Parser: AnyObject {
    /// Fills tags, features, lemmas, heads and relations of every token of a document whose
    /// sentences and tokens are known.
    func parse(_ document: inout Document)
}
