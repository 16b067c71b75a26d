//! Whether a condition holds of an output: yes, no, or nobody can tell (Kleene).

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::cell::Cell;
use core::ops::ControlFlow;

use super::clause::{ClauseNode, ClauseNodeIndex, OutputClause, OutputTest};
use super::compare::{OperandText, Operands, contains, ends_with, equals, starts_with, wants};
use super::heard::Facts;
use super::path::{LazyPointer, Path, PathEnd, walk};
use super::values::{Scalar, moment};
use super::{Reading, Truth};
use crate::alert::scan::Scanner;
use crate::fact::Number;

/// What is known of an output as a whole.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seen<'o> {
    pub(super) outcome: CommandEnd<'o>,
    /// Whether nothing of it is missing.
    pub(super) whole: bool,
}

/// How a command ended, as far as conditions ask.
#[derive(Debug, Clone, Copy)]
pub(super) enum CommandEnd<'o> {
    /// With something printed, or nothing.
    Printed { empty: bool },
    /// With an error: its code, what was printed of it, and whether it says no more than that the read
    /// was refused.
    Failed {
        code: Option<&'o str>,
        text: &'o str,
        refused: bool,
    },
    /// Nobody can say how.
    Unknown,
}

/// An answer, and what it rests on.
#[derive(Debug, Clone)]
pub(super) struct Judgement {
    pub(super) truth: Truth,
    pub(super) witness: Option<Witness>,
}

/// A place that an answer rests on.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Witness {
    pub(super) from: String,
    /// The member that is missing there.
    pub(super) missing: Option<String>,
}

/// A place from which paths begin.
pub(super) type Here<'h, 's, 'd> = Option<(&'h mut Scanner<'d>, usize, &'s LazyPointer<'s>)>;

/// A condition whose facts are looked up.
pub(super) struct Judge<'c> {
    clause: &'c OutputClause,
    /// What each node compares with; none where a fact is not known.
    wanted: Vec<Option<Operands<'c>>>,
    seen: Seen<'c>,
    /// How many values conditions were looked at for.
    looked: Cell<u32>,
}

/// What was seen of the values at a place.
#[derive(Default)]
struct Tally {
    yes: Option<Witness>,
    no: Option<Witness>,
    missing: Option<Witness>,
    fault: bool,
}

impl<'c> Judge<'c> {
    pub(super) fn new(clause: &'c OutputClause, facts: &'c dyn Facts, seen: Seen<'c>) -> Self {
        let wanted = clause.0.iter().map(|node| match node {
            ClauseNode::At(_, test) | ClauseNode::Error(test) => wants(test, facts),
            _ => None,
        });
        Self {
            clause,
            wanted: wanted.collect(),
            seen,
            looked: Cell::new(0),
        }
    }

    /// How many values of arrays were looked at.
    pub(super) fn looked(&self) -> u32 {
        self.looked.get()
    }

    /// The answer for an output.
    pub(super) fn of_output(&self, json: Option<&mut Scanner<'_>>) -> Judgement {
        let here = json.map(|json| (json, 0, &LazyPointer::TOP));
        self.root(here, self.seen.whole)
    }

    /// The answer for an element, which is whole whatever was cut.
    pub(super) fn of_element(
        &self,
        json: &mut Scanner<'_>,
        at: usize,
        way: &LazyPointer<'_>,
    ) -> Judgement {
        self.root(Some((json, at, way)), true)
    }

    fn root(&self, here: Here<'_, '_, '_>, whole: bool) -> Judgement {
        match self.clause.root() {
            Some(root) => self.node(root, here, whole),
            None => Judgement::bare(Truth::CannotTell),
        }
    }

    fn node(&self, index: ClauseNodeIndex, here: Here<'_, '_, '_>, whole: bool) -> Judgement {
        match self.clause.node(index) {
            Some(ClauseNode::All(inner)) => self.joined(inner, here, whole, Truth::No),
            Some(ClauseNode::Any(inner)) => self.joined(inner, here, whole, Truth::Yes),
            Some(ClauseNode::Not(inner)) => {
                let Judgement { truth, witness } = self.node(*inner, here, whole);
                Judgement {
                    truth: truth.negated(),
                    witness,
                }
            }
            Some(ClauseNode::Within(path, inner)) => self.within(path, *inner, here, whole),
            Some(ClauseNode::At(path, test)) => self.at(index, path, test, here, whole),
            Some(ClauseNode::Error(test)) => self.error(index, test),
            Some(ClauseNode::Empty(wanted)) => self.empty(*wanted),
            None => Judgement::bare(Truth::CannotTell),
        }
    }

    /// Several of which one answer decides for all, and else the opposite holds, unless nobody can
    /// tell one of them.
    fn joined(
        &self,
        inner: &[ClauseNodeIndex],
        here: Here<'_, '_, '_>,
        whole: bool,
        decides: Truth,
    ) -> Judgement {
        let mut here = here;
        let mut open = false;
        let mut witness: Option<Witness> = None;
        for index in inner {
            let there = here
                .as_mut()
                .map(|(json, at, way)| (&mut **json, *at, *way));
            let verdict = self.node(*index, there, whole);
            if verdict.truth == decides {
                return verdict;
            }
            open |= verdict.truth == Truth::CannotTell;
            // What is there says more than what is not.
            let better = |kept: &Witness| kept.missing.is_some();
            if witness.as_ref().is_none_or(better) {
                witness = verdict.witness.or(witness);
            }
        }
        Judgement {
            truth: if open {
                Truth::CannotTell
            } else {
                decides.negated()
            },
            witness,
        }
    }

    fn within(
        &self,
        path: &Path,
        inner: ClauseNodeIndex,
        here: Here<'_, '_, '_>,
        whole: bool,
    ) -> Judgement {
        let Some((json, at, way)) = here else {
            return Judgement::bare(Truth::CannotTell);
        };
        let mut tally = Tally::default();
        let _ = walk(json, at, &path.0, way, &mut |met| match met {
            PathEnd::Value(json, at, way) => {
                self.looked.set(self.looked.get().saturating_add(1));
                let truth = self.node(inner, Some((json, at, way)), true).truth;
                tally.take(truth, way)
            }
            other => tally.absent(&other),
        });
        tally.verdict(whole)
    }

    fn at(
        &self,
        index: ClauseNodeIndex,
        path: &Path,
        test: &OutputTest,
        here: Here<'_, '_, '_>,
        whole: bool,
    ) -> Judgement {
        let Some((json, at, way)) = here else {
            return Judgement::bare(Truth::CannotTell);
        };
        let mut tally = Tally::default();
        let _ = walk(json, at, &path.0, way, &mut |met| match met {
            PathEnd::Value(json, at, way) => {
                let truth = match test {
                    OutputTest::Exists(_) => Truth::Yes,
                    test => self.passes(index, test, Scalar::at(json, at).as_ref()),
                };
                tally.take(truth, way)
            }
            other => tally.absent(&other),
        });
        let verdict = tally.verdict(whole);
        match test {
            OutputTest::Exists(false) => Judgement {
                truth: verdict.truth.negated(),
                ..verdict
            },
            _ => verdict,
        }
    }

    fn error(&self, index: ClauseNodeIndex, test: &OutputTest) -> Judgement {
        let truth = match (self.seen.outcome, test) {
            (CommandEnd::Unknown, _) | (CommandEnd::Failed { refused: true, .. }, _) => {
                Truth::CannotTell
            }
            (CommandEnd::Printed { .. }, OutputTest::Exists(wanted)) => Truth::of(!wanted),
            (CommandEnd::Printed { .. }, _) => Truth::No,
            (CommandEnd::Failed { .. }, OutputTest::Exists(wanted)) => Truth::of(*wanted),
            (CommandEnd::Failed { code: None, .. }, OutputTest::Equals(_)) => Truth::CannotTell,
            (CommandEnd::Failed { code, text, .. }, test) => {
                let compared = match (test, code) {
                    (OutputTest::Equals(_), Some(code)) => code,
                    _ => text,
                };
                self.passes(index, test, Some(&Scalar::Text(compared.into())))
            }
        };
        Judgement {
            truth,
            witness: Some(Witness::plain("$error")),
        }
    }

    fn empty(&self, wanted: bool) -> Judgement {
        let truth = match self.seen.outcome {
            CommandEnd::Printed { empty } => Truth::of(empty == wanted),
            CommandEnd::Failed { .. } | CommandEnd::Unknown => Truth::CannotTell,
        };
        Judgement {
            truth,
            witness: Some(Witness::plain("$empty")),
        }
    }

    /// Whether a value passes the test of a node; a value of another kind is none that could be told.
    fn passes(&self, index: ClauseNodeIndex, test: &OutputTest, value: Option<&Scalar>) -> Truth {
        let wants = self.wanted.get(usize::from(index)).and_then(Option::as_ref);
        let (Some(wants), Some(value)) = (wants, value) else {
            return Truth::CannotTell;
        };
        let text = value.text();
        let any = |compare: fn(&str, &OperandText<'_>) -> bool| match wants
            .texts
            .iter()
            .any(|want| compare(&text, want))
        {
            false if !wants.all => Truth::CannotTell,
            holds => Truth::of(holds),
        };
        let first = wants.texts.first().map(|want| &*want.text);
        let time = |compare: fn(&i64, &i64) -> bool| {
            let both = value.seconds().zip(first.and_then(moment));
            both.map_or(Truth::CannotTell, |(is, wanted)| {
                Truth::of(compare(&is, &wanted))
            })
        };
        let number = |compare: fn(&f64, &f64) -> bool| {
            let both = Number::parse(&text).zip(first.and_then(Number::parse));
            both.map_or(Truth::CannotTell, |(is, wanted)| {
                Truth::of(compare(&is.get(), &wanted.get()))
            })
        };
        match test {
            OutputTest::Exists(there) => Truth::of(*there),
            OutputTest::Equals(_) => any(equals),
            OutputTest::Contains(_) => any(contains),
            OutputTest::StartsWith(_) => any(starts_with),
            OutputTest::EndsWith(_) => any(ends_with),
            OutputTest::After(_) => time(i64::gt),
            OutputTest::Before(_) => time(i64::lt),
            OutputTest::AtLeast(_) => number(f64::ge),
            OutputTest::AtMost(_) => number(f64::le),
        }
    }
}

impl Tally {
    fn take(&mut self, truth: Truth, way: &LazyPointer<'_>) -> ControlFlow<()> {
        match truth {
            Truth::Yes => {
                self.yes = Some(Witness::plain(&way.pointer()));
                return ControlFlow::Break(());
            }
            Truth::CannotTell => self.fault = true,
            Truth::No if self.no.is_none() => self.no = Some(Witness::plain(&way.pointer())),
            Truth::No => {}
        }
        ControlFlow::Continue(())
    }

    fn absent(&mut self, met: &PathEnd<'_, '_, '_>) -> ControlFlow<()> {
        match met {
            PathEnd::Missing(way, name) if self.missing.is_none() => {
                self.missing = Some(Witness {
                    from: way.pointer(),
                    missing: name.map(ToString::to_string),
                });
            }
            PathEnd::Missing(..) => {}
            PathEnd::Value(..) | PathEnd::Fault => self.fault = true,
        }
        ControlFlow::Continue(())
    }

    /// One that passes is enough; that none does counts only where all were seen.
    fn verdict(self, whole: bool) -> Judgement {
        match self.yes {
            Some(witness) => Judgement {
                truth: Truth::Yes,
                witness: Some(witness),
            },
            None => Judgement {
                truth: match whole && !self.fault {
                    true => Truth::No,
                    false => Truth::CannotTell,
                },
                witness: self.no.or(self.missing),
            },
        }
    }
}

impl Judgement {
    fn bare(truth: Truth) -> Self {
        Self {
            truth,
            witness: None,
        }
    }
}

impl Witness {
    fn plain(from: &str) -> Self {
        Self {
            from: from.into(),
            missing: None,
        }
    }
}

/// Whether a code says no more than that the read was refused.
pub(super) fn is_refusal(reading: &Reading, code: Option<&str>) -> bool {
    let refused = |code: &str| {
        reading
            .refused
            .iter()
            .any(|it| it.eq_ignore_ascii_case(code))
    };
    code.is_some_and(refused)
}
