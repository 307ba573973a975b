extension ConflictRecord.Reports {
    /// Counts reports and the origins behind them.
    public init(reports: Int, independentOrigins: Int) {
        self.init(count: reports, independentOrigins: independentOrigins)
    }
}
