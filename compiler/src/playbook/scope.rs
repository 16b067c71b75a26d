//! The names of a playbook: its facts, its steps, its citations.

use std::collections::{BTreeMap, BTreeSet};

use nextmove::condition::FactIndex;
use nextmove::fact::Chosen;
use nextmove::kind::{CANNOT_TELL, Kind};
use nextmove::playbook::{StepIndex, WHAT_HAPPENED, holds_of};

use crate::authored::fact::FactValues;
use crate::authored::playbook::Playbook;
use crate::authored::step::StepKind;
use crate::closing::Closings;
use crate::code;
use crate::finding::Findings;
use crate::names::{self, Taken};
use crate::place::Name;
use crate::table::FactTable;
use crate::tools::Tools;
use crate::vocabulary::Vocabulary;

/// What names stand for in a playbook.
pub(crate) struct Scope<'a> {
    /// The facts of the vocabulary.
    pub(crate) vocabulary: FactTable,
    /// The same, then the playbook's own, then the replies to its actions.
    pub(crate) facts: FactTable,
    /// Those of which the analyst confirms what was derived.
    pub(crate) confirmed: BTreeSet<FactIndex>,
    /// The lists among whose items a fact is chosen, and whose items are suggested.
    pub(crate) among: BTreeMap<FactIndex, (FactIndex, Option<FactIndex>)>,
    /// What is known of the outputs of tools.
    pub(crate) tools: &'a Tools,
    pub(crate) steps: BTreeMap<&'a str, StepIndex>,
    pub(crate) citations: BTreeMap<&'a str, u16>,
}

impl<'a> Scope<'a> {
    /// Collects the names, and reports those that are taken or written otherwise than names are;
    /// none where there are more than can be numbered.
    pub(crate) fn new(
        authored: &'a Playbook,
        groups: &[Name],
        vocabulary: &Vocabulary,
        closings: &Closings,
        tools: &'a Tools,
        findings: &mut Findings<'_>,
    ) -> Option<Self> {
        check_names(authored, groups, vocabulary, closings, findings);
        let facts = all_facts(authored, vocabulary);
        let scope = Self {
            vocabulary: vocabulary.facts.clone(),
            confirmed: confirmed(authored, &facts),
            among: among(authored, &facts, findings),
            facts,
            tools,
            steps: numbered(authored.steps.iter().map(|step| step.id.value.as_str())),
            citations: numbered(
                authored
                    .citations
                    .iter()
                    .map(|cited| cited.id.value.as_str()),
            ),
        };
        check_choices(authored, findings);
        let most = usize::from(u16::MAX);
        if scope.facts.len() < most && scope.citations.len() < most {
            return Some(scope);
        }
        let message = "this playbook has more facts or citations than can be numbered";
        findings.report(&code::TOO_MANY, authored.place, message);
        None
    }
}

/// Of a choice of several only so many options can be told apart.
fn check_choices(authored: &Playbook, findings: &mut Findings<'_>) {
    for fact in &authored.facts {
        // One of them is `cannot_tell`.
        let most = Chosen::MOST - 1;
        if matches!(&fact.values, Some(FactValues::Choice { several: true, options, .. }) if options.len() > most)
        {
            let message = format!("`{}` has more than {most} options", fact.name.value);
            findings.report(&code::TOO_MANY, fact.name.place, message);
        }
    }
}

fn all_facts(authored: &Playbook, vocabulary: &Vocabulary) -> FactTable {
    let mut table = vocabulary.facts.clone();
    for fact in &authored.facts {
        let kind = fact
            .values
            .as_ref()
            .and_then(|values| kind(values, authored, vocabulary));
        table.add(&fact.name.value, kind);
    }
    for step in &authored.steps {
        if let Some(StepKind::Act(_)) = step.kind {
            table.add(&step.id.value, Some(Kind::Reply));
        }
    }
    for step in &authored.steps {
        if matches!(&step.kind, Some(StepKind::Act(action)) if action.verifies()) {
            table.add(&holds_of(&step.id.value), Some(Kind::Flag));
        }
    }
    table
}

fn confirmed(authored: &Playbook, table: &FactTable) -> BTreeSet<FactIndex> {
    let facts = authored.facts.iter();
    let confirmed = facts.filter(|fact| {
        let values = fact.values.as_ref();
        matches!(
            values,
            Some(FactValues::Choice {
                confirm: Some(_),
                ..
            })
        )
    });
    confirmed
        .filter_map(|fact| table.get(&fact.name.value))
        .collect()
}

/// The lists among whose items facts are chosen; reports names that are those of no list.
fn among(
    authored: &Playbook,
    table: &FactTable,
    findings: &mut Findings<'_>,
) -> BTreeMap<FactIndex, (FactIndex, Option<FactIndex>)> {
    let mut among = BTreeMap::new();
    for fact in &authored.facts {
        let Some(FactValues::Among { list, suggest }) = &fact.values else {
            continue;
        };
        let own = table.get(&fact.name.value);
        let mut list_of = |name: &Name| {
            let found = table.find(name, findings)?;
            let same = own.is_some_and(|own| table.kind(own) == table.kind(found));
            let is_list = table
                .kind(found)
                .is_some_and(|kind| matches!(kind, Kind::List(_) | Kind::ListOf(_)));
            if !is_list || !same {
                let message = format!("`{}` is no list of such values", name.value);
                findings.report(&code::NO_LIST, name.place, message);
                return None;
            }
            Some(found)
        };
        let lists = list_of(list).map(|list| (list, suggest.as_ref().and_then(list_of)));
        among.extend(own.zip(lists));
    }
    among
}

/// The kind of the list with a name.
fn list_kind(name: &Name, authored: &Playbook, vocabulary: &Vocabulary) -> Option<Kind> {
    let own = authored
        .facts
        .iter()
        .find(|fact| fact.name.value == name.value);
    match own {
        Some(fact) => match fact.values.as_ref()? {
            FactValues::Typed(kind) => Some(kind.clone()),
            FactValues::Choice { .. } | FactValues::Among { .. } => None,
        },
        None => vocabulary
            .facts
            .kind(vocabulary.facts.get(&name.value)?)
            .cloned(),
    }
}

fn kind(values: &FactValues, authored: &Playbook, vocabulary: &Vocabulary) -> Option<Kind> {
    Some(match values {
        FactValues::Typed(kind) => kind.clone(),
        FactValues::Among { list, .. } => list_kind(list, authored, vocabulary)?,
        FactValues::Choice {
            several, options, ..
        } => {
            let kind = if *several {
                Kind::SeveralOf
            } else {
                Kind::OneOf
            };
            let options = options.iter().map(|option| option.value.clone());
            kind(options.chain([CANNOT_TELL.into()]).collect())
        }
    })
}

fn numbered<'a, I: TryFrom<usize>>(names: impl Iterator<Item = &'a str>) -> BTreeMap<&'a str, I> {
    let indexed = names.enumerate();
    indexed
        .filter_map(|(index, name)| Some((name, I::try_from(index).ok()?)))
        .collect()
}

/// Steps and facts are keys of answers and of texts alike, so no two may be called the same.
fn check_names(
    authored: &Playbook,
    groups: &[Name],
    vocabulary: &Vocabulary,
    closings: &Closings,
    findings: &mut Findings<'_>,
) {
    let mut taken = Taken::with_shared_texts();
    for (text, _) in closings.texts() {
        taken.reserve(text.into(), "a text that all playbooks share");
    }
    taken.reserve(WHAT_HAPPENED.into(), "the text that says what happened");
    for fact in vocabulary.facts.names() {
        taken.reserve(fact.into(), "a fact of the vocabulary");
    }
    for fact in &authored.facts {
        names::check_style(&fact.name, findings);
        taken.take(&fact.name, "a fact of this playbook", findings);
    }
    let steps = authored.steps.iter().map(|step| &step.id);
    for id in groups.iter().chain(steps) {
        // In a Fluent file a dot and an underscore are both written as a hyphen.
        let id = id.with(id.value.replace('.', "_"));
        taken.take(&id, "a step of this playbook", findings);
    }
}
