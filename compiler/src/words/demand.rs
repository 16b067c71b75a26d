//! Which texts there have to be, and which there may be.

use std::collections::{BTreeMap, BTreeSet};

use nextmove::clocks::{Deadline, Law};
use nextmove::diagnostic::messages;
use nextmove::kind::CANNOT_TELL;
use nextmove::label::source_key;
use nextmove::playbook::{Disruption, WHAT_HAPPENED};

use crate::authored::command::Command;
use crate::authored::fact::{FactValues, OwnFact};
use crate::authored::playbook::Playbook;
use crate::authored::step::{Action, Step, StepKind};
use crate::closing::Closings;
use crate::code;
use crate::files::FileIndex;
use crate::finding::Findings;
use crate::names::{self, DISRUPTION_PART, DISRUPTIONS, PHASES, spell};
use crate::place::{Name, Place};
use crate::template;
use crate::words::fluent::Resource;

/// The texts that a file is to hold.
#[derive(Debug, Default)]
pub(crate) struct Demands {
    messages: BTreeMap<String, Demand>,
    /// Messages of which nobody knows what they should hold, as what they belong to is broken or
    /// never asked, which is said elsewhere.
    unknown: BTreeSet<String>,
}

/// The parts of a message.
#[derive(Debug, Default)]
struct Demand {
    /// The file that declares what the message belongs to; none for what no author declares.
    home: Option<FileIndex>,
    /// Whether each part is required. The title is the part without a name.
    parts: BTreeMap<String, bool>,
    /// Whether it is the text of an action.
    of_action: bool,
}

/// The name of the part that is the title.
const TITLE: &str = "";

impl Demands {
    /// What the shared texts hold: three for each fact and the name of each source, whose homes are given,
    /// single ones, and for each law what it is and what it wants.
    pub(crate) fn shared(
        facts: &BTreeMap<String, FileIndex>,
        sources: &BTreeMap<String, FileIndex>,
        single: impl Iterator<Item = String>,
        closings: &Closings,
        laws: &[Law],
    ) -> Self {
        let mut demands = Self::default();
        for (fact, home) in facts {
            demands.add(fact, Some(*home), [TITLE, "help", "absent"], []);
        }
        for (source, home) in sources {
            demands.add(&source_key(source), Some(*home), [TITLE], []);
        }
        for text in single {
            demands.add(&text, None, [TITLE], []);
        }
        for code in names::code_texts() {
            demands.add(&code, None, [TITLE, "help"], []);
        }
        for message in messages() {
            demands.add(&message.code.key(), None, [message.part], []);
        }
        for (text, parts) in names::SKELETON {
            demands.add(
                text,
                None,
                [TITLE].into_iter().chain(parts.iter().copied()),
                [],
            );
        }
        for (text, parts) in closings.texts() {
            let parts = parts.iter().map(String::as_str);
            demands.add(text, None, [TITLE].into_iter().chain(parts), []);
        }
        for law in laws {
            let wanted = law.deadlines.iter().map(|deadline| deadline.id.as_str());
            let conditions: Vec<String> =
                law.deadlines.iter().map(Deadline::condition_part).collect();
            let conditions = conditions.iter().map(String::as_str);
            demands.add(
                &law.text_key(),
                None,
                [TITLE].into_iter().chain(wanted),
                conditions,
            );
        }
        demands
    }

    /// The messages that may be there, by name.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        let unknown = self.unknown.iter().map(String::as_str);
        self.messages.keys().map(String::as_str).chain(unknown)
    }

    /// What the files of a playbook and of the shared ones in it hold.
    pub(crate) fn of(playbook: &Playbook) -> Self {
        let mut demands = Self::default();
        let asked = asked(playbook);
        for step in &playbook.steps {
            demands.add_step(step);
        }
        if !playbook.highlights.is_empty() {
            demands.add(WHAT_HAPPENED, Some(playbook.place.file), [TITLE], []);
        }
        for fact in &playbook.facts {
            demands.add_fact(fact, asked.contains(&fact.name.value));
        }
        demands
    }

    fn add_step(&mut self, step: &Step) {
        let id = &step.id;
        match &step.kind {
            Some(StepKind::Act(action)) => self.add_action(id, action),
            Some(StepKind::End(_)) => {
                self.add(&id.value, Some(id.place.file), [TITLE, "text"], []);
            }
            Some(StepKind::Decide(_)) => {}
            None => {
                self.unknown.insert(id.value.clone());
            }
        }
    }

    fn add_action(&mut self, id: &Name, action: &Action) {
        let has_verify = !action.verify.is_empty();
        let has_undo = !action.undo.is_empty() || action.irreversible.is_some();
        let stops = stops_something(action);
        let wanted = [
            (DISRUPTION_PART, stops == Some(true)),
            ("check", has_verify),
            ("undo", has_undo),
        ];
        let required = wanted.iter().filter(|(_, needed)| *needed);
        let unsaid = stops.is_none().then_some(DISRUPTION_PART);
        let steps = action.commands().filter_map(Command::part);
        let steps = steps.map(|part| part.value.as_str());
        let required = required.map(|(part, _)| *part).chain(steps);
        self.add(
            &id.value,
            Some(id.place.file),
            [TITLE, "do", "why"].into_iter().chain(required),
            ["check", "undo"].into_iter().chain(unsaid),
        );
        if let Some(demand) = self.messages.get_mut(&id.value) {
            demand.of_action = true;
        }
    }

    fn add_fact(&mut self, fact: &OwnFact, asked: bool) {
        let name = &fact.name.value;
        let home = Some(fact.name.place.file);
        match &fact.values {
            Some(FactValues::Typed(_) | FactValues::Among { .. }) if asked => {
                self.add(name, home, [TITLE, "help"], ["absent"]);
            }
            Some(FactValues::Choice { options, .. }) if asked => {
                let options = options.iter().map(|option| option.value.as_str());
                let parts = [TITLE, "help", CANNOT_TELL].into_iter().chain(options);
                self.add(name, home, parts, ["absent"]);
            }
            _ => {
                self.unknown.insert(name.clone());
            }
        }
    }

    fn add<'p>(
        &mut self,
        message: &str,
        home: Option<FileIndex>,
        required: impl IntoIterator<Item = &'p str>,
        free: impl IntoIterator<Item = &'p str>,
    ) {
        let demand = self.messages.entry(message.into()).or_default();
        demand.home = home;
        let required = required.into_iter().map(|part| (part, true));
        for (part, needed) in required.chain(free.into_iter().map(|part| (part, false))) {
            *demand.parts.entry(part.into()).or_default() |= needed;
        }
    }

    /// Reports texts that are missing in a language, and those that nobody asks for. What is there
    /// in the reference language is there in every other.
    ///
    /// `file` gives the file with the texts of what another file declares, or has in English.
    pub(crate) fn check(
        &self,
        resource: &Resource,
        reference: &Resource,
        file: &dyn Fn(FileIndex) -> Option<FileIndex>,
        findings: &mut Findings<'_>,
    ) {
        for (key, written) in &resource.messages {
            self.check_message(key, written, resource, findings);
        }
        // Where some of a file is no Fluent, what is missing may be just that.
        if !resource.whole {
            return;
        }
        for (message, demand) in &self.messages {
            let Some(there) = resource.messages.get(message) else {
                let model = reference.messages.get(message).map(|it| it.place.file);
                let place = model.and_then(file).or(demand.home.and_then(file));
                let file = place.unwrap_or(resource.file);
                let text = format!("the text `{}` is missing", spell(message));
                findings.report(&code::MISSING_TEXT, Place::top(file), text);
                continue;
            };
            for (part, needed) in &demand.parts {
                let needed = *needed || reference.entry(message, part).is_some();
                if needed && resource.entry(message, part).is_none() {
                    report_missing(message, part, demand, there.place, findings);
                }
            }
        }
    }

    fn check_message(
        &self,
        key: &str,
        written: &Name,
        resource: &Resource,
        findings: &mut Findings<'_>,
    ) {
        if self.unknown.contains(key) {
            return;
        }
        let Some(demand) = self.messages.get(key) else {
            let known = self.messages.keys().map(String::as_str);
            report_unused(written, &written.value, known, findings);
            return;
        };
        for part in resource.parts_of(key) {
            if demand.parts.contains_key(&part.value) {
                continue;
            }
            if demand.tells_disruption(&part.value) {
                let message = format!("`{}` stops nothing", spell(key));
                findings.report(&code::DENIED_DISRUPTION, part.place, message);
                continue;
            }
            let known = demand.parts.keys().map(String::as_str);
            report_unused(&part, &format!(".{}", part.value), known, findings);
        }
    }
}

impl Demand {
    /// Whether a part of the message says who or what stops working.
    fn tells_disruption(&self, part: &str) -> bool {
        self.of_action && part == DISRUPTION_PART
    }
}

fn report_missing(
    message: &str,
    part: &str,
    demand: &Demand,
    place: Place,
    findings: &mut Findings<'_>,
) {
    let code = match demand.tells_disruption(part) {
        true => &code::UNTOLD_DISRUPTION,
        false => &code::MISSING_TEXT,
    };
    let text = match part {
        TITLE => format!("`{}` has no text of its own", spell(message)),
        part => format!("`{}` has no part `.{}`", spell(message), spell(part)),
    };
    findings.report(code, place, text);
}

fn report_unused<'n>(
    name: &Name,
    shown: &str,
    known: impl Iterator<Item = &'n str>,
    findings: &mut Findings<'_>,
) {
    let known: Vec<String> = known.filter(|name| *name != TITLE).map(spell).collect();
    let known = known.iter().map(String::as_str);
    let message = format!("nobody shows the text `{}`", spell(shown));
    let written = name.with(spell(&name.value));
    findings.report_unknown(&code::UNUSED_TEXT, &written, known, message);
}

/// Whether an action stops something; none where that is not known, which is said elsewhere.
fn stops_something(action: &Action) -> Option<bool> {
    if let Some(disruption) = &action.disruption {
        return names::meant(disruption, &DISRUPTIONS)
            .map(|disruption| disruption != Disruption::None);
    }
    let phase = names::meant(action.phase.as_ref()?, &PHASES)?;
    (!phase.changes_the_world()).then_some(false)
}

/// The facts that steps ask for: what they decide on, and what their commands name.
fn asked(playbook: &Playbook) -> BTreeSet<String> {
    let mut asked = BTreeSet::new();
    for step in &playbook.steps {
        match &step.kind {
            Some(StepKind::Decide(decision)) => {
                asked.extend(decision.fact.iter().map(|fact| fact.value.clone()));
            }
            Some(StepKind::Act(action)) => {
                let waits = action.commands().filter_map(|it| it.when.as_ref());
                waits.for_each(|clause| {
                    clause.for_each_fact(&mut |fact| {
                        asked.insert(fact.value.clone());
                    });
                });
                let texts = action.commands().flat_map(Command::texts);
                asked.extend(texts.flat_map(|text| template::names(&text.value)));
                let lists = action
                    .commands()
                    .filter_map(|command| command.each.as_ref());
                asked.extend(lists.map(|(_, list)| list.value.clone()));
            }
            Some(StepKind::End(_)) | None => {}
        }
    }
    asked
}
