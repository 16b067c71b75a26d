//! How names are written, and which are spoken for.

use std::collections::BTreeMap;

use nextmove::diagnostic::{Code, met_by_readers};
use nextmove::kind::{LATER, REPLIES};
use nextmove::label::Label;
use nextmove::playbook::{Disruption, Phase, Verdict};
use nextmove::report::Phrase;

use crate::code;
use crate::finding::Findings;
use crate::place::Name;

/// What the texts of a fact use as names of parts, so that no option can be called so.
const PARTS: [&str; 2] = ["help", "absent"];

/// What the texts of an action use as names of parts, so that no steps can be called so.
const ACTION_PARTS: [&str; 5] = ["do", "why", DISRUPTION_PART, "check", "undo"];

/// The phases of actions, as authors write them.
pub(crate) const PHASES: [(&str, Phase); 7] = [
    ("preserve", Phase::Preserve),
    ("investigate", Phase::Investigate),
    ("notify", Phase::Notify),
    ("contain", Phase::Contain),
    ("eradicate", Phase::Eradicate),
    ("recover", Phase::Recover),
    ("close", Phase::Close),
];

/// The disruptions of actions, as authors write them.
pub(crate) const DISRUPTIONS: [(&str, Disruption); 3] = [
    ("none", Disruption::None),
    ("partial", Disruption::Partial),
    ("outage", Disruption::Outage),
];

/// What an author means by a word, of those that there are.
pub(crate) fn meant<T: Copy>(word: &Name, known: &[(&str, T)]) -> Option<T> {
    let known = known.iter().find(|(name, _)| *name == word.value);
    known.map(|(_, meaning)| *meaning)
}

/// The same; reports a word that is not known, as one for which there is no such thing.
pub(crate) fn known<T: Copy>(
    word: &Name,
    thing: &str,
    code: &'static Code,
    known: &[(&str, T)],
    findings: &mut Findings<'_>,
) -> Option<T> {
    let meaning = meant(word, known);
    if meaning.is_none() {
        let words = known.iter().map(|(word, _)| *word);
        let message = format!("there is no {thing} `{}`", word.value);
        findings.report_unknown(code, word, words, message);
    }
    meaning
}

/// The part of an action's texts that says who or what stops working.
pub(crate) const DISRUPTION_PART: &str = "disruption";

/// What an action can do to the world, as far as rules speak of it.
pub(crate) const EFFECTS: [&str; 24] = [
    "allows_responders",
    "captures_memory",
    "changes",
    "closes_dns",
    "closes_resource",
    "cuts_identity",
    "deactivates_key",
    "deletes",
    "denies",
    "detaches_profile",
    "disables_user",
    "isolates",
    "notes_awareness",
    "plans_containment",
    "reboots",
    "reimages",
    "restores_logging",
    "revokes_sessions",
    "rotates",
    "saves_evidence",
    "saves_state",
    "scans",
    "stops",
    "verifies",
];

/// The verdicts of ends, as authors write them.
pub(crate) const VERDICTS: [(&str, Verdict); 5] = [
    ("true_positive", Verdict::TruePositive),
    ("benign_true_positive", Verdict::BenignTruePositive),
    ("false_positive", Verdict::FalsePositive),
    ("not_provable", Verdict::NotProvable),
    ("handed_over", Verdict::HandedOver),
];

/// The shared texts beside those of the vocabulary.
pub(crate) fn shared_texts() -> impl Iterator<Item = String> {
    let replies = REPLIES.iter().chain([&LATER]);
    let replies = replies.map(|name| format!("reply_{name}"));
    let verdicts = VERDICTS.iter().map(|(name, _)| format!("verdict_{name}"));
    let phases = PHASES.iter().map(|(name, _)| format!("phase_{name}"));
    let disruptions = DISRUPTIONS
        .iter()
        .map(|(name, _)| format!("disruption_{name}"));
    let single = [
        "cannot_tell",
        "none_of_these",
        "flag_true",
        "flag_false",
        "declined_none",
        "declined_cannot_get",
        "declined_means",
        "source_by_hand",
        "reversibility_read_only",
        "reversibility_reversible",
        "reversibility_outside_our_reach",
        "reversibility_irreversible",
    ]
    .map(String::from);
    let phrases = Phrase::ALL.iter().map(|phrase| phrase.key().into());
    let labels = Label::ALL.iter().map(|label| label.key().into());
    replies
        .chain(verdicts)
        .chain(phases)
        .chain(disruptions)
        .chain(single)
        .chain(phrases)
        .chain(labels)
}

/// The keys of the texts that codes have, each a title and its help.
pub(crate) fn code_texts() -> impl Iterator<Item = String> {
    met_by_readers().map(Code::key)
}

/// The texts with which a new playbook begins, and their parts.
pub(crate) const SKELETON: [(&str, &[&str]); 8] = [
    ("skeleton_keep_alert", &["do", "why"]),
    (
        "skeleton_owner_confirms",
        &["help", "yes", "no", "cannot_tell"],
    ),
    (
        "skeleton_record_shows",
        &["help", "yes", "no", "cannot_tell"],
    ),
    ("skeleton_stop_activity", &["do", "why", "disruption"]),
    ("skeleton_watch_activity", &["do", "why"]),
    ("skeleton_closed_expected", &["text"]),
    ("skeleton_closed_stopped", &["text"]),
    ("skeleton_handed_to_owner", &["text"]),
];

/// Whether a text is lower-case words joined by underscores.
pub(crate) fn is_snake_case(text: &str) -> bool {
    let word = |word: &str| {
        !word.is_empty()
            && word
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    text.starts_with(|first: char| first.is_ascii_lowercase()) && text.split('_').all(word)
}

/// Reports a name that is not written as names are.
pub(crate) fn check_style(name: &Name, findings: &mut Findings<'_>) {
    if !is_snake_case(&name.value) {
        let message = format!("`{}` is not written as names are", name.value);
        findings.report(&code::BAD_NAME, name.place, message);
    }
}

/// Reports a folder whose name cannot be the id of a playbook.
pub(crate) fn check_folder(name: &Name, findings: &mut Findings<'_>) {
    if name.value.contains('_') || !is_snake_case(&name.value.replace('-', "_")) {
        let message = format!("the folder `{}` is not named as playbooks are", name.value);
        let help = "use lower-case words joined by `-`, such as `aws-s3-bucket`.";
        findings.report_with_help(&code::BAD_NAME, name.place, message, help);
    }
}

/// Reports an option whose text would be mistaken for another part of its fact's texts.
pub(crate) fn check_option(name: &Name, findings: &mut Findings<'_>) {
    check_style(name, findings);
    if PARTS.contains(&name.value.as_str()) {
        let message = format!("the texts of a fact have a part `{}` already", name.value);
        let help = "call the option something else.";
        findings.report_with_help(&code::BAD_NAME, name.place, message, help);
    }
}

/// Reports a part of an action's texts whose name is written otherwise than names are, or is taken.
pub(crate) fn check_part(name: &Name, findings: &mut Findings<'_>) {
    check_style(name, findings);
    if ACTION_PARTS.contains(&name.value.as_str()) {
        let message = format!(
            "the texts of an action have a part `{}` already",
            name.value
        );
        let help = "call the steps something else.";
        findings.report_with_help(&code::BAD_NAME, name.place, message, help);
    }
}

/// Names of which each may be used once, and what each is the name of.
#[derive(Default)]
pub(crate) struct Taken(BTreeMap<String, &'static str>);

impl Taken {
    /// No name but those of the texts that all playbooks share, so that nothing else has their keys.
    pub(crate) fn with_shared_texts() -> Self {
        let mut taken = Self::default();
        let skeleton = SKELETON.iter().map(|(text, _)| String::from(*text));
        for text in shared_texts().chain(code_texts()).chain(skeleton) {
            taken.reserve(text, "a text that all playbooks share");
        }
        taken
    }

    /// Takes a name that no author wrote.
    pub(crate) fn reserve(&mut self, name: String, what: &'static str) {
        self.0.insert(name, what);
    }

    /// Takes a name; reports it, and says no, where it is taken.
    pub(crate) fn take(
        &mut self,
        name: &Name,
        what: &'static str,
        findings: &mut Findings<'_>,
    ) -> bool {
        let Some(owner) = self.0.get(&name.value) else {
            self.0.insert(name.value.clone(), what);
            return true;
        };
        let message = format!("`{}` is already the name of {owner}", name.value);
        findings.report(&code::NAME_TAKEN, name.place, message);
        false
    }
}

/// A name as Fluent files write it.
pub(crate) fn spell(name: &str) -> String {
    name.replace(['_', '.'], "-")
}
