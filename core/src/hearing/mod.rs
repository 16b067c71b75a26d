//! Reading outputs in view of what is known, and working out what they tell together.

mod act;
mod unit;

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use act::ActOutputs;
use unit::{CommandOutputs, newest};

use crate::alert::formats::Formats;
use crate::alert::{self, Alert, Limits};
use crate::command::{Command, Purpose};
use crate::condition::FactIndex;
use crate::diagnostic::{Refusal, refused};
use crate::fact::{Answer, Answers, Value, ValueRef};
use crate::kind::{DONE, Kind};
use crate::knowledge::Knowledge;
use crate::moment::Moment;
use crate::output::{Facts, Heard, Output, Reading, Told, WhyUntold};
use crate::playbook::{Playbook, Step, StepKind, holds_of};
use crate::statement::AlertView;
use crate::told::{Held, KeptOutput, Outputs, Stand};

/// An output as it was given, before it was read.
#[derive(Debug, Clone, Copy)]
pub struct UnreadOutput<'g> {
    /// The step whose command printed it.
    pub step: &'g str,
    /// What the command is for.
    pub purpose: Purpose,
    /// Its number among the commands of that purpose, counted from 0.
    pub n: u16,
    /// The item that it was for.
    pub item: Option<&'g str>,
    /// When it was made.
    pub taken_at: Option<&'g Moment>,
    /// What was printed, and how the command ended.
    pub output: Output<'g>,
}

/// Something that an output does not tell, by the name of the fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Untold {
    /// The fact, where it is about one.
    pub fact: Option<String>,
    /// Why.
    pub why: WhyUntold,
}

/// What outputs are read against.
#[derive(Clone, Copy)]
pub struct Hearing<'a> {
    /// The formats of alerts, as an output may be one.
    pub formats: &'a Arc<Formats>,
    /// The playbook whose commands printed them.
    pub playbook: &'a Playbook,
    /// The alert.
    pub alert: AlertView<'a>,
    /// The answers.
    pub answers: &'a Answers,
}

/// What is known, for the conditions of one command.
struct KnownToCommand<'k> {
    knowledge: Knowledge<'k>,
    item: Option<&'k str>,
}

impl Facts for KnownToCommand<'_> {
    fn value(&self, fact: FactIndex) -> Option<ValueRef<'_>> {
        self.knowledge.value(fact)
    }

    fn is_whole(&self, fact: FactIndex) -> bool {
        self.knowledge.is_whole(fact)
    }

    fn kind(&self, fact: FactIndex) -> Option<&Kind> {
        let fact = self.knowledge.playbook().facts().get(usize::from(fact));
        fact.map(|fact| &fact.kind)
    }

    fn item(&self) -> Option<&str> {
        self.item
    }
}

impl<'a> Hearing<'a> {
    /// Reads an output, in view of what others told.
    ///
    /// Size and digest are the caller's, as they are those of the bytes.
    ///
    /// # Errors
    ///
    /// [`UNKNOWN_COMMAND`](refused::UNKNOWN_COMMAND) where the playbook has no such command, or none for
    /// that item.
    pub fn read(
        &self,
        outputs: &Outputs,
        given: &UnreadOutput<'_>,
        (size, sha256): (Value, Value),
    ) -> Result<(KeptOutput, Vec<Untold>), Refusal> {
        let command = self.command(outputs, given)?;
        let heard = self.heard(outputs, command, given);
        let name = |fact: FactIndex| {
            let fact = self.playbook.facts().get(usize::from(fact));
            fact.map(|fact| fact.name.clone())
        };
        let told = heard.told.iter();
        let mut told: BTreeMap<String, Told> = told
            .filter_map(|(fact, told)| Some((name(*fact)?, told.clone())))
            .collect();
        if heard.is_own && heard.is_read && command.reads.as_ref().is_some_and(|reads| reads.alert)
        {
            told.extend(self.as_alert(given.output.stdout.unwrap_or("")));
        }
        let unread = match (heard.is_own, heard.is_read || heard.error.is_some()) {
            (false, _) => Some(WhyUntold::NotThisOutput),
            (true, true) => None,
            (true, false) => Some(
                heard
                    .notices
                    .first()
                    .map_or(WhyUntold::Unknown, |it| it.why),
            ),
        };
        let notices = heard.notices.iter().map(|notice| Untold {
            fact: notice.fact.and_then(name),
            why: notice.why,
        });
        let kept = KeptOutput {
            step: given.step.into(),
            purpose: given.purpose,
            n: given.n,
            item: given.item.map(String::from),
            status: given.output.status,
            error: heard.error.clone(),
            unread,
            size,
            sha256,
            taken_at: given.taken_at.cloned(),
            whole: heard.whole,
            looked: heard.looked,
            told,
            holds: heard.holds.clone().map(|(value, from, missing)| Held {
                value,
                from,
                missing,
            }),
        };
        Ok((kept, notices.collect()))
    }

    /// Checks what was kept of an output that is read no more.
    ///
    /// # Errors
    ///
    /// As [`read`](Self::read), and [`BAD_ANSWER`](refused::BAD_ANSWER) where a fact is not one that the
    /// command tells, or does not take the value.
    pub fn check(&self, outputs: &Outputs, kept: &KeptOutput) -> Result<(), Refusal> {
        let given = UnreadOutput {
            step: &kept.step,
            purpose: kept.purpose,
            n: kept.n,
            item: kept.item.as_deref(),
            taken_at: kept.taken_at.as_ref(),
            output: Output::default(),
        };
        let command = self.command(outputs, &given)?;
        let is_alert = command.reads.as_ref().is_some_and(|reads| reads.alert);
        for (name, told) in &kept.told {
            let index = self.playbook.index_of(name);
            let tells = index.is_some_and(|index| command.tells().any(|it| it == index));
            let fact = self.playbook.fact(name).filter(|_| tells || is_alert);
            if !fact.is_some_and(|fact| fact.kind.admits(&told.value)) {
                return Err(
                    refused::COMMAND_TELLS_OTHERWISE.with(&[("step", &kept.step), ("name", &name)])
                );
            }
        }
        Ok(())
    }

    fn heard(&self, outputs: &Outputs, command: &Command, given: &UnreadOutput<'_>) -> Heard {
        let nothing = Reading::default();
        let reading = command.reads.as_deref().unwrap_or(&nothing);
        let known = KnownToCommand {
            knowledge: self.all_known(outputs),
            item: given.item,
        };
        reading.read(&given.output, &known)
    }

    /// The command that printed an output.
    fn command(&self, outputs: &Outputs, given: &UnreadOutput<'_>) -> Result<&'a Command, Refusal> {
        let step = &given.step;
        let action = self.playbook.action(step);
        let command = action.and_then(|action| action.command(given.purpose, given.n));
        let command = command.ok_or_else(|| {
            refused::NO_COMMAND_NUMBER.with(&[("step", step), ("number", &given.n)])
        })?;
        let items = command.each.map(|list| self.items(outputs, list));
        match (items, given.item) {
            (None, None) => Ok(command),
            (Some(items), Some(item)) if items.iter().any(|it| it == item) => Ok(command),
            (Some(_), Some(item)) => {
                Err(refused::NO_COMMAND_FOR_ITEM.with(&[("step", step), ("item", &item)]))
            }
            (Some(_), None) => Err(refused::ITEM_NOT_SAID.with(&[("step", step)])),
            (None, Some(item)) => {
                Err(refused::ONE_COMMAND.with(&[("step", step), ("item", &item)]))
            }
        }
    }

    /// The items of a list, as far as they are known.
    fn items(&self, outputs: &Outputs, list: FactIndex) -> Vec<String> {
        let knowledge = self.all_known(outputs);
        let items = knowledge.value(list).and_then(ValueRef::items);
        items.into_iter().flatten().map(String::from).collect()
    }

    /// What is known, wherever the route is.
    pub(crate) fn all_known<'k>(&'k self, outputs: &'k Outputs) -> Knowledge<'k> {
        let mut knowledge = Knowledge::with(self.playbook, self.alert, self.answers, outputs);
        knowledge.arrive_everywhere();
        knowledge
    }

    /// What an output states that is an alert, where the alert of the case states nothing or something
    /// else.
    fn as_alert(&self, printed: &str) -> BTreeMap<String, Told> {
        let alerts = alert::read(self.formats, printed.as_bytes(), &Limits::default());
        match alerts.unwrap_or_default().as_slice() {
            [alert] => self.stated_anew(alert),
            _ => BTreeMap::new(),
        }
    }

    fn stated_anew(&self, alert: &Alert) -> BTreeMap<String, Told> {
        let facts = alert.to_facts().into_iter();
        let news = facts.filter(|(name, stated)| {
            let declared = self.playbook.fact(name);
            let takes = declared.is_some_and(|fact| fact.kind.admits(&stated.value));
            let before = self.alert.of(name).map(|it| it.value().owned());
            takes && before.as_ref() != Some(&stated.value)
        });
        news.map(|(name, stated)| {
            let told = Told {
                value: stated.value,
                from: stated.from,
                missing: None,
                at_least: false,
            };
            (name, told)
        })
        .collect()
    }

    /// Reads outputs in the order of the playbook, so that one may compare with what another told,
    /// whatever the order in which they are given.
    ///
    /// # Errors
    ///
    /// As [`read`](Self::read).
    pub fn hear(&self, given: &[UnreadOutput<'_>]) -> Result<(Outputs, Vec<KeptOutput>), Refusal> {
        let mut ordered: Vec<&UnreadOutput<'_>> = given.iter().collect();
        ordered.sort_by_key(|it| (self.place(it.step, it.purpose, it.n), it.item));
        let mut kept: Vec<KeptOutput> = Vec::with_capacity(given.len());
        let mut outputs = Outputs::default();
        for given in ordered {
            if kept
                .last()
                .is_some_and(|last| !last.is_of_command(given.step, given.purpose, given.n))
            {
                outputs = self.gather(&kept);
            }
            let known = size_and_digest(given.output.stdout.unwrap_or(""));
            kept.push(self.read(&outputs, given, known)?.0);
        }
        Ok((self.gather(&kept), kept))
    }

    /// Where a command stands in the playbook.
    #[must_use]
    pub fn place(&self, step: &str, purpose: Purpose, n: u16) -> (usize, usize) {
        let mut steps = self.playbook.steps().iter();
        let at = steps.position(|it| it.id == step).unwrap_or(usize::MAX);
        let command = self.playbook.action(step).and_then(|action| {
            let mut numbered = action.numbered();
            numbered.position(|(number, it)| number == n && it.purpose == purpose)
        });
        (at, command.unwrap_or(usize::MAX))
    }

    /// What outputs told together.
    #[must_use]
    pub fn gather(&self, kept: &[KeptOutput]) -> Outputs {
        let mut outputs = Outputs::default();
        for step in self.playbook.steps() {
            self.gather_step(step, kept, &mut outputs);
        }
        outputs
    }

    fn gather_step(&self, step: &Step, kept: &[KeptOutput], outputs: &mut Outputs) {
        let StepKind::Act(action) = &step.kind else {
            return;
        };
        if !kept.iter().any(|it| it.step == step.id) {
            return;
        }
        let mut units = Vec::new();
        for (n, command) in action.numbered() {
            let items = command.each.map(|list| {
                let whole = self.all_known(outputs).is_whole(list);
                (self.items(outputs, list), whole)
            });
            let of = newest(kept, &step.id, command.purpose, n, items.as_ref());
            let unit = CommandOutputs {
                command,
                kept: of,
                items,
            };
            unit.tell(self.playbook, outputs);
            outputs.kept.extend(unit.kept.iter().cloned());
            units.push(unit);
        }
        let act = ActOutputs { action, units };
        self.reply(step, &act, outputs);
        outputs
            .acts
            .extend(act.standing().map(|it| (step.id.clone(), it)));
    }

    /// The reply that outputs give, and the one that they speak against.
    fn reply(&self, step: &Step, act: &ActOutputs<'_>, outputs: &mut Outputs) {
        let said = self.answers.get(&step.id);
        let standing = act.standing();
        let fails = standing.is_some_and(|it| it.value == Stand::DoesNotHold);
        let is_done = |answer: &&Answer| answer.value == Value::Text(DONE.into());
        // A reason says that somebody knows better.
        if fails && said.filter(is_done).is_some_and(|it| it.reason.is_none()) {
            outputs.contested.insert(step.id.clone());
        }
        if let Some(told) = act.reply() {
            outputs.told.insert(step.id.clone(), told);
        }
        let name = holds_of(&step.id);
        if self.playbook.fact(&name).is_some() {
            outputs.told.extend(act.holds().map(|told| (name, told)));
        }
    }
}

/// The size and digest of what was printed.
#[must_use]
pub fn size_and_digest(printed: &str) -> (Value, Value) {
    #[expect(clippy::cast_precision_loss, reason = "no output is so large")]
    let size = crate::fact::Number::new(printed.len() as f64);
    let size = size.map_or(Value::Text(String::new()), Value::Number);
    let digest = crate::case::Hash::of(printed.as_bytes());
    (size, Value::Text(format!("{digest}")))
}
