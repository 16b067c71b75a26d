//! From alert formats as authors write them to the map that alerts are read with.

use std::collections::BTreeMap;

use nextmove::alert::map::{Envelope, Located, Map, NonAlert, NonAlertKind, Slot, Source, Vouched};
use nextmove::alert::rewrite::Rewrite;
use nextmove::condition::Condition;
use nextmove::kind::{Kind, Shape};

use crate::authored::condition::Clause;
use crate::authored::other;
use crate::authored::source as authored;
use crate::code;
use crate::condition::{always, never, resolve};
use crate::finding::Findings;
use crate::names::Taken;
use crate::path::{Path, Segment};
use crate::place::{Name, Place};
use crate::table::FactTable;
use crate::trie::{Trie, number};
use crate::vocabulary::Vocabulary;

/// Builds the map of all formats; a source that could not be read is none.
pub(crate) fn build(
    sources: &[Option<authored::Source>],
    envelopes: &[authored::Envelope],
    others: &[other::NonAlert],
    vocabulary: &Vocabulary,
    findings: &mut Findings<'_>,
) -> Map {
    let read: Vec<&authored::Source> = sources.iter().flatten().collect();
    let mut builder = Builder {
        trie: Trie::default(),
        vocabulary: &vocabulary.facts,
        source_ids: source_ids(&read, findings),
        sources_are_read: read.len() == sources.len(),
    };
    check_envelope_ids(envelopes, findings);
    // Aliases come first, so that what other sources keep under such a name lies behind it.
    for source in &read {
        builder.aliases(source, findings);
        builder.embedded(source, findings);
    }
    let mut map = Map {
        sources: read
            .iter()
            .map(|source| builder.source(source, findings))
            .collect(),
        envelopes: envelopes
            .iter()
            .enumerate()
            .map(|(index, envelope)| builder.envelope(index, envelope, findings))
            .collect(),
        others: others
            .iter()
            .map(|other| builder.other(other, findings))
            .collect(),
        ..Map::default()
    };
    builder.check_size(&read, findings);
    (map.nodes, map.slots, map.selections) = builder.trie.finish();
    map
}

struct Builder<'v> {
    trie: Trie,
    vocabulary: &'v FactTable,
    source_ids: BTreeMap<String, u16>,
    /// Whether every source could be read, so that a name that is none of theirs is wrong.
    sources_are_read: bool,
}

/// The paths of a format that are being placed in the trie, and the facts they are known by.
struct SourcePaths<'f> {
    located: Vec<Located>,
    facts: FactTable,
    taken: Taken,
    /// What joins the members of a path in flat documents of this format.
    separator: Option<&'f str>,
    rewrite: &'f [(Name, Rewrite)],
}

impl Builder<'_> {
    fn source(&mut self, source: &authored::Source, findings: &mut Findings<'_>) -> Source {
        let mut format = SourcePaths::new(source.flattened.as_ref(), &source.rewrite);
        self.facts(&source.facts, &mut format, findings);
        let told = format.facts.len();
        self.unspoken(&source.signals, &text(), &mut format, findings);
        self.unspoken(&source.markers, &Kind::Present, &mut format, findings);
        for name in &source.alert_type {
            check_alert_type(name, told, &format.facts, findings);
        }
        for (name, _) in &source.rewrite {
            format.facts.find(name, findings);
        }
        Source {
            id: value(source.id.as_ref()),
            form: source.form.as_ref().map(|form| form.value.clone()),
            recognise: condition(source.recognise.as_ref(), never, &format.facts, findings),
            sample: condition(source.sample.as_ref(), never, &format.facts, findings),
            alert_type: source
                .alert_type
                .iter()
                .map(|name| name.value.clone())
                .collect(),
            facts: format.located,
        }
    }

    fn envelope(
        &mut self,
        index: usize,
        envelope: &authored::Envelope,
        findings: &mut Findings<'_>,
    ) -> Envelope {
        for path in &envelope.content {
            if !self.trie.content(&path.value, index) {
                let message = "the content of another envelope is at the same place";
                findings.report(&code::PLACE_TAKEN, path.place, message);
            }
        }
        let mut format = SourcePaths::new(None, &[]);
        self.facts(&envelope.facts, &mut format, findings);
        self.unspoken(&envelope.signals, &text(), &mut format, findings);
        let holds = envelope.holds.as_ref();
        Envelope {
            id: value(envelope.id.as_ref()),
            when: condition(envelope.when.as_ref(), always, &format.facts, findings),
            otherwise: envelope.otherwise.as_ref().map(|name| name.value.clone()),
            content: holds.and_then(|holds| self.vouched(holds, &format.facts, findings)),
            facts: format.located,
        }
    }

    fn other(&mut self, other: &other::NonAlert, findings: &mut Findings<'_>) -> NonAlert {
        let mut format = SourcePaths::new(None, &[]);
        self.unspoken(&other.signals, &text(), &mut format, findings);
        self.unspoken(&other.markers, &Kind::Present, &mut format, findings);
        let named = other.named.as_ref();
        NonAlert {
            sort: other.sort.unwrap_or(NonAlertKind::Telemetry),
            what: value(other.what.as_ref()),
            recognise: condition(other.recognise.as_ref(), never, &format.facts, findings),
            named: named.and_then(|name| format.facts.find(name, findings)),
            empty: other.empty,
            facts: format.located,
        }
    }

    fn vouched(
        &self,
        (source, clause): &(Name, Clause),
        facts: &FactTable,
        findings: &mut Findings<'_>,
    ) -> Option<Vouched> {
        let when = resolve(clause, facts, findings);
        let index = self.source_ids.get(&source.value).copied();
        if index.is_none() && self.sources_are_read {
            let known = self.source_ids.keys().map(String::as_str);
            let message = format!("there is no source `{}`", source.value);
            findings.report_unknown(&code::UNKNOWN_SOURCE, source, known, message);
        }
        Some(Vouched {
            source: index?,
            when: when?,
        })
    }

    /// Places facts of the vocabulary, which are told of the alert.
    fn facts(
        &mut self,
        located: &[authored::Located],
        format: &mut SourcePaths<'_>,
        findings: &mut Findings<'_>,
    ) {
        for fact in located {
            let known = self.vocabulary.find(&fact.name, findings);
            let kind = known.and_then(|known| self.vocabulary.kind(known).cloned());
            self.place(fact, kind, true, format, findings);
        }
    }

    /// Places what only serves the conditions of its format.
    fn unspoken(
        &mut self,
        located: &[authored::Located],
        kind: &Kind,
        format: &mut SourcePaths<'_>,
        findings: &mut Findings<'_>,
    ) {
        for fact in located {
            self.place(fact, Some(kind.clone()), false, format, findings);
        }
    }

    fn place(
        &mut self,
        fact: &authored::Located,
        kind: Option<Kind>,
        told: bool,
        format: &mut SourcePaths<'_>,
        findings: &mut Findings<'_>,
    ) {
        let name = &fact.name;
        if !format
            .taken
            .take(name, "something this format keeps", findings)
        {
            return;
        }
        format.facts.add(&name.value, kind.clone());
        let kind = kind.unwrap_or_else(text);
        let paths = fact.paths.iter().map(|path| &path.value);
        let mut slots: Vec<_> = paths
            .clone()
            .map(|path| match path.selects() {
                Some(selects) => self.trie.selected(path, &selects),
                None => self.trie.slot(path, slot(path, &kind)),
            })
            .collect();
        for path in paths.filter(|path| path.can_be_flat()) {
            let Some(separator) = format.separator else {
                break;
            };
            let flat = Path(vec![Segment::Member(path.flattened(separator))]);
            slots.push(self.trie.slot(&flat, Slot::First));
        }
        format.located.push(Located {
            name: name.value.clone(),
            kind,
            told,
            slots,
            rewrite: format.rewriting(&name.value),
        });
    }

    fn aliases(&mut self, source: &authored::Source, findings: &mut Findings<'_>) {
        for (alias, member) in &source.aliases {
            let own = source.begins_with(&alias.value);
            if own || !self.trie.alias(&alias.value, &member.value) {
                let message = format!("`{}` is at the top already", alias.value);
                findings.report(&code::PLACE_TAKEN, alias.place, message);
            }
        }
    }

    fn embedded(&mut self, source: &authored::Source, findings: &mut Findings<'_>) {
        for member in &source.embedded {
            if !self.trie.embed(&member.value) {
                let message = format!("the JSON in `{}` leads elsewhere already", member.value);
                findings.report(&code::PLACE_TAKEN, member.place, message);
            }
        }
    }

    fn check_size(&self, sources: &[&authored::Source], findings: &mut Findings<'_>) {
        let place = sources.last().and_then(|source| source.place());
        if !self.trie.fits() {
            let message = "up to here the formats name more places than a map can hold";
            findings.report(&code::TOO_MANY, place.unwrap_or(Place::top(0)), message);
        }
    }
}

impl<'f> SourcePaths<'f> {
    fn new(separator: Option<&'f Name>, rewrite: &'f [(Name, Rewrite)]) -> Self {
        Self {
            located: Vec::new(),
            facts: FactTable::default(),
            taken: Taken::default(),
            separator: separator.map(|separator| separator.value.as_str()),
            rewrite,
        }
    }

    /// How a fact is rewritten.
    fn rewriting(&self, name: &str) -> Rewrite {
        let mut known = self.rewrite.iter();
        let known = known.find(|(fact, _)| fact.value == name);
        known.map_or_else(Vec::new, |(_, rewrite)| rewrite.clone())
    }
}

/// What is kept at the end of a path, for a fact of some kind.
fn slot(path: &Path, kind: &Kind) -> Slot {
    match (path.innermost(), kind) {
        (None, _) => Slot::First,
        (Some(Some(index)), _) => Slot::Element(index),
        (Some(None), kind) if kind.is_list() => Slot::Every,
        (Some(None), _) => Slot::First,
    }
}

fn text() -> Kind {
    Kind::Text(Shape::default())
}

fn value(name: Option<&Name>) -> String {
    name.map_or_else(String::new, |name| name.value.clone())
}

fn condition(
    clause: Option<&Clause>,
    absent: fn() -> Condition,
    facts: &FactTable,
    findings: &mut Findings<'_>,
) -> Condition {
    clause
        .and_then(|clause| resolve(clause, facts, findings))
        .unwrap_or_else(absent)
}

/// The type of an alert is a fact that the alert tells, one of the first `told`.
fn check_alert_type(name: &Name, told: usize, facts: &FactTable, findings: &mut Findings<'_>) {
    let Some(fact) = facts.find(name, findings) else {
        return;
    };
    if usize::from(fact) >= told {
        let message = format!("`{}` is not one of the `facts` of this source", name.value);
        findings.report(&code::UNKNOWN_FACT, name.place, message);
    }
}

/// The sources by name. Formats of one product share its name, and the first of them stands for it.
fn source_ids(sources: &[&authored::Source], findings: &mut Findings<'_>) -> BTreeMap<String, u16> {
    let mut taken = Taken::default();
    let mut ids = BTreeMap::new();
    for (index, source) in sources.iter().enumerate() {
        let Some(id) = &source.id else { continue };
        let form = source.form.as_ref().map(|form| &*form.value);
        let name = match form {
            Some(form) => format!("{}/{form}", id.value),
            None => id.value.clone(),
        };
        if taken.take(&id.with(name.clone()), "another source", findings) {
            ids.insert(name, number(index));
        }
    }
    ids
}

fn check_envelope_ids(envelopes: &[authored::Envelope], findings: &mut Findings<'_>) {
    let mut taken = Taken::default();
    for id in envelopes
        .iter()
        .flat_map(|envelope| [&envelope.id, &envelope.otherwise])
        .flatten()
    {
        taken.take(id, "another envelope", findings);
    }
}
