//! Whether a condition holds of an output: yes, no, or nobody can tell (Kleene).

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::cell::Cell;
use core::ops::ControlFlow;

use super::clause::{Clause, Node, NodeIndex, Test};
use super::compare::{Want, Wants, contains, ends_with, equals, starts_with, wants};
use super::heard::Facts;
use super::path::{Met, Path, Way, walk};
use super::values::{Scalar, moment};
use super::{Reading, Truth};
use crate::alert::scan::Scanner;
use crate::fact::Number;

/// What is known of an output as a whole.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seen<'o> {
    pub(super) outcome: Outcome<'o>,
    /// Whether nothing of it is missing.
    pub(super) whole: bool,
}

/// How a command ended, as far as conditions ask.
#[derive(Debug, Clone, Copy)]
pub(super) enum Outcome<'o> {
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
pub(super) struct Verdict {
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
pub(super) type Here<'h, 's, 'd> = Option<(&'h mut Scanner<'d>, usize, &'s Way<'s>)>;

/// A condition whose facts are looked up.
pub(super) struct Judge<'c> {
    clause: &'c Clause,
    /// What each node compares with; none where a fact is not known.
    wanted: Vec<Option<Wants<'c>>>,
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
    pub(super) fn new(clause: &'c Clause, facts: &'c dyn Facts, seen: Seen<'c>) -> Self {
        let wanted = clause.0.iter().map(|node| match node {
            Node::At(_, test) | Node::Error(test) => wants(test, facts),
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
    pub(super) fn of_output(&self, json: Option<&mut Scanner<'_>>) -> Verdict {
        let here = json.map(|json| (json, 0, &Way::TOP));
        self.root(here, self.seen.whole)
    }

    /// The answer for an element, which is whole whatever was cut.
    pub(super) fn of_element(&self, json: &mut Scanner<'_>, at: usize, way: &Way<'_>) -> Verdict {
        self.root(Some((json, at, way)), true)
    }

    fn root(&self, here: Here<'_, '_, '_>, whole: bool) -> Verdict {
        match self.clause.root() {
            Some(root) => self.node(root, here, whole),
            None => Verdict::bare(Truth::CannotTell),
        }
    }

    fn node(&self, index: NodeIndex, here: Here<'_, '_, '_>, whole: bool) -> Verdict {
        match self.clause.node(index) {
            Some(Node::All(inner)) => self.joined(inner, here, whole, Truth::No),
            Some(Node::Any(inner)) => self.joined(inner, here, whole, Truth::Yes),
            Some(Node::Not(inner)) => {
                let Verdict { truth, witness } = self.node(*inner, here, whole);
                Verdict {
                    truth: truth.negated(),
                    witness,
                }
            }
            Some(Node::Within(path, inner)) => self.within(path, *inner, here, whole),
            Some(Node::At(path, test)) => self.at(index, path, test, here, whole),
            Some(Node::Error(test)) => self.error(index, test),
            Some(Node::Empty(wanted)) => self.empty(*wanted),
            None => Verdict::bare(Truth::CannotTell),
        }
    }

    /// Several of which one answer decides for all, and else the opposite holds, unless nobody can
    /// tell one of them.
    fn joined(
        &self,
        inner: &[NodeIndex],
        here: Here<'_, '_, '_>,
        whole: bool,
        decides: Truth,
    ) -> Verdict {
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
        Verdict {
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
        inner: NodeIndex,
        here: Here<'_, '_, '_>,
        whole: bool,
    ) -> Verdict {
        let Some((json, at, way)) = here else {
            return Verdict::bare(Truth::CannotTell);
        };
        let mut tally = Tally::default();
        let _ = walk(json, at, &path.0, way, &mut |met| match met {
            Met::Value(json, at, way) => {
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
        index: NodeIndex,
        path: &Path,
        test: &Test,
        here: Here<'_, '_, '_>,
        whole: bool,
    ) -> Verdict {
        let Some((json, at, way)) = here else {
            return Verdict::bare(Truth::CannotTell);
        };
        let mut tally = Tally::default();
        let _ = walk(json, at, &path.0, way, &mut |met| match met {
            Met::Value(json, at, way) => {
                let truth = match test {
                    Test::Exists(_) => Truth::Yes,
                    test => self.passes(index, test, Scalar::at(json, at).as_ref()),
                };
                tally.take(truth, way)
            }
            other => tally.absent(&other),
        });
        let verdict = tally.verdict(whole);
        match test {
            Test::Exists(false) => Verdict {
                truth: verdict.truth.negated(),
                ..verdict
            },
            _ => verdict,
        }
    }

    fn error(&self, index: NodeIndex, test: &Test) -> Verdict {
        let truth = match (self.seen.outcome, test) {
            (Outcome::Unknown, _) | (Outcome::Failed { refused: true, .. }, _) => Truth::CannotTell,
            (Outcome::Printed { .. }, Test::Exists(wanted)) => Truth::of(!wanted),
            (Outcome::Printed { .. }, _) => Truth::No,
            (Outcome::Failed { .. }, Test::Exists(wanted)) => Truth::of(*wanted),
            (Outcome::Failed { code: None, .. }, Test::Equals(_)) => Truth::CannotTell,
            (Outcome::Failed { code, text, .. }, test) => {
                let compared = match (test, code) {
                    (Test::Equals(_), Some(code)) => code,
                    _ => text,
                };
                self.passes(index, test, Some(&Scalar::Text(compared.into())))
            }
        };
        Verdict {
            truth,
            witness: Some(Witness::plain("$error")),
        }
    }

    fn empty(&self, wanted: bool) -> Verdict {
        let truth = match self.seen.outcome {
            Outcome::Printed { empty } => Truth::of(empty == wanted),
            Outcome::Failed { .. } | Outcome::Unknown => Truth::CannotTell,
        };
        Verdict {
            truth,
            witness: Some(Witness::plain("$empty")),
        }
    }

    /// Whether a value passes the test of a node; a value of another kind is none that could be told.
    fn passes(&self, index: NodeIndex, test: &Test, value: Option<&Scalar>) -> Truth {
        let wants = self.wanted.get(usize::from(index)).and_then(Option::as_ref);
        let (Some(wants), Some(value)) = (wants, value) else {
            return Truth::CannotTell;
        };
        let text = value.text();
        let any = |compare: fn(&str, &Want<'_>) -> bool| match wants
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
            Test::Exists(there) => Truth::of(*there),
            Test::Equals(_) => any(equals),
            Test::Contains(_) => any(contains),
            Test::StartsWith(_) => any(starts_with),
            Test::EndsWith(_) => any(ends_with),
            Test::After(_) => time(i64::gt),
            Test::Before(_) => time(i64::lt),
            Test::AtLeast(_) => number(f64::ge),
            Test::AtMost(_) => number(f64::le),
        }
    }
}

impl Tally {
    fn take(&mut self, truth: Truth, way: &Way<'_>) -> ControlFlow<()> {
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

    fn absent(&mut self, met: &Met<'_, '_, '_>) -> ControlFlow<()> {
        match met {
            Met::Missing(way, name) if self.missing.is_none() => {
                self.missing = Some(Witness {
                    from: way.pointer(),
                    missing: name.map(ToString::to_string),
                });
            }
            Met::Missing(..) => {}
            Met::Value(..) | Met::Fault => self.fault = true,
        }
        ControlFlow::Continue(())
    }

    /// One that passes is enough; that none does counts only where all were seen.
    fn verdict(self, whole: bool) -> Verdict {
        match self.yes {
            Some(witness) => Verdict {
                truth: Truth::Yes,
                witness: Some(witness),
            },
            None => Verdict {
                truth: match whole && !self.fault {
                    true => Truth::No,
                    false => Truth::CannotTell,
                },
                witness: self.no.or(self.missing),
            },
        }
    }
}

impl Verdict {
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
