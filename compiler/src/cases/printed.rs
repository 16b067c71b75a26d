//! What commands print in a stored case.

use nextmove::command::Purpose;
use nextmove::fact::{AlertFacts, Answers};
use nextmove::hearing::{Hearing, UnreadOutput};
use nextmove::moment::Moment;
use nextmove::output::Output as Printed;
use nextmove::told::Outputs;
use nextmove::wire;

use super::Runner;
use crate::authored::cases::Output;
use crate::code;
use crate::coverage::Covered;
use crate::fields::every;
use crate::finding::Findings;
use crate::like::WholeCase;

/// The purposes of commands, as authors write them.
const PURPOSES: [(&str, Purpose); 4] = [
    ("before", Purpose::Before),
    ("run", Purpose::Run),
    ("verify", Purpose::Verify),
    ("undo", Purpose::Undo),
];

/// An output of a case.
struct Stored<'o> {
    output: &'o Output,
    purpose: Purpose,
    text: &'o str,
    taken_at: Option<Moment>,
}

impl Stored<'_> {
    fn on_the_wire(&self) -> wire::Printed {
        let given = self.given();
        wire::Printed {
            step: given.step.into(),
            purpose: given.purpose,
            n: given.n,
            item: given.item.map(String::from),
            status: given.output.status,
            taken_at: given.taken_at.cloned(),
            stdout: given.output.stdout.map(String::from),
            stderr: given.output.stderr.map(String::from),
        }
    }

    fn given(&self) -> UnreadOutput<'_> {
        UnreadOutput {
            step: &self.output.step.value,
            purpose: self.purpose,
            n: self.output.n,
            item: self.output.item.as_ref().map(|item| item.value.as_str()),
            taken_at: self.taken_at.as_ref(),
            output: Printed {
                stdout: Some(self.text),
                stderr: Some(
                    self.output
                        .stderr
                        .as_ref()
                        .map_or("", |it| it.value.as_str()),
                ),
                status: self.output.status.map(i64::from),
            },
        }
    }
}

impl Runner<'_> {
    /// What the outputs of a case told together.
    pub(super) fn heard(
        &self,
        case: &WholeCase<'_>,
        alert: &AlertFacts,
        answers: &Answers,
        covered: &mut Covered,
        findings: &mut Findings<'_>,
    ) -> Option<Outputs> {
        let texts = every(
            case.outputs
                .iter()
                .map(|output| self.printed(output, findings)),
        )?;
        let hearing = Hearing {
            formats: self.bundle.formats(),
            playbook: self.playbook,
            alert: alert.into(),
            answers,
        };
        let given = case.outputs.iter().zip(&texts);
        let given = every(given.map(|(output, text)| self.given(output, text, findings)))?;
        let given: Vec<UnreadOutput<'_>> = given.iter().map(Stored::given).collect();
        match hearing.hear(&given) {
            Ok((outputs, kept)) => {
                covered.outputs.extend(kept);
                Some(outputs)
            }
            Err(refusal) => {
                let place = case
                    .outputs
                    .first()
                    .map_or(case.name.place, |output| output.place);
                findings.report(&code::BAD_OUTPUT, place, refusal.message);
                None
            }
        }
    }

    /// The outputs of a case as commands printed them.
    pub(super) fn all_printed(
        &self,
        case: &WholeCase<'_>,
        findings: &mut Findings<'_>,
    ) -> Option<Vec<wire::Printed>> {
        every(case.outputs.iter().map(|output| {
            let text = self.printed(output, findings)?;
            let stored = self.given(output, &text, findings)?;
            Some(stored.on_the_wire())
        }))
    }

    /// The text that a command printed.
    fn printed<'f>(&self, output: &Output, findings: &mut Findings<'f>) -> Option<String> {
        let Some(file) = &output.file else {
            return Some(
                output
                    .stdout
                    .as_ref()
                    .map_or_else(String::new, |it| it.value.clone()),
            );
        };
        let Some(index) = self.outputs.get(&file.value) else {
            let message = format!("there is no file `outputs/{}`", file.value);
            findings.report(&code::MISSING_FILE, file.place, message);
            return None;
        };
        Some(findings.files().text_of(*index).to_owned())
    }

    fn given<'o>(
        &self,
        output: &'o Output,
        text: &'o str,
        findings: &mut Findings<'_>,
    ) -> Option<Stored<'o>> {
        let known = PURPOSES
            .iter()
            .find(|(name, _)| *name == output.purpose.value);
        let Some((_, purpose)) = known else {
            let message = format!("there is no purpose `{}`", output.purpose.value);
            let names = PURPOSES.iter().map(|(name, _)| *name);
            findings.report_unknown(&code::BAD_OUTPUT, &output.purpose, names, message);
            return None;
        };
        let taken_at = output
            .taken_at
            .as_ref()
            .map(|time| Moment::parse(&time.value));
        Some(Stored {
            output,
            purpose: *purpose,
            text,
            taken_at: taken_at.flatten(),
        })
    }
}
