//! From values to facts: what an alert tells.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::budget::{Room, size_of_list};
use super::formats::SlotUse;
use super::map::{Located, Source};
use super::nothing::says_nothing;
use super::resolve::Resolver;
use super::rewrite::rewritten;
use super::trace::{Frame, Kept, PlaceIndex, Scalar, Trace};
use crate::fact::{Number, Value, ValueRef};
use crate::kind::Kind;

/// What an alert tells: its own facts, or else those of what it is wrapped in, in the order of the
/// document.
#[derive(Debug, Clone, Default)]
pub(super) struct Account {
    told: Vec<Extracted>,
    /// For each fact of the source its place in `told`, and [`UNTOLD`] where it is not there.
    places: Vec<u16>,
    made: Made,
}

const UNTOLD: u16 = u16::MAX;

/// Values that stand nowhere as they are, such as lists and texts that were rewritten.
type Made = Vec<Value>;

/// What an alert tells of a fact.
#[derive(Debug, Clone, Copy)]
pub(super) struct Extracted {
    /// The fact's place among those of the source.
    pub(super) fact: u16,
    /// Which of its candidates this is; the first is preferred.
    rank: u16,
    pub(super) at: PlaceIndex,
    /// What stands there.
    stands: Scalar,
    says: Says,
}

/// How the value of a fact comes from what stands in the document.
#[derive(Debug, Clone, Copy)]
pub(super) enum Says {
    /// It is what stands there.
    AsItStands,
    /// It is one of the values that were made, by its index.
    Made(usize),
}

impl Says {
    fn value<'t>(self, stands: Scalar, trace: &'t Trace, made: &'t [Value]) -> ValueRef<'t> {
        let value = match self {
            Self::AsItStands => stands.value(trace),
            Self::Made(index) => made.get(index).map(Value::borrowed),
        };
        value.unwrap_or(ValueRef::Flag(true))
    }

    fn made(value: Value, made: &mut Made) -> Self {
        made.push(value);
        Self::Made(made.len().saturating_sub(1))
    }
}

impl Account {
    /// What is told of the fact at a place of the source.
    #[inline]
    pub(super) fn of(&self, fact: u16) -> Option<&Extracted> {
        let place = *self.places.get(usize::from(fact))?;
        self.told.get(usize::from(place))
    }

    /// Tells of a fact of which nothing was told.
    #[inline]
    fn tell(&mut self, told: Extracted) {
        if let Some(place) = self.places.get_mut(usize::from(told.fact)) {
            *place = u16::try_from(self.told.len()).unwrap_or(UNTOLD);
            self.told.push(told);
        }
    }

    /// The value, of the fact's kind.
    pub(super) fn value<'t>(&'t self, told: &Extracted, trace: &'t Trace) -> ValueRef<'t> {
        told.says.value(told.stands, trace, &self.made)
    }

    /// What stands in the document, where the value says it otherwise. A list is its items.
    pub(super) fn raw<'t>(&self, told: &Extracted, trace: &'t Trace) -> Option<ValueRef<'t>> {
        let stands = told.stands.value(trace)?;
        let value = self.value(told, trace);
        let list = matches!(value, ValueRef::List(_));
        (!list && stands != value).then_some(stands)
    }

    /// How many bytes its lists take, beside the texts of what was made.
    fn size(&self) -> usize {
        let lists = size_of_list(&self.told).saturating_add(size_of_list(&self.places));
        lists.saturating_add(size_of_list(&self.made))
    }

    /// How many bytes the texts of what was made last take.
    fn size_of_last(&self) -> usize {
        /// What a text takes beside its bytes: where it is, and what the memory's keeper adds.
        const TEXT: usize = size_of::<String>() + 24;
        match self.made.last() {
            Some(Value::Text(text)) => text.len().saturating_add(TEXT),
            Some(Value::List(items)) => {
                let sizes = items.iter().map(|item| item.len().saturating_add(2 * TEXT));
                sizes.fold(0, usize::saturating_add)
            }
            _ => 0,
        }
    }

    /// Takes a better candidate, or adds the items of one as good.
    fn improve(&mut self, better: Extracted) {
        let place = self.places.get(usize::from(better.fact));
        let Some(known) = place.and_then(|place| self.told.get_mut(usize::from(*place))) else {
            return;
        };
        if let (Says::Made(list), Says::Made(_)) = (known.says, better.says)
            && known.rank == better.rank
            && let Some(Value::List(more)) = self.made.pop()
            && let Some(Value::List(items)) = self.made.get_mut(list)
        {
            items.extend(more);
            return;
        }
        *known = better;
    }
}

impl<'t> Resolver<'_, 't> {
    /// The facts of an alert, as far as there is room for them.
    pub(super) fn account(self, frame: u32, source: u16, room: &mut Room) -> Account {
        let declared = self.formats.map().sources.get(usize::from(source));
        let (Some(frame), Some(declared)) = (self.trace.frame(frame), declared) else {
            return Account::default();
        };
        let mut account = self.own(frame, source, (&declared.facts, room));
        for (outer, envelope) in self.around(frame) {
            self.inherit(
                outer,
                &envelope.facts,
                (&declared.facts, room),
                &mut account,
            );
        }
        account.told.shrink_to_fit();
        room.take(account.size());
        account
    }

    /// The best of what was kept for each fact.
    fn own(self, frame: &'t Frame, source: u16, (facts, room): (&[Located], &mut Room)) -> Account {
        let mut account = Account {
            told: Vec::with_capacity(frame.kept.len().min(facts.len())),
            places: alloc::vec![UNTOLD; facts.len()],
            made: Vec::new(),
        };
        self.steps.add(frame.kept.len());
        for kept in &frame.kept {
            for used in self.formats.uses(kept.slot) {
                if used.source == source
                    && let Some(located) = facts.get(usize::from(used.fact))
                {
                    self.take((&mut account, room), (frame, kept), (*used, located));
                }
            }
        }
        account
    }

    /// Takes a value for a fact unless there is a better one.
    #[inline(always)]
    fn take(
        self,
        (account, room): (&mut Account, &mut Room),
        (frame, kept): (&'t Frame, &Kept),
        (used, located): (SlotUse, &Located),
    ) {
        let known = account.of(used.fact).map(|known| known.rank);
        let is_better = known.is_none_or(|rank| match used.list {
            true => used.rank <= rank,
            false => used.rank < rank,
        });
        if !is_better || used.selected && !self.is_selected(frame, kept) {
            return;
        }
        let Some(says) = says(self.trace, kept.scalar, located, &mut account.made) else {
            return;
        };
        if matches!(says, Says::Made(_)) && !room.take(account.size_of_last()) {
            account.made.pop();
            return;
        }
        let told = Extracted {
            fact: used.fact,
            rank: used.rank,
            at: kept.at,
            stands: kept.scalar,
            says,
        };
        match known {
            Some(_) => account.improve(told),
            None => account.tell(told),
        }
    }

    /// Adds what an envelope says and the alert does not.
    fn inherit(
        self,
        outer: &'t Frame,
        said: &[Located],
        (facts, room): (&[Located], &mut Room),
        account: &mut Account,
    ) {
        for said in said.iter().filter(|said| said.told) {
            let mut own = (0..).zip(facts);
            let own = own.find(|(_, fact)| fact.told && fact.name == said.name);
            let Some((fact, _)) = own else { continue };
            if account.of(fact).is_some() {
                continue;
            }
            let made = &mut account.made;
            let told = self.values(outer, said).find_map(|kept| {
                Some(Extracted {
                    fact,
                    rank: 0,
                    at: kept.at,
                    stands: kept.scalar,
                    says: says(self.trace, kept.scalar, said, made)?,
                })
            });
            if let Some(told) = told {
                if matches!(told.says, Says::Made(_)) {
                    room.take(account.size_of_last());
                }
                account.tell(told);
            }
        }
    }

    /// What a fact could also have been, had it been taken from another place: the values that
    /// differ from the one told, in the order in which the places are preferred.
    pub(super) fn rivals(
        self,
        frame: &'t Frame,
        source: &Source,
        (told, value): (&Extracted, Value),
    ) -> Vec<(Value, PlaceIndex)> {
        let Some(located) = source.facts.get(usize::from(told.fact)) else {
            return Vec::new();
        };
        let own = self.values(frame, located).map(|kept| (kept, located));
        let around = self.around(frame).flat_map(|(outer, envelope)| {
            let said = envelope.facts.iter();
            let said = said.filter(|said| said.told && said.name == located.name);
            said.flat_map(move |said| self.values(outer, said).map(move |kept| (kept, said)))
        });
        let candidates = own.chain(around).filter(|_| !located.kind.is_list());
        let mut values = alloc::vec![(value, told.at)];
        for (kept, located) in candidates {
            let mut made = Made::new();
            let says = says(self.trace, kept.scalar, located, &mut made);
            let value = says.map(|says| says.value(kept.scalar, self.trace, &made).owned());
            let new = value.filter(|value| !values.iter().any(|(known, _)| same(known, value)));
            values.extend(new.map(|value| (value, kept.at)));
        }
        values.remove(0);
        values
    }
}

/// How a value comes to be a fact, if it is one.
pub(super) fn says(
    trace: &Trace,
    stands: Scalar,
    located: &Located,
    made: &mut Made,
) -> Option<Says> {
    match (stands, &located.kind) {
        (_, Kind::Present) => Some(Says::made(Value::Flag(true), made)),
        (stands, kind) if !located.rewrite.is_empty() => {
            let text = stands.value(trace)?.to_string();
            let text = rewritten(&located.rewrite, &text).filter(|text| !says_nothing(text))?;
            Some(Says::made(kind.parse(&text)?, made))
        }
        (Scalar::Text(span), kind) => {
            let text = Some(trace.text(span)).filter(|text| !says_nothing(text))?;
            text_says(text, kind, made)
        }
        (Scalar::True | Scalar::False, Kind::Flag) => Some(Says::AsItStands),
        (Scalar::Number(number), Kind::Number) => Number::new(number).map(|_| Says::AsItStands),
        (Scalar::Number(number), Kind::Text(shape)) => {
            let digits = Number::new(number)?.to_string();
            shape
                .fits(&digits)
                .then(|| Says::made(Value::Text(digits), made))
        }
        (Scalar::Number(number), kind @ Kind::List(_)) => {
            text_says(&Number::new(number)?.to_string(), kind, made)
        }
        _ => None,
    }
}

fn text_says(text: &str, kind: &Kind, made: &mut Made) -> Option<Says> {
    match (kind.takes(text), kind.is_list()) {
        (true, false) => Some(Says::AsItStands),
        (true, true) => Some(Says::made(Value::List(alloc::vec![text.into()]), made)),
        (false, _) => match kind.parse(text)? {
            value @ (Value::Number(_) | Value::Flag(_)) => Some(Says::made(value, made)),
            Value::Text(_) | Value::List(_) | Value::Declined { .. } => None,
        },
    }
}

/// Whether two values say the same; vendors differ in the case of what they write.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Text(one), Value::Text(other)) => one.eq_ignore_ascii_case(other),
        _ => one == other,
    }
}
