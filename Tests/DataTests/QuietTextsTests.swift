import Reports
import Testing

@testable import Coding

/// Texts in which nothing happens that belongs in a record of conflicts, although their words are
/// those of war and politics: sport, business, games, films, medicine, strikes of workers.
@Suite("Quiet texts")
struct QuietTextsTests {
    static let texts: [String] = [
        // Sport
        "The striker fired home a late winner as the hosts beat their rivals 2-1. "
            + "The visitors had bombarded the goal in the first half but could not break the defence.",
        "The young bowler destroyed the batting side on the last day and took six wickets. "
            + "The hosts collapsed before lunch.",
        "The champion was knocked out in the third round by a left hook. "
            + "His camp threw in the towel.",
        "The sprinter shot out of the blocks and held off a late attack by the favourite. "
            + "The crowd went wild at the line.",
        "The club sacked its coach after five defeats. "
            + "A caretaker will lead the team into the derby.",
        "The two captains met at the net and shook hands after a five-set battle. "
            + "The final ended after midnight.",
        "The rider launched an attack on the last climb and won the stage. "
            + "The peloton was split by the wind.",
        "The goalkeeper saved two penalties in the shootout. "
            + "The fans invaded the pitch and sang for an hour.",
        // Business
        "The retailer will close forty shops after a fall in profits. "
            + "Shares in the group dropped by eight percent.",
        "The two carmakers reached a deal to share a factory. "
            + "The merger talks had lasted for a year.",
        "The bank cut its forecast for growth. "
            + "Investors fled to gold.",
        "The airline cancelled flights after a computer failure. "
            + "Passengers slept in the terminal.",
        "The board rejected a hostile takeover bid. "
            + "The offer valued the firm at two billion dollars.",
        "The price war between the supermarkets has hit the margins of both chains. "
            + "The larger one fired its chief buyer.",
        // Trade
        "Exports of coffee rose by a tenth in March. "
            + "Growers were helped by a weak currency.",
        "Wheat prices fell as rain reached the plains. "
            + "Traders had feared a poor harvest.",
        "The ministry lowered the duty on imported tea. "
            + "Importers expect prices to fall by summer.",
        "The port handled a record number of containers last year. "
            + "A second terminal will open in May.",
        // Games
        "The new shooter lets players raid an enemy base with friends. "
            + "Its first level is free.",
        "In the board game, players build cities and trade grain. "
            + "A match takes about two hours.",
        "The update adds tanks and a winter map to the game. "
            + "Players can now capture the fort from the sea.",
        "The chess master sacrificed a rook and attacked the black king. "
            + "His rival resigned on move thirty.",
        // Film
        "The thriller follows a spy who bombs a train. "
            + "The critics loved the ending.",
        "The series about a hostage drama returns in autumn. "
            + "Its star has left the show.",
        "The director shot the battle scenes in a quarry. "
            + "Hundreds of extras played soldiers.",
        "The novel tells of a siege in a mountain town. "
            + "Its hero kills a tyrant and flees.",
        // Music
        "The band will release an album in June. "
            + "The singer wrote the songs during the winter.",
        "The festival opened with a concert by the lake. "
            + "Thousands of fans camped in the rain.",
        // Medicine
        "The drug attacks the cells that cause the disease. "
            + "Patients in the trial suffered few side effects.",
        "Doctors are fighting a new wave of flu. "
            + "The clinic has hired more nurses.",
        "The vaccine protects children from the virus. "
            + "A second dose is given after a month.",
        "He died of a heart attack at the age of eighty. "
            + "He had been treated for a year.",
        // Work
        "Nurses walked out over pay on Monday. "
            + "The union wants a rise of five percent.",
        "Train drivers ended a two-day strike after a pay offer. "
            + "Services returned to normal by noon.",
        "Teachers voted for a strike in the autumn. "
            + "The schools have offered a small rise.",
        "Dockers stopped work at the port for six hours. "
            + "Their employer agreed to new shifts.",
        // Weather
        "A storm hit the coast and cut power to thousands of homes. "
            + "Schools stay closed today.",
        "The drought has killed cattle and dried up wells. "
            + "Farmers sold their herds early.",
        // Science
        "The rover fired its laser at a rock on Mars. "
            + "The probe will leave orbit next year.",
        "Ants of two colonies fought over a dead beetle. "
            + "The winners carried it to their nest.",
    ]

    @Test(arguments: texts)
    func leaveNothingInTheRecord(text: String) throws {
        let reading = try RuleExampleTests.makeWorker().code(Report(text: text))
        let told = reading.facts.filter { $0.kind != "claim" }
        #expect(told.isEmpty, "\(told)")
    }
}
