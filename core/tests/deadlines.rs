//! Deadlines end where the law's own arithmetic says, and nowhere where nobody knows what starts them.

use nextmove::case::Moment;
use nextmove::clocks::{Deadline, Latest, Law, Period, PeriodUnit, Start, Started};

fn moment(text: &str) -> Moment {
    Moment::parse(text).unwrap()
}

fn law(deadline: Deadline) -> Law {
    Law {
        id: "eu-test".into(),
        law: "Test Regulation".into(),
        url: "https://example.com".into(),
        checked: "2026-11-22".into(),
        deadlines: vec![deadline],
    }
}

fn deadline(starts: Start, within: Option<(u32, PeriodUnit)>) -> Deadline {
    Deadline {
        id: "authority".into(),
        article: "Art. 1".into(),
        starts,
        within: within.map(|(count, unit)| Period { count, unit }),
        latest: None,
    }
}

fn due(deadline: &Deadline, started: &Started) -> Option<String> {
    let due = started.due(&law(deadline.clone()), deadline);
    due.map(|moment| moment.as_str().to_owned())
}

fn aware(at: &str) -> Started {
    Started {
        aware_at: Some(moment(at)),
        ..Started::default()
    }
}

#[test]
fn hours_days_and_months_end_at_the_same_time_of_day() {
    let ends = [
        (
            (72, PeriodUnit::Hours),
            "2026-11-20T23:30:00Z",
            "2026-11-23T23:30:00Z",
        ),
        (
            (24, PeriodUnit::Hours),
            "2028-02-28T12:00:00Z",
            "2028-02-29T12:00:00Z",
        ),
        (
            (60, PeriodUnit::Days),
            "2026-12-31T00:00:00Z",
            "2027-03-01T00:00:00Z",
        ),
        (
            (1, PeriodUnit::Months),
            "2027-01-31T09:00:00Z",
            "2027-02-28T09:00:00Z",
        ),
        (
            (1, PeriodUnit::Months),
            "2027-12-31T09:00:00Z",
            "2028-01-31T09:00:00Z",
        ),
        (
            (4, PeriodUnit::BusinessDays),
            "2026-11-20T09:00:00Z",
            "2026-11-26T09:00:00Z",
        ),
        (
            (4, PeriodUnit::BusinessDays),
            "2026-11-21T09:00:00Z",
            "2026-11-26T09:00:00Z",
        ),
    ];
    for (within, from, until) in ends {
        let deadline = deadline(Start::Aware, Some(within));
        assert_eq!(due(&deadline, &aware(from)).as_deref(), Some(until));
    }
}

#[test]
fn without_a_beginning_or_a_length_there_is_no_end() {
    let aware = aware("2026-11-22T02:00:00Z");
    for starts in [
        Start::Classified,
        Start::Determined,
        Start::Sent("initial".into()),
    ] {
        assert_eq!(
            due(&deadline(starts, Some((4, PeriodUnit::Hours))), &aware),
            None
        );
    }
    assert_eq!(due(&deadline(Start::Aware, None), &aware), None);
    assert_eq!(
        due(
            &deadline(Start::Aware, Some((4, PeriodUnit::Hours))),
            &Started::default()
        ),
        None
    );
}

#[test]
fn of_two_ends_the_earlier_counts() {
    let mut deadline = deadline(Start::Classified, Some((4, PeriodUnit::Hours)));
    deadline.latest = Some(Latest {
        starts: Start::Aware,
        within: Period {
            count: 24,
            unit: PeriodUnit::Hours,
        },
    });
    let mut started = aware("2026-11-22T02:00:00Z");
    assert_eq!(
        due(&deadline, &started).as_deref(),
        Some("2026-11-23T02:00:00Z")
    );
    started.classified_at = Some(moment("2026-11-22T05:00:00Z"));
    assert_eq!(
        due(&deadline, &started).as_deref(),
        Some("2026-11-22T09:00:00Z")
    );
    started.classified_at = Some(moment("2026-11-23T01:00:00Z"));
    assert_eq!(
        due(&deadline, &started).as_deref(),
        Some("2026-11-23T02:00:00Z")
    );
}

#[test]
fn a_report_starts_the_clock_of_the_next_in_its_own_law_only() {
    let deadline = deadline(
        Start::Sent("notification".into()),
        Some((1, PeriodUnit::Months)),
    );
    let sent = |report: &str| Started {
        sent_at: [(report.to_owned(), moment("2027-01-30T08:00:00Z"))].into(),
        ..Started::default()
    };
    assert_eq!(
        due(&deadline, &sent("eu-test/notification")).as_deref(),
        Some("2027-02-28T08:00:00Z")
    );
    assert_eq!(due(&deadline, &sent("eu-other/notification")), None);
}
