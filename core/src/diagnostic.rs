//! What can go wrong, as data with a stable code.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::Display;

use serde::Serialize;

use crate::fact::{Number, Value};
use crate::visible::visible;
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

/// What a code says of a request, with places for what the request holds.
#[derive(Debug, PartialEq, Eq)]
pub struct Message {
    /// The code.
    pub code: &'static Code,
    /// The part of the code's text that says the same in other languages.
    pub part: &'static str,
    /// What it says in English, with places such as `{ $step }`.
    pub pattern: &'static str,
}

/// A message with what stands in its places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    message: &'static Message,
    args: Vec<(&'static str, Arg)>,
}

/// What stands in a place of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Arg {
    Text(String),
    Said(Said),
}

/// A request that was refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// The stable code.
    pub code: &'static str,
    /// What it means, in a few words, in the language that was asked for.
    pub title: Cow<'static, str>,
    /// What is wrong with this request, in the language that was asked for.
    pub message: String,
    /// What to do about it, in the language that was asked for.
    pub help: Cow<'static, str>,
    /// What the message says, so that it can be said in another language.
    #[serde(skip)]
    said: Said,
}

impl Code {
    /// The key of its texts: that of the title, whose part `help` says what to do.
    ///
    /// ```
    /// assert_eq!(nextmove::diagnostic::refused::NOT_JSON.key(), "nm1002");
    /// ```
    #[must_use]
    pub fn key(&self) -> String {
        self.id.to_ascii_lowercase()
    }

    /// Its title and its help in the language of the texts; in English where they do not have it.
    #[must_use]
    pub fn in_words(&self, words: Words<'_>) -> (Cow<'static, str>, Cow<'static, str>) {
        let key = self.key();
        let title = words.text(&key, &|_| None);
        let help = words.part(&key, "help", &|_| None);
        (
            title.map_or(self.title.into(), Cow::Owned),
            help.map_or(self.help.into(), Cow::Owned),
        )
    }
}

impl Message {
    /// The message with what stands in its places, each by name.
    #[must_use]
    pub fn say(&'static self, args: &[(&'static str, &dyn Display)]) -> Said {
        let args = args.iter();
        let args = args.map(|(name, value)| (*name, Arg::Text(value.to_string())));
        Said {
            message: self,
            args: args.collect(),
        }
    }

    /// A refusal that says this.
    #[must_use]
    pub fn with(&'static self, args: &[(&'static str, &dyn Display)]) -> Refusal {
        self.say(args).refuse()
    }

    /// A refusal that says this, where there is no place to fill.
    #[must_use]
    pub fn refuse(&'static self) -> Refusal {
        self.with(&[])
    }

    /// The key of its text: a part of the text of its code.
    ///
    /// ```
    /// assert_eq!(nextmove::diagnostic::refused::CUT_SHORT.key(), "nm3004.cut_short");
    /// ```
    #[must_use]
    pub fn key(&self) -> String {
        [&self.code.key(), ".", self.part].concat()
    }

    /// The names of its places, in their order.
    pub fn places(&self) -> impl Iterator<Item = &'static str> {
        let places = self.pattern.split("{ $").skip(1);
        places.filter_map(|rest| Some(rest.split_once(" }")?.0))
    }
}

impl Said {
    /// The same with another message in one of its places.
    #[must_use]
    pub fn and(mut self, name: &'static str, said: Said) -> Self {
        self.args.push((name, Arg::Said(said)));
        self
    }

    /// A refusal that says this.
    #[must_use]
    pub fn refuse(self) -> Refusal {
        let code = self.message.code;
        Refusal {
            code: code.id,
            title: code.title.into(),
            message: self.english(),
            help: code.help.into(),
            said: self,
        }
    }

    /// What it says in English, which stands in the code itself, so that it is whole before there is any content.
    fn english(&self) -> String {
        let mut text = String::new();
        let mut rest = self.message.pattern;
        while let Some((before, place)) = rest.split_once("{ $") {
            let (name, after) = place.split_once(" }").unwrap_or((place, ""));
            text.push_str(before);
            let arg = self.args.iter().find(|(known, _)| *known == name);
            debug_assert!(arg.is_some(), "nothing is said of {name}");
            match arg {
                Some((_, Arg::Text(value))) => text.push_str(&visible(value)),
                Some((_, Arg::Said(said))) => text.push_str(&said.english()),
                None => text.push_str(name),
            }
            rest = after;
        }
        text.push_str(rest);
        text
    }

    /// What it says in the language of these texts; in English where they do not have it.
    fn text(&self, words: Words<'_>) -> String {
        let values: Vec<(&str, Value)> = self
            .args
            .iter()
            .map(|(name, arg)| (*name, arg.value(words)))
            .collect();
        let known = |name: &str| {
            let value = values.iter().find(|(known, _)| *known == name);
            value.map(|(_, value)| value.borrowed())
        };
        let Message { code, part, .. } = self.message;
        let text = words.part(&code.key(), part, &known);
        text.unwrap_or_else(|| self.english())
    }
}

impl Arg {
    /// A value that a text can name or choose by: a number where it is written as one.
    fn value(&self, words: Words<'_>) -> Value {
        match self {
            Self::Said(said) => Value::Text(said.text(words)),
            Self::Text(text) => {
                let number = Number::parse(text).filter(|number| number.to_string() == *text);
                number.map_or_else(|| Value::Text(text.clone()), Value::Number)
            }
        }
    }
}

impl Refusal {
    /// The refusal in the language of the texts.
    #[must_use]
    pub fn in_words(self, words: Words<'_>) -> Self {
        if words.lang() == DEFAULT_LANGUAGE {
            return self;
        }
        let (title, help) = self.said.message.code.in_words(words);
        Self {
            title,
            message: self.said.text(words),
            help,
            ..self
        }
    }
}

/// The codes that readers of alerts and cases can meet. The texts that all playbooks share have each, in
/// every language.
pub fn met_by_readers() -> impl Iterator<Item = &'static Code> {
    refused::ALL.iter().chain(failed::ALL).copied()
}

/// The places in which a number stands, so that a text can choose by its plural form.
pub const NUMBERS: [&str; 9] = [
    "byte", "bytes", "column", "count", "levels", "limit", "line", "most", "number",
];

/// All that they say of single requests.
pub fn messages() -> impl Iterator<Item = &'static Message> {
    refused::MESSAGES.iter().chain(failed::MESSAGES).copied()
}

/// Declares statics of kind [`Code`], each with its [messages](Message) where it has some, and `ALL` codes in order.
#[macro_export]
macro_rules! codes {
    ($($name:ident = $id:literal, $title:literal, $help:literal
        $(, { $($message:ident = $part:literal, $pattern:literal;)* })?;)*) => {
        $(
            #[doc = $title]
            pub static $name: $crate::diagnostic::Code = $crate::diagnostic::Code {
                id: $id,
                title: $title,
                help: $help,
            };
            $($(
                #[doc = $pattern]
                pub static $message: $crate::diagnostic::Message = $crate::diagnostic::Message {
                    code: &$name,
                    part: $part,
                    pattern: $pattern,
                };
            )*)?
        )*
        /// Every code declared here, in order.
        pub static ALL: &[&$crate::diagnostic::Code] = &[$(&$name),*];
        /// What they say of single requests, in order.
        pub static MESSAGES: &[&$crate::diagnostic::Message] = &[$($($(&$message,)*)?)*];
    };
}

/// The codes with which requests are refused. Those of authored files start at `NM0001`.
pub mod refused {
    codes! {
        NOT_TEXT = "NM1001", "the document is not text",
            "save the alert as UTF-8 and try again.", {
            NO_UTF8 = "no_utf8", "the document is not UTF-8 text: byte { $byte } is not part of a character";
            NO_UTF16 = "no_utf16", "the document is not UTF-16 text: a character is cut";
            BROKEN_GZIP = "broken_gzip", "the document is gzip that cannot be inflated";
            GZIP_FOLLOWED = "gzip_followed", "the document is gzip, and something that is none follows its last member";
        };
        NOT_JSON = "NM1002", "the document is not JSON",
            "paste the alert as the vendor delivers it, whole, from the first brace to the last.", {
            ENDS_EARLY = "ends_early", "the document cannot be read: it ends too early at { $at }";
            NO_JSON_AT = "no_json_at", "the document cannot be read: it is not JSON at { $at }";
            PLACE = "place", "line { $line }, column { $column }";
        };
        TOO_DEEP = "NM1003", "the document is nested too deeply",
            "take the alert itself out of what it is wrapped in.", {
            TOO_MANY_LEVELS = "too_many_levels", "the document is nested more than { $levels } levels deep at { $at }";
        };
        TOO_LARGE = "NM1004", "the document is too large",
            "split the document, or take out the one alert.", {
            ONLY_LINES_ARE_LARGER = "only_lines_are_larger", "the document has more than { $most } bytes, which is the limit; only lines that are a document each are read from more, with --lines";
            FILE_TOO_LARGE = "file_too_large", "the file has more than { $most } bytes, which is the limit";
            LINE_TOO_LARGE = "line_too_large", "the line has { $bytes } bytes, the limit is { $limit }";
            OUTPUT_TOO_LARGE = "output_too_large", "the output has { $bytes } bytes, the limit is { $limit }";
            TYPED_TOO_LARGE = "typed_too_large", "the line has more than { $most } bytes, which is the limit";
            DOCUMENT_TOO_LARGE = "document_too_large", "the document has { $bytes } bytes, the limit is { $limit }";
            INFLATES_TOO_LARGE = "inflates_too_large", "the document has more than { $most } bytes once it is inflated, which is the limit";
        };
        TOO_MANY_ALERTS = "NM1005", "the document holds too many alerts",
            "split the document.", {
            MORE_ALERTS = "more_alerts", "the document holds more than { $most } alerts";
            WRAPS_TOO_MANY = "wraps_too_many", "the document wraps more others than a list of as many alerts as are read, at { $at }";
        };
        NO_ALERT = "NM1006", "no alert was recognised",
            "give one finding or alert of a supported source, alone or in the envelope of its channel.", {
            UNRECOGNISED = "unrecognised", "no alert of a supported source was recognised in this document";
        };
        SEVERAL_ALERTS = "NM1007", "the document holds several alerts",
            "choose one by its number, counted from 0.", {
            CHOOSE_AN_ALERT = "choose_an_alert", "the document holds { $count } alerts, and none was chosen";
        };
        NO_SUCH_ALERT = "NM1008", "there is no alert with that number",
            "alerts are counted from 0 in the order of the document.", {
            NUMBER_TOO_HIGH = "number_too_high", "there is no alert number { $number }, the document holds { $count }";
        };
        TOO_MUCH = "NM1009", "the document would take too much memory",
            "split the document, or take the alert itself out of what it is wrapped in.", {
            SWELLS = "swells", "the document says in few bytes what takes many to read";
            SWELLS_AT = "swells_at", "the document says in few bytes what takes many to read; it was read up to { $at }";
        };
        POSTURE_CHECK = "NM1101", "the document is a posture check",
            "work on it as a finding on configuration; there is no attack to respond to.", {
            IS_POSTURE_CHECK = "is_posture_check", "the document is { $what }, which is no alert that nextmove reads";
        };
        VULNERABILITY = "NM1102", "the document names a vulnerability",
            "work on it as a finding on software; there is no attack to respond to.", {
            IS_VULNERABILITY = "is_vulnerability", "the document is { $what }, which is no alert that nextmove reads";
        };
        AUDIT_LOG = "NM1103", "the document is a record of activity",
            "give the alert that was raised over the activity, if one was.", {
            IS_AUDIT_LOG = "is_audit_log", "the document is { $what }, which is no alert that nextmove reads";
        };
        TELEMETRY = "NM1104", "the document is telemetry",
            "give the alert that was raised over the events, if one was.", {
            IS_TELEMETRY = "is_telemetry", "the document is { $what }, which is no alert that nextmove reads";
        };
        SCAN_VERDICT = "NM1105", "the document is the verdict of a scan",
            "give the finding that was raised over the object, if one was.", {
            IS_SCAN_VERDICT = "is_scan_verdict", "the document is { $what }, which is no alert that nextmove reads";
        };
        OTHER_DETECTION = "NM1106", "the alert is of a product that is not supported",
            "follow your own procedure for alerts of this product.", {
            IS_OTHER_DETECTION = "is_other_detection", "the document is { $what }, which is no alert that nextmove reads";
        };
        NOTHING = "NM1107", "the document is a list without alerts",
            "query again with a filter that matches the alert.", {
            IS_NOTHING = "is_nothing", "the document is { $what }, which is no alert that nextmove reads";
        };
        GROUP = "NM1108", "the document names alerts and does not hold them",
            "give the alerts that it names, or export it with them.", {
            IS_GROUP = "is_group", "the document is { $what }, which is no alert that nextmove reads";
        };
        NO_PLAYBOOK = "NM2001", "no playbook takes this alert",
            "name a playbook that fits, or follow your own procedure for this type of alert.", {
            NO_TAKER = "no_taker", "no playbook takes an alert of this type";
        };
        UNKNOWN_PLAYBOOK = "NM2002", "there is no playbook with that name",
            "leave the name out to have the playbook chosen by the alert.", {
            NO_SUCH_PLAYBOOK = "no_such_playbook", "there is no playbook \"{ $id }\"";
            NO_SUCH_VERSION = "no_such_version", "there is no such version of \"{ $id }\"";
        };
        UNKNOWN_LANGUAGE = "NM2003", "there are no texts in that language",
            "use one of the languages that the message lists.", {
            NO_TEXTS_IN_LANGUAGE = "no_texts_in_language", "there are no texts in \"{ $lang }\", only in { $languages }";
        };
        BAD_ANSWER = "NM2004", "an answer is not a value that its question takes",
            "use one of the values that the step lists, or a value of the kind it asks for.", {
            OTHER_VALUE = "other_value", "{ $fact }: expected { $takes }, found { $given }";
            COMMAND_TELLS_OTHERWISE = "command_tells_otherwise", "a command of { $step } tells no \"{ $name }\", or not that value";
            TAKES_ONE = "takes_one", "one of { $options }";
            TAKES_SEVERAL = "takes_several", "a list of any of { $options }";
            TAKES_FORM = "takes_form", "{ $kind } of the form { $form }";
            TAKES_LIKE = "takes_like", "{ $kind } of the form { $form }, for example { $example }";
        };
        REASON_MISSING = "NM2005", "a reason is missing",
            "give the answer with its reason: {\"value\": ..., \"reason\": \"...\"}.", {
            LEFT_OUT_WITHOUT_REASON = "left_out_without_reason", "{ $step } keeps evidence or contains the harm, and leaving it out needs a reason";
            OVERRIDES_WITHOUT_REASON = "overrides_without_reason", "the alert states another { $fact }, and overriding it needs a reason";
            DONE_WITHOUT_REASON = "done_without_reason", "an output shows that { $step } does not hold, and saying that it is done needs a reason";
        };
        BAD_REQUEST = "NM2006", "the request has the wrong form",
            "compare it with the contract in the documentation.", {
            ENTRY_UNREADABLE = "entry_unreadable", "the entry cannot be read: { $error }";
            REPLY_IS_NO_STEP = "reply_is_no_step", "the reply is no step";
            GIVEN_FILE_UNREADABLE = "given_file_unreadable", "the { $what } cannot be read: { $error }";
            NO_SUCH_CALL = "no_such_call", "expected one of the calls { $calls }, found \"{ $found }\"";
            REQUEST_UNREADABLE = "request_unreadable", "the request cannot be read: { $error }";
            ALERT_AND_FACTS = "alert_and_facts", "expected an alert or `facts`, found both: leave the document empty to begin with facts";
            FACTS_WITHOUT_PLAYBOOK = "facts_without_playbook", "expected `playbook` beside `facts`, found none";
        };
        UNKNOWN_FACT = "NM2007", "the playbook asks for no such fact",
            "name a fact of the trail, or one that a step asks for.", {
            ASKS_NO_SUCH_FACT = "asks_no_such_fact", "{ $playbook } asks for no \"{ $name }\"";
            KNOWS_NO_FACT = "knows_no_fact", "{ $playbook } knows no fact \"{ $name }\"";
        };
        UNKNOWN_COMMAND = "NM2010", "no command of the playbook printed that",
            "name a step, a purpose, the number `n` of the command and its item as the step shows them.", {
            NO_COMMAND_NUMBER = "no_command_number", "{ $step } has no command of that purpose with the number { $number }";
            NO_COMMAND_FOR_ITEM = "no_command_for_item", "{ $step } has no command for \"{ $item }\"";
            ITEM_NOT_SAID = "item_not_said", "{ $step } has a command for each item, and the output does not say for which it is";
            ONE_COMMAND = "one_command", "{ $step } has one command, not one for \"{ $item }\"";
        };
        NOT_THIS_OUTPUT = "NM2011", "it is not the output of that command",
            "run the command as it is shown, and give what it printed, whole.", {
            PRINTS_OTHERWISE = "prints_otherwise", "what a command of { $step } prints of these facts would look otherwise";
        };
        STATE_NOT_KEPT = "NM2012", "the state before the change was not kept",
            "get the right to read it, run the command before the change again, and give its output.", {
            STATE_MISSING = "state_missing", "{ $step } needs the state before it, and the output of the command that keeps it shows none";
        };
        BAD_BUNDLE = "NM3001", "the bundle is damaged or of another version",
            "build the bundle again with the same version of nextmove.", {
            BUNDLE_REFUSED = "bundle_refused", "the bundle was refused: { $because }";
        };
        NOT_A_CASE = "NM3002", "the file is no case",
            "give a file that nextmove wrote as a case; it was left as it is.", {
            NO_HEADER = "no_header", "the file does not begin as a case does";
        };
        NEWER_CASE = "NM3003", "the case was written by a newer version of nextmove",
            "read it with that version or a newer one; it was left as it is.", {
            NEWER_FORMAT = "newer_format", "the case has format { $format }, this version of nextmove reads up to 1";
        };
        BROKEN_CASE = "NM3004", "the case was changed or damaged",
            "keep the file as it is and compare it with a copy; entries are counted from 0.", {
            HEADER = "header", "the header";
            ENTRY = "entry", "entry { $number }";
            END = "end", "the end";
            DOES_NOT_FIT = "does_not_fit", "{ $part } does not fit the rest of the file";
            NO_HEADER_END = "no_header_end", "{ $part } does not end as a header does";
            KEY_OR_REDACTED = "key_or_redacted", "{ $part } has to hold either a key or what was redacted";
            NO_COMMA = "no_comma", "{ $part } is not followed by a comma";
            NO_END_BEGINNING = "no_end_beginning", "{ $part } does not begin as an end does";
            PART_NO_UTF8 = "part_no_utf8", "{ $part } is not UTF-8 text";
            PART_UNREADABLE = "part_unreadable", "{ $part } cannot be read: { $error }";
            WRITTEN_OTHERWISE = "written_otherwise", "{ $part } is not written as nextmove writes it";
            CUT_SHORT = "cut_short", "{ $part } is cut short";
            DOES_NOT_OPEN = "does_not_open", "{ $part } does not open the case";
            END_CHANGED = "end_changed", "{ $part } or the hash at the end was changed";
            CHANGED = "changed", "{ $part } was changed, or an entry beside it was taken out, put in or moved";
        };
        OTHER_HEAD = "NM3005", "the chain of the case does not contain that hash",
            "compare the case with the copy of which the hash was taken: one of them is not the case.", {
            HEAD_NOT_IN_CHAIN = "head_not_in_chain", "no entry of the case has the hash { $head }";
        };
        OTHER_VERSION = "NM3006", "the bundle does not hold the playbook of the case",
            "use a bundle that keeps that version, or move the case after looking at the differences.", {
            NO_SUCH_HASH = "no_such_hash", "the bundle holds no { $id } with hash { $hash }";
            FOLLOWS_UNKNOWN = "follows_unknown", "the case follows { $wanted }, and the bundle holds no version of it";
            FOLLOWS_OTHER = "follows_other", "the case follows { $wanted }, and the bundle holds { $held }";
            PLAYBOOK_VERSION = "playbook_version", "{ $id } { $version } with hash { $hash }";
        };
        REDACTED_CASE = "NM3007", "a redacted copy can be read, verified and reported, and nothing else",
            "go on with the case of which the copy was made.", {
            ROUTE_REDACTED = "route_redacted", "values were taken out of this copy, so no route can be told from it";
            NO_KEY = "no_key", "a redacted copy has no key to seal an entry with";
        };
        APPROVAL_MISSING = "NM3008", "an approval is missing",
            "have somebody in the role that the step names approve it, and record that first.", {
            NOBODY_APPROVED = "nobody_approved", "{ $step } has to be approved by { $role }: expected `approved_by` beside `value`, found nobody";
            APPROVE_FIRST = "approve_first", "{ $step } has to be approved by { $role } with the commands that it has now";
        };
        SAME_PERSON = "NM3009", "nobody approves their own step that cannot be taken back",
            "have somebody else approve it, and record that first.", {
            APPROVED_ALONE = "approved_alone", "{ $step } cannot be taken back, and only { $by } has approved it";
        };
        BAD_ENTRY = "NM3010", "an entry is not complete",
            "say who and what, and write the time like 2026-11-22T05:30:00Z, in UTC.", {
            NO_AUTHOR = "no_author", "the entry does not say who made it";
            OPENED_ALREADY = "opened_already", "a case is opened once, and is open";
            NOTE_EMPTY = "note_empty", "the text of the note is missing";
            EVIDENCE_UNNAMED = "evidence_unnamed", "the name of the evidence is missing";
            EVIDENCE_NOWHERE = "evidence_nowhere", "the place where the evidence is kept is missing";
            EVIDENCE_TOO_LARGE = "evidence_too_large", "evidence has at most 2^53 - 1 bytes";
            RECEIVER_MISSING = "receiver_missing", "whom the case is handed to is missing";
            OTHER_ROLE = "other_role", "{ $step } has to be approved by { $wanted }, not by \"{ $role }\"";
        };
        UNKNOWN_STEP = "NM3011", "the playbook has no such step",
            "name a step of the playbook that the case follows.", {
            NO_SUCH_STEP = "no_such_step", "{ $playbook } has no step \"{ $step }\"";
        };
        NO_EFFECT = "NM3012", "there is nothing that this could change",
            "look at the case once more: it may have been recorded already.", {
            SAME_PLAYBOOK = "same_playbook", "the case follows that playbook already";
            NEEDS_NO_APPROVAL = "needs_no_approval", "{ $step } does not have to be approved";
            NOTHING_FOLLOWS = "nothing_follows", "no case number { $number } follows from \"{ $step }\" as the case stands";
            NO_ANSWER_TO_RETRACT = "no_answer_to_retract", "there is no answer to \"{ $key }\" to take back";
            NOTHING_TO_UNDO = "nothing_to_undo", "{ $step } did nothing that is still to be undone";
        };
        NO_SUCH_VALUE = "NM3013", "the case holds no such fact",
            "name facts that the alert stated or that were answered.", {
            CASE_HOLDS_NO_FACT = "case_holds_no_fact", "the case holds no fact \"{ $fact }\"";
        };
        UNKNOWN_LAW = "NM3014", "there are no deadlines of that law",
            "use one of the names that the message lists.", {
            NO_SUCH_LAW = "no_such_law", "there is no law \"{ $id }\", only { $laws }";
        };
    }
}

/// The codes with which commands of the command line fail.
pub mod failed {
    codes! {
        UNREADABLE = "NM4001", "a file cannot be read",
            "check the path and your permissions; `-` reads standard input.", {
            FILE_UNREADABLE = "file_unreadable", "the file cannot be read: { $error }";
            NO_RANDOMNESS = "no_randomness", "the system gives no randomness: { $error }";
            FOLDER_UNREADABLE = "folder_unreadable", "the folder cannot be read: { $error }";
            STREAM_FAILED = "stream_failed", "input or output failed: { $error }";
        };
        UNFINISHED = "NM4002", "the walk ended before an outcome",
            "answer until the case is closed, or pass the answers so far with --answers.", {
            INPUT_ENDED = "input_ended", "the input ended before the case was closed";
        };
        UNWRITABLE = "NM4003", "a file cannot be written",
            "check the path, your permissions and the space that is left.", {
            LOCK_NOT_MADE = "lock_not_made", "the lock beside the file cannot be made: { $error }";
            FILE_UNWRITABLE = "file_unwritable", "the file cannot be written: { $error }";
            PLAYBOOK_UNWRITABLE = "playbook_unwritable", "the playbook cannot be written: { $error }";
        };
        LOCKED = "NM4004", "the case is open elsewhere",
            "close the other walk, or wait until it has written.", {
            WRITTEN_BY_ANOTHER = "written_by_another", "another nextmove writes to this case";
        };
        OTHER_ALERT = "NM4005", "the case is about another alert",
            "name another file for this alert, or go on with `nextmove resume`.", {
            ALERT_OF_ANOTHER_CASE = "alert_of_another_case", "the alert is not that of the case";
        };
        NOBODY = "NM4006", "it is not known who makes the entry",
            "say it with --by.", {
            NO_NAME = "no_name", "there is neither a name nor a login";
        };
        NO_CONTENT = "NM4007", "no playbooks are built in",
            "name a bundle with --bundle; `nextmove compile DIR -o FILE` writes one.", {
            BUILT_WITHOUT = "built_without", "this `nextmove` was built without playbooks, and no bundle is named";
        };
        NO_PLAYBOOK = "NM4008", "the folder has no such playbook",
            "name a playbook by its folder, such as aws-s3-bucket, or leave --playbook out to check all.", {
            NO_FOLDER = "no_folder", "the folder has no playbook \"{ $id }\"";
        };
    }
}
