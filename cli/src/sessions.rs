//! What keeps the answers of a walk: nothing but memory, or the file of a case.

use nextmove::bundle::Bundle;
use nextmove::diagnostic::Refusal;
use nextmove::wire::{self, Approval, CaseStep, GivenOutput, NextRequest, TellRequest};
use serde_json::{Value as Json, json};

use crate::case_file::CaseOnDisk;
use crate::failure::Failure;
use crate::walk::Session;

/// Answers that are gone when the walk ends.
pub(crate) struct InMemory<'b> {
    pub(crate) bundle: &'b Bundle,
    pub(crate) document: Vec<u8>,
    pub(crate) request: NextRequest,
    /// The keys of the answers of this walk, in their order.
    pub(crate) given: Vec<String>,
}

/// Answers in the file of a case.
pub(crate) struct OnDisk<'b> {
    pub(crate) kept: CaseOnDisk<'b>,
    pub(crate) lang: String,
}

impl InMemory<'_> {
    fn next(&self) -> Result<CaseStep, Refusal> {
        let mut next = wire::next(self.bundle, &self.document, &self.request)?;
        Ok(CaseStep {
            case: None,
            recorded: None,
            approval: next.approval.take(),
            next,
            tell: None,
        })
    }

    /// Reads what a command printed, and keeps what is kept of it.
    fn told(&mut self, output: &Json) -> Result<CaseStep, Refusal> {
        let request = json!({
            "output": output, "answers": self.request.answers, "facts": self.request.facts,
            "playbook": self.request.playbook, "alert": self.request.alert,
        });
        let mut request = TellRequest::from_json(&request.to_string())?;
        request.outputs.clone_from(&self.request.outputs);
        let reply = wire::tell(self.bundle, &self.document, &request)?;
        let kept = GivenOutput::Kept(reply.output.clone());
        self.request.outputs.push(kept);
        Ok(CaseStep {
            tell: Some(Box::new(reply)),
            ..self.next()?
        })
    }

    /// Takes what is said under a key, or puts back what stood there before.
    fn take(&mut self, key: &str, said: Json) -> Result<CaseStep, Refusal> {
        let before = self.request.answers.insert(key.into(), said);
        let next = self.next();
        if next.is_err() {
            match before {
                Some(before) => self.request.answers.insert(key.into(), before),
                None => self.request.answers.remove(key),
            };
        }
        next
    }
}

impl Session for InMemory<'_> {
    fn tell(&mut self, output: &Json) -> Result<Result<CaseStep, Refusal>, Failure> {
        Ok(self.told(output))
    }

    fn stands(&self) -> Result<CaseStep, Failure> {
        Ok(self.next()?)
    }

    fn answer(&mut self, key: &str, answer: &Json) -> Result<Result<CaseStep, Refusal>, Failure> {
        let approved = self.request.answers.get(key);
        let approver = approved.and_then(|said| said.get("approved_by")).cloned();
        let next = self.take(key, with_approver(answer, approver));
        if next.is_ok() {
            self.given.push(key.into());
        }
        Ok(next)
    }

    fn back(&mut self) -> Result<CaseStep, Failure> {
        if let Some(last) = self.given.pop() {
            self.request.answers.remove(&last);
        }
        self.stands()
    }

    fn approve(
        &mut self,
        approval: &Approval,
        by: &str,
    ) -> Result<Result<CaseStep, Refusal>, Failure> {
        Ok(self.take(&approval.step, json!({"approved_by": by})))
    }
}

impl Session for OnDisk<'_> {
    fn tell(&mut self, output: &Json) -> Result<Result<CaseStep, Refusal>, Failure> {
        self.kept.tell(output, Some(&self.lang))
    }

    fn stands(&self) -> Result<CaseStep, Failure> {
        Ok(self.kept.next(Some(&self.lang))?)
    }

    fn answer(&mut self, key: &str, answer: &Json) -> Result<Result<CaseStep, Refusal>, Failure> {
        let (value, reason) = match answer.get("value") {
            Some(value) => (value, answer.get("reason")),
            None => (answer, None),
        };
        let answer = json!({"answer": {"key": key, "value": value, "reason": reason}});
        self.kept.record(&answer, None, Some(&self.lang))
    }

    fn back(&mut self) -> Result<CaseStep, Failure> {
        match self.kept.last_answer()? {
            None => self.stands(),
            Some(key) => {
                let retract = json!({"retract": {"key": key}});
                Ok(self.kept.record(&retract, None, Some(&self.lang))??)
            }
        }
    }

    fn approve(
        &mut self,
        approval: &Approval,
        by: &str,
    ) -> Result<Result<CaseStep, Refusal>, Failure> {
        let approve = json!({"approve": {"step": approval.step, "role": approval.role}});
        self.kept.record(&approve, Some(by), Some(&self.lang))
    }
}

/// An answer with the name of whoever approved it.
fn with_approver(answer: &Json, approver: Option<Json>) -> Json {
    match (answer, approver) {
        (answer, None) => answer.clone(),
        (Json::Object(answer), Some(approver)) => {
            let mut answer = answer.clone();
            answer.insert("approved_by".into(), approver);
            Json::Object(answer)
        }
        (value, Some(approver)) => json!({"value": value, "approved_by": approver}),
    }
}
