//! What can go wrong, as data with a stable code.

use alloc::borrow::Cow;
use alloc::string::String;

use serde::Serialize;

use crate::words::{DEFAULT_LANGUAGE, Words};

/// A kind of fault. Its code never changes its meaning and is never used again for another.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// The code, for example `NM1001`.
    pub id: &'static str,
    /// What it means, in a few words.
    pub title: &'static str,
    /// What to do about it.
    pub help: &'static str,
}

/// A request that was refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// The stable code.
    pub code: &'static str,
    /// What it means, in a few words, in the language that was asked for.
    pub title: Cow<'static, str>,
    /// What is wrong with this request, in plain English.
    pub message: String,
    /// What to do about it, in the language that was asked for.
    pub help: Cow<'static, str>,
}

impl Code {
    /// A refusal with this code.
    #[must_use]
    pub fn refuse(&self, message: impl Into<String>) -> Refusal {
        Refusal {
            code: self.id,
            title: self.title.into(),
            message: message.into(),
            help: self.help.into(),
        }
    }

    /// The key of its texts: that of the title, whose part `help` says what to do.
    ///
    /// ```
    /// assert_eq!(nextmove::diagnostic::refused::NOT_JSON.key(), "nm1002");
    /// ```
    #[must_use]
    pub fn key(&self) -> String {
        self.id.to_ascii_lowercase()
    }
}

impl Refusal {
    /// The refusal with its title and help in the language of the texts. English stands in the code itself, so
    /// that a refusal is whole before there is any content.
    #[must_use]
    pub fn in_words(self, words: Words<'_>) -> Self {
        if words.lang() == DEFAULT_LANGUAGE {
            return self;
        }
        let key = self.code.to_ascii_lowercase();
        let title = words.text(&key, &|_| None);
        let help = words.part(&key, "help", &|_| None);
        Self {
            title: title.map_or(self.title, Cow::Owned),
            help: help.map_or(self.help, Cow::Owned),
            ..self
        }
    }
}

/// The codes that readers of alerts and cases can meet. The texts that all playbooks share have each, in
/// every language.
pub fn met_by_readers() -> impl Iterator<Item = &'static Code> {
    refused::ALL.iter().chain(failed::ALL).copied()
}

/// Declares statics of kind [`Code`], and `ALL` of them in order.
#[macro_export]
macro_rules! codes {
    ($($name:ident = $id:literal, $title:literal, $help:literal;)*) => {
        $(
            #[doc = $title]
            pub static $name: $crate::diagnostic::Code = $crate::diagnostic::Code { id: $id, title: $title, help: $help };
        )*
        /// Every code declared here, in order.
        pub static ALL: &[&$crate::diagnostic::Code] = &[$(&$name),*];
    };
}

/// The codes with which requests are refused. Those of authored files start at `NM0001`.
pub mod refused {
    codes! {
        NOT_TEXT = "NM1001", "the document is not text",
            "save the alert as UTF-8 and try again.";
        NOT_JSON = "NM1002", "the document is not JSON",
            "paste the alert as the vendor delivers it, whole, from the first brace to the last.";
        TOO_DEEP = "NM1003", "the document is nested too deeply",
            "take the alert itself out of what it is wrapped in.";
        TOO_LARGE = "NM1004", "the document is too large",
            "split the document, or take out the one alert.";
        TOO_MANY_ALERTS = "NM1005", "the document holds too many alerts",
            "split the document.";
        NO_ALERT = "NM1006", "no alert was recognised",
            "give one finding or alert of a supported source, alone or in the envelope of its channel.";
        SEVERAL_ALERTS = "NM1007", "the document holds several alerts",
            "choose one by its number, counted from 0.";
        NO_SUCH_ALERT = "NM1008", "there is no alert with that number",
            "alerts are counted from 0 in the order of the document.";
        TOO_MUCH = "NM1009", "the document would take too much memory",
            "split the document, or take the alert itself out of what it is wrapped in.";
        POSTURE_CHECK = "NM1101", "the document is a posture check",
            "work on it as a finding on configuration; there is no attack to respond to.";
        VULNERABILITY = "NM1102", "the document names a vulnerability",
            "work on it as a finding on software; there is no attack to respond to.";
        AUDIT_LOG = "NM1103", "the document is a record of activity",
            "give the alert that was raised over the activity, if one was.";
        TELEMETRY = "NM1104", "the document is telemetry",
            "give the alert that was raised over the events, if one was.";
        SCAN_VERDICT = "NM1105", "the document is the verdict of a scan",
            "give the finding that was raised over the object, if one was.";
        OTHER_DETECTION = "NM1106", "the alert is of a product that is not supported",
            "follow your own procedure for alerts of this product.";
        NOTHING = "NM1107", "the document is a list without alerts",
            "query again with a filter that matches the alert.";
        GROUP = "NM1108", "the document names alerts and does not hold them",
            "give the alerts that it names, or export it with them.";
        NO_PLAYBOOK = "NM2001", "no playbook takes this alert",
            "name a playbook that fits, or follow your own procedure for this type of alert.";
        UNKNOWN_PLAYBOOK = "NM2002", "there is no playbook with that name",
            "leave the name out to have the playbook chosen by the alert.";
        UNKNOWN_LANGUAGE = "NM2003", "there are no texts in that language",
            "use one of the languages that the message lists.";
        BAD_ANSWER = "NM2004", "an answer is not a value that its question takes",
            "use one of the values that the step lists, or a value of the kind it asks for.";
        REASON_MISSING = "NM2005", "a reason is missing",
            "give the answer with its reason: {\"value\": ..., \"reason\": \"...\"}.";
        BAD_REQUEST = "NM2006", "the request has the wrong form",
            "compare it with the contract in the documentation.";
        UNKNOWN_FACT = "NM2007", "the playbook asks for no such fact",
            "name a fact of the trail, or one that a step asks for.";
        UNKNOWN_COMMAND = "NM2010", "no command of the playbook printed that",
            "name a step, a purpose, the number `n` of the command and its item as the step shows them.";
        NOT_THIS_OUTPUT = "NM2011", "it is not the output of that command",
            "run the command as it is shown, and give what it printed, whole.";
        STATE_NOT_KEPT = "NM2012", "the state before the change was not kept",
            "get the right to read it, run the command before the change again, and give its output.";
        BAD_BUNDLE = "NM3001", "the bundle is damaged or of another version",
            "build the bundle again with the same version of nextmove.";
        NOT_A_CASE = "NM3002", "the file is no case",
            "give a file that nextmove wrote as a case; it was left as it is.";
        NEWER_CASE = "NM3003", "the case was written by a newer version of nextmove",
            "read it with that version or a newer one; it was left as it is.";
        BROKEN_CASE = "NM3004", "the case was changed or damaged",
            "keep the file as it is and compare it with a copy; entries are counted from 0.";
        OTHER_HEAD = "NM3005", "the chain of the case does not contain that hash",
            "compare the case with the copy of which the hash was taken: one of them is not the case.";
        OTHER_VERSION = "NM3006", "the bundle does not hold the playbook of the case",
            "use a bundle that keeps that version, or move the case after looking at the differences.";
        REDACTED_CASE = "NM3007", "a redacted copy can be read, verified and reported, and nothing else",
            "go on with the case of which the copy was made.";
        APPROVAL_MISSING = "NM3008", "an approval is missing",
            "have somebody in the role that the step names approve it, and record that first.";
        SAME_PERSON = "NM3009", "nobody approves their own step that cannot be taken back",
            "have somebody else approve it, and record that first.";
        BAD_ENTRY = "NM3010", "an entry is not complete",
            "say who and what, and write the time like 2026-11-22T05:30:00Z, in UTC.";
        UNKNOWN_STEP = "NM3011", "the playbook has no such step",
            "name a step of the playbook that the case follows.";
        NO_EFFECT = "NM3012", "there is nothing that this could change",
            "look at the case once more: it may have been recorded already.";
        NO_SUCH_VALUE = "NM3013", "the case holds no such fact",
            "name facts that the alert stated or that were answered.";
        UNKNOWN_LAW = "NM3014", "there are no deadlines of that law",
            "use one of the names that the message lists.";
    }
}

/// The codes with which commands of the command line fail.
pub mod failed {
    codes! {
        UNREADABLE = "NM4001", "a file cannot be read",
            "check the path and your permissions; `-` reads standard input.";
        UNFINISHED = "NM4002", "the walk ended before an outcome",
            "answer until the case is closed, or pass the answers so far with --answers.";
        UNWRITABLE = "NM4003", "a file cannot be written",
            "check the path, your permissions and the space that is left.";
        LOCKED = "NM4004", "the case is open elsewhere",
            "close the other walk, or wait until it has written.";
        OTHER_ALERT = "NM4005", "the case is about another alert",
            "name another file for this alert, or go on with `nextmove resume`.";
        NOBODY = "NM4006", "it is not known who makes the entry",
            "say it with --by.";
        NO_CONTENT = "NM4007", "no playbooks are built in",
            "name a bundle with --bundle; `nextmove compile DIR -o FILE` writes one.";
        NO_PLAYBOOK = "NM4008", "the folder has no such playbook",
            "name a playbook by its folder, such as aws-s3-bucket, or leave --playbook out to check all.";
    }
}
