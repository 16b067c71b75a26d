//! The codes with which requests are refused. Those of authored files start at `NM0001`.

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
