//! Comparing what a case keeps of outputs with the outputs themselves.

use alloc::string::String;
use alloc::vec::Vec;

use super::super::output::Printed;
use super::reply::{CheckedOutput, CheckedOutputs};
use crate::bundle::Bundle;
use crate::case::{Case, Event};
use crate::diagnostic::Refusal;
use crate::hearing::size_and_digest;
use crate::told::KeptOutput;

/// Reads outputs again, each in view of what was known when it was recorded.
///
/// # Errors
///
/// A refusal where the bundle does not hold the playbook that the case follows, or the case is a copy.
pub(super) fn checked(
    bundle: &Bundle,
    case: &Case,
    given: &[Printed],
) -> Result<CheckedOutputs, Refusal> {
    case.playbook(bundle)?;
    let given: Vec<(&Printed, String)> = given.iter().map(|it| (it, digest(it))).collect();
    let mut checked = CheckedOutputs::default();
    for (entry, recorded) in case.journal().iter().enumerate() {
        let Event::Output(kept) = &recorded.event else {
            continue;
        };
        let own = given.iter().find(|(it, digest)| is_of(it, digest, kept));
        let list = match own.map(|(printed, _)| again(bundle, case, entry, printed, kept)) {
            None => &mut checked.missing,
            Some(Some(anew)) if anew == *kept => &mut checked.same,
            Some(_) => &mut checked.differ,
        };
        list.push(CheckedOutput::new(entry, kept));
    }
    Ok(checked)
}

/// What would be kept of an output if it were recorded where an entry is; none where the bundle does not hold
/// the playbook of then, or it has no such command.
fn again(
    bundle: &Bundle,
    case: &Case,
    entry: usize,
    printed: &Printed,
    kept: &KeptOutput,
) -> Option<KeptOutput> {
    let standing = case.standing_after(entry);
    let playbook = standing.playbook(bundle)?;
    let outputs = case.told_after(bundle, playbook, &standing);
    let hearing = case.hearing(bundle, playbook, &standing.answers);
    let dated = Printed {
        taken_at: kept.taken_at.clone(),
        status: kept.status,
        ..printed.clone()
    };
    let (anew, _) = dated.heard(&hearing, &outputs).ok()?;
    Some(anew)
}

/// Whether an output is the one of which something is kept.
fn is_of(printed: &Printed, digest: &str, kept: &KeptOutput) -> bool {
    kept.is_of_command(&printed.step, printed.purpose, printed.n)
        && kept.item == printed.item
        && kept.sha256.borrowed().text() == digest
}

fn digest(printed: &Printed) -> String {
    let (_, digest) = size_and_digest(printed.stdout.as_deref().unwrap_or(""));
    digest.borrowed().text().into_owned()
}
