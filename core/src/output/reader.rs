//! One output, and what is kept of it.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::ControlFlow;

use serde::{Deserialize, Serialize};

use super::judge::{Judge, Outcome, Seen, Verdict, is_refusal};
use super::path::{Met, Path, Way, walk};
use super::state::{self, Output, State};
use super::values::Scalar;
use super::{Choice, Clause, How, MOST_ITEMS, Reading, Tell, Told, Truth};
use crate::alert::rewrite::Rewrite;
use crate::alert::scan::{Next, Plain, Scanner};
use crate::condition::FactIndex;
use crate::fact::{Value, ValueRef};
use crate::kind::Kind;

/// What conditions over outputs compare with.
pub trait Facts {
    /// The value of a fact, where it is known.
    fn value(&self, fact: FactIndex) -> Option<ValueRef<'_>>;
    /// Whether a list that is known holds all that there is.
    fn is_whole(&self, fact: FactIndex) -> bool;
    /// What values a fact takes.
    fn kind(&self, fact: FactIndex) -> Option<&Kind>;
    /// The item that the command was for, where there is one for each item of a list.
    fn item(&self) -> Option<&str>;
}

/// What one output says.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Heard {
    /// The code of the error, empty where it has none; none where nothing went wrong.
    pub error: Option<String>,
    /// Whether all that there is was printed.
    pub whole: bool,
    /// How many elements were looked at.
    pub looked: u32,
    /// Whether it is an output of that command, for these facts.
    pub is_own: bool,
    /// Whether anything could be read.
    pub is_read: bool,
    /// The facts that it tells.
    pub told: BTreeMap<FactIndex, Told>,
    /// Whether the change holds, where the command verifies one, and the place that says so.
    pub holds: Option<(Truth, Option<String>, Option<String>)>,
    /// What could not be told, and why.
    pub notices: Vec<Notice>,
}

/// Something that an output does not tell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// The fact, where it is about one.
    pub fact: Option<FactIndex>,
    /// Why.
    pub why: Why,
}

/// Why an output does not tell something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The command ended with an error that says nothing about it.
    Refused,
    /// It is not the output of that command for these facts.
    NotThisOutput,
    /// It is not what the command prints, or not all of it.
    Unreadable,
    /// Nobody kept whether anything went wrong.
    Unknown,
    /// More was there than was printed.
    Cut,
    /// Several values or options are true at once.
    Ambiguous,
    /// A value is not one that the fact takes.
    WrongKind,
    /// More items were found than a list may have.
    TooMany,
    /// It was made before the change was.
    BeforeTheChange,
    /// The playbook has no such command, or none for that item.
    NoSuchCommand,
}

impl Reading {
    /// Reads an output.
    #[must_use]
    pub fn read(&self, output: &Output<'_>, facts: &dyn Facts) -> Heard {
        let state = output.state(self);
        let text = match &state {
            State::Json(text) => text,
            // That nothing is set is as good as saying so.
            State::Empty => "{}",
            _ => return self.read_error(&state, facts),
        };
        let mut json = Scanner::new(text);
        let seen = Seen {
            outcome: Outcome::Printed {
                empty: matches!(state, State::Empty),
            },
            whole: !output.may_be_cut() && self.is_whole(&mut json),
        };
        let mut heard = Heard {
            whole: seen.whole,
            is_read: true,
            ..Heard::default()
        };
        heard.is_own = self.is_own(&mut json, seen, facts);
        if !heard.is_own {
            heard.note(None, Why::NotThisOutput);
            return heard;
        }
        self.tell(Some(&mut json), seen, facts, &mut heard);
        heard
    }

    /// Reads how a command went wrong.
    fn read_error(&self, state: &State<'_>, facts: &dyn Facts) -> Heard {
        let mut heard = Heard {
            is_own: true,
            whole: true,
            ..Heard::default()
        };
        let outcome = match state {
            State::Failed { code, text } => {
                heard.error = Some(state::kept(*code));
                Outcome::Failed {
                    code: *code,
                    text,
                    refused: is_refusal(self, *code),
                }
            }
            _ => Outcome::Unknown,
        };
        let seen = Seen {
            outcome,
            whole: true,
        };
        self.tell(None, seen, facts, &mut heard);
        let why = match state {
            State::Failed { .. } => Why::Refused,
            State::Unreadable => Why::Unreadable,
            _ => Why::Unknown,
        };
        // Each fact that was not told has a notice already.
        if self.tells.is_empty() {
            heard.note(None, why);
        }
        for notice in &mut heard.notices {
            notice.why = why;
        }
        heard
    }

    fn is_own(&self, json: &mut Scanner<'_>, seen: Seen<'_>, facts: &dyn Facts) -> bool {
        self.expects.as_ref().is_none_or(|clause| {
            let verdict = Judge::new(clause, facts, seen).of_output(Some(json));
            verdict.truth == Truth::Yes
        })
    }

    /// Whether nothing says that there is more.
    fn is_whole(&self, json: &mut Scanner<'_>) -> bool {
        let mut whole = true;
        for path in &self.more {
            let _ = walk(json, 0, &path.0, &Way::TOP, &mut |met| {
                whole &= match met {
                    Met::Value(json, at, _) => says_no_more(json, at),
                    Met::Missing(..) => true,
                    Met::Fault => false,
                };
                ControlFlow::Continue(())
            });
        }
        if let Some((path, most)) = &self.most {
            let mut count = 0_u32;
            let _ = walk(json, 0, &path.0, &Way::TOP, &mut |_| {
                count = count.saturating_add(1);
                ControlFlow::Continue(())
            });
            whole &= count < *most;
        }
        whole
    }

    fn tell(
        &self,
        mut json: Option<&mut Scanner<'_>>,
        seen: Seen<'_>,
        facts: &dyn Facts,
        heard: &mut Heard,
    ) {
        for tell in &self.tells {
            let Some(kind) = facts.kind(tell.fact) else {
                continue;
            };
            let json = json.as_deref_mut();
            let told = Telling {
                tell,
                kind,
                seen,
                facts,
                expected: self.expects.is_some(),
            };
            match told.told(json, heard) {
                Ok(told) => {
                    heard.told.insert(tell.fact, told);
                }
                Err(why) => heard.note(Some(tell.fact), why),
            }
        }
        if let Some(clause) = &self.holds {
            let judge = Judge::new(clause, facts, seen);
            let Verdict { truth, witness } = judge.of_output(json);
            heard.look(judge.looked());
            let (from, missing) = witness.map_or((None, None), |it| (Some(it.from), it.missing));
            heard.holds = Some((truth, from, missing));
        }
    }
}

/// Whether what stands where something says that there is more says that there is not.
fn says_no_more(json: &mut Scanner<'_>, at: usize) -> bool {
    json.go_to(at);
    match json.next() {
        Next::Text => json.text().is_ok_and(|text| text.range().is_empty()),
        Next::Plain => json.plain() == Ok(Plain::False),
        Next::Object | Next::Array => false,
    }
}

impl Heard {
    fn note(&mut self, fact: Option<FactIndex>, why: Why) {
        self.notices.push(Notice { fact, why });
    }

    fn look(&mut self, looked: u32) {
        self.looked = self.looked.max(looked);
    }
}

/// A fact that an output is looked at for.
struct Telling<'t> {
    tell: &'t Tell,
    kind: &'t Kind,
    seen: Seen<'t>,
    facts: &'t dyn Facts,
    /// Whether the output was held against what its command prints.
    expected: bool,
}

impl Telling<'_> {
    fn told(&self, json: Option<&mut Scanner<'_>>, heard: &mut Heard) -> Result<Told, Why> {
        match (&self.tell.how, json) {
            (How::Options(options), json) => self.option(options, json, heard),
            (_, None) => Err(Why::Refused),
            (How::Value { at, rewrite }, Some(json)) => self.value(at, rewrite, json),
            (
                How::All {
                    of,
                    only,
                    take,
                    rewrite,
                },
                Some(json),
            ) => {
                let all = All {
                    telling: self,
                    of,
                    take,
                    rewrite,
                };
                all.collect(only.as_ref(), json, heard)
            }
        }
    }

    /// The one option whose condition is true.
    fn option(
        &self,
        options: &[Choice],
        mut json: Option<&mut Scanner<'_>>,
        heard: &mut Heard,
    ) -> Result<Told, Why> {
        let mut found: Option<Told> = None;
        for option in options {
            let judge = Judge::new(&option.when, self.facts, self.seen);
            let verdict = judge.of_output(json.as_deref_mut());
            heard.look(judge.looked());
            if verdict.truth != Truth::Yes {
                continue;
            }
            if found.is_some() {
                return Err(Why::Ambiguous);
            }
            let value = self.kind.parse(&option.value).ok_or(Why::WrongKind)?;
            let witness = verdict.witness;
            found = Some(Told {
                value,
                from: witness
                    .as_ref()
                    .map_or_else(String::new, |it| it.from.clone()),
                missing: witness.and_then(|it| it.missing),
                at_least: false,
            });
        }
        found.ok_or(match self.seen.whole {
            true => Why::Ambiguous,
            false => Why::Cut,
        })
    }

    /// The one value at a place.
    fn value(&self, at: &Path, rewrite: &Rewrite, json: &mut Scanner<'_>) -> Result<Told, Why> {
        let mut found: Option<Told> = None;
        let mut fault = None;
        let _ = walk(json, 0, &at.0, &Way::TOP, &mut |met| {
            let Met::Value(json, at, way) = met else {
                if matches!(met, Met::Fault) {
                    fault = Some(Why::WrongKind);
                }
                return ControlFlow::Continue(());
            };
            let scalar = Scalar::at(json, at);
            let Some(value) = scalar.and_then(|it| it.told(self.kind, rewrite)) else {
                fault = Some(Why::WrongKind);
                return ControlFlow::Continue(());
            };
            match &found {
                Some(first) if first.value != value => {
                    fault = Some(Why::Ambiguous);
                    return ControlFlow::Break(());
                }
                Some(_) => {}
                None => found = Some(Told::at(value, way)),
            }
            ControlFlow::Continue(())
        });
        match (fault, found) {
            (Some(why), _) => Err(why),
            // Another may stand where it was cut.
            (None, Some(_)) if !self.seen.whole && at.is_several() => Err(Why::Cut),
            (None, Some(told)) => Ok(told),
            (None, None) => Err(match self.seen.whole {
                true => Why::WrongKind,
                false => Why::Cut,
            }),
        }
    }
}

impl Told {
    fn at(value: Value, way: &Way<'_>) -> Self {
        Self {
            value,
            from: way.pointer(),
            missing: None,
            at_least: false,
        }
    }
}

impl Path {
    /// Whether several values may stand there.
    fn is_several(&self) -> bool {
        self.0.contains(&super::Segment::Every)
    }
}

/// A list that is told by the elements of an array.
struct All<'a> {
    telling: &'a Telling<'a>,
    of: &'a Path,
    take: &'a Path,
    rewrite: &'a Rewrite,
}

/// The items so far.
struct Items {
    items: Vec<String>,
    known: BTreeSet<String>,
    from: Option<String>,
    /// Why there may be more.
    open: Option<Why>,
    /// Whether the array was there.
    there: bool,
    looked: u32,
}

impl All<'_> {
    fn collect(
        &self,
        only: Option<&Clause>,
        json: &mut Scanner<'_>,
        heard: &mut Heard,
    ) -> Result<Told, Why> {
        let telling = self.telling;
        let judge = only.map(|only| Judge::new(only, telling.facts, telling.seen));
        let mut items = Items {
            items: Vec::new(),
            known: BTreeSet::new(),
            from: None,
            open: (!telling.seen.whole).then_some(Why::Cut),
            there: self.is_there(json),
            looked: 0,
        };
        let _ = walk(json, 0, &self.of.0, &Way::TOP, &mut |met| match met {
            Met::Value(json, at, way) => {
                items.looked = items.looked.saturating_add(1);
                let truth = judge
                    .as_ref()
                    .map_or(Truth::Yes, |judge| judge.of_element(json, at, way).truth);
                match truth {
                    Truth::Yes => self.take(json, at, way, &mut items),
                    Truth::CannotTell => items.open = items.open.or(Some(Why::WrongKind)),
                    Truth::No => {}
                }
                ControlFlow::Continue(())
            }
            Met::Missing(..) => ControlFlow::Continue(()),
            Met::Fault => {
                items.open = Some(Why::WrongKind);
                ControlFlow::Continue(())
            }
        });
        heard.look(items.looked);
        self.list(items, heard)
    }

    /// Whether the array is there, be it empty.
    fn is_there(&self, json: &mut Scanner<'_>) -> bool {
        let path = self.of.0.as_slice();
        let array = match path.split_last() {
            Some((super::Segment::Every, array)) => array,
            _ => path,
        };
        let mut there = false;
        let _ = walk(json, 0, array, &Way::TOP, &mut |met| {
            there |= matches!(met, Met::Value(..));
            ControlFlow::Continue(())
        });
        there
    }

    fn take(&self, json: &mut Scanner<'_>, at: usize, way: &Way<'_>, items: &mut Items) {
        let kind = self.telling.kind;
        let _ = walk(json, at, &self.take.0, way, &mut |met| {
            let Met::Value(json, at, way) = met else {
                if matches!(met, Met::Fault) {
                    items.open = Some(Why::WrongKind);
                }
                return ControlFlow::Continue(());
            };
            let value = Scalar::at(json, at).and_then(|it| it.told(kind, self.rewrite));
            match value {
                Some(Value::List(values)) => {
                    for value in values {
                        items.add(value, way);
                    }
                }
                _ => items.open = Some(Why::WrongKind),
            }
            ControlFlow::Continue(())
        });
    }

    /// The list; that it is empty counts only where it was whole, and where the array was there or the
    /// output shows whose it is.
    fn list(&self, items: Items, heard: &mut Heard) -> Result<Told, Why> {
        let shown = items.there || self.telling.expected;
        let open = items.open.or((!shown).then_some(Why::Unreadable));
        if let Some(why) = open {
            if items.items.is_empty() {
                return Err(why);
            }
            heard.note(Some(self.telling.tell.fact), why);
        }
        let of = Way::TOP.pointer();
        Ok(Told {
            value: Value::List(items.items),
            from: items.from.unwrap_or(of),
            missing: None,
            at_least: open.is_some(),
        })
    }
}

impl Items {
    fn add(&mut self, item: String, way: &Way<'_>) {
        if self.known.contains(&item) {
            return;
        }
        if self.items.len() >= MOST_ITEMS {
            self.open = Some(Why::TooMany);
            return;
        }
        self.from.get_or_insert_with(|| way.pointer());
        self.known.insert(item.clone());
        self.items.push(item);
    }
}
