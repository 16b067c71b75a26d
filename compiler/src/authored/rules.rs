//! Rules over the routes of every playbook, as authors write them.

use crate::code;
use crate::fields::{Fields, every};
use crate::finding::Findings;
use crate::place::{Name, Place};
use crate::yaml::{Content, Node};

/// A rule that holds on every route of every playbook that does not waive it.
#[derive(Debug)]
pub(crate) struct Rule {
    pub(crate) id: Name,
    pub(crate) reason: Name,
    pub(crate) source: Name,
    pub(crate) form: RulePosition,
    /// The steps that the rule speaks of.
    pub(crate) on: Selector,
    /// The steps that keep it.
    pub(crate) needs: Selector,
    /// The options to which it is limited, by fact.
    pub(crate) given: Vec<(Name, Vec<Name>)>,
}

/// Where the steps that keep a rule have to stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RulePosition {
    Before,
    After,
    Itself,
}

/// Any of several descriptions of a step.
#[derive(Debug)]
pub(crate) struct Selector(pub(crate) Vec<Description>);

/// What has to be true of a step, all of it.
#[derive(Debug)]
pub(crate) struct Description(pub(crate) Vec<Feature>);

/// One thing that is true of a step.
#[derive(Debug)]
pub(crate) enum Feature {
    Phase(Vec<Name>),
    Disruption(Vec<Name>),
    Effects(Vec<Name>),
    Has(Vec<Name>),
    Lacks(Vec<Name>),
    Verdict(Vec<Name>),
    Decides(Vec<Name>),
    Decided(Vec<(Name, Vec<Name>)>),
    LeftOut(Vec<(Name, Vec<Name>)>),
}

const FORMS: [(&str, RulePosition); 3] = [
    ("before", RulePosition::Before),
    ("after", RulePosition::After),
    ("itself", RulePosition::Itself),
];

/// Reads `rules.yaml`.
pub(crate) fn read(node: &Node, findings: &mut Findings<'_>) -> Option<Vec<Rule>> {
    let entries = node.entries(findings)?.iter();
    every(entries.map(|(id, node)| read_rule(id, node, findings)))
}

fn read_rule(id: &Name, node: &Node, findings: &mut Findings<'_>) -> Option<Rule> {
    let mut fields = Fields::open(node, id.place, findings)?;
    let reason = fields.required_text("reason", findings);
    let source = fields.required_text("source", findings);
    let given = fields.optional("given");
    let given = given.map(|node| read_options(node, findings));
    let mut bodies = FORMS.map(|(key, form)| (form, fields.optional(key)));
    fields.close(findings);
    let stated = bodies
        .iter_mut()
        .filter_map(|(form, node)| Some((*form, node.take()?)));
    let stated: Vec<(RulePosition, &Node)> = stated.collect();
    let [(form, body)] = stated[..] else {
        let message = "a rule has one of `before`, `after` and `itself`";
        findings.report(&code::WRONG_FORM, id.place, message);
        return None;
    };
    let (on, needs) = read_body(body, id.place, findings)?;
    Some(Rule {
        id: id.clone(),
        reason: reason?,
        source: source?,
        form,
        on,
        needs,
        given: given.unwrap_or(Some(Vec::new()))?,
    })
}

fn read_body(
    node: &Node,
    owner: Place,
    findings: &mut Findings<'_>,
) -> Option<(Selector, Selector)> {
    let mut fields = Fields::open(node, owner, findings)?;
    let on = fields.required("on", findings);
    let needs = fields.required("needs", findings);
    fields.close(findings);
    let on = on.and_then(|node| read_selector(node, findings));
    let needs = needs.and_then(|node| read_selector(node, findings));
    Some((on?, needs?))
}

fn read_selector(node: &Node, findings: &mut Findings<'_>) -> Option<Selector> {
    let descriptions = match &node.content {
        Content::List(items) => every(items.iter().map(|item| read_description(item, findings))),
        _ => read_description(node, findings).map(|only| vec![only]),
    };
    descriptions.map(Selector)
}

fn read_description(node: &Node, findings: &mut Findings<'_>) -> Option<Description> {
    let mut fields = Fields::open(node, node.place, findings)?;
    let texts: [(_, fn(_) -> _); 7] = [
        ("phase", Feature::Phase),
        ("disruption", Feature::Disruption),
        ("effects", Feature::Effects),
        ("has", Feature::Has),
        ("lacks", Feature::Lacks),
        ("verdict", Feature::Verdict),
        ("decides", Feature::Decides),
    ];
    let mut features = Vec::new();
    for (key, feature) in texts {
        if let Some(node) = fields.optional(key) {
            features.push(feature(node.texts(findings)?));
        }
    }
    let options: [(_, fn(_) -> _); 2] = [
        ("decided", Feature::Decided),
        ("left_out", Feature::LeftOut),
    ];
    for (key, feature) in options {
        if let Some(node) = fields.optional(key) {
            features.push(feature(read_options(node, findings)?));
        }
    }
    fields.close(findings);
    if features.is_empty() {
        let message = "this describes every step there is";
        findings.report(&code::WRONG_FORM, node.place, message);
        return None;
    }
    Some(Description(features))
}

/// Options by the fact whose they are.
fn read_options(node: &Node, findings: &mut Findings<'_>) -> Option<Vec<(Name, Vec<Name>)>> {
    let entries = node.entries(findings)?.iter();
    every(entries.map(|(fact, options)| Some((fact.clone(), options.texts(findings)?))))
}
