//! The only door for other languages and programs: requests in, replies out, failures as data.
//!
//! Replies serialise with members in the order of their declaration and maps sorted by key, so the
//! same request gives the same bytes everywhere. The contract is written down in `docs/wire.md`.

mod call;
mod case;
mod catalogue;
mod diagram;
mod follow;
mod gave;
mod output;
mod read;
mod render;
mod reply;
mod request;
mod start;

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::Serialize;

use crate::alert::{self, Alert, Limits};
use crate::bundle::Bundle;
use crate::case::BY_HAND;
use crate::diagnostic::{Refusal, refused};
use crate::fact::{Answers, Value};
use crate::hearing::Hearing;
use crate::kind::DONE;
use crate::playbook::Playbook;
pub use crate::playbook::PlaybookName;
use crate::statement::AlertView;
use crate::told::Outputs;
use crate::walk;
use crate::words::{DEFAULT_LANGUAGE, Words};
pub use call::{CALLS, call};
pub use case::{
    CaseReply, CaseRequest, CaseStep, CaseTellRequest, CheckedOutput, CheckedOutputs, ClocksReply,
    ClocksRequest, CopyReply, Deadlines, FollowRequest, MoveReply, MoveRequest, OpenRequest,
    RecordRequest, Recorded, RedactRequest, ReportFormat, ReportReply, ReportRequest, ShowRequest,
    ShownTable, UndoReply, UndoRequest, Verified, VerifyRequest, case_file, case_open,
};
pub use catalogue::{
    AboutReply, KnownAlertType, Outcome, PlaybookAbout, PlaybookSummary, SourceAbout,
};
pub use diagram::{DiagramFormat, DiagramReply, DiagramRequest, diagram};
pub use output::{GivenOutput, OutputNotice, Printed, TellReply, TellRequest};
pub use read::{ReadAlert, ReadReply};
pub use reply::{
    ActStep, Approval, AskStep, Choice, Debt, DeclineChoice, Declined, EndStep, FollowUp, LeftOut,
    NextReply, ReplyChoice, Seen, ShownDisruption, ShownStatus, ShownStep, Suggested, TrailEntry,
    TypedAnswer,
};
use request::asked;
pub use request::{NextRequest, ReadRequest};
pub use start::given_facts;

/// The alerts of a document as they were read, with default limits: for programs that want few of
/// the facts, and none of the places.
///
/// # Errors
///
/// A refusal where the document holds no alert or cannot be read.
pub fn alerts(bundle: &Bundle, document: &[u8]) -> Result<Vec<Alert>, Refusal> {
    alert::read(bundle.formats(), document, &Limits::default())
}

/// Reads the alerts of a document, with default limits.
///
/// # Errors
///
/// A refusal where the document holds no alert or cannot be read.
pub fn read<'b>(bundle: &'b Bundle, document: &[u8]) -> Result<ReadReply<'b>, Refusal> {
    let alerts = alerts(bundle, document)?.into_iter();
    let with_playbook = |alert| ReadAlert::new(bundle, alert);
    Ok(ReadReply {
        alerts: alerts.map(with_playbook).collect(),
    })
}

/// Reads the alerts of a document as [`read`] does, and writes the reply as compact JSON alert by alert,
/// so that no more than one of them is in memory twice.
///
/// # Errors
///
/// A refusal where the document holds no alert or cannot be read.
pub fn read_json(
    bundle: &Bundle,
    document: &[u8],
    request: &ReadRequest,
) -> Result<String, Refusal> {
    in_language(
        bundle,
        request.lang.as_deref(),
        all_written(bundle, document),
    )
}

fn all_written(bundle: &Bundle, document: &[u8]) -> Result<String, Refusal> {
    let limits = Limits::default();
    let (alerts, room) = alert::read_with_room(bundle.formats(), document, &limits)?;
    read::written(bundle, alerts, room)
}

/// The next step for an alert and the answers so far.
///
/// # Errors
///
/// A refusal where the document cannot be read, no playbook takes the alert, or an answer is not
/// one that its question takes.
pub fn next(bundle: &Bundle, document: &[u8], request: &NextRequest) -> Result<NextReply, Refusal> {
    in_language(
        bundle,
        request.lang.as_deref(),
        step(bundle, document, request),
    )
}

fn step(bundle: &Bundle, document: &[u8], request: &NextRequest) -> Result<NextReply, Refusal> {
    if let Some(facts) = &request.facts {
        let playbook = start::started(bundle, document, request.playbook.as_deref())?;
        let facts = start::given(bundle, playbook, facts)?;
        return walked(bundle, playbook, AlertView::Given(&facts), BY_HAND, request);
    }
    let alert = chosen_alert(bundle, document, request.alert)?;
    let playbook = chosen_playbook(bundle, &alert, request.playbook.as_deref())?;
    walked(
        bundle,
        playbook,
        AlertView::Read(&alert),
        alert.source(),
        request,
    )
}

fn walked(
    bundle: &Bundle,
    playbook: &Playbook,
    stated: AlertView<'_>,
    source: &str,
    request: &NextRequest,
) -> Result<NextReply, Refusal> {
    let words = chosen_words(bundle, playbook, request.lang.as_deref())?;
    let answers = request.answers(playbook)?;
    let asked = asked(playbook, request.ask.as_deref())?;
    let hearing = Hearing {
        formats: bundle.formats(),
        playbook,
        alert: stated,
        answers: &answers,
    };
    let (outputs, notices) = output::heard(&hearing, &request.outputs)?;
    check_replies(&answers, &outputs)?;
    let next = walk::next_step_with(playbook, stated, &answers, &outputs);
    let unused = request
        .answers
        .keys()
        .filter(|key| !next.used.contains(key.as_str()))
        .cloned()
        .collect();
    let mut reply = NextReply::new(playbook, words, source, &next, asked, unused);
    reply.notices = notices;
    reply.await_approval(|step| request.approver(step).into_iter().collect());
    Ok(reply)
}

/// Refuses changes that are said to be done while outputs show that the state before was not kept.
fn check_replies(answers: &Answers, outputs: &Outputs) -> Result<(), Refusal> {
    let mut done = answers
        .iter()
        .filter(|(_, answer)| answer.value == Value::Text(DONE.into()));
    done.try_for_each(|(step, _)| outputs.check_kept(step))
}

/// What one output tells, in view of the answers and the other outputs so far.
///
/// # Errors
///
/// A refusal where the document cannot be read or no playbook takes the alert, where no command of the
/// playbook printed the output, and where it is shown not to be that command's.
pub fn tell(bundle: &Bundle, document: &[u8], request: &TellRequest) -> Result<TellReply, Refusal> {
    in_language(
        bundle,
        request.lang.as_deref(),
        told(bundle, document, request),
    )
}

fn told(bundle: &Bundle, document: &[u8], request: &TellRequest) -> Result<TellReply, Refusal> {
    if let Some(facts) = &request.facts {
        let playbook = start::started(bundle, document, request.playbook.as_deref())?;
        let facts = start::given(bundle, playbook, facts)?;
        return told_of(bundle, playbook, AlertView::Given(&facts), request);
    }
    let alert = chosen_alert(bundle, document, request.alert)?;
    let playbook = chosen_playbook(bundle, &alert, request.playbook.as_deref())?;
    told_of(bundle, playbook, AlertView::Read(&alert), request)
}

fn told_of(
    bundle: &Bundle,
    playbook: &Playbook,
    stated: AlertView<'_>,
    request: &TellRequest,
) -> Result<TellReply, Refusal> {
    let words = chosen_words(bundle, playbook, request.lang.as_deref())?;
    let answers = request::answers(&request.answers, playbook)?;
    let hearing = Hearing {
        formats: bundle.formats(),
        playbook,
        alert: stated,
        answers: &answers,
    };
    let (outputs, _) = output::heard(&hearing, &request.outputs)?;
    output::told(&hearing, words, &outputs, &request.output)
}

/// What a bundle holds.
#[must_use]
pub fn about(bundle: &Bundle) -> AboutReply {
    AboutReply::new(bundle)
}

/// Each playbook of a bundle in numbers.
#[must_use]
pub fn playbooks(bundle: &Bundle) -> Vec<PlaybookSummary> {
    let playbooks = bundle.playbooks().iter();
    playbooks
        .map(|playbook| PlaybookSummary::new(bundle, playbook))
        .collect()
}

/// Each known type of alert, and the playbooks that take it.
#[must_use]
pub fn alert_types(bundle: &Bundle) -> Vec<KnownAlertType> {
    KnownAlertType::all(bundle)
}

/// A reply as compact JSON.
///
/// ```
/// use nextmove::wire::to_json;
/// assert_eq!(to_json(&["버킷"]), r#"["버킷"]"#);
/// ```
#[must_use]
pub fn to_json(reply: &impl Serialize) -> String {
    // Replies are plain data with text keys, which always have a JSON form.
    serde_json::to_string(reply).unwrap_or_default()
}

/// A refusal as compact JSON, under the member `error`.
#[must_use]
pub fn error_json(refusal: &Refusal) -> String {
    #[derive(Serialize)]
    struct ErrorReply<'a> {
        error: &'a Refusal,
    }
    to_json(&ErrorReply { error: refusal })
}

fn chosen_alert(bundle: &Bundle, document: &[u8], chosen: Option<usize>) -> Result<Alert, Refusal> {
    let mut alerts = alerts(bundle, document)?;
    let count = alerts.len();
    match chosen {
        None if count > 1 => Err(refused::CHOOSE_AN_ALERT.with(&[("count", &count)])),
        Some(number) if number >= count => {
            Err(refused::NUMBER_TOO_HIGH.with(&[("number", &number), ("count", &count)]))
        }
        number => Ok(alerts.swap_remove(number.unwrap_or(0))),
    }
}

fn chosen_playbook<'b>(
    bundle: &'b Bundle,
    alert: &Alert,
    chosen: Option<&str>,
) -> Result<&'b Playbook, Refusal> {
    match chosen {
        Some(id) => bundle
            .playbook(id)
            .ok_or_else(|| refused::NO_SUCH_PLAYBOOK.with(&[("id", &id)])),
        None => bundle
            .playbook_for(alert)
            .ok_or_else(|| refused::NO_TAKER.refuse()),
    }
}

fn chosen_words<'b>(
    bundle: &'b Bundle,
    playbook: &Playbook,
    lang: Option<&str>,
) -> Result<Words<'b>, Refusal> {
    let lang = lang.unwrap_or(DEFAULT_LANGUAGE);
    bundle
        .words(playbook, lang)
        .ok_or_else(|| unknown_language(bundle, lang))
}

/// A reply, or its refusal in the language that was asked for, where there are texts in it.
fn in_language<T>(
    bundle: &Bundle,
    lang: Option<&str>,
    reply: Result<T, Refusal>,
) -> Result<T, Refusal> {
    let words = lang.and_then(|lang| bundle.shared_words(lang));
    reply.map_err(|refusal| match words {
        Some(words) => refusal.in_words(words),
        None => refusal,
    })
}

/// The refusal of a language in which a bundle has no texts.
#[must_use]
pub fn unknown_language(bundle: &Bundle, lang: &str) -> Refusal {
    let languages: Vec<String> = bundle.languages().map(ToString::to_string).collect();
    refused::NO_TEXTS_IN_LANGUAGE.with(&[("lang", &lang), ("languages", &languages.join(", "))])
}
