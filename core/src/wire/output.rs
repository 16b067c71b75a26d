//! Outputs on the wire: what a command printed in, facts and standing out.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::request::read;
use crate::diagnostic::{Refusal, refused};
use crate::fact::Value;
use crate::hearing::{Hearing, UnreadOutput, Untold, size_and_digest};
use crate::moment::Moment;
use crate::output::{Output, Told, WhyUntold};
use crate::purpose::Purpose;
use crate::report::Highlight;
use crate::told::{Held, KeptOutput, Outputs, Standing};
use crate::words::Words;

/// What a command printed, or what was kept of it.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum GivenOutput {
    /// What it printed.
    Printed(Printed),
    /// What was kept of it.
    Kept(KeptOutput),
}

/// What a command printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Printed {
    /// The step whose command it is.
    pub step: String,
    /// What the command is for.
    pub purpose: Purpose,
    /// Its number among the commands of that purpose, counted from 0.
    #[serde(default)]
    pub n: u16,
    /// The item that it was for, where there is one command for each.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// Its exit status, where that was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<i64>,
    /// When it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken_at: Option<Moment>,
    /// What it printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stdout: Option<String>,
    /// What it printed of errors; where it is left out, nobody kept it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stderr: Option<String>,
}

/// A request to read one output.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TellRequest {
    /// The output.
    pub output: Printed,
    /// The answers so far, as in a request for the next step.
    #[serde(default)]
    pub answers: BTreeMap<String, serde_json::Value>,
    /// The other outputs so far.
    #[serde(default)]
    pub outputs: Vec<GivenOutput>,
    /// The playbook, by name; the one that takes the alert where it is left out.
    #[serde(default)]
    pub playbook: Option<String>,
    /// Which alert of the document, counted from 0.
    #[serde(default)]
    pub alert: Option<usize>,
    /// The language of the texts.
    #[serde(default)]
    pub lang: Option<String>,
    /// Facts in the place of an alert, as in a request for the next step.
    #[serde(default)]
    pub facts: Option<BTreeMap<String, serde_json::Value>>,
}

/// What an output told.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TellReply {
    /// What is kept of it, which may be given in its place from now on.
    pub output: KeptOutput,
    /// The facts that outputs tell now, together, of those that this one speaks of.
    pub told: BTreeMap<String, Told>,
    /// The questions that nobody is asked any more, with their answers in words.
    pub settled: Vec<Highlight>,
    /// Whether the change holds, as this output says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub holds: Option<Held>,
    /// How far the action is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub standing: Option<Standing>,
    /// What it does not tell, and why.
    pub notices: Vec<OutputNotice>,
}

/// Something that an output does not tell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OutputNotice {
    /// The step.
    pub step: String,
    /// What the command is for.
    pub purpose: Purpose,
    /// The number of the command.
    pub n: u16,
    /// The item that it was for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// The fact, where it is about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fact: Option<String>,
    /// Why.
    pub why: WhyUntold,
}

impl TellRequest {
    /// Reads a request from JSON text.
    ///
    /// # Errors
    ///
    /// [`BAD_REQUEST`](refused::BAD_REQUEST) where it has another form.
    pub fn from_json(json: &str) -> Result<Self, Refusal> {
        read(json)
    }
}

impl GivenOutput {
    fn is_of_same_command(&self, kept: &KeptOutput) -> bool {
        match self {
            Self::Printed(it) => kept.is_of_command(&it.step, it.purpose, it.n),
            Self::Kept(it) => kept.is_of_command(&it.step, it.purpose, it.n),
        }
    }
}

impl Printed {
    fn given(&self) -> UnreadOutput<'_> {
        UnreadOutput {
            step: &self.step,
            purpose: self.purpose,
            n: self.n,
            item: self.item.as_deref(),
            taken_at: self.taken_at.as_ref(),
            output: Output {
                stdout: self.stdout.as_deref(),
                stderr: self.stderr.as_deref(),
                status: self.status,
            },
        }
    }

    /// Reads it, in view of what others told.
    ///
    /// # Errors
    ///
    /// As [`Hearing::read`].
    pub(super) fn heard(
        &self,
        hearing: &Hearing<'_>,
        outputs: &Outputs,
    ) -> Result<(KeptOutput, Vec<OutputNotice>), Refusal> {
        let known = self.known();
        let (kept, untold) = hearing.read(outputs, &self.given(), known)?;
        let notices = untold.into_iter().map(|untold| notice(&kept, untold));
        let notices = notices.collect();
        Ok((kept, notices))
    }

    fn known(&self) -> (Value, Value) {
        size_and_digest(self.stdout.as_deref().unwrap_or(""))
    }
}

fn notice(kept: &KeptOutput, untold: Untold) -> OutputNotice {
    OutputNotice {
        step: kept.step.clone(),
        purpose: kept.purpose,
        n: kept.n,
        item: kept.item.clone(),
        fact: untold.fact,
        why: untold.why,
    }
}

/// Reads outputs in the order of the playbook, so that one may compare with what another told, whatever
/// the order in which they are given.
pub(super) fn heard(
    hearing: &Hearing<'_>,
    given: &[GivenOutput],
) -> Result<(Outputs, Vec<OutputNotice>), Refusal> {
    let mut ordered: Vec<&GivenOutput> = given.iter().collect();
    ordered.sort_by_key(|output| place(hearing, output));
    let mut kept: Vec<KeptOutput> = Vec::with_capacity(given.len());
    let mut outputs = Outputs::default();
    let mut notices = Vec::new();
    for given in ordered {
        // The outputs of one command do not compare with each other.
        if kept
            .last()
            .is_some_and(|last| !given.is_of_same_command(last))
        {
            outputs = hearing.gather(&kept);
        }
        match given {
            GivenOutput::Kept(output) => {
                hearing.check(&outputs, output)?;
                kept.push(output.clone());
            }
            GivenOutput::Printed(printed) => {
                let (output, untold) = printed.heard(hearing, &outputs)?;
                kept.push(output);
                notices.extend(untold);
            }
        }
    }
    Ok((hearing.gather(&kept), notices))
}

/// Where the command of an output stands in the playbook, and the item.
fn place(hearing: &Hearing<'_>, given: &GivenOutput) -> ((usize, usize), Option<String>) {
    let (step, purpose, n, item) = match given {
        GivenOutput::Printed(it) => (&it.step, it.purpose, it.n, &it.item),
        GivenOutput::Kept(it) => (&it.step, it.purpose, it.n, &it.item),
    };
    (hearing.place(step, purpose, n), item.clone())
}

/// What an output told, and how far its action is then.
pub(super) fn told(
    hearing: &Hearing<'_>,
    words: Words<'_>,
    before: &Outputs,
    printed: &Printed,
) -> Result<TellReply, Refusal> {
    let (kept, notices) = printed.heard(hearing, before)?;
    if kept.unread == Some(WhyUntold::NotThisOutput) {
        return Err(refused::PRINTS_OTHERWISE.with(&[("step", &kept.step)]));
    }
    let mut all = before.kept().to_vec();
    all.push(kept.clone());
    let after = hearing.gather(&all);
    let names = kept.told.keys();
    let told = names.filter_map(|name| Some((name.clone(), after.of(name)?.told.clone())));
    Ok(TellReply {
        told: told.collect(),
        settled: super::gave::settled(hearing, words, before, &after),
        holds: kept.holds.clone(),
        standing: after.standing(&kept.step).cloned(),
        output: kept,
        notices,
    })
}
