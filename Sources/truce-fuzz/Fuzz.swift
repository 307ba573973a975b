import Dispatch

/// Feeds mutated inputs to everything that reads bytes from outside.
///
///     truce-fuzz [--inputs N] [--seed N] [--target NAME] [--only NUMBER]
///
/// All targets share the inputs, or one target that is named gets them all. Every input follows
/// from the seed, the target and its number, so any one can be repeated alone.
@main
enum Fuzz {
    static func main() {
        let options = FuzzOptions(CommandLine.arguments.dropFirst())
        let targets = Target.all.filter { options.target == nil || $0.name == options.target }
        guard !targets.isEmpty else {
            complain("no target '\(options.target ?? "")'; there are: \(Target.names)")
        }
        Watch.begin(seed: options.seed)
        for target in targets {
            let count =
                options.target == nil ? target.inputs(of: options.inputs) : options.inputs
            let numbers = options.only.map { $0..<($0 + 1) } ?? 0..<count
            let began = ContinuousClock.now
            var accepted = 0
            let run = target.makeRun()
            for number in numbers {
                var mutator = Mutator(seed: options.seed, target: target.name, number: number)
                let input = mutator.mutate(target.seeds)
                Watch.enter(target.name, number)
                if run(input) { accepted += 1 }
            }
            Watch.leave()
            let name = target.name + String(repeating: " ", count: max(1, 16 - target.name.count))
            print(
                "\(name) \(numbers.count) inputs, \(accepted) read, \(numbers.count - accepted) refused, "
                    + "\(began.duration(to: .now).components.seconds) s"
            )
        }
        print("No trap, no hang. Seed \(options.seed).")
    }
}
