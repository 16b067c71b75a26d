//! Bundles from anywhere: what is damaged is refused, and nothing in them exhausts the stack.

use nextmove::alert::map::{Located, Source};
use nextmove::bundle::{Bundle, BundleData};
use nextmove::condition::{Condition, DEEPEST, Test};
use nextmove::kind::Kind;
use nextmove::playbook::{
    Derivation, Ending, FactDecl, PlaybookData, Step, StepKind, Verdict, Waiver,
};
use nextmove::wire;
use sha2::{Digest, Sha256};

/// How postcard writes that a negation follows.
const NOT: u8 = 2;

fn data(handles: Condition) -> BundleData {
    let end = Step {
        id: "closed".into(),
        kind: StepKind::End(Ending {
            follow: Vec::new(),
            verdict: Verdict::FalsePositive,
            closings: Vec::new(),
        }),
    };
    BundleData {
        vocabulary: Vec::new(),
        map: Default::default(),
        catalogs: Vec::new(),
        playbooks: vec![PlaybookData {
            by_hand: false,
            highlights: Vec::new(),
            id: "p".into(),
            version: "1".into(),
            hash: "h".into(),
            handles,
            facts: Vec::new(),
            steps: vec![end],
            citations: Vec::new(),
            waivers: Vec::new(),
        }],
        words: Vec::new(),
        laws: Vec::new(),
    }
}

fn negated(times: u32) -> Condition {
    (0..times).fold(Condition::Any(Vec::new()), |inner, _| {
        Condition::Not(Box::new(inner))
    })
}

/// A bundle with the right digest whose condition is negated so many times, written by hand.
fn nested_bundle(times: usize) -> Vec<u8> {
    let plain = data(negated(1)).encode();
    let (head, payload) = plain.split_at(40);
    let at = payload.windows(3).position(|it| it == [NOT, 1, 0]);
    let at = at.expect("the condition stands in the payload");
    let mut payload = payload.to_vec();
    payload.splice(at..=at, std::iter::repeat_n(NOT, times));
    [&head[..8], &Sha256::digest(&payload)[..], &payload].concat()
}

#[test]
fn a_bundle_is_what_was_encoded() {
    for times in [0, 1, 5] {
        let data = data(negated(times));
        let bundle = Bundle::load(&data.encode()).expect("the bundle is whole");
        assert_eq!(bundle.playbooks()[0].data(), &data.playbooks[0]);
    }
    assert_eq!(nested_bundle(5), data(negated(5)).encode());
}

#[test]
fn every_variant_of_a_condition_is_read_as_it_was_written() {
    let both = Condition::All(vec![
        Condition::Any(vec![negated(2), Condition::All(Vec::new())]),
        Condition::Not(Box::new(negated(1))),
    ]);
    let bytes = postcard::to_allocvec(&both).expect("plain data has a form");
    assert_eq!(postcard::from_bytes::<Condition>(&bytes), Ok(both));
    let test = Condition::Test(3, Test::Equals(vec!["a".into(), "b".into()]));
    let bytes = postcard::to_allocvec(&test).expect("plain data has a form");
    assert_eq!(postcard::from_bytes::<Condition>(&bytes), Ok(test));
    for bytes in [&[4][..], &[0], &[0, 9], &[3, 0], &[2], &[]] {
        assert!(
            postcard::from_bytes::<Condition>(bytes).is_err(),
            "{bytes:?}"
        );
    }
}

#[test]
fn nesting_has_a_bound() {
    // The innermost condition is a level of its own.
    let deepest = usize::from(DEEPEST) - 1;
    assert!(Bundle::load(&nested_bundle(deepest)).is_ok());
    for times in [deepest + 1, 1_000_000] {
        let refusal = Bundle::load(&nested_bundle(times)).expect_err("it is nested too deeply");
        assert_eq!(refusal.code, "NM3001");
    }
    let mut lists = [0, 1].repeat(1_000_000);
    lists.extend([0, 0]);
    assert!(postcard::from_bytes::<Condition>(&lists).is_err());
}

/// Facts of which each is derived by reading the one before twice.
fn chain(links: u16) -> Vec<FactDecl> {
    let link = |fact: u16| FactDecl {
        name: format!("link_{fact}"),
        kind: Kind::OneOf(vec!["near".into()]),
        derive: match fact.checked_sub(1) {
            Some(before) => vec![Derivation {
                value: "near".into(),
                when: Condition::All(vec![is_near(before), is_near(before)]),
            }],
            None => Vec::new(),
        },
        confirm: false,
        among: None,
        suggest: None,
    };
    (0..links).map(link).collect()
}

fn is_near(fact: u16) -> Condition {
    Condition::Test(fact, Test::Equals(vec!["near".into()]))
}

#[test]
fn what_a_derivation_rests_on_has_a_bound() {
    let load = |links| {
        let mut data = data(negated(1));
        data.playbooks[0].facts = chain(links);
        data.playbooks[0].handles = Condition::All(Vec::new());
        Bundle::load(&data.encode())
    };
    assert!(load(9).is_ok(), "it rests on 510 facts");
    for links in [10, 200] {
        let refusal = load(links).expect_err("nobody could follow it");
        assert!(refusal.message.contains("too many other facts"));
    }
}

#[test]
fn a_rule_is_waived_for_steps_that_are_there() {
    let load = |step| {
        let mut data = data(negated(1));
        data.playbooks[0].waivers.push(Waiver {
            rule: "evidence_first".into(),
            reason: "nothing is deleted".into(),
            steps: vec![0, step],
        });
        Bundle::load(&data.encode())
    };
    let bundle = load(0).expect("the step is there");
    assert_eq!(
        wire::playbooks(&bundle)[0].waivers[0].steps,
        ["closed", "closed"]
    );
    let refusal = load(1).expect_err("there is one step");
    assert!(refusal.message.contains("a step that is not there"));
}

#[test]
fn what_is_damaged_is_refused() {
    let whole = data(negated(1)).encode();
    for place in 0..whole.len() {
        let mut damaged = whole.clone();
        damaged[place] ^= 1;
        for bytes in [&damaged[..], &whole[..place]] {
            let refusal = Bundle::load(bytes).expect_err("it is damaged");
            assert_eq!(refusal.code, "NM3001");
        }
    }
}

#[test]
fn two_facts_of_a_source_have_two_names() {
    let located = |name: &str| Located {
        name: name.into(),
        kind: Kind::Flag,
        told: true,
        slots: Vec::new(),
        rewrite: Vec::new(),
    };
    let load = |facts: [&str; 3]| {
        let mut data = data(negated(0));
        data.map.sources = vec![Source {
            id: "s".into(),
            form: None,
            facts: facts.map(located).into(),
            recognise: Condition::Any(Vec::new()),
            sample: Condition::Any(Vec::new()),
            alert_type: Vec::new(),
        }];
        Bundle::load(&data.encode())
    };
    assert!(load(["b", "a", "c"]).is_ok());
    assert_eq!(load(["b", "a", "b"]).unwrap_err().code, "NM3001");
}
