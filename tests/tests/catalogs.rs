//! Catalogues speak of what sources state, in the same words.

use std::collections::BTreeSet;

use nextmove::alert::{Limits, read};
use nextmove::catalog::Catalog;
use nextmove_builtin::bundle;
use serde_json::Value;

const CLOUD_APPS: &str = "microsoft-defender-for-cloud-apps";

/// The part of the catalogue of Defender for Cloud Apps that lists the values of a fact.
fn listed(fact: &str) -> &'static Catalog {
    let of_source = |catalog: &&Catalog| catalog.source == CLOUD_APPS && catalog.type_fact == fact;
    bundle()
        .catalogs()
        .iter()
        .find(of_source)
        .expect("the fact is listed")
}

fn names(catalog: &Catalog) -> BTreeSet<&str> {
    catalog.types.iter().map(|it| it.name.as_str()).collect()
}

#[test]
fn every_source_has_a_catalogue() {
    let sources: BTreeSet<&str> = bundle()
        .formats()
        .map()
        .sources
        .iter()
        .map(|it| it.id.as_str())
        .collect();
    let catalogues = bundle().catalogs().iter().map(|it| it.source.as_str());
    assert_eq!(catalogues.collect::<BTreeSet<_>>(), sources);
}

#[test]
fn the_policies_that_are_listed_are_those_that_titles_are_read_as() {
    let source = include_str!("../../playbooks/sources/microsoft-defender-for-cloud-apps.yaml");
    let source: Value = serde_saphyr::from_str(source).unwrap();
    let titles = source["rewrite"]["cloud_app_policy"][0]["one_of"]
        .as_object()
        .unwrap();
    let read_as: BTreeSet<&str> = titles.keys().map(String::as_str).collect();
    assert_eq!(names(listed("cloud_app_policy")), read_as);
}

#[test]
fn a_type_that_is_read_as_a_policy_is_listed_with_it() {
    for known in &listed("cloud_app_alert_type").types {
        let line = format!(
            "CEF:0|MCAS|SIEM_Agent|0.1|{}|Our own|5|externalId=0f0f",
            known.name
        );
        let alerts = read(bundle().formats(), line.as_bytes(), &Limits::default()).unwrap();
        let stated = |fact| alerts[0].fact(fact).map(|it| it.value().to_string());
        assert_eq!(stated("cloud_app_alert_type").as_ref(), Some(&known.name));
        if let Some(policy) = stated("cloud_app_policy") {
            assert_eq!(known.policies, [policy], "{}", known.name);
        }
    }
}
