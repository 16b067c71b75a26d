//! What holds of walks through any playbook whose commands are read, under any outputs.

mod model;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use nextmove::bundle::{Bundle, BundleData};
use nextmove::command::Purpose;
use nextmove::condition::FactIndex;
use nextmove::fact::{AlertFact, AlertFacts, Answer, Answers, Decline, Value, ValueRef};
use nextmove::hearing::{Hearing, UnreadOutput};
use nextmove::kind::{FAILED, Kind, LATER, SKIPPED};
use nextmove::output::Output;
use nextmove::playbook::{FactDecl, Playbook, PlaybookData, StepKind};
use nextmove::statement::AlertView;
use nextmove::told::Outputs;
use nextmove::walk::{self, Next, Wants};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::json;

use model::{ITEMS, MORE, playbook};

/// Nothing but the formats of alerts, of which there are none.
static BUNDLE: LazyLock<Bundle> = LazyLock::new(|| {
    let data = BundleData {
        vocabulary: Vec::new(),
        map: Default::default(),
        catalogs: Vec::new(),
        playbooks: Vec::new(),
        words: Vec::new(),
        laws: Vec::new(),
    };
    Bundle::verify(data).expect("an empty bundle")
});

/// An output as it is given.
#[derive(Debug, Clone)]
struct Printed {
    step: String,
    purpose: Purpose,
    n: u16,
    item: Option<String>,
    stdout: String,
    stderr: String,
}

impl Printed {
    fn given(&self) -> UnreadOutput<'_> {
        UnreadOutput {
            step: &self.step,
            purpose: self.purpose,
            n: self.n,
            item: self.item.as_deref(),
            taken_at: None,
            output: Output {
                stdout: Some(&self.stdout),
                stderr: Some(&self.stderr),
                status: None,
            },
        }
    }
}

/// What a command may print: what it should, what it should not, less, more, an error, nothing, noise.
#[derive(Debug, Clone, Copy)]
enum Form {
    Seen,
    Unseen,
    Fails,
    Cut,
    Torn,
    Refused,
    OtherError,
    Accepted,
    Empty,
    Noise,
    Missing,
}

const FORMS: [Form; 11] = [
    Form::Seen,
    Form::Unseen,
    Form::Fails,
    Form::Cut,
    Form::Torn,
    Form::Refused,
    Form::OtherError,
    Form::Accepted,
    Form::Empty,
    Form::Noise,
    Form::Missing,
];

impl Form {
    fn stdout(self) -> String {
        let items = json!([{"name": "i1"}, {"name": "i2"}]);
        match self {
            Self::Seen => json!({"x": "a", "ok": true, ITEMS: items}).to_string(),
            Self::Unseen => json!({"x": "other", "ok": true, ITEMS: []}).to_string(),
            Self::Fails => json!({"x": "a", "ok": false, ITEMS: items}).to_string(),
            Self::Cut => json!({ITEMS: [{"name": "i1"}], MORE: "next"}).to_string(),
            Self::Torn => json!({"x": "a", ITEMS: items}).to_string()[..12].to_owned(),
            Self::Noise => "\u{0}<b>{{ $x }}".into(),
            _ => String::new(),
        }
    }

    fn stderr(self) -> &'static str {
        match self {
            Self::Refused => "An error (AccessDenied) occurred",
            Self::OtherError => "An error (Throttled) occurred",
            Self::Accepted => "An error (NoSuchThing) occurred",
            _ => "",
        }
    }
}

/// A form for each command of each step, and each item.
fn forms() -> impl Strategy<Value = Vec<Form>> {
    prop::collection::vec(prop::sample::select(&FORMS[..]), 1..40)
}

/// All outputs of a playbook, each in one of the forms, those that are missing left out.
fn outputs(data: &PlaybookData, forms: &[Form]) -> Vec<Printed> {
    let mut forms = forms.iter().cycle().copied();
    let mut printed = Vec::new();
    for step in &data.steps {
        let StepKind::Act(action) = &step.kind else {
            continue;
        };
        for (n, command) in action.numbered().filter(|(_, it)| it.reads.is_some()) {
            let items: &[Option<&str>] = match command.each {
                Some(_) => &[Some("i1"), Some("i2")],
                None => &[None],
            };
            for item in items {
                let form = forms.next().expect("there are forms");
                printed.extend((!matches!(form, Form::Missing)).then(|| Printed {
                    step: step.id.clone(),
                    purpose: command.purpose,
                    n,
                    item: item.map(String::from),
                    stdout: form.stdout(),
                    stderr: form.stderr().into(),
                }));
            }
        }
    }
    printed
}

/// What the alert states of some of the facts: it may well be something else than outputs tell.
fn alert(data: &PlaybookData, which: &[Index]) -> AlertFacts {
    let facts = which.iter().filter(|_| !data.facts.is_empty());
    let facts = facts.map(|index| index.get(&data.facts));
    let stated = facts.filter_map(|fact| {
        let value = match &fact.kind {
            Kind::OneOf(_) => Value::Text("b".into()),
            Kind::Text(_) => Value::Text("stated".into()),
            Kind::List(_) if fact.among.is_none() => Value::List(vec!["i1".into()]),
            _ => return None,
        };
        let from = format!("/{}", fact.name);
        Some((fact.name.clone(), AlertFact { value, from }))
    });
    stated.collect()
}

/// How a person answers: always the same of the same question.
struct Person<'p> {
    playbook: &'p Playbook,
    choices: &'p [u8],
    /// What this person knows already: the first value for the first time a key is asked for.
    knows: BTreeMap<String, Vec<Value>>,
}

/// What a walk came to.
#[derive(Debug)]
struct Walked {
    end: String,
    /// What a person answered, in order.
    given: Vec<(String, Value)>,
    /// What the route rested on at its end.
    rested_on: Vec<(String, Value)>,
}

impl Walked {
    /// What a person has to know to walk the same route without outputs.
    fn known(&self) -> BTreeMap<String, Vec<Value>> {
        let mut known: BTreeMap<String, Vec<Value>> = BTreeMap::new();
        for (key, value) in &self.given {
            known.entry(key.clone()).or_default().push(value.clone());
        }
        for (key, value) in &self.rested_on {
            known
                .entry(key.clone())
                .or_insert_with(|| vec![value.clone()]);
        }
        known
    }
}

impl Person<'_> {
    fn choice(&self, fact: &FactDecl, among: usize) -> usize {
        let place = self.playbook.facts().iter().position(|it| it == fact);
        let drawn = place.map_or(0, |place| self.choices[place % self.choices.len()]);
        usize::from(drawn) % among
    }

    fn value(&self, next: &Next<'_>, fact: &FactDecl) -> Value {
        let declined = [Decline::None, Decline::CannotGet];
        match &fact.kind {
            Kind::OneOf(options) => Value::Text(options[self.choice(fact, options.len())].clone()),
            Kind::List(_) => {
                let found = next.knowledge.choices(fact);
                let found = found.unwrap_or_else(|| vec!["i1"]);
                let taken = self.choice(fact, found.len() + 1);
                let taken = found[..taken].iter().map(|it| String::from(*it));
                let all: BTreeSet<String> = taken.chain(self.told(next, fact)).collect();
                Value::List(all.into_iter().collect())
            }
            _ => match self.choice(fact, 3) {
                2 => Value::Text("typed".into()),
                way => Value::Declined {
                    declined: declined[way],
                },
            },
        }
    }

    /// What outputs told of a list of which there may be more: whoever adds to it takes nothing back. (Taken back,
    /// it sends the route back to what was done for it, which no bound foresees.)
    fn told(&self, next: &Next<'_>, fact: &FactDecl) -> Vec<String> {
        let index = self.playbook.facts().iter().position(|it| it == fact);
        let index = index.and_then(|index| FactIndex::try_from(index).ok());
        let told = index.and_then(|index| next.knowledge.told(index));
        match told.map(|it| &it.told.value) {
            Some(Value::List(items)) if fact.among.is_none() => items.clone(),
            _ => Vec::new(),
        }
    }

    fn reply(&self, next: &Next<'_>, step: &str) -> Value {
        let fact = self.playbook.fact(step).expect("a reply is a fact");
        let action = self.playbook.action(step).expect("an action");
        let replies = action.replies();
        let replies: Vec<&str> = replies.filter(|it| !next.is_due || *it != LATER).collect();
        Value::Text(replies[self.choice(fact, replies.len())].into())
    }
}

struct World<'w> {
    playbook: &'w Playbook,
    alert: AlertView<'w>,
    printed: &'w [Printed],
}

impl World<'_> {
    /// What outputs tell in view of answers; those for items that nobody knows yet are not given.
    fn heard(&self, answers: &Answers) -> Outputs {
        let hearing = Hearing {
            formats: BUNDLE.formats(),
            playbook: self.playbook,
            alert: self.alert,
            answers,
        };
        let mut given: Vec<UnreadOutput<'_>> = Vec::new();
        for printed in self.printed {
            given.push(printed.given());
            if hearing.hear(&given).is_err() {
                given.pop();
            }
        }
        hearing.hear(&given).expect("each alone is taken").0
    }

    /// Walks to the end. At each step what remains is within its bounds, looked at from the end.
    fn walk(&self, person: &Person<'_>) -> Walked {
        let mut answers = Answers::new();
        let mut given: Vec<(String, Value)> = Vec::new();
        let mut bounds = Vec::new();
        for replies in 0..200 {
            let outputs = self.heard(&answers);
            let next = walk::next_step_with(self.playbook, self.alert, &answers, &outputs);
            bounds.push(next.remaining());
            let (key, drawn) = match next.wants {
                Wants::Fact(fact) => (fact.name.clone(), person.value(&next, fact)),
                Wants::Reply(_) => (next.step.id.clone(), person.reply(&next, &next.step.id)),
                Wants::Nothing(_) => {
                    no_failure_is_forgotten(&next);
                    for (earlier, bounds) in bounds.iter().enumerate() {
                        let left = replies - earlier;
                        let [least, most] = [bounds.least, bounds.most].map(|it| it as usize);
                        assert!(
                            least <= left && left <= most,
                            "{left} of {least} to {most} after {earlier} of {answers:?}"
                        );
                    }
                    let passed = next.trail.iter();
                    let passed = passed.map(|it| (it.fact.name.clone(), it.value.owned()));
                    return Walked {
                        end: next.step.id.clone(),
                        given,
                        rested_on: passed.collect(),
                    };
                }
            };
            let times = given.iter().filter(|(earlier, _)| *earlier == key).count();
            let known = person.knows.get(&key).and_then(|it| it.get(times));
            let value = known.cloned().unwrap_or(drawn);
            given.push((key.clone(), value.clone()));
            // A reason says that somebody knows better than an output.
            let reason = Some("so".into());
            answers.insert(key, Answer { value, reason });
        }
        panic!("the walk does not end: {answers:?}");
    }
}

/// What failed or was left out is told at the end, whether or not the route goes another way there.
fn no_failure_is_forgotten(next: &Next<'_>) {
    let undone = next.undone();
    for passed in &next.trail {
        let replies = passed.fact.name == passed.step.id;
        let is_undone = [FAILED, SKIPPED]
            .map(ValueRef::Text)
            .contains(&passed.value);
        let told = undone.iter().any(|it| it.step.id == passed.step.id);
        assert!(told || !replies || !is_undone, "{}", passed.step.id);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_route_ends_within_its_bounds(
        data in playbook(),
        forms in forms(),
        stated in prop::collection::vec(any::<Index>(), 0..3),
        choices in prop::collection::vec(any::<u8>(), 1..20),
    ) {
        let (alert, printed) = (alert(&data, &stated), outputs(&data, &forms));
        let playbook = Playbook::verify(data).expect("it is right by construction");
        let alert = match playbook.data().by_hand {
            true => AlertView::Given(&alert),
            false => AlertView::Kept(&alert),
        };
        let world = World { playbook: &playbook, alert, printed: &printed };
        let person = Person { playbook: &playbook, choices: &choices, knows: BTreeMap::new() };
        let end = world.walk(&person).end;
        prop_assert!(playbook.steps().iter().any(|step| step.id == end));
    }

    #[test]
    fn outputs_take_no_more_replies_than_a_person_who_knows_what_they_tell(
        data in playbook(),
        forms in forms(),
        choices in prop::collection::vec(any::<u8>(), 1..20),
    ) {
        let printed = outputs(&data, &forms);
        let playbook = Playbook::verify(data).expect("it is right by construction");
        let alert = AlertFacts::new();
        let alert = match playbook.data().by_hand {
            true => AlertView::Given(&alert),
            false => AlertView::Kept(&alert),
        };
        let person = Person { playbook: &playbook, choices: &choices, knows: BTreeMap::new() };
        let read = World { playbook: &playbook, alert, printed: &printed }.walk(&person);
        let person = Person { knows: read.known(), ..person };
        let by_hand = World { playbook: &playbook, alert, printed: &[] }.walk(&person);
        prop_assert_eq!(&read.end, &by_hand.end, "{:?}\n{:?}", read, by_hand);
        for (key, _) in &read.given {
            let asked = |walked: &Walked| walked.given.iter().filter(|(it, _)| it == key).count();
            prop_assert!(asked(&read) <= asked(&by_hand), "{}\n{:?}\n{:?}", key, read, by_hand);
        }
    }

    #[test]
    fn the_order_of_outputs_does_not_matter(
        data in playbook(),
        forms in forms(),
        order in Just((0..60_usize).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let printed = outputs(&data, &forms);
        let playbook = Playbook::verify(data).expect("it is right by construction");
        let alert = AlertFacts::new();
        let shuffled: Vec<Printed> = order.iter().filter_map(|at| printed.get(*at).cloned()).collect();
        let heard = |printed: &[Printed]| {
            let world = World { playbook: &playbook, alert: AlertView::Kept(&alert), printed };
            world.heard(&Answers::new())
        };
        prop_assume!(shuffled.len() == printed.len());
        // What is told of a list has to be known before what is read for its items.
        let mut sorted = shuffled;
        sorted.sort_by_key(|it| it.item.is_some());
        let mut plain = printed;
        plain.sort_by_key(|it| it.item.is_some());
        prop_assert_eq!(heard(&sorted), heard(&plain));
    }

    #[test]
    fn refused_and_cut_outputs_prove_no_absence(data in playbook(), forms in forms()) {
        let whole = outputs(&data, &[Form::Seen, Form::Unseen]);
        let less: Vec<Printed> = whole.iter().zip(forms.iter().cycle()).map(|(printed, form)| {
            let form = match form {
                Form::Refused | Form::OtherError | Form::Torn | Form::Noise => *form,
                _ => Form::Cut,
            };
            let (stdout, stderr) = (form.stdout(), form.stderr().into());
            Printed { stdout, stderr, ..printed.clone() }
        }).collect();
        let playbook = Playbook::verify(data).expect("it is right by construction");
        let alert = AlertFacts::new();
        let world = World { playbook: &playbook, alert: AlertView::Kept(&alert), printed: &less };
        let heard = world.heard(&Answers::new());
        for fact in playbook.facts() {
            let Some(told) = heard.of(&fact.name) else { continue };
            let is_some = matches!(&told.told.value, Value::List(items) if !items.is_empty());
            prop_assert!(
                told.told.at_least && is_some
                    || told.told.value.borrowed() == ValueRef::Text("done"),
                "{} is told: {:?}", fact.name, told
            );
        }
        for (step, standing) in heard.standings() {
            let held = matches!(standing.value, nextmove::told::Stand::Holds | nextmove::told::Stand::DoesNotHold);
            prop_assert!(!held, "{step} {standing:?}");
        }
    }
}

/// So that no law is kept by having nothing to speak of.
#[test]
fn the_generated_playbooks_have_everything() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;

    let mut runner = TestRunner::deterministic();
    let drawn = (0..300).map(|_| playbook().new_tree(&mut runner).unwrap().current());
    let drawn: Vec<PlaybookData> = drawn.collect();
    let acts = || {
        drawn
            .iter()
            .flat_map(|data| &data.steps)
            .filter_map(|step| match &step.kind {
                StepKind::Act(action) => Some(action),
                _ => None,
            })
    };
    let commands = || acts().flat_map(|action| &action.commands);
    assert!(acts().any(|action| action.later.is_some()));
    assert!(acts().any(|action| action.on_failure.is_some() && action.verifies()));
    assert!(acts().any(|action| !action.follow.is_empty()));
    assert!(acts().any(|action| action.answered_by_outputs));
    assert!(commands().any(|command| command.each.is_some() && command.purpose == Purpose::Verify));
    assert!(commands().any(|command| command.when.is_some()));
    let facts = || drawn.iter().flat_map(|data| &data.facts);
    assert!(facts().any(|fact| fact.among.is_some() && fact.suggest.is_some()));
    assert!(facts().any(|fact| fact.confirm));
    assert!(drawn.iter().any(|data| data.by_hand));
}
