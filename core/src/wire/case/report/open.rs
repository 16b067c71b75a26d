//! What is not settled.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::{CaseRoute, ReportInput};
use crate::fact::{Answer, Value};
use crate::kind::{CANNOT_TELL, DONE, FAILED, LATER, SKIPPED};
use crate::report::{OpenKind, OpenPoint};
use crate::wire::reply::{NextReply, ShownStep};

impl ReportInput<'_> {
    /// The next step first, then missing approvals, then what answers leave open by entry.
    pub(super) fn open(&self, reply: Option<&NextReply>) -> Vec<OpenPoint> {
        let (Some(reply), Some(walked)) = (reply, &self.walked) else {
            return Vec::new();
        };
        let answers = self.case.standing().answers;
        let left = answers
            .iter()
            .filter_map(|(key, answer)| self.left_open(key, answer, reply));
        let mut left: Vec<OpenPoint> = left.collect();
        left.sort_by_key(|point| point.entry);
        let done = answers.iter().filter(|(_, answer)| is(&answer.value, DONE));
        let steps = done.map(|(key, _)| key.as_str());
        let steps = steps.chain(next_act(reply));
        let missing = steps.filter_map(|step| self.missing_approval(walked, step));
        next(reply)
            .into_iter()
            .chain(missing.collect::<Vec<_>>())
            .chain(left)
            .collect()
    }

    fn left_open(&self, key: &str, answer: &Answer, reply: &NextReply) -> Option<OpenPoint> {
        let parked = reply.unused.iter().any(|it| it == key);
        let label = || self.label(key, &answer.value);
        let (kind, detail) = match &answer.value {
            _ if parked => (OpenKind::Parked, Some(label())),
            value if is(value, SKIPPED) => (OpenKind::Skipped, answer.reason.clone()),
            value if is(value, FAILED) => (OpenKind::Failed, answer.reason.clone()),
            value if is(value, LATER) => (OpenKind::Later, answer.reason.clone()),
            value if is(value, CANNOT_TELL) => (OpenKind::CannotTell, Some(label())),
            _ => return None,
        };
        let entry = self.answered(key).map(|it| it.entry);
        Some(self.point(kind, key, detail, entry))
    }

    /// An action that nobody approved with the commands that it has now.
    fn missing_approval(&self, walked: &CaseRoute<'_>, step: &str) -> Option<OpenPoint> {
        let role = walked.playbook.action(step)?.approve.clone()?;
        let missing = self.case.approvers(self.bundle, step).is_empty();
        missing.then(|| self.point(OpenKind::Approval, step, Some(role), None))
    }

    fn point(
        &self,
        kind: OpenKind,
        key: &str,
        detail: Option<String>,
        entry: Option<usize>,
    ) -> OpenPoint {
        OpenPoint {
            kind,
            key: key.into(),
            title: self.title(key),
            detail,
            entry,
        }
    }
}

fn is(value: &Value, text: &str) -> bool {
    matches!(value, Value::Text(it) if it == text)
}

fn next_act(reply: &NextReply) -> Option<&str> {
    match &reply.step {
        ShownStep::Act(act) => Some(&act.id),
        _ => None,
    }
}

fn next(reply: &NextReply) -> Option<OpenPoint> {
    let (key, title) = match &reply.step {
        ShownStep::Ask(ask) => (&ask.asks, &ask.title),
        ShownStep::Act(act) => (&act.id, &act.title),
        ShownStep::End(_) => return None,
    };
    Some(OpenPoint {
        kind: OpenKind::Step,
        key: key.to_string(),
        title: title.clone(),
        detail: None,
        entry: None,
    })
}
