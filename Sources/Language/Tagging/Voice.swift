/// The voice of past participles, which only the tree tells: *was shelled*, *the town shelled by
/// the army* are passive, *has shelled* is not.
enum Voice {
    /// Marks passive participles in a parsed document.
    static func mark(_ tokens: inout Tokens) {
        for i in 0..<tokens.count where tokens.xpos[i] == .vbn && tokens.upos[i] == .verb {
            var passive = tokens.relation[i] == .acl
            var active = false
            for child in tokens.childStart[i]..<tokens.childStart[i + 1] {
                switch tokens.relation[Int(tokens.children[Int(child)])] {
                case .auxPass, .nsubjPass, .oblAgent, .csubjPass: passive = true
                case .aux, .nsubj: active = true
                default: break
                }
            }
            if passive || (!active && tokens.relation[i] == .advcl) {
                tokens.features[i].insert(.voicePass)
            } else {
                tokens.features[i].remove(.voicePass)
            }
        }
    }
}
