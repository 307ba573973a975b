/// The kind of a source, as FORMATS names them.
public enum SourceKind: String, Sendable, CaseIterable {
    case official, named, anonymous, organisation, media, document
}

/// The finer kind of a source, as GLOSSARY 4.1 names them.
public enum SourceType: String, Sendable, CaseIterable {
    case officialNamed = "official_named"
    case officialUnnamed = "official_unnamed"
    case spokesperson
    case militaryCommand = "military_command"
    case ministryStatement = "ministry_statement"
    case localAuthority = "local_authority"
    case police
    case health = "hospital_or_health_authority"
    case armedGroupStatement = "armed_group_statement"
    case mediator
    case internationalOrganisation = "international_organisation"
    case nongovernmental = "ngo_or_red_cross"
    case monitoringMission = "monitoring_mission"
    case eyewitnessNamed = "eyewitness_named"
    case eyewitnessUnnamed = "eyewitness_unnamed"
    case residentOrElder = "resident_or_elder"
    case journalist = "journalist_own_observation"
    case newsAgency = "news_agency"
    case broadcaster
    case newspaperSite = "newspaper_site"
    case stateMedia = "state_media"
    case partyMedia = "party_media"
    case socialMedia = "social_media_account"
    case remoteSensing = "satellite_or_remote_sensing"
    case expert
    case document
    case unknown
}

extension SourceType {
    /// Whether such a source tells and does nothing else: a spokesman, a witness, a monitor, a medium.
    public var onlySpeaks: Bool {
        switch self {
        case .spokesperson, .mediator, .nongovernmental, .health, .expert,
            .eyewitnessNamed, .eyewitnessUnnamed, .journalist, .newsAgency, .broadcaster,
            .newspaperSite, .stateMedia, .partyMedia, .socialMedia, .remoteSensing, .document:
            true
        case .officialNamed, .officialUnnamed, .militaryCommand, .ministryStatement,
            .localAuthority, .police, .armedGroupStatement, .internationalOrganisation,
            .monitoringMission, .residentOrElder, .unknown:
            false
        }
    }
}

extension SourceKind: TableCode {}
extension SourceType: TableCode {}
