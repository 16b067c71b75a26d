//! Reading outputs in view of what is known, and working out what they tell together.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use crate::alert::formats::Formats;
use crate::alert::{self, Alert, Limits};
use crate::command::{Command, Purpose};
use crate::condition::FactIndex;
use crate::diagnostic::{Refusal, refused};
use crate::fact::{Answer, Answers, Value, ValueRef};
use crate::kind::{DONE, Kind};
use crate::knowledge::Knowledge;
use crate::moment::Moment;
use crate::output::{Facts, Heard, Output, Reading, Told, Truth, Why};
use crate::playbook::{Action, Playbook, Step, StepKind, holds_of};
use crate::statement::Statements;
use crate::told::{Fact, Held, ItemStanding, KeptOutput, Outputs, Stand, Standing};

/// An output as it was given, before it was read.
#[derive(Debug, Clone, Copy)]
pub struct Given<'g> {
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
    pub why: Why,
}

/// What outputs are read against.
#[derive(Clone, Copy)]
pub struct Hearing<'a> {
    /// The formats of alerts, as an output may be one.
    pub formats: &'a Arc<Formats>,
    /// The playbook whose commands printed them.
    pub playbook: &'a Playbook,
    /// The alert.
    pub alert: Statements<'a>,
    /// The answers.
    pub answers: &'a Answers,
}

/// What is known, for the conditions of one command.
struct Known<'k> {
    knowledge: Knowledge<'k>,
    item: Option<&'k str>,
}

impl Facts for Known<'_> {
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
        given: &Given<'_>,
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
        if heard.is_read && command.reads.as_ref().is_some_and(|reads| reads.alert) {
            told.extend(self.as_alert(given.output.stdout.unwrap_or("")));
        }
        let unread = match (heard.is_own, heard.is_read || heard.error.is_some()) {
            (false, _) => Some(Why::NotThisOutput),
            (true, true) => None,
            (true, false) => Some(heard.notices.first().map_or(Why::Unknown, |it| it.why)),
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
        let given = Given {
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
                return Err(refused::BAD_ANSWER.refuse(format!(
                    "a command of {} tells no {name:?}, or not that value",
                    kept.step
                )));
            }
        }
        Ok(())
    }

    fn heard(&self, outputs: &Outputs, command: &Command, given: &Given<'_>) -> Heard {
        let nothing = Reading::default();
        let reading = command.reads.as_deref().unwrap_or(&nothing);
        let known = Known {
            knowledge: self.all_known(outputs),
            item: given.item,
        };
        reading.read(&given.output, &known)
    }

    /// The command that printed an output.
    fn command(&self, outputs: &Outputs, given: &Given<'_>) -> Result<&'a Command, Refusal> {
        let unknown = |what: String| refused::UNKNOWN_COMMAND.refuse(what);
        let action = self.playbook.action(given.step);
        let command = action.and_then(|action| action.command(given.purpose, given.n));
        let command = command.ok_or_else(|| {
            unknown(format!(
                "{} has no command of that purpose with the number {}",
                given.step, given.n
            ))
        })?;
        let items = command.each.map(|list| self.items(outputs, list));
        match (items, given.item) {
            (None, None) => Ok(command),
            (Some(items), Some(item)) if items.iter().any(|it| it == item) => Ok(command),
            (Some(_), Some(item)) => Err(unknown(format!(
                "{} has no command for {item:?}",
                given.step
            ))),
            (Some(_), None) => Err(unknown(format!(
                "{} has a command for each item, and the output does not say for which it is",
                given.step
            ))),
            (None, Some(item)) => Err(unknown(format!(
                "{} has one command, not one for {item:?}",
                given.step
            ))),
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
    pub fn hear(&self, given: &[Given<'_>]) -> Result<(Outputs, Vec<KeptOutput>), Refusal> {
        let mut ordered: Vec<&Given<'_>> = given.iter().collect();
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
            let unit = Unit {
                command,
                kept: of,
                items,
            };
            unit.tell(self.playbook, outputs);
            outputs.kept.extend(unit.kept.iter().cloned());
            units.push(unit);
        }
        let act = Act { action, units };
        self.reply(step, &act, outputs);
        outputs
            .acts
            .extend(act.standing().map(|it| (step.id.clone(), it)));
    }

    /// The reply that outputs give, and the one that they speak against.
    fn reply(&self, step: &Step, act: &Act<'_>, outputs: &mut Outputs) {
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

/// Of each item the newest output; where times do not tell, the last that was given.
fn newest(
    kept: &[KeptOutput],
    step: &str,
    purpose: Purpose,
    n: u16,
    items: Option<&(Vec<String>, bool)>,
) -> Vec<KeptOutput> {
    let mut newest: Vec<KeptOutput> = Vec::new();
    let own = kept
        .iter()
        .filter(|it| it.step == step && it.purpose == purpose && it.n == n);
    let own = own.filter(|it| match (items, &it.item) {
        (None, None) => true,
        (Some((items, _)), Some(item)) => items.contains(item),
        _ => false,
    });
    for kept in own {
        match newest.iter_mut().find(|it| it.item == kept.item) {
            Some(before) if is_older(kept, before) => {}
            Some(before) => *before = kept.clone(),
            None => newest.push(kept.clone()),
        }
    }
    newest.sort_by(|one, other| one.item.cmp(&other.item));
    newest
}

/// Whether an output was made before another, as far as their times tell.
fn is_older(one: &KeptOutput, other: &KeptOutput) -> bool {
    let both = one.taken_at.as_ref().zip(other.taken_at.as_ref());
    both.is_some_and(|(one, other)| one.seconds() < other.seconds())
}

/// A command, and its outputs.
struct Unit<'u> {
    command: &'u Command,
    kept: Vec<KeptOutput>,
    /// The items for which there is one each, and whether these are all.
    items: Option<(Vec<String>, bool)>,
}

impl Unit<'_> {
    /// Adds what the outputs told together.
    fn tell(&self, playbook: &Playbook, outputs: &mut Outputs) {
        let facts = self.command.tells().filter_map(|fact| {
            let fact = playbook.facts().get(usize::from(fact));
            fact.map(|fact| fact.name.clone())
        });
        let mut names: Vec<String> = facts.collect();
        if self.command.reads.as_ref().is_some_and(|reads| reads.alert) {
            names.extend(self.kept.iter().flat_map(|kept| kept.told.keys().cloned()));
        }
        names.sort();
        names.dedup();
        for name in names {
            if let Some(told) = self.together(&name) {
                add(outputs, name, told);
            }
        }
    }

    /// A fact as all outputs tell it.
    fn together(&self, name: &str) -> Option<Fact> {
        let mut tellers = self.kept.iter().filter_map(|kept| {
            let told = kept.told.get(name)?;
            Some((kept, told))
        });
        let (kept, first) = tellers.next()?;
        let mut fact = Fact {
            told: first.clone(),
            source: kept.source(first),
        };
        for (_, told) in tellers {
            fact.told = both(&fact.told, told)?;
        }
        if let Value::List(_) = fact.told.value {
            let all = self.kept.iter().all(|kept| kept.told.contains_key(name));
            fact.told.at_least |= !all || !self.is_complete();
        }
        // That nothing was found so far says nothing.
        let is_open = fact.told.at_least && fact.told.value == Value::List(Vec::new());
        (!is_open).then_some(fact)
    }

    /// Whether every item has an output.
    fn is_complete(&self) -> bool {
        match &self.items {
            None => !self.kept.is_empty(),
            Some((items, whole)) => *whole && self.kept.len() == items.len(),
        }
    }
}

/// What two outputs of a command for different items tell; nothing where they contradict each other.
fn both(one: &Told, other: &Told) -> Option<Told> {
    match (&one.value, &other.value) {
        (Value::List(own), Value::List(more)) => {
            let mut items = own.clone();
            let new = more.iter().filter(|item| !own.contains(item));
            items.extend(new.cloned());
            let too_many = items.len() > crate::output::MOST_ITEMS;
            items.truncate(crate::output::MOST_ITEMS);
            Some(Told {
                value: Value::List(items),
                at_least: one.at_least || other.at_least || too_many,
                ..one.clone()
            })
        }
        (own, more) => (own == more).then(|| one.clone()),
    }
}

/// Adds a fact; of two commands that do the same, the one that tells all counts, and nothing is told
/// where they contradict each other.
fn add(outputs: &mut Outputs, name: String, fact: Fact) {
    let told = match outputs.told.remove(&name) {
        None => Some(fact),
        Some(before) if before.told.at_least => Some(fact),
        Some(before) if fact.told.at_least || before.told.value == fact.told.value => Some(before),
        Some(_) => None,
    };
    outputs.told.extend(told.map(|told| (name, told)));
}

/// An action, and the outputs of its commands.
struct Act<'u> {
    action: &'u Action,
    units: Vec<Unit<'u>>,
}

impl Act<'_> {
    fn of(&self, purpose: Purpose) -> impl Iterator<Item = &Unit<'_>> {
        let units = self.units.iter();
        units.filter(move |unit| unit.command.purpose == purpose)
    }

    /// How far it is; none where nothing of it was kept.
    fn standing(&self) -> Option<Standing> {
        let kept = || self.units.iter().flat_map(|unit| &unit.kept);
        kept().next()?;
        let held = self.held();
        let place = held.as_ref().and_then(|(_, held)| held.clone());
        Some(Standing {
            value: match held {
                Some((stand, _)) => stand,
                None => self.sent(),
            },
            before: self.before(),
            from: place.as_ref().and_then(|held| held.from.clone()),
            missing: place.and_then(|held| held.missing),
            items: self.items(),
        })
    }

    /// Whether the state before was kept, where the change must not be made without.
    fn before(&self) -> Option<Truth> {
        let guards = self.of(Purpose::Before).filter_map(|unit| {
            let accepts = unit.command.reads.as_ref()?.accepts.as_ref()?;
            let kept = unit.kept.iter();
            let mut bad = kept.filter(|kept| !is_accepted(kept, accepts));
            let any = !unit.kept.is_empty();
            any.then(|| Truth::of(bad.next().is_none()))
        });
        guards.reduce(|one, other| if one == Truth::No { one } else { other })
    }

    /// Whether every command that makes the change was sent.
    fn sent(&self) -> Stand {
        let mut all = self.of(Purpose::Run).filter(|unit| !unit.command.instead);
        let sent =
            |unit: &Unit<'_>| unit.is_complete() && unit.kept.iter().all(|it| it.error.is_none());
        let any = self.of(Purpose::Run).any(|unit| !unit.kept.is_empty());
        let failed = self
            .of(Purpose::Run)
            .flat_map(|unit| &unit.kept)
            .any(|it| it.error.is_some());
        match (any, failed, all.all(sent)) {
            (_, true, _) => Stand::CannotTell,
            (true, _, true) => Stand::Sent,
            _ => Stand::NotSent,
        }
    }

    /// Whether it holds, where something was kept that says so, and the place.
    fn held(&self) -> Option<(Stand, Option<Held>)> {
        let verifying = self.of(Purpose::Verify).filter(|unit| unit.verifies());
        let mut worst: Option<(Stand, Option<Held>)> = None;
        let mut any = false;
        for unit in verifying {
            any |= !unit.kept.is_empty();
            let unsaid = || (Stand::CannotTell, None);
            let stands = unit.kept.iter();
            let stands = stands.map(|kept| self.stand(unit, kept).unwrap_or_else(unsaid));
            let outstanding = (!unit.is_complete()).then(unsaid);
            for stand in stands.chain(outstanding) {
                let is_worse = worst.as_ref().is_none_or(|it| rank(stand.0) > rank(it.0));
                if is_worse {
                    worst = Some(stand);
                }
            }
        }
        worst.filter(|_| any)
    }

    fn stand(&self, unit: &Unit<'_>, kept: &KeptOutput) -> Option<(Stand, Option<Held>)> {
        if self.is_early(kept) {
            return None;
        }
        let held = kept.holds.clone().filter(|_| kept.unread.is_none())?;
        let lag = unit.command.reads.as_ref().map_or(0, |reads| reads.lag);
        let stand = match held.value {
            Truth::Yes => Stand::Holds,
            Truth::No if self.is_soon(kept, lag) => Stand::NotYet,
            Truth::No => Stand::DoesNotHold,
            Truth::CannotTell => Stand::CannotTell,
        };
        Some((stand, Some(held)))
    }

    /// When the change was made last for the item of an output, as far as that was kept.
    fn changed_at(&self, item: Option<&String>) -> Option<i64> {
        let runs = self.of(Purpose::Run).flat_map(|unit| &unit.kept);
        let own =
            runs.filter(|run| item.is_none() || run.item.is_none() || run.item.as_ref() == item);
        own.filter_map(|run| Some(run.taken_at.as_ref()?.seconds()))
            .max()
    }

    /// Whether an output was made before the change, so that it says nothing of it.
    fn is_early(&self, kept: &KeptOutput) -> bool {
        let taken = kept.taken_at.as_ref().map(Moment::seconds);
        let both = taken.zip(self.changed_at(kept.item.as_ref()));
        both.is_some_and(|(taken, changed)| taken < changed)
    }

    fn is_soon(&self, kept: &KeptOutput, lag: u32) -> bool {
        let taken = kept.taken_at.as_ref().map(Moment::seconds);
        let both = taken.zip(self.changed_at(kept.item.as_ref()));
        both.is_some_and(|(taken, changed)| taken.saturating_sub(changed) < i64::from(lag))
    }

    /// How far it is for each item.
    fn items(&self) -> Vec<ItemStanding> {
        let units = self.units.iter();
        let changing =
            units.filter(|unit| matches!(unit.command.purpose, Purpose::Run | Purpose::Verify));
        let mut items: Vec<&String> = Vec::new();
        for item in changing
            .filter_map(|unit| unit.items.as_ref())
            .flat_map(|(items, _)| items)
        {
            if !items.contains(&item) {
                items.push(item);
            }
        }
        let standing = items.into_iter().map(|item| ItemStanding {
            item: item.clone(),
            value: self.item(item),
        });
        standing.collect()
    }

    fn item(&self, item: &String) -> Stand {
        let verified = self.of(Purpose::Verify).find_map(|unit| {
            let kept = unit
                .kept
                .iter()
                .find(|kept| kept.item.as_ref() == Some(item))?;
            self.stand(unit, kept).map(|(stand, _)| stand)
        });
        verified.unwrap_or_else(|| {
            let mut runs = self.of(Purpose::Run).flat_map(|unit| &unit.kept);
            match runs.find(|kept| kept.item.as_ref() == Some(item)) {
                Some(kept) if kept.error.is_some() => Stand::CannotTell,
                Some(_) => Stand::Sent,
                None => Stand::NotSent,
            }
        })
    }

    /// The reply that outputs give: it holds, or everything that is to be read was.
    fn reply(&self) -> Option<Fact> {
        if !self.action.is_answered_by_outputs() || self.before() == Some(Truth::No) {
            return None;
        }
        let holds = self.held().filter(|(stand, _)| *stand == Stand::Holds);
        let verified = || {
            let kept = self.of(Purpose::Verify).flat_map(|unit| &unit.kept);
            kept.last()
        };
        let read = || {
            let runs = self.of(Purpose::Run).flat_map(|unit| &unit.kept);
            runs.last()
        };
        let kept = match holds {
            Some(_) => verified()?,
            None if self.action.answered_by_outputs && self.is_read() => read()?,
            None => return None,
        };
        let from = kept.holds.as_ref().and_then(|held| held.from.clone());
        let told = Told {
            value: Value::Text(DONE.into()),
            from: from.unwrap_or_default(),
            missing: None,
            at_least: false,
        };
        Some(Fact {
            source: kept.source(&told),
            told,
        })
    }

    /// That it holds, or that it does not, where outputs show one of them.
    fn holds(&self) -> Option<Fact> {
        let (stand, held) = self.held()?;
        let holds = match stand {
            Stand::Holds => true,
            Stand::DoesNotHold => false,
            _ => return None,
        };
        let held = held?;
        let kept = self.of(Purpose::Verify).flat_map(|unit| &unit.kept);
        let mut kept = kept.filter(|kept| kept.holds.as_ref() == Some(&held));
        let told = Told {
            value: Value::Flag(holds),
            from: held.from.clone().unwrap_or_default(),
            missing: held.missing.clone(),
            at_least: false,
        };
        Some(Fact {
            source: kept.next()?.source(&told),
            told,
        })
    }

    /// Whether every command that is run has an output that was read, or an error that tells.
    fn is_read(&self) -> bool {
        let runs: Vec<&Unit<'_>> = self.of(Purpose::Run).collect();
        let groups = runs
            .iter()
            .enumerate()
            .filter(|(_, unit)| !unit.command.instead);
        !runs.is_empty()
            && groups.into_iter().all(|(at, unit)| {
                let rest = runs.iter().skip(at.saturating_add(1));
                let mut others = rest.take_while(|unit| unit.command.instead);
                unit.is_read() || others.any(|unit| unit.is_read())
            })
    }
}

impl Unit<'_> {
    fn verifies(&self) -> bool {
        let reads = self.command.reads.as_ref();
        reads.is_some_and(|reads| reads.holds.is_some())
    }

    fn is_read(&self) -> bool {
        let said = |kept: &KeptOutput| kept.went_well() || !kept.told.is_empty();
        self.is_complete() && self.kept.iter().all(said)
    }
}

/// Whether an output of what keeps the state before shows that it was kept, or that there was none.
fn is_accepted(kept: &KeptOutput, accepts: &[String]) -> bool {
    match &kept.error {
        None => kept.unread.is_none(),
        Some(code) => accepts.iter().any(|it| it.eq_ignore_ascii_case(code)),
    }
}

/// Which of two says more about whether something is wrong.
fn rank(stand: Stand) -> u8 {
    match stand {
        Stand::Holds => 0,
        Stand::Sent | Stand::NotSent | Stand::CannotTell => 1,
        Stand::NotYet => 2,
        Stand::DoesNotHold => 3,
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
