import Publishing
import Reconciliation
import Store

extension RecordStore {
    /// What documents and exports say of themselves.
    func provenance() throws -> Provenance {
        Provenance(
            engines: try engines(),
            method: "\(methodName), \(Tension([]).method)",
            at: Store.Moment.now.text
        )
    }
}
