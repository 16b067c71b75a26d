//! Texts that are the same whatever the playbook: the words of a walk in a terminal, and the names of sources.

use alloc::string::String;

use crate::phrases::phrases;

phrases! {
    /// What stands before a part of a step, and what is asked beside it. The texts that all playbooks share
    /// have each, in every language.
    Label:
    Why = "walk_why",
    Disruption = "walk_disruption",
    Check = "walk_check",
    Undo = "walk_undo",
    Needs = "walk_needs",
    Reason = "walk_reason",
    Approval = "walk_approval",
    Approver = "walk_approver",
    Prompt = "walk_prompt",
    PromptSeveral = "walk_prompt_several",
    Remaining = "walk_remaining",
    Before = "walk_before",
    Run = "walk_run",
    Verify = "walk_verify",
    TakeBack = "walk_take_back",
    Instead = "walk_instead",
    Status = "walk_status",
    Read = "walk_read",
    Standing = "walk_standing",
    Form = "walk_form",
    Follow = "walk_follow",
    NotDone = "walk_not_done",
    Later = "walk_later",
    WayBack = "walk_way_back",
    LeftOut = "walk_left_out",
}

/// The key of the text that names a source, such as Amazon GuardDuty.
///
/// ```
/// assert_eq!(nextmove::label::source_key("aws-guardduty"), "source_aws_guardduty");
/// ```
#[must_use]
pub fn source_key(source: &str) -> String {
    ["source_", source].concat().replace('-', "_")
}
