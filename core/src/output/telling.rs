//! One fact, read from an output.

use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::ControlFlow;

use super::heard::{Facts, Heard, WhyUntold};
use super::judge::{Judge, Seen};
use super::path::{LazyPointer, Path, PathEnd, walk};
use super::values::Scalar;
use super::{How, MOST_ITEMS, OutputClause, Tell, Told, ToldOption, Truth};
use crate::alert::rewrite::Rewrite;
use crate::alert::scan::Scanner;
use crate::fact::Value;
use crate::kind::Kind;

/// A fact that an output is looked at for.
pub(super) struct Telling<'t> {
    pub(super) tell: &'t Tell,
    pub(super) kind: &'t Kind,
    pub(super) seen: Seen<'t>,
    pub(super) facts: &'t dyn Facts,
    /// Whether the output was held against what its command prints.
    pub(super) expected: bool,
}

impl Telling<'_> {
    pub(super) fn told(
        &self,
        json: Option<&mut Scanner<'_>>,
        heard: &mut Heard,
    ) -> Result<Told, WhyUntold> {
        match (&self.tell.how, json) {
            (How::Options(options), json) => self.option(options, json, heard),
            (_, None) => Err(WhyUntold::Refused),
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
        options: &[ToldOption],
        mut json: Option<&mut Scanner<'_>>,
        heard: &mut Heard,
    ) -> Result<Told, WhyUntold> {
        let mut found: Option<Told> = None;
        for option in options {
            let judge = Judge::new(&option.when, self.facts, self.seen);
            let verdict = judge.of_output(json.as_deref_mut());
            heard.look(judge.looked());
            if verdict.truth != Truth::Yes {
                continue;
            }
            if found.is_some() {
                return Err(WhyUntold::Ambiguous);
            }
            let value = self.kind.parse(&option.value).ok_or(WhyUntold::WrongKind)?;
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
            true => WhyUntold::Ambiguous,
            false => WhyUntold::Cut,
        })
    }

    /// The one value at a place.
    fn value(
        &self,
        at: &Path,
        rewrite: &Rewrite,
        json: &mut Scanner<'_>,
    ) -> Result<Told, WhyUntold> {
        let mut found: Option<Told> = None;
        let mut fault = None;
        let _ = walk(json, 0, &at.0, &LazyPointer::TOP, &mut |met| {
            let PathEnd::Value(json, at, way) = met else {
                if matches!(met, PathEnd::Fault) {
                    fault = Some(WhyUntold::WrongKind);
                }
                return ControlFlow::Continue(());
            };
            let scalar = Scalar::at(json, at);
            let Some(value) = scalar.and_then(|it| it.told(self.kind, rewrite)) else {
                fault = Some(WhyUntold::WrongKind);
                return ControlFlow::Continue(());
            };
            match &found {
                Some(first) if first.value != value => {
                    fault = Some(WhyUntold::Ambiguous);
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
            (None, Some(_)) if !self.seen.whole && at.is_several() => Err(WhyUntold::Cut),
            (None, Some(told)) => Ok(told),
            (None, None) => Err(match self.seen.whole {
                true => WhyUntold::WrongKind,
                false => WhyUntold::Cut,
            }),
        }
    }
}

impl Told {
    fn at(value: Value, way: &LazyPointer<'_>) -> Self {
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
    open: Option<WhyUntold>,
    /// Whether the array was there.
    there: bool,
    looked: u32,
}

impl All<'_> {
    fn collect(
        &self,
        only: Option<&OutputClause>,
        json: &mut Scanner<'_>,
        heard: &mut Heard,
    ) -> Result<Told, WhyUntold> {
        let telling = self.telling;
        let judge = only.map(|only| Judge::new(only, telling.facts, telling.seen));
        let mut items = Items {
            items: Vec::new(),
            known: BTreeSet::new(),
            from: None,
            open: (!telling.seen.whole).then_some(WhyUntold::Cut),
            there: self.is_there(json),
            looked: 0,
        };
        let _ = walk(
            json,
            0,
            &self.of.0,
            &LazyPointer::TOP,
            &mut |met| match met {
                PathEnd::Value(json, at, way) => {
                    items.looked = items.looked.saturating_add(1);
                    let truth = judge
                        .as_ref()
                        .map_or(Truth::Yes, |judge| judge.of_element(json, at, way).truth);
                    match truth {
                        Truth::Yes => self.take(json, at, way, &mut items),
                        Truth::CannotTell => items.open = items.open.or(Some(WhyUntold::WrongKind)),
                        Truth::No => {}
                    }
                    ControlFlow::Continue(())
                }
                PathEnd::Missing(..) => ControlFlow::Continue(()),
                PathEnd::Fault => {
                    items.open = Some(WhyUntold::WrongKind);
                    ControlFlow::Continue(())
                }
            },
        );
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
        let _ = walk(json, 0, array, &LazyPointer::TOP, &mut |met| {
            there |= matches!(met, PathEnd::Value(..));
            ControlFlow::Continue(())
        });
        there
    }

    fn take(&self, json: &mut Scanner<'_>, at: usize, way: &LazyPointer<'_>, items: &mut Items) {
        let kind = self.telling.kind;
        let _ = walk(json, at, &self.take.0, way, &mut |met| {
            let PathEnd::Value(json, at, way) = met else {
                if matches!(met, PathEnd::Fault) {
                    items.open = Some(WhyUntold::WrongKind);
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
                _ => items.open = Some(WhyUntold::WrongKind),
            }
            ControlFlow::Continue(())
        });
    }

    /// The list; that it is empty counts only where it was whole, and where the array was there or the
    /// output shows whose it is.
    fn list(&self, items: Items, heard: &mut Heard) -> Result<Told, WhyUntold> {
        let shown = items.there || self.telling.expected;
        let open = items.open.or((!shown).then_some(WhyUntold::Unreadable));
        if let Some(why) = open {
            if items.items.is_empty() {
                return Err(why);
            }
            heard.note(Some(self.telling.tell.fact), why);
        }
        let of = LazyPointer::TOP.pointer();
        Ok(Told {
            value: Value::List(items.items),
            from: items.from.unwrap_or(of),
            missing: None,
            at_least: open.is_some(),
        })
    }
}

impl Items {
    fn add(&mut self, item: String, way: &LazyPointer<'_>) {
        if self.known.contains(&item) {
            return;
        }
        if self.items.len() >= MOST_ITEMS {
            self.open = Some(WhyUntold::TooMany);
            return;
        }
        self.from.get_or_insert_with(|| way.pointer());
        self.known.insert(item.clone());
        self.items.push(item);
    }
}
