public import Coding

extension OriginPrint {
    /// Puts a print together again from what a store keeps of it.
    public init(
        report: String,
        moment: Int,
        outlet: String?,
        quoted: [String],
        fingerprint: Fingerprint?,
    ) {
        self.report = report
        self.moment = moment
        self.outlet = outlet
        self.quoted = quoted
        self.fingerprint = fingerprint
    }

    /// So many seconds at most lie between a text and a rewrite of it.
    public static var reach: Int { Origins.rewriteWindow }
}
