//! What was changed in the world, and how to take it back.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use super::{Case, Entry, Event, Evidence, Hash, Moment};
use crate::bundle::Bundle;
use crate::command::{FilledCommand, Purpose};
use crate::diagnostic::Refusal;
use crate::fact::Value;
use crate::kind::{DONE, FAILED};
use crate::playbook::{Action, PlaybookName};

/// Something that was changed in the world, or tried.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Undo {
    /// The entry that says so.
    pub entry: usize,
    /// When it says so.
    pub at: Moment,
    /// Who says so.
    pub by: String,
    /// The step.
    pub step: String,
    /// Whether it was done, or failed and may have been done in part.
    pub reply: String,
    /// The playbook that it was done by.
    pub playbook: PlaybookName,
    /// How it is taken back.
    pub way: UndoWay,
    /// The commands that take it back, with the values of then.
    pub commands: Vec<FilledCommand>,
    /// The files that the state before was saved in, by the commands of the step.
    pub saved: Vec<String>,
    /// The evidence that was recorded for the step.
    pub evidence: Vec<KeptEvidence>,
    /// The entry that says it was taken back, where one does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undone: Option<usize>,
}

/// How something is taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum UndoWay {
    /// By the commands.
    Commands,
    /// By hand.
    ByHand,
    /// Not at all.
    Impossible,
    /// As the playbook of then says, which the bundle does not hold.
    Unknown,
}

/// Evidence that is kept somewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KeptEvidence {
    /// The entry that records it.
    pub entry: usize,
    /// What it is called.
    pub name: String,
    /// How many bytes it has.
    pub size: u64,
    /// Its SHA-256.
    pub sha256: Hash,
    /// Where it is kept.
    pub kept_at: String,
}

impl Case {
    /// What was changed in the world so far, the last first, also on routes that were left; what commands
    /// say in words in a language.
    ///
    /// # Errors
    ///
    /// [`REDACTED_CASE`](crate::diagnostic::refused::REDACTED_CASE) where values were taken out.
    pub fn undo(&self, bundle: &Bundle, lang: &str) -> Result<Vec<Undo>, Refusal> {
        self.whole()?;
        let mut list: Vec<Undo> = Vec::new();
        for number in (0..self.journal.len()).rev() {
            let done = self.changed_at(bundle, number, lang);
            let is_listed = |undo: &Undo| list.iter().any(|it| it.is_same_change(undo));
            list.extend(done.filter(|undo| !is_listed(undo)));
        }
        Ok(by_need(list, &|undo| self.undone_first(bundle, undo)))
    }

    /// The steps that have to be taken back before a change can be.
    fn undone_first<'b>(&self, bundle: &'b Bundle, undo: &Undo) -> Vec<&'b str> {
        let playbook = bundle.version(&undo.playbook.id, &undo.playbook.hash);
        let action = playbook.and_then(|playbook| Some((playbook, playbook.action(&undo.step)?)));
        let Some((playbook, action)) = action else {
            return Vec::new();
        };
        let first = action.undo_first.iter();
        first.map(|step| playbook.step(*step).id.as_str()).collect()
    }

    /// What an entry says was changed.
    fn changed_at(&self, bundle: &Bundle, number: usize, lang: &str) -> Option<Undo> {
        let entry = self.journal.get(number)?;
        let (step, reply) = done(&entry.event)?;
        // The values are those that held once the action was done.
        let after = number.saturating_add(1);
        let standing = self.standing_after(after);
        let known = standing.playbook(bundle).is_some();
        let then = self.action_after(bundle, after, step, lang);
        let changes = match &then {
            Some(then) => then.action.changes_the_world(),
            // Nobody can tell what it was, so it had better be looked at.
            None => !known,
        };
        let (way, commands, saved) = match then {
            Some(then) => taken_back(then.action, &then.commands),
            None => (UndoWay::Unknown, Vec::new(), Vec::new()),
        };
        changes.then(|| Undo {
            entry: number,
            at: entry.at.clone(),
            by: entry.by.clone(),
            step: step.into(),
            reply: reply.into(),
            playbook: standing.playbook,
            way,
            commands,
            saved,
            evidence: self.evidence_for(step),
            undone: self.undone_after(number, step),
        })
    }

    /// The evidence that was recorded, each with its entry and the number of that.
    pub(crate) fn evidence(&self) -> impl Iterator<Item = (usize, &Entry, &Evidence)> {
        let entries = self.journal.iter().enumerate();
        entries.filter_map(|(number, entry)| match &entry.event {
            Event::Evidence(evidence) => Some((number, entry, evidence)),
            _ => None,
        })
    }

    fn evidence_for(&self, step: &str) -> Vec<KeptEvidence> {
        let recorded = self.evidence();
        let own = recorded.filter(|(.., evidence)| evidence.step.as_deref() == Some(step));
        let kept = own.map(|(entry, _, evidence)| KeptEvidence {
            entry,
            name: evidence.name.clone(),
            size: evidence.size,
            sha256: evidence.sha256,
            kept_at: evidence.kept_at.clone(),
        });
        kept.collect()
    }

    fn undone_after(&self, number: usize, wanted: &str) -> Option<usize> {
        let later = self.journal.iter().enumerate().skip(number);
        let mut undone = later
            .filter(|(_, it)| matches!(&it.event, Event::Undone { step, .. } if step == wanted));
        undone.next().map(|(number, _)| number)
    }
}

/// The changes in the order in which they are taken back: the last first, but after those that have to be
/// taken back before.
fn by_need<'s>(list: Vec<Undo>, first: &dyn Fn(&Undo) -> Vec<&'s str>) -> Vec<Undo> {
    let needs: Vec<Vec<&str>> = list.iter().map(first).collect();
    let mut order: Vec<usize> = Vec::new();
    for place in 0..list.len() {
        let mut open = alloc::vec![(place, false)];
        while let Some((place, is_ready)) = open.pop() {
            if order.contains(&place) {
                continue;
            }
            if is_ready {
                order.push(place);
                continue;
            }
            open.push((place, true));
            let before = (0..list.len()).rev().filter(|other| {
                let step = list.get(*other).map(|undo| undo.step.as_str());
                let waits = open.iter().any(|(it, is_ready)| it == other && *is_ready);
                let wanted = needs.get(place).zip(step);
                !waits && wanted.is_some_and(|(needs, step)| needs.contains(&step))
            });
            let before: Vec<usize> = before.collect();
            open.extend(before.into_iter().map(|place| (place, false)));
        }
    }
    let mut list: Vec<Option<Undo>> = list.into_iter().map(Some).collect();
    let taken = order.into_iter();
    taken
        .filter_map(|place| list.get_mut(place)?.take())
        .collect()
}

/// The step that an event says was done or tried, and which of the two.
fn done(event: &Event) -> Option<(&str, &str)> {
    match event {
        Event::Answer {
            key,
            value: Value::Text(reply),
            ..
        } if [DONE, FAILED].contains(&&**reply) => Some((key, reply)),
        // What was printed shows that something was sent, or that it holds.
        Event::Output(kept) => kept.shows_a_change().then_some((&*kept.step, DONE)),
        _ => None,
    }
}

fn taken_back(
    action: &Action,
    commands: &[FilledCommand],
) -> (UndoWay, Vec<FilledCommand>, Vec<String>) {
    let of = |purpose| {
        commands
            .iter()
            .filter(move |command| command.purpose == purpose)
    };
    let undo: Vec<FilledCommand> = of(Purpose::Undo).cloned().collect();
    let saved = of(Purpose::Before).filter_map(|command| command.save.clone());
    let way = match undo.is_empty() {
        _ if action.irreversible => UndoWay::Impossible,
        true => UndoWay::ByHand,
        false => UndoWay::Commands,
    };
    (way, undo, saved.collect())
}

impl Undo {
    /// Whether it is the same change, recorded once more. What was taken back in between is another.
    fn is_same_change(&self, other: &Self) -> bool {
        let of = |it: &Self| (it.step.clone(), it.commands.clone(), it.undone);
        of(self) == of(other)
    }
}
