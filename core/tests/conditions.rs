//! Conditions mean what an obvious reading of them means.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use nextmove::condition::{Condition, Known, Network, Test};
use nextmove::fact::{Number, Value};
use proptest::prelude::*;

fn text(value: &str) -> Value {
    Value::Text(value.to_owned())
}

fn bits(address: IpAddr) -> String {
    match address {
        IpAddr::V4(v4) => format!("{:032b}", u32::from(v4)),
        IpAddr::V6(v6) => format!("{:0128b}", u128::from(v6)),
    }
}

fn address() -> impl Strategy<Value = IpAddr> {
    prop_oneof![
        any::<u32>().prop_map(|n| IpAddr::V4(Ipv4Addr::from(n))),
        any::<u128>().prop_map(|n| IpAddr::V6(Ipv6Addr::from(n))),
    ]
}

proptest! {
    #[test]
    fn comparisons_ignore_ascii_case(value in "[a-zA-Zé./:-]{0,8}", part in "[a-zA-Zé./:-]{0,3}") {
        let (lower, part_lower) = (value.to_ascii_lowercase(), part.to_ascii_lowercase());
        let holds = |test: Test| test.holds(Some(nextmove::fact::ValueRef::Text(&value)));
        let values = || vec![part.clone()];
        prop_assert_eq!(holds(Test::Equals(values())), lower == part_lower);
        prop_assert_eq!(holds(Test::Contains(values())), lower.contains(&part_lower));
        prop_assert_eq!(holds(Test::StartsWith(values())), lower.starts_with(&part_lower));
        prop_assert_eq!(holds(Test::EndsWith(values())), lower.ends_with(&part_lower));
    }

    #[test]
    fn a_network_holds_the_addresses_that_share_its_leading_bits(
        network in address(), other in address(), length in 0_u8..=128, near in any::<bool>(),
    ) {
        let length = length.min(if network.is_ipv4() { 32 } else { 128 });
        let other = if near { network } else { other };
        let shares = network.is_ipv4() == other.is_ipv4()
            && bits(network)[..usize::from(length)] == bits(other)[..usize::from(length)];
        let parsed = Network::parse(&format!("{network}/{length}")).unwrap();
        prop_assert_eq!(parsed.contains(other), shares);
    }
}

#[test]
fn nothing_holds_of_an_unknown_fact_but_its_absence() {
    for test in [
        Test::Equals(vec!["".into()]),
        Test::Contains(vec!["".into()]),
        Test::Exists(true),
    ] {
        assert!(!test.holds(None), "{test:?}");
    }
    assert!(Test::Exists(false).holds(None));
    assert!(!Test::Exists(false).holds(Some(text("x").borrowed())));
}

#[test]
fn an_empty_list_is_nothing_and_may_be_more_where_it_was_cut() {
    let empty = Value::List(Vec::new());
    assert!(!Test::Exists(true).holds(Some(empty.borrowed())));
    assert!(Test::Exists(false).holds(Some(empty.borrowed())));
    for there in [true, false] {
        let condition = Condition::Test(0, Test::Exists(there));
        assert_eq!(
            condition.judged(&|_| Known::AtLeast(empty.borrowed())),
            None
        );
    }
}

#[test]
fn numbers_flags_and_lists_compare_as_text() {
    let equals = |value: &str| Test::Equals(vec![value.into()]);
    assert!(equals("8").holds(Some(Value::Number(Number::new(8.0).unwrap()).borrowed())));
    assert!(equals("TRUE").holds(Some(Value::Flag(true).borrowed())));
    assert!(equals("b").holds(Some(Value::List(vec!["a".into(), "B".into()]).borrowed())));
}

#[test]
fn all_of_none_holds_and_any_of_none_does_not() {
    let known = |_| None;
    assert!(Condition::All(vec![]).holds(&known));
    assert!(!Condition::Any(vec![]).holds(&known));
    assert!(Condition::Not(Box::new(Condition::Any(vec![]))).holds(&known));
}

#[test]
fn what_asks_for_more_is_more_specific() {
    let value = text("Discovery:S3/Anomalous");
    let known = |fact| (fact == 0).then(|| value.borrowed());
    let test =
        |test: fn(Vec<String>) -> Test, part: &str| Condition::Test(0, test(vec![part.into()]));
    let part = test(Test::Contains, ":S3/");
    let start = test(Test::StartsWith, "Discovery:");
    let equal = test(Test::Equals, "Discovery:S3/Anomalous");
    let never = test(Test::Equals, "Exfiltration:S3/Anomalous");
    let unlike = Condition::Not(Box::new(never.clone()));
    let both = Condition::All(vec![part.clone(), unlike.clone()]);
    let any = Condition::Any(vec![start.clone(), never.clone(), part.clone()]);
    let weights = [part, both, start, any, equal, never, unlike].map(|it| it.weight(&known));
    let expected = [Some(2), Some(3), Some(4), Some(4), Some(8), None, Some(1)];
    assert_eq!(weights, expected);
}
