//! A branch for every option that was chosen, as decisions: is the first option among those that
//! were chosen? Its branch, or at once the same question about the next.
//!
//! The steps of a branch are those to which routes lead from where it begins. The proof that a branch
//! comes back is that each route through it comes to `next`, or to an end that is its own or hands
//! the case over: to close a case while other options are left would be to forget them.

use std::collections::BTreeMap;

use crate::authored::fact::{FactValues, OwnFact};
use crate::authored::step::{Decision, Each, Otherwise, Step, StepKind};
use crate::code;
use crate::compose::{Flat, FlatKind, NEXT, enter};
use crate::finding::Findings;
use crate::graph::Graph;
use crate::nearest::did_you_mean;
use crate::place::Name;

/// The verdict of an end that leaves the rest of the case to somebody else.
const HANDED_OVER: &str = "handed_over";

/// A branch: the place of the step that has it, and its number there.
type Branch = (usize, usize);

/// Which routes lead to a step.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Arrivals {
    None,
    /// All of them come from one branch, or from none.
    Of(Option<Branch>),
    /// They come from several branches, or from one and from elsewhere.
    Several,
}

/// Puts decisions in the place of steps with branches, also where the playbook starts.
pub(super) fn plain(
    steps: Vec<Flat>,
    start: &mut Option<Name>,
    facts: &[OwnFact],
    findings: &mut Findings<'_>,
) -> Vec<Step> {
    let mut map = BranchMap::new(steps, start.as_ref());
    let before = findings.count();
    map.check_options(facts, findings);
    map.come_back(findings);
    if findings.count() == before {
        map.check_left(findings);
    }
    let entries = map.entries();
    let steps: Vec<Step> = map.steps.into_iter().flat_map(decisions).collect();
    let mut steps = steps;
    for target in steps
        .iter_mut()
        .flat_map(Step::targets_mut)
        .chain([start])
        .flatten()
    {
        enter(target, &entries);
    }
    steps
}

/// The steps, and from which branch each is reached.
struct BranchMap {
    steps: Vec<Flat>,
    places: BTreeMap<String, usize>,
    routes: Vec<Arrivals>,
}

impl BranchMap {
    fn new(steps: Vec<Flat>, start: Option<&Name>) -> Self {
        let places = (0..).zip(&steps);
        let places = places.map(|(place, step)| (step.id.value.clone(), place));
        let mut map = Self {
            places: places.collect(),
            routes: vec![Arrivals::None; steps.len()],
            steps,
        };
        let start = start.and_then(|start| map.place(start));
        map.follow(start);
        map
    }

    fn place(&self, name: &Name) -> Option<usize> {
        self.places.get(&name.value).copied()
    }

    /// Notes for each step from which branch routes lead to it. Each is looked at twice at most.
    fn follow(&mut self, start: Option<usize>) {
        let mut open: Vec<(usize, Arrivals)> = start
            .map(|it| (it, Arrivals::Of(None)))
            .into_iter()
            .collect();
        while let Some((step, from)) = open.pop() {
            let known = self.routes[step];
            let routes = match known {
                Arrivals::None => from,
                _ if known == from => continue,
                _ => Arrivals::Several,
            };
            if routes != known {
                self.routes[step] = routes;
                open.extend(self.onward(step, routes));
            }
        }
    }

    /// The steps that one leads to, each with the branch it is in.
    fn onward(&self, step: usize, routes: Arrivals) -> Vec<(usize, Arrivals)> {
        let same = |target: &Name| Some((self.place(target)?, routes));
        match &self.steps[step].kind {
            Some(FlatKind::Plain(kind)) => kind.targets().into_iter().filter_map(same).collect(),
            Some(FlatKind::Each(each, _)) => {
                let branches = (0..).zip(&each.branches);
                let branches = branches.filter_map(|(number, (_, target))| {
                    let begin = self.place(target.as_ref()?)?;
                    Some((begin, Arrivals::Of(Some((step, number)))))
                });
                branches.chain(each.then.as_ref().and_then(same)).collect()
            }
            None => Vec::new(),
        }
    }

    /// Reports branches that are missing, and those of options that there are not.
    fn check_options(&self, facts: &[OwnFact], findings: &mut Findings<'_>) {
        for (id, each) in self.eaches() {
            let Some(name) = &each.fact else { continue };
            let fact = facts.iter().find(|fact| fact.name.value == name.value);
            match fact.map(|fact| fact.values.as_ref()) {
                Some(Some(FactValues::Choice {
                    several: true,
                    options,
                    ..
                })) => {
                    check_branches(id, name, each, options, findings);
                }
                // What could not be read is reported where it stands.
                Some(None) => {}
                Some(Some(_)) | None => {
                    let message = format!("`{}` is no choice of several options", name.value);
                    findings.report(&code::NOT_SEVERAL, name.place, message);
                }
            }
        }
    }

    fn eaches(&self) -> impl Iterator<Item = (&Name, &Each)> {
        self.steps.iter().filter_map(|step| match &step.kind {
            Some(FlatKind::Each(each, _)) => Some((&step.id, each)),
            _ => None,
        })
    }

    /// Puts what follows a branch in the place of `next`, and reports where nothing does.
    fn come_back(&mut self, findings: &mut Findings<'_>) {
        for place in 0..self.steps.len() {
            let onward = |routes| match routes {
                Arrivals::Of(Some(branch)) => Some(self.follows(branch)),
                _ => None,
            };
            let routes = self.routes[place];
            let outside = onward(routes);
            // A branch may begin with its end: there is nothing to do for the option.
            let begins = (0..self.branches_of(place)).map(|number| (place, number));
            let begins: Vec<_> = begins.map(|branch| Some(self.follows(branch))).collect();
            let step = &mut self.steps[place];
            let id = step.id.value.clone();
            let follows = begins.iter().chain(std::iter::repeat(&outside));
            for (target, follows) in step.targets_mut().into_iter().zip(follows) {
                let Some(name) = target.as_ref().filter(|name| is_next(name)) else {
                    continue;
                };
                let onward = follows.as_ref().filter(|(next, _)| *next == name.value);
                if onward.is_none() {
                    report_nowhere(&id, name, routes, findings);
                }
                *target = onward.map(|(_, onward)| name.with(onward.clone()));
            }
        }
    }

    fn branches_of(&self, place: usize) -> usize {
        match &self.steps[place].kind {
            Some(FlatKind::Each(each, _)) => each.branches.len(),
            _ => 0,
        }
    }

    /// The name by which a branch comes back, and the name of what follows it.
    fn follows(&self, (step, number): Branch) -> (String, String) {
        let id = &self.steps[step].id.value;
        let Some(FlatKind::Each(each, next)) = &self.steps[step].kind else {
            return (String::new(), String::new());
        };
        let following = each.branches.get(number + 1);
        let following = following.map(|(option, _)| decision_id(id, option));
        (next.clone(), following.unwrap_or_else(|| after(id)))
    }

    /// Reports routes out of a branch that neither come back nor hand the case over.
    fn check_left(&self, findings: &mut Findings<'_>) {
        let hands_over = self.hands_over();
        let is_lost = |target: &Name| {
            let place = self.place(target);
            place.is_some_and(|place| self.routes[place] == Arrivals::Several && !hands_over[place])
        };
        for (place, step) in self.steps.iter().enumerate() {
            let lost: Vec<&Name> = match &step.kind {
                Some(FlatKind::Each(each, _)) => {
                    let begins = each
                        .branches
                        .iter()
                        .filter_map(|(_, target)| target.as_ref());
                    begins.filter(|target| is_lost(target)).collect()
                }
                Some(FlatKind::Plain(kind))
                    if matches!(self.routes[place], Arrivals::Of(Some(_))) =>
                {
                    let targets = kind.targets().into_iter();
                    targets.filter(|target| is_lost(target)).collect()
                }
                _ => Vec::new(),
            };
            for target in lost {
                let message = format!(
                    "`{}` leads out of its branch, and what else was chosen is left out",
                    step.id.value
                );
                findings.report(&code::BRANCH_LEFT, target.place, message);
            }
        }
    }

    /// For each step whether all its routes hand the case over.
    fn hands_over(&self) -> Vec<bool> {
        let edges = (0..self.steps.len()).map(|step| {
            let onward = self.onward(step, Arrivals::Several).into_iter();
            onward.map(|(target, _)| target).collect()
        });
        let graph = Graph {
            edges: edges.collect(),
        };
        let mut hands_over = vec![false; graph.len()];
        for step in graph.leaves_first(0..graph.len()) {
            hands_over[step] = match &self.steps[step].kind {
                Some(FlatKind::Plain(StepKind::End(ending))) => {
                    let verdict = ending.verdict.as_ref();
                    verdict.is_some_and(|verdict| verdict.value == HANDED_OVER)
                }
                _ => {
                    let onward = &graph.edges[step];
                    !onward.is_empty() && onward.iter().all(|target| hands_over[*target])
                }
            };
        }
        hands_over
    }

    /// For each step with branches the first of its decisions, and what follows the last of them.
    fn entries(&self) -> BTreeMap<String, String> {
        let mut entries = BTreeMap::new();
        for (id, each) in self.eaches() {
            let first = each.branches.first();
            let then = each.then.as_ref().map(|then| then.value.clone());
            let first = first.map(|(option, _)| decision_id(&id.value, option));
            entries.extend(then.map(|then| (after(&id.value), then)));
            entries.insert(id.value.clone(), first.unwrap_or_else(|| after(&id.value)));
        }
        entries
    }
}

fn is_next(name: &Name) -> bool {
    name.value.rsplit('.').next() == Some(NEXT)
}

/// The name of the decision on an option.
fn decision_id(id: &str, option: &Name) -> String {
    format!("{id}.{}", option.value)
}

/// A name for what follows the last branch; no author can write it.
fn after(id: &str) -> String {
    format!("{id}.")
}

fn check_branches(
    id: &Name,
    fact: &Name,
    each: &Each,
    options: &[Name],
    findings: &mut Findings<'_>,
) {
    for (option, _) in &each.branches {
        if !options.iter().any(|known| known.value == option.value) {
            let known = || options.iter().map(|it| it.value.as_str());
            let help = did_you_mean(&option.value, known()).unwrap_or_else(|| {
                format!(
                    "the options are: {}.",
                    known().collect::<Vec<_>>().join(", ")
                )
            });
            let message = format!(
                "`{}` is not an option of `{}` that can be one of several",
                option.value, fact.value
            );
            findings.report_with_help(&code::UNKNOWN_OPTION, option.place, message, help);
        }
    }
    for option in options {
        if !each
            .branches
            .iter()
            .any(|(known, _)| known.value == option.value)
        {
            let message = format!("`{}` does not say where `{}` leads", id.value, option.value);
            findings.report(&code::MISSING_ARM, id.place, message);
        }
    }
}

fn report_nowhere(id: &str, name: &Name, routes: Arrivals, findings: &mut Findings<'_>) {
    let message = match routes {
        Arrivals::Several => {
            format!("several routes lead to `{id}`, so what comes next is not one step")
        }
        Arrivals::None | Arrivals::Of(_) => {
            format!("`{id}` is in no branch here, so nothing comes next")
        }
    };
    findings.report(&code::NEXT_OUTSIDE, name.place, message);
}

/// The decisions in the place of a step, or the step itself.
fn decisions(step: Flat) -> Vec<Step> {
    let Flat { id, kind } = step;
    let each = match kind {
        Some(FlatKind::Each(each, _)) => each,
        Some(FlatKind::Plain(kind)) => {
            let kind = Some(kind);
            return vec![Step { id, kind }];
        }
        None => return vec![Step { id, kind: None }],
    };
    let Each {
        fact,
        branches,
        then,
    } = each;
    let ids: Vec<Name> = branches
        .iter()
        .map(|(option, _)| option.with(decision_id(&id.value, option)))
        .collect();
    let otherwise = ids.iter().skip(1).cloned().map(Some).chain([then]);
    let otherwise: Vec<Option<Name>> = otherwise.collect();
    let arms = branches.into_iter().zip(otherwise);
    let decisions = ids.iter().zip(arms).map(|(id, (arm, otherwise))| Step {
        id: id.clone(),
        kind: Some(StepKind::Decide(Decision {
            fact: fact.clone(),
            arms: vec![arm],
            otherwise: Some(Otherwise(otherwise)),
        })),
    });
    decisions.collect()
}
