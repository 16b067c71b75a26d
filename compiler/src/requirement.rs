//! Which steps meet what the playbooks are asked to do.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::authored::requirement as authored;
use crate::code;
use crate::compose::Meets;
use crate::finding::Findings;

/// Something that the playbooks are asked to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Requirement {
    /// The name by which steps say that they meet it, such as `KV-8`.
    pub id: String,
    /// What is asked for, in one sentence.
    pub text: String,
    /// The steps that meet it, by playbook and step; empty where none says so.
    pub met_by: Vec<MetBy>,
}

/// A step that meets a requirement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MetBy {
    /// The id of the playbook.
    pub playbook: String,
    /// The name of the step.
    pub step: String,
}

/// What steps say they meet, each with the id of its playbook.
type MetClaims<'s> = (&'s str, &'s Meets);

/// Reports the requirements that there are not.
pub(crate) fn check<'s>(
    known: &[authored::Requirement],
    said: impl Iterator<Item = MetClaims<'s>>,
    findings: &mut Findings<'_>,
) {
    let ids: BTreeSet<&str> = known.iter().map(|known| known.id.value.as_str()).collect();
    for (_, Meets { requirement, .. }) in said {
        if !ids.contains(requirement.value.as_str()) {
            let message = format!("there is no requirement `{}`", requirement.value);
            let known = ids.iter().copied();
            findings.report_unknown(&code::UNKNOWN_REQUIREMENT, requirement, known, message);
        }
    }
}

/// Each requirement with the steps that meet it, in the order of the file.
pub(crate) fn met<'s>(
    known: &[authored::Requirement],
    said: impl Iterator<Item = MetClaims<'s>>,
) -> Vec<Requirement> {
    let said: Vec<MetClaims<'s>> = said.collect();
    let met_by = |id: &str| {
        let meet = said.iter().filter(|(_, it)| it.requirement.value == id);
        let meet = meet.map(|(playbook, it)| MetBy {
            playbook: (*playbook).into(),
            step: it.step.value.clone(),
        });
        meet.collect()
    };
    let requirements = known.iter().map(|known| Requirement {
        id: known.id.value.clone(),
        text: known.text.value.clone(),
        met_by: met_by(&known.id.value),
    });
    requirements.collect()
}
