//! One output, and what is kept of it.

use core::ops::ControlFlow;

use super::heard::{Facts, Heard, WhyUntold};
use super::judge::{CommandEnd, Judge, Judgement, Seen, is_refusal};
use super::path::{LazyPointer, PathEnd, walk};
use super::state::{self, Output, State};
use super::telling::Telling;
use super::{Reading, Truth};
use crate::alert::scan::{NextValue, Plain, Scanner};

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
            outcome: CommandEnd::Printed {
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
            heard.note(None, WhyUntold::NotThisOutput);
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
                CommandEnd::Failed {
                    code: *code,
                    text,
                    refused: is_refusal(self, *code),
                }
            }
            _ => CommandEnd::Unknown,
        };
        let seen = Seen {
            outcome,
            whole: true,
        };
        self.tell(None, seen, facts, &mut heard);
        let why = match state {
            State::Failed { .. } => WhyUntold::Refused,
            State::Unreadable => WhyUntold::Unreadable,
            _ => WhyUntold::Unknown,
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
            let _ = walk(json, 0, &path.0, &LazyPointer::TOP, &mut |met| {
                whole &= match met {
                    PathEnd::Value(json, at, _) => says_no_more(json, at),
                    PathEnd::Missing(..) => true,
                    PathEnd::Fault => false,
                };
                ControlFlow::Continue(())
            });
        }
        if let Some((path, most)) = &self.most {
            let mut count = 0_u32;
            let _ = walk(json, 0, &path.0, &LazyPointer::TOP, &mut |_| {
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
            let Judgement { truth, witness } = judge.of_output(json);
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
        NextValue::Text => json.text().is_ok_and(|text| text.range().is_empty()),
        NextValue::Plain => json.plain() == Ok(Plain::False),
        NextValue::Object | NextValue::Array => false,
    }
}
