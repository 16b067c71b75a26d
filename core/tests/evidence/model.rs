//! Random playbooks whose commands are read, that are right by construction.

use nextmove::command::{Command, Input, Piece, Purpose, Template};
use nextmove::condition::{Condition, FactIndex, Test as Known};
use nextmove::kind::{Kind, Shape};
use nextmove::output::{
    ClauseNode, ErrorMark, How, OutputClause, OutputTest, Path, Reading, Segment, Tell, ToldOption,
    word,
};
use nextmove::playbook::{
    Action, Derivation, Disruption, Ending, FactDecl, Follow, Gift, Phase, PlaybookData, Step,
    StepIndex, StepKind, Verdict,
};
use proptest::prelude::*;
use proptest::sample::Index;

/// What is drawn for a step, before it is known which steps there are.
#[derive(Debug, Clone)]
struct Draw {
    shape: u8,
    targets: Vec<Index>,
    flags: [bool; 8],
    pick: Index,
}

/// Any playbook, started by an alert or by hand.
pub(crate) fn playbook() -> impl Strategy<Value = PlaybookData> {
    let targets = prop::collection::vec(any::<Index>(), 3);
    let draw = (0_u8..6, targets, any::<[bool; 8]>(), any::<Index>());
    let draw = draw.prop_map(|(shape, targets, flags, pick)| Draw {
        shape,
        targets,
        flags,
        pick,
    });
    let draws = prop::collection::vec(draw, 2..9);
    (draws, any::<bool>())
        .prop_map(|(draws, by_hand)| Builder::new(draws.len()).build(&draws, by_hand))
}

/// The name that a member has which lists what was found.
pub(crate) const ITEMS: &str = "Items";
/// The member that is there if there is more.
pub(crate) const MORE: &str = "NextToken";

/// What holds of the steps before one.
struct Builder {
    steps: usize,
    facts: Vec<FactDecl>,
    /// The lists that outputs of earlier steps told.
    lists: Vec<FactIndex>,
    /// The choices that they told.
    choices: Vec<FactIndex>,
    /// The lists of what was chosen of them.
    chosen: Vec<FactIndex>,
}

impl Builder {
    fn new(steps: usize) -> Self {
        Self {
            steps,
            facts: Vec::new(),
            lists: Vec::new(),
            choices: Vec::new(),
            chosen: Vec::new(),
        }
    }

    fn build(mut self, draws: &[Draw], by_hand: bool) -> PlaybookData {
        let steps = draws.iter().enumerate();
        let steps = steps.map(|(at, draw)| Step {
            id: format!("s{at}"),
            kind: self.step(at, draw),
        });
        let steps = steps.collect();
        PlaybookData {
            id: "p".into(),
            version: "1".into(),
            hash: "h".into(),
            by_hand,
            handles: Condition::All(Vec::new()),
            facts: self.facts,
            steps,
            citations: Vec::new(),
            highlights: Vec::new(),
            waivers: Vec::new(),
        }
    }

    fn step(&mut self, at: usize, draw: &Draw) -> StepKind {
        let last = self.steps - 1;
        let later = |index: &Index| StepIndex::try_from(at + 1 + index.index(last - at)).unwrap();
        if at == last {
            return StepKind::End(Ending {
                verdict: Verdict::TruePositive,
                closings: Vec::new(),
                follow: self.follow(draw),
            });
        }
        let targets: Vec<StepIndex> = draw.targets.iter().map(later).collect();
        match draw.shape {
            0 | 1 => self.decide(at, draw, &targets),
            _ => StepKind::Act(self.act(at, draw, &targets)),
        }
    }

    fn add(&mut self, name: String, kind: Kind, derive: Vec<Derivation>) -> FactIndex {
        self.facts.push(FactDecl {
            name,
            kind,
            derive,
            confirm: false,
            among: None,
            suggest: None,
        });
        FactIndex::try_from(self.facts.len() - 1).unwrap()
    }

    fn pick(from: &[FactIndex], draw: &Draw) -> Option<FactIndex> {
        (!from.is_empty()).then(|| from[draw.pick.index(from.len())])
    }

    /// A decision on what outputs tell, on what follows from it, or on what a person is asked for.
    fn decide(&mut self, at: usize, draw: &Draw, targets: &[StepIndex]) -> StepKind {
        let told = Self::pick(&self.choices, draw).filter(|_| draw.flags[0]);
        let list = Self::pick(&self.lists, draw).filter(|_| draw.flags[1]);
        let name = format!("c{at}");
        let fact = told.unwrap_or_else(|| {
            let exists = |there, value: &str| Derivation {
                value: value.into(),
                when: Condition::Test(list.unwrap_or_default(), Known::Exists(there)),
            };
            let derive = match list {
                Some(_) => vec![exists(true, "a"), exists(false, "b")],
                None => Vec::new(),
            };
            let fact = self.add(name, choice(), derive);
            self.facts[usize::from(fact)].confirm = list.is_some() && draw.flags[2];
            fact
        });
        StepKind::Decide {
            fact,
            among: None,
            arms: targets.to_vec(),
        }
    }

    fn act(&mut self, at: usize, draw: &Draw, targets: &[StepIndex]) -> Action {
        let [tells, lists, items, verifies, typed, waits, fails, some] = draw.flags;
        let mut commands = Vec::new();
        let when = Self::pick(&self.choices, draw).filter(|_| some);
        let named = typed.then(|| self.add(format!("t{at}"), text(), Vec::new()));
        if verifies && some {
            commands.push(guard());
        }
        let mut first = command(Purpose::Run, named);
        first.reads = (tells || lists).then(|| Box::new(self.reading(at, tells, lists)));
        commands.push(first);
        let each = self.each(at, draw).filter(|_| items);
        if let Some(list) = each {
            let mut each = command(Purpose::Run, None);
            each.each = Some(list);
            each.reads = Some(Box::new(reading()));
            commands.push(each);
        }
        if verifies {
            let mut verify = command(Purpose::Verify, None);
            verify.each = each.filter(|_| lists);
            verify.reads = Some(Box::new(Reading {
                holds: Some(is("ok", "true")),
                lag: if some { 60 } else { 0 },
                ..reading()
            }));
            commands.push(verify);
        }
        if let Some(fact) = when {
            let mut undo = command(Purpose::Undo, None);
            undo.when = Some(Condition::Test(fact, Known::Equals(vec!["a".into()])));
            commands.push(undo);
        }
        let looks = draw.shape == 2;
        let can_wait = waits && looks && !fails;
        let reply = self.add(format!("s{at}"), Kind::Reply, Vec::new());
        Action {
            phase: if looks {
                Phase::Preserve
            } else {
                Phase::Contain
            },
            disruption: Disruption::None,
            reply,
            commands,
            needs: Vec::new(),
            approve: None,
            irreversible: false,
            answered_by_outputs: looks && (tells || lists),
            cites: Vec::new(),
            then: targets[0],
            on_failure: fails.then_some(targets[1]),
            undo_first: Vec::new(),
            follow: self.follow(draw),
            later: can_wait.then(|| vec![targets[2]]),
        }
    }

    /// What the output of a step tells: a choice by what is there and what is not, and a list.
    fn reading(&mut self, at: usize, tells: bool, lists: bool) -> Reading {
        let mut reading = reading();
        if tells {
            let fact = self.add(format!("o{at}"), choice(), Vec::new());
            self.choices.push(fact);
            let option = |value: &str, when| ToldOption {
                value: value.into(),
                when,
            };
            let options = vec![option("a", is("x", "a")), option("b", is_not("x", "a"))];
            reading.tells.push(Tell {
                fact,
                how: How::Options(options),
            });
        }
        if lists {
            let fact = self.add(format!("l{at}"), list(), Vec::new());
            self.lists.push(fact);
            reading.tells.push(Tell {
                fact,
                how: How::All {
                    of: Path(vec![Segment::Member(ITEMS.into()), Segment::Every]),
                    only: None,
                    take: member("name"),
                    rewrite: Default::default(),
                },
            });
        }
        reading
    }

    /// The list for each item of which a command is used: as it was told, or what somebody chose of it.
    fn each(&mut self, at: usize, draw: &Draw) -> Option<FactIndex> {
        let told = Self::pick(&self.lists, draw)?;
        if draw.flags[0] {
            return Some(told);
        }
        let chosen = self.add(format!("m{at}"), list(), Vec::new());
        self.facts[usize::from(chosen)].among = Some(told);
        self.facts[usize::from(chosen)].suggest = Some(told).filter(|_| draw.flags[1]);
        self.chosen.push(chosen);
        Some(chosen)
    }

    fn follow(&self, draw: &Draw) -> Vec<Follow> {
        let lists = [self.lists.as_slice(), &self.chosen].concat();
        let each = Self::pick(&lists, draw);
        let gift = Gift {
            fact: "given".into(),
            from: None,
        };
        let follow = each.filter(|_| draw.flags[7]).map(|each| Follow {
            playbook: "p".into(),
            each: Some(each),
            give: vec![gift],
        });
        follow.into_iter().collect()
    }
}

fn choice() -> Kind {
    Kind::OneOf(["a", "b", "cannot_tell"].map(String::from).into())
}

fn shape() -> Shape {
    Shape {
        prefix: String::new(),
        first: None,
        chars: None,
        min: 1,
        max: 20,
    }
}

fn text() -> Kind {
    Kind::Text(shape())
}

fn list() -> Kind {
    Kind::List(shape())
}

fn member(name: &str) -> Path {
    Path(vec![Segment::Member(name.into())])
}

fn is(name: &str, value: &str) -> OutputClause {
    OutputClause(vec![ClauseNode::At(
        member(name),
        OutputTest::Equals(vec![word(value)]),
    )])
}

fn is_not(name: &str, value: &str) -> OutputClause {
    let mut clause = is(name, value);
    clause.0.push(ClauseNode::Not(0));
    clause
}

/// What is read of every output.
fn reading() -> Reading {
    Reading {
        errors: vec![ErrorMark {
            after: "(".into(),
            before: ")".into(),
        }],
        refused: vec!["AccessDenied".into()],
        more: vec![member(MORE)],
        ..Reading::default()
    }
}

/// A command that keeps the state before, without which the change is not made.
fn guard() -> Command {
    let mut before = command(Purpose::Before, None);
    before.reads = Some(Box::new(Reading {
        accepts: Some(vec!["NoSuchThing".into()]),
        ..reading()
    }));
    before
}

fn command(purpose: Purpose, fact: Option<FactIndex>) -> Command {
    let literal = Template(vec![Piece::Literal("do".into())]);
    let fact = fact.map(|fact| Template(vec![Piece::Fact(fact)]));
    Command {
        purpose,
        tool: "tool".into(),
        instead: false,
        input: Input::Program([literal].into_iter().chain(fact).collect()),
        save: None,
        each: None,
        reads: None,
        when: None,
        when_saved: None,
    }
}
