//! Reading all authored files.

use std::collections::BTreeMap;

use nextmove::clocks::Law;

use crate::authored::cases::{Output, WrittenCase};
use crate::authored::playbook::{self as authored_playbook, Playbook};
use crate::authored::shared::{self, Shared};
use crate::authored::step::WrittenStep;
use crate::authored::{
    cases as authored_cases, catalog as authored_catalog, fact, law as authored_law, other,
    requirement as authored_requirement, rules as authored_rules, source, tool,
};
use crate::code;
use crate::compose::{self, Whole};
use crate::fields::every;
use crate::finding::Findings;
use crate::layout::{Folder, Layout};
use crate::names::Taken;
use crate::rules::{self, Rule};
use crate::tools::Tools;
use crate::vocabulary::Vocabulary;
use crate::words::{self, Common};
use crate::{law, yaml};

/// What the YAML files say, before anything is made of it.
pub(super) struct Authored {
    /// None where the facts are missing or a file of them is no YAML, so that of any fact it is not
    /// known whether there is such a one.
    pub(super) vocabulary: Option<Vocabulary>,
    /// None for a file that could not be read.
    pub(super) sources: Vec<Option<source::Source>>,
    pub(super) envelopes: Vec<source::Envelope>,
    pub(super) catalogs: Vec<authored_catalog::Catalog>,
    pub(super) others: Vec<other::NonAlert>,
    /// By the path of the folder; those that could not be read are left out.
    pub(super) playbooks: BTreeMap<String, Whole>,
    pub(super) rules: Vec<Rule>,
    pub(super) tools: Tools,
    pub(super) laws: Vec<Law>,
    /// None where `requirements.yaml` could not be read.
    pub(super) requirements: Option<Vec<authored_requirement::Requirement>>,
}

/// The cases of all files of a playbook; none where not every case could be read.
pub(super) fn read_cases(folder: &Folder, findings: &mut Findings<'_>) -> Option<Vec<WrittenCase>> {
    let cases = every(folder.cases.iter().map(|file| {
        let node = yaml::read(*file, findings)?;
        authored_cases::read(&node, findings)
    }));
    let mut cases: Vec<WrittenCase> = cases?.into_iter().flatten().collect();
    let recorded = every(
        cases
            .iter_mut()
            .map(|case| add_recorded(case, folder, findings)),
    );
    recorded.map(|_| cases)
}

/// Adds the outputs that a case has in a file of their own, but those of commands of which it says
/// itself what they printed.
fn add_recorded(
    case: &mut WrittenCase,
    folder: &Folder,
    findings: &mut Findings<'_>,
) -> Option<()> {
    let Some(name) = &case.recorded else {
        return Some(());
    };
    let Some(file) = folder.outputs.get(&name.value) else {
        let message = format!("there is no file `outputs/{}`", name.value);
        findings.report(&code::MISSING_FILE, name.place, message);
        return None;
    };
    let node = yaml::read(*file, findings)?;
    let mut recorded = authored_cases::read_outputs(&node, findings)?;
    recorded.retain(|output| !case.outputs.iter().any(|own| own.is_of_same(output)));
    let recorded = recorded.into_iter().map(|output| Output {
        is_recorded: true,
        ..output
    });
    case.outputs.extend(recorded);
    Some(())
}

pub(super) fn read(layout: &Layout, findings: &mut Findings<'_>) -> Authored {
    let parts = read_parts(layout, findings);
    Authored {
        vocabulary: read_vocabulary(layout, findings),
        sources: layout
            .sources
            .iter()
            .map(|file| source::read_source(&yaml::read(*file, findings)?, findings))
            .collect(),
        envelopes: layout
            .envelopes
            .and_then(|file| yaml::read(file, findings))
            .map_or_else(Vec::new, |node| source::read_envelopes(&node, findings)),
        catalogs: layout
            .catalogs
            .iter()
            .filter_map(|file| authored_catalog::read(&yaml::read(*file, findings)?, findings))
            .collect(),
        others: layout
            .others
            .and_then(|file| yaml::read(file, findings))
            .map_or_else(Vec::new, |node| other::read(&node, findings)),
        playbooks: layout
            .playbooks
            .iter()
            .filter_map(|(path, folder)| {
                let written = read_playbook(folder, findings)?;
                Some((path.clone(), compose::plain(written, &parts, findings)?))
            })
            .collect(),
        rules: read_rules(layout, findings).unwrap_or_default(),
        tools: Tools::new(
            layout
                .tools
                .iter()
                .filter_map(|file| tool::read(&yaml::read(*file, findings)?, findings))
                .collect(),
        ),
        laws: read_laws(layout, findings).unwrap_or_default(),
        requirements: match layout.requirements {
            Some(file) => yaml::read(file, findings)
                .and_then(|node| authored_requirement::read(&node, findings)),
            None => Some(Vec::new()),
        },
    }
}

fn read_vocabulary(layout: &Layout, findings: &mut Findings<'_>) -> Option<Vocabulary> {
    if layout.vocabulary.is_empty() {
        return None;
    }
    let mut taken = Taken::with_shared_texts();
    let facts = every(layout.vocabulary.values().map(|file| {
        let node = yaml::read(*file, findings)?;
        fact::read_vocabulary(&node, &mut taken, findings)
    }));
    Some(Vocabulary::new(facts?.into_iter().flatten().collect()))
}

fn read_rules(layout: &Layout, findings: &mut Findings<'_>) -> Option<Vec<Rule>> {
    let node = yaml::read(layout.rules?, findings)?;
    rules::resolve(&authored_rules::read(&node, findings)?, findings)
}

fn read_laws(layout: &Layout, findings: &mut Findings<'_>) -> Option<Vec<Law>> {
    let node = yaml::read(layout.deadlines?, findings)?;
    Some(law::build(&authored_law::read(&node, findings)?, findings))
}

/// The playbooks that others use, by name.
fn read_parts(layout: &Layout, findings: &mut Findings<'_>) -> BTreeMap<String, Shared> {
    let parts = layout.parts.iter().filter_map(|(name, folder)| {
        let node = yaml::read(folder.playbook?, findings)?;
        Some((name.clone(), shared::read(&node, findings)?))
    });
    parts.collect()
}

fn read_playbook(folder: &Folder, findings: &mut Findings<'_>) -> Option<Playbook<WrittenStep>> {
    let node = yaml::read(folder.playbook?, findings)?;
    authored_playbook::read(&node, findings)
}

pub(super) fn read_words_only(layout: &Layout, findings: &mut Findings<'_>) {
    let mut common = Common::new(&layout.shared, findings);
    words::shared_only(&layout.shared, &mut common, findings);
    for folder in layout.playbooks.values().chain(layout.parts.values()) {
        words::read_only(&folder.words, &mut common, findings);
    }
}
