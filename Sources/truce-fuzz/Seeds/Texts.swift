/// Texts that are read well.
enum Texts {
    static let plain: [[UInt8]] =
        [
            """
            ISTANBUL (Example Wire) — Talks between the two sides ended without an agreement on \
            Tuesday, Lt. Gen. A. B. Name told reporters. “We were close,” he said; “but not there.”

            * What came before

            At least 12 people, among them 3 children, were killed on 4 Oct. 2025 (see \
            https://example.org/a?b=c#d). The U.N. didn't confirm the toll of $1.5m.
            """,
            "10:42 The crossing's gates re-opened – for returnees only.\n11:05 #Border: “closed”…",
            "",
        ].map { Array($0.utf8) }

    static let jsonLines: [[UInt8]] =
        [
            #"{"id":"a","title":"T","published":"2025-10-29T02:10:00+03:00","text":"The gate was shut."}"#
                + "\n" + #"{"text":"They met.","extra":{"x":[1,2.5,null,true,"é\u00e9"]},"y":-1e3}"#
                + "\n",
            "\n\n{\"text\":\"One\\nTwo\",\"id\":7}\r\n{}\n[]\n\"x\"\n",
        ].map { Array($0.utf8) }

    static let sentence = """
        # sent_id = 1
        # text = They didn't close the gate.
        1\tThey\tthey\tPRON\tPRP\tCase=Nom|Number=Plur|Person=3|PronType=Prs\t4\tnsubj\t_\t_
        2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
        2\tdid\tdo\tAUX\tVBD\tMood=Ind|Tense=Past|VerbForm=Fin\t4\taux\t_\t_
        3\tn't\tnot\tPART\tRB\tPolarity=Neg\t4\tadvmod\t_\t_
        4\tclose\tclose\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\t_
        5\tthe\tthe\tDET\tDT\tDefinite=Def|PronType=Art\t6\tdet\t_\t_
        6\tgate\tgate\tNOUN\tNN\tNumber=Sing\t4\tobj\t_\tSpaceAfter=No
        6.1\tshut\tshut\tVERB\tVBN\t_\t_\t_\t_\t_
        7\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_


        """

    static let conllu: [[UInt8]] = [Array(sentence.utf8), Array((sentence + sentence).utf8)]

    static let words = Array(
        "[title]\nLt. Gen. Mr.\n[abbreviation]\nU.S. U.N.\n[clitic]\nn't 's\n[contraction]\ncannot can|not\n"
            .utf8
    )

    /// Short texts in which names, numbers and times stand, with what happened at a crossing.
    static let reports = [
        "Pakistan and Afghanistan agreed on a ceasefire in Doha on Sunday, Qatar said. More than "
            + "40 people were killed, the U.N. said on 4 October 2025.",
        "The Torkham crossing was closed for the third day, officials in Peshawar told Reuters. "
            + "“We won't open it,” a Taliban spokesman said, denying the army's claim.",
    ]
}
