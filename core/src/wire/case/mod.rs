//! Cases on the wire: one door to open them, one for all else.

mod outputs;
mod reply;
mod report;
mod request;

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use super::follow::{facts, following};
use super::render::Renderer;
use super::reply::NextReply;
use super::start::{given, started};
use super::{asked, chosen_alert, chosen_playbook, chosen_words, in_language, output};
use crate::bundle::Bundle;
use crate::case::{Case, CaseAlert, Event, NewEntry, Parent, Undo};
use crate::diagnostic::{Refusal, refused};
use crate::playbook::{Playbook, PlaybookName};
use crate::report::Undoing;
use crate::walk;
use crate::words::DEFAULT_LANGUAGE;
pub use reply::{
    CaseReply, CaseStep, CheckedOutput, CheckedOutputs, ClocksReply, CopyReply, MoveReply,
    Recorded, ReportReply, UndoReply, Verified,
};
pub use request::{
    CaseRequest, CaseTellRequest, ClocksRequest, Deadlines, FollowRequest, MoveRequest,
    OpenRequest, RecordRequest, RedactRequest, ReportFormat, ReportRequest, ShowRequest,
    ShownTable, UndoRequest, VerifyRequest,
};

/// Opens a case for an alert of a document.
///
/// # Errors
///
/// A refusal where the document cannot be read or no playbook takes the alert.
pub fn case_open(
    bundle: &Bundle,
    document: &[u8],
    request: &OpenRequest,
) -> Result<CaseStep, Refusal> {
    in_language(
        bundle,
        request.lang.as_deref(),
        opened(bundle, document, request),
    )
}

fn opened(bundle: &Bundle, document: &[u8], request: &OpenRequest) -> Result<CaseStep, Refusal> {
    let chosen = request.playbook.as_deref();
    let (playbook, alert) = match &request.facts {
        Some(facts) => {
            let playbook = started(bundle, document, chosen)?;
            let facts = given(bundle, playbook, facts)?;
            (playbook, CaseAlert::given(facts, None))
        }
        None => {
            let alert = chosen_alert(bundle, document, request.alert)?;
            let kept = CaseAlert::new(document, request.alert.unwrap_or(0), &alert);
            (chosen_playbook(bundle, &alert, chosen)?, kept)
        }
    };
    let (at, by) = (request.at.clone(), request.by.clone());
    let case = Case::open(alert, playbook, request.key.clone(), at, by)?;
    let step = step(bundle, &case, &ShowRequest::in_language(&request.lang))?;
    Ok(CaseStep {
        case: Some(case.write()),
        ..step
    })
}

/// Whatever else is asked about a case, which is the content of its file.
///
/// # Errors
///
/// A refusal where the file is no case or its chain is broken, and where the case does not allow what
/// is asked for.
pub fn case_file(
    bundle: &Bundle,
    case: &[u8],
    request: &CaseRequest,
) -> Result<CaseReply, Refusal> {
    in_language(bundle, request.lang(), replied(bundle, case, request))
}

fn replied(bundle: &Bundle, case: &[u8], request: &CaseRequest) -> Result<CaseReply, Refusal> {
    let case = Case::read(case)?;
    Ok(match request {
        CaseRequest::Next(request) => CaseReply::Step(Box::new(step(bundle, &case, request)?)),
        CaseRequest::Record(request) => CaseReply::Step(Box::new(record(bundle, case, request)?)),
        CaseRequest::Tell(request) => CaseReply::Step(Box::new(tell(bundle, &case, request)?)),
        CaseRequest::Verify(request) => CaseReply::Verified(verified(bundle, &case, request)?),
        CaseRequest::Undo(request) => CaseReply::Undo(undo(bundle, &case, request)?),
        CaseRequest::Redact(request) => CaseReply::Copy(redacted(&case, request)?),
        CaseRequest::Move(request) => CaseReply::Move(Box::new(moving(bundle, &case, request)?)),
        CaseRequest::Follow(request) => CaseReply::Step(Box::new(follow(bundle, &case, request)?)),
        CaseRequest::Clocks(request) => {
            CaseReply::Clocks(Box::new(report::clocks(bundle, &case, request)?))
        }
        CaseRequest::Report(request) => CaseReply::Report(report::report(bundle, &case, request)?),
    })
}

fn step(bundle: &Bundle, case: &Case, request: &ShowRequest) -> Result<CaseStep, Refusal> {
    let playbook = case.playbook(bundle)?;
    let mut next = shown(bundle, playbook, case, request)?;
    next.await_approval(|step| {
        let approvers = case.approvers(bundle, step).into_iter();
        approvers.map(String::from).collect()
    });
    Ok(CaseStep {
        case: None,
        recorded: None,
        approval: next.approval.take(),
        next,
        tell: None,
    })
}

/// The step that a case would be at with a playbook.
fn shown(
    bundle: &Bundle,
    playbook: &Playbook,
    case: &Case,
    ShowRequest { lang, ask, without }: &ShowRequest,
) -> Result<NextReply, Refusal> {
    let words = chosen_words(bundle, playbook, lang.as_deref())?;
    let asked = asked(playbook, ask.as_deref())?;
    let mut standing = case.standing();
    if let Some(key) = without {
        standing.answers.remove(key);
    }
    let answers = &standing.answers;
    let outputs = case.told_after(bundle, playbook, &standing);
    let next = walk::next_step_with(playbook, case.alert().statements(), answers, &outputs);
    let parked = answers
        .keys()
        .filter(|key| !next.used.contains(key.as_str()));
    let parked = parked.cloned().collect();
    let source = &case.alert().source;
    Ok(NextReply::new(
        playbook, words, source, &next, asked, parked,
    ))
}

fn record(bundle: &Bundle, mut case: Case, request: &RecordRequest) -> Result<CaseStep, Refusal> {
    let change = case.record(bundle, request.entry.clone())?;
    let entry = case.journal().len().saturating_sub(1);
    let step = step(bundle, &case, &ShowRequest::in_language(&request.lang))?;
    Ok(CaseStep {
        case: Some(case.write()),
        recorded: Some(Recorded {
            entry,
            head: case.head(),
            meaning: case.meaning(bundle, entry),
            change,
        }),
        ..step
    })
}

/// Reads an output and adds what is kept of it.
fn tell(bundle: &Bundle, case: &Case, request: &CaseTellRequest) -> Result<CaseStep, Refusal> {
    let playbook = case.playbook(bundle)?;
    let standing = case.standing();
    let outputs = case.told_after(bundle, playbook, &standing);
    let hearing = case.hearing(bundle, playbook, &standing.answers);
    let words = chosen_words(bundle, playbook, request.lang.as_deref())?;
    let reply = output::told(&hearing, words, &outputs, &request.output)?;
    let entry = NewEntry {
        at: request.at.clone(),
        by: request.by.clone(),
        event: Event::Output(reply.output.clone()),
    };
    let lang = request.lang.clone();
    let step = record(bundle, case.clone(), &RecordRequest { entry, lang })?;
    Ok(CaseStep {
        tell: Some(Box::new(reply)),
        ..step
    })
}

fn verified(bundle: &Bundle, case: &Case, request: &VerifyRequest) -> Result<Verified, Refusal> {
    let outputs = request.outputs.as_deref();
    let outputs = outputs.map(|given| outputs::checked(bundle, case, given));
    let anchored = match &request.head {
        None => None,
        Some(head) => Some(
            case.entry_with(head)
                .ok_or_else(|| refused::HEAD_NOT_IN_CHAIN.with(&[("head", &head)]))?,
        ),
    };
    Ok(Verified {
        entries: case.journal().len(),
        head: case.head(),
        playbook: case.standing().playbook,
        withheld: case.withheld(),
        anchored,
        outputs: outputs.transpose()?,
    })
}

fn redacted(case: &Case, request: &RedactRequest) -> Result<CopyReply, Refusal> {
    let copy = case.redact(&request.facts)?;
    Ok(CopyReply {
        case: copy.write(),
        withheld: copy.withheld().unwrap_or(0),
    })
}

fn undo(bundle: &Bundle, case: &Case, request: &UndoRequest) -> Result<UndoReply, Refusal> {
    let lang = request.lang.as_deref().unwrap_or(DEFAULT_LANGUAGE);
    let shown = |undo| shown_undo(bundle, case, undo, Some(lang));
    let undo: Result<Vec<_>, _> = case.undo(bundle, lang)?.into_iter().map(shown).collect();
    Ok(UndoReply { undo: undo? })
}

/// A change in the words of the playbook of then, with the values of then.
fn shown_undo(
    bundle: &Bundle,
    case: &Case,
    undo: Undo,
    lang: Option<&str>,
) -> Result<Undoing, Refusal> {
    let (title, text) = match bundle.version(&undo.playbook.id, &undo.playbook.hash) {
        None => (undo.step.clone(), None),
        Some(playbook) => {
            let words = chosen_words(bundle, playbook, lang)?;
            let standing = case.standing_after(undo.entry.saturating_add(1));
            let outputs = case.told_after(bundle, playbook, &standing);
            let answers = &standing.answers;
            let stated = case.alert().statements();
            let next = walk::next_step_with(playbook, stated, answers, &outputs);
            let renderer = Renderer {
                words,
                knowledge: &next.knowledge,
                playbook,
                source: &case.alert().source,
                outputs: &outputs,
            };
            (renderer.text(&undo.step), renderer.part(&undo.step, "undo"))
        }
    };
    Ok(Undoing {
        title,
        text,
        change: undo,
    })
}

/// Opens a case that follows from this one: its parent is the entry that the case has now as its last.
fn follow(bundle: &Bundle, case: &Case, request: &FollowRequest) -> Result<CaseStep, Refusal> {
    let standing = case.standing();
    let here = case.playbook(bundle)?;
    let outputs = case.told_after(bundle, here, &standing);
    let stated = case.alert().statements();
    let next = walk::next_step_with(here, stated, &standing.answers, &outputs);
    let mut following = following(&next).into_iter();
    let found =
        following.find(|(step, number, ..)| step.id == request.step && *number == request.number);
    let (step, _, playbook, given) = found.ok_or_else(|| {
        refused::NOTHING_FOLLOWS.with(&[("number", &request.number), ("step", &request.step)])
    })?;
    let parent = Parent {
        head: case.head(),
        step: step.id.clone(),
    };
    let playbook = bundle
        .playbook(playbook)
        .ok_or_else(|| refused::NO_SUCH_PLAYBOOK.with(&[("id", &playbook)]))?;
    let alert = CaseAlert::given(facts(given), Some(parent));
    let (at, by) = (request.at.clone(), request.by.clone());
    let opened = Case::open(alert, playbook, request.key.clone(), at, by)?;
    let step = self::step(bundle, &opened, &ShowRequest::in_language(&request.lang))?;
    Ok(CaseStep {
        case: Some(opened.write()),
        ..step
    })
}

fn moving(bundle: &Bundle, case: &Case, request: &MoveRequest) -> Result<MoveReply, Refusal> {
    let from = case.standing().playbook;
    let to = target(bundle, &from, request)?;
    let (change, unfit) = case.moving(bundle, to)?;
    Ok(MoveReply {
        from,
        to: to.name(),
        change,
        unfit,
        next: shown(bundle, to, case, &ShowRequest::in_language(&request.lang))?,
    })
}

fn target<'b>(
    bundle: &'b Bundle,
    from: &PlaybookName,
    request: &MoveRequest,
) -> Result<&'b Playbook, Refusal> {
    let id = request.playbook.as_ref().unwrap_or(&from.id);
    let found = match &request.hash {
        None => bundle.playbook(id),
        Some(hash) => bundle.version(id, hash),
    };
    found.ok_or_else(|| refused::NO_SUCH_VERSION.with(&[("id", &id)]))
}
