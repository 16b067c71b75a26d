//! The words of a report that are the same whatever the case.

/// Declares the phrases, each with the key of its text.
macro_rules! phrases {
    ($($name:ident = $key:literal,)*) => {
        /// A phrase of reports. The texts that all playbooks share have each, in every language.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Phrase {
            $(
                #[doc = concat!("The text `", $key, "`.")]
                $name,
            )*
        }

        impl Phrase {
            /// Every phrase.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The key of its text.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self {
                    $(Self::$name => $key,)*
                }
            }
        }
    };
}

phrases! {
    Title = "report_title",
    Exercise = "report_exercise",
    Redacted = "report_redacted",
    OtherVersion = "report_other_version",
    GeneratedAt = "report_generated_at",

    Summary = "report_summary",
    Status = "report_status",
    StatusOpen = "report_status_open",
    StatusUnknown = "report_status_unknown",
    Verdict = "report_verdict",
    NextStep = "report_next_step",
    RepliesLeft = "report_replies_left",
    AlertType = "report_alert_type",
    Source = "report_source",
    AlertDocument = "report_alert_document",
    Playbook = "report_playbook",
    OpenedWith = "report_opened_with",
    OpenedAt = "report_opened_at",
    LastEntry = "report_last_entry",
    NoType = "report_no_type",

    Clocks = "report_clocks",
    ClocksNote = "report_clocks_note",
    ClockUntil = "report_clock_until",
    SinceFirstSeen = "report_since_first_seen",
    SinceCreated = "report_since_created",
    SinceOpened = "report_since_opened",
    Acknowledged = "report_acknowledged",
    Contained = "report_contained",
    Recovered = "report_recovered",
    AtTime = "report_at_time",
    NotYet = "report_not_yet",
    NotTold = "report_not_told",
    OutOfOrder = "report_out_of_order",

    Deadlines = "report_deadlines",
    DeadlinesAdvice = "report_deadlines_advice",
    DeadlineWhat = "report_deadline_what",
    DeadlineCondition = "report_deadline_condition",
    DeadlineDue = "report_deadline_due",
    DeadlineRule = "report_deadline_rule",
    DeadlineSource = "report_deadline_source",
    DeadlineAtOnce = "report_deadline_at_once",
    DeadlineNoStart = "report_deadline_no_start",
    DeadlineBusinessDays = "report_deadline_business_days",
    DeadlineNoLaterThan = "report_deadline_no_later_than",
    DeadlineChecked = "report_deadline_checked",
    StartAware = "report_start_aware",
    StartClassified = "report_start_classified",
    StartDetermined = "report_start_determined",
    StartPrevious = "report_start_previous",
    UnitHours = "report_unit_hours",
    UnitDays = "report_unit_days",
    UnitMonths = "report_unit_months",
    UnitBusinessDays = "report_unit_business_days",

    Open = "report_open",
    OpenNothing = "report_open_nothing",
    OpenStep = "report_open_step",
    OpenApproval = "report_open_approval",
    OpenSkipped = "report_open_skipped",
    OpenFailed = "report_open_failed",
    OpenLater = "report_open_later",
    OpenCannotTell = "report_open_cannot_tell",
    OpenParked = "report_open_parked",
    Point = "report_point",

    Timeline = "report_timeline",
    Entry = "report_entry",
    At = "report_at",
    By = "report_by",
    What = "report_what",
    About = "report_about",
    Says = "report_says",
    Remarks = "report_remarks",
    Backward = "report_backward",
    Reason = "report_reason",
    Note = "report_note",
    KindOpened = "report_kind_opened",
    KindAnswer = "report_kind_answer",
    KindRetract = "report_kind_retract",
    KindNote = "report_kind_note",
    KindEvidence = "report_kind_evidence",
    KindHandOver = "report_kind_hand_over",
    KindApprove = "report_kind_approve",
    KindUndone = "report_kind_undone",
    KindOutput = "report_kind_output",
    KindMove = "report_kind_move",
    MeaningRevise = "report_meaning_revise",
    MeaningOverride = "report_meaning_override",
    MeaningSkip = "report_meaning_skip",
    MeaningUnproven = "report_meaning_unproven",
    OutputError = "report_output_error",
    OutputCut = "report_output_cut",
    OutputUnread = "report_output_unread",

    Facts = "report_facts",
    FactsNothing = "report_facts_nothing",
    Fact = "report_fact",
    FactName = "report_fact_name",
    Value = "report_value",
    Provenance = "report_provenance",
    FromAlert = "report_from_alert",
    FromGiven = "report_from_given",
    FromOutput = "report_from_output",
    Derived = "report_derived",
    Answered = "report_answered",
    InsteadOf = "report_instead_of",
    Unknown = "report_unknown",

    Road = "report_road",
    RoadNothing = "report_road_nothing",
    Step = "report_step",
    Taken = "report_taken",
    Why = "report_why",

    Actions = "report_actions",
    ActionsNothing = "report_actions_nothing",
    Reply = "report_reply",
    Phase = "report_phase",
    Instruction = "report_instruction",
    Check = "report_check",
    Approvals = "report_approvals",
    ApprovalMissing = "report_approval_missing",
    OffRoad = "report_off_road",
    CommandBefore = "report_command_before",
    CommandRun = "report_command_run",
    CommandVerify = "report_command_verify",
    CommandUndo = "report_command_undo",
    CommandInstead = "report_command_instead",
    SavedIn = "report_saved_in",
    Proof = "report_proof",
    ProofHolds = "report_proof_holds",
    ProofFails = "report_proof_fails",
    ProofNotYet = "report_proof_not_yet",
    ProofSent = "report_proof_sent",
    ProofOpen = "report_proof_open",
    ProofSaid = "report_proof_said",

    Undo = "report_undo",
    UndoNote = "report_undo_note",
    UndoNothing = "report_undo_nothing",
    Way = "report_way",
    WayCommands = "report_way_commands",
    WayByHand = "report_way_by_hand",
    WayImpossible = "report_way_impossible",
    WayUnknown = "report_way_unknown",
    Undone = "report_undone",

    Evidence = "report_evidence",
    EvidenceNote = "report_evidence_note",
    EvidenceNothing = "report_evidence_nothing",
    EvidenceName = "report_evidence_name",
    Size = "report_size",
    Sha256 = "report_sha256",
    KeptAt = "report_kept_at",

    Chain = "report_chain",
    Entries = "report_entries",
    Head = "report_head",
    Withheld = "report_withheld",
    ChainProves = "report_chain_proves",
    ChainDoesNot = "report_chain_does_not",
}
