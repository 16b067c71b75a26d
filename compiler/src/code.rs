//! Every kind of fault that authored files can have.

nextmove::codes! {
    // Files and their form.
    UNREADABLE = "NM0001", "a file cannot be read as text",
        "save it as UTF-8, and let the one who compiles read it.";
    MISSING_FILE = "NM0002", "a file is missing",
        "there is `facts.yaml` or a file in `facts/`, `rules.yaml`, and in each language of the shared texts one `.ftl` file for each of their areas and for each playbook, which has `playbook.yaml` and cases (`cases.yaml` or files in `cases/`) besides; where no rule holds, `rules.yaml` is `{}`.";
    UNUSED_FILE = "NM0003", "a file is read by nobody",
        "correct its name, use it, or remove it.";
    BAD_YAML = "NM0004", "a file is not YAML of the kind used here",
        "write one document of maps, lists and texts, without anchors, aliases and tags.";
    WRONG_FORM = "NM0005", "a value has the wrong form",
        "compare it with the documentation of authored files.";
    UNKNOWN_KEY = "NM0006", "a key is unknown here",
        "correct it or remove it; unknown keys are never ignored.";
    MISSING_KEY = "NM0007", "a key is missing",
        "add it; the documentation of authored files says what it means.";
    DUPLICATE_KEY = "NM0008", "a key stands twice in a map",
        "keep one of the two.";
    BAD_NAME = "NM0009", "a name is not written as names are",
        "names are lower-case words joined by `_`, or by `-` in a Fluent file, and begin with a letter.";
    NAME_TAKEN = "NM0010", "a name is used twice",
        "rename one of the two; steps, facts and shared texts have different names, as each is a key of answers or texts.";

    // The vocabulary.
    UNKNOWN_TYPE = "NM0011", "a fact is of an unknown type",
        "use text, number, flag, ip, time, cidr, arn, azure_resource_id, guid, email, domain, hash or list.";
    BAD_CHARS = "NM0012", "a set of characters cannot be read",
        "write characters and ranges such as `A-Za-z0-9._-`; a `-` that stands for itself comes first or last.";
    EMPTY_SHAPE = "NM0013", "no text can have this shape",
        "let the least length be no more than the greatest, and the prefix be made of allowed characters.";

    // Conditions.
    UNKNOWN_FACT = "NM0014", "a fact is unknown here",
        "name a fact of the vocabulary, of the source or of the playbook.";
    UNKNOWN_MODIFIER = "NM0015", "a modifier is unknown",
        "use contains, startswith, endswith, cidr or exists, or none for equality.";
    BAD_NETWORK = "NM0016", "a network cannot be read",
        "write an address and how many leading bits count, such as `10.0.0.0/8`.";
    IMPOSSIBLE_VALUE = "NM0017", "a fact is compared with a value that it never has",
        "compare it with a value of its type.";
    EMPTY_CONDITION = "NM0018", "a list in a condition is empty",
        "a list means any of its entries, so an empty one never holds; add an entry or remove the list.";

    // Alert formats.
    BAD_PATH = "NM0020", "a path cannot be read",
        "join member names by dots; `[0]`, `[]` and `[type=ip]` lead into arrays, `{}`, `{vaults}` and `<base64>` into strings.";
    OUTER_INDEX = "NM0021", "an outer array has an index of its own",
        "only the innermost array of a path can have an index other than `[0]` or `[]`.";
    PLACE_TAKEN = "NM0022", "two formats claim one place for different things",
        "an alias or the content of an envelope needs a place of its own.";
    UNKNOWN_SOURCE = "NM0023", "a source is unknown",
        "name the `id` of a file in `sources/`.";
    TOO_MANY = "NM0024", "there is more than a bundle can hold",
        "split it up.";

    // Steps.
    UNKNOWN_STEP_KIND = "NM0030", "a step is of no kind",
        "give it one of the keys `decide`, `each`, `act`, `use` and `end`.";
    UNKNOWN_STEP = "NM0031", "a step leads nowhere",
        "name a step of this playbook.";
    UNREACHABLE_STEP = "NM0032", "no route leads to a step",
        "let a step lead to it, or remove it.";
    CYCLE = "NM0033", "steps lead round in a circle",
        "checking again later is an end of its own, not a way back.";
    MISSING_ARM = "NM0034", "an option leads nowhere",
        "say where every option leads, `cannot_tell` included.";
    UNKNOWN_OPTION = "NM0035", "an option is unknown",
        "name an option of the fact.";
    NOT_A_CHOICE = "NM0036", "a step decides on a fact that is no choice",
        "decide on a fact of this playbook that has `one_of`.";
    UNKNOWN_PHASE = "NM0037", "a phase is unknown",
        "use preserve, investigate, notify, contain, eradicate, recover or close.";
    UNKNOWN_VERDICT = "NM0038", "a verdict is unknown",
        "use true_positive, benign_true_positive, false_positive, not_provable or handed_over.";
    NO_WAY_BACK = "NM0039", "a change has no way back",
        "add `undo`, or say `irreversible: true`.";
    WAY_BACK_DENIED = "NM0040", "a change is both taken back and irreversible",
        "keep either `undo` or `irreversible: true`.";
    STATE_NOT_KEPT = "NM0041", "the state before a change is not kept",
        "add `before`, the command that shows what `undo` has to restore.";
    UNKNOWN_CITATION = "NM0042", "a citation is unknown",
        "name one of the playbook's `citations`.";
    UNUSED_CITATION = "NM0043", "no step cites a citation",
        "cite it where it belongs, or remove it.";
    BAD_DATE = "NM0044", "a date cannot be read",
        "write a day as YYYY-MM-DD.";

    // Facts of a playbook.
    DERIVATION_CYCLE = "NM0045", "facts are derived from each other",
        "let at least one of them be derived from other facts, or asked.";
    SHADOWED_RULE = "NM0046", "a rule can never decide",
        "an earlier rule holds whenever this one does; narrow the earlier one or change the order.";
    UNUSED_FACT = "NM0047", "a fact is never asked",
        "a choice is decided on or read by a condition, any other fact stands in a command; or remove it.";
    ROAD_CHANGES = "NM0048", "an answer would change the route that led to its question",
        "ask for the fact before the decision that reads it, or let that decision not read it.";

    IDLE_CONFIRMATION = "NM0049", "a fact is confirmed that nothing derives",
        "remove `confirm`, or add `derive`.";

    // Commands.
    BAD_COMMAND = "NM0050", "a command cannot be read",
        "write the tool and its arguments, and close every quote.";
    UNFILLABLE = "NM0051", "a fact cannot stand in a command",
        "use a fact of type text with `chars`, or of any other type but a choice and a list.";
    LEADING_DASH = "NM0052", "a value may be taken for an option",
        "let the vocabulary rule out a leading `-` with `first`, or put other text before it in its argument.";

    // Rules.
    UNKNOWN_EFFECT = "NM0053", "what an action does is unknown",
        "use one of the words of the documentation of authored files, such as denies, deletes or saves_state.";
    UNKNOWN_PART = "NM0054", "a part of an action is unknown",
        "use before, run, verify, holds, undo or approve.";
    BROKEN_RULE = "NM0055", "a rule is broken",
        "keep the rule, or waive it with a reason.";
    UNKNOWN_RULE = "NM0056", "a rule is unknown",
        "name a rule of `rules.yaml`.";
    UNREASONED_WAIVER = "NM0057", "a rule is waived without a reason",
        "write down why the rule need not hold in this playbook.";
    IDLE_WAIVER = "NM0058", "a rule is waived that is not broken",
        "remove the waiver.";

    // Facts of a playbook, once more.
    TANGLED_DERIVATION = "NM0059", "a derivation rests on too much",
        "let it read fewer derived facts, or have one of them asked.";

    // Texts.
    BAD_FLUENT = "NM0060", "a file is not Fluent",
        "a text is `name = ...`, a part of it `.part = ...` on an indented line of its own.";
    UNSUPPORTED_FLUENT = "NM0061", "texts cannot do this",
        "use plain text, `{ $fact }`, `{ -term }`, `{ other-text }`, `{ \"literal\" }`, and variants that a fact chooses between.";
    MISSING_TEXT = "NM0062", "a text is missing",
        "add it in this language.";
    UNUSED_TEXT = "NM0063", "a text is shown nowhere",
        "correct its name or remove it.";
    DUPLICATE_TEXT = "NM0064", "a text is there twice",
        "keep one of the two.";
    UNKNOWN_VARIABLE = "NM0065", "a text names an unknown fact",
        "name a fact of the vocabulary or of the playbook, with hyphens.";
    VARIABLES_DIFFER = "NM0066", "a text names other facts than in English",
        "every language shows the same facts.";
    UNKNOWN_TERM = "NM0067", "a term or another text is unknown",
        "define it in the same file, or a term in the shared texts, and not by way of itself.";

    // Stored cases.
    BAD_ALERT = "NM0070", "the alert of a case is none",
        "store one alert of a known source, alone or as its channel delivers it.";
    OTHER_PLAYBOOK = "NM0071", "the alert of a case belongs elsewhere",
        "use an alert that this playbook `handles`, and that no more specific one takes.";
    BAD_ANSWER = "NM0072", "an answer of a case is none",
        "answer a question or an action of this playbook with one of its values; skipping what preserves or contains needs `{value: skipped, reason: ...}`.";
    UNUSED_ANSWER = "NM0073", "an answer of a case plays no part",
        "remove it, or correct the case that should come to what asks for it.";
    WRONG_ROUTE = "NM0074", "a case takes another route",
        "correct the case, or the playbook that leads it there.";
    WRONG_VERDICT = "NM0075", "a case ends with another verdict",
        "correct the case, or the end it comes to.";
    UNCOVERED_END = "NM0076", "no case comes to an end of the playbook",
        "add a case that ends there.";
    UNCOVERED_OPTION = "NM0077", "no case takes an option of a decision",
        "add a case that takes it.";
    TIED_PLAYBOOKS = "NM0078", "two playbooks handle an alert equally well",
        "let one of them ask for more in `handles`, or ask for it more exactly.";
    UNKNOWN_CASE = "NM0079", "the case that another is like is unknown",
        "name a case of this playbook that is not like another itself.";

    // Known types of alerts, and what becomes of alerts.
    UNKNOWN_ALERT_TYPE = "NM0080", "a condition waits for a type of alert that is not known",
        "name a type of `catalog/` as it is spelled there, or add the type to it.";
    UNKNOWN_STATUS = "NM0081", "the status of a type of alert is unknown",
        "use current, opt_in, preview, delisted, renamed, retired or unconfirmed.";
    UNKNOWN_CLOSING = "NM0082", "an end gives an alert a status that it cannot have",
        "name one of the `statuses` of a source.";
    OPEN_ALERT = "NM0083", "an end does not say what becomes of the alert",
        "add `status`, one of the `statuses` of the source whose alerts the playbook takes.";

    // Texts that choose.
    UNKNOWN_VARIANT = "NM0084", "a variant is never shown",
        "name a value that the fact can have, or a plural form that the language has.";
    MISSING_VARIANT = "NM0085", "a plural form is missing",
        "write a variant for each plural form of the language.";

    // What actions stop.
    UNKNOWN_DISRUPTION = "NM0086", "a disruption is unknown",
        "use none, partial or outage.";
    UNSAID_DISRUPTION = "NM0087", "a change does not say what it stops",
        "add `disruption`: none, partial or outage.";
    UNTOLD_DISRUPTION = "NM0088", "no text says who or what stops working",
        "add the part `.disruption`, or say `disruption: none`.";
    DENIED_DISRUPTION = "NM0089", "a text says who or what stops working where nothing does",
        "say which `disruption` it is, or remove the text.";

    // Choices of several options, and shared playbooks.
    NOT_SEVERAL = "NM0090", "a step goes through the options of a fact that is no choice of several",
        "name a fact of this playbook that has `several_of`.";
    NEXT_OUTSIDE = "NM0091", "nothing comes next",
        "only a step of one branch of `each` leads to `next`; name a step, or give each branch steps of its own.";
    BRANCH_LEFT = "NM0092", "a branch does not come back",
        "let it lead to `next`, to an end that only this branch comes to, or to where the case is handed over.";
    UNKNOWN_SHARED = "NM0093", "a shared playbook is unknown",
        "name the folder of one, such as `common/begin`.";
    SHARED_CYCLE = "NM0094", "shared playbooks use each other",
        "let at least one of them do without the others.";
    MISSING_RETURN = "NM0095", "a return of a shared playbook leads nowhere",
        "say where each of its `returns` leads.";
    UNKNOWN_RETURN = "NM0096", "a shared playbook does not return so",
        "name one of its `returns`.";
    UNUSED_RETURN = "NM0097", "no step leads to a return",
        "let a step lead to it, or remove it.";

    // Legal deadlines.
    UNKNOWN_START = "NM0100", "nobody knows what starts a deadline",
        "write `starts: aware`, classified or determined, or `after` with a deadline that stands before this one.";
    BAD_PERIOD = "NM0101", "a period of time cannot be read",
        "write `without delay`, or a number and hours, days, months or business days, such as `72 hours`.";
    BAD_ADDRESS = "NM0102", "an address is none of the web",
        "write an address that begins with https:// and has no blanks or quotes.";

    // Requirements.
    UNKNOWN_REQUIREMENT = "NM0103", "a requirement is unknown",
        "name one of `requirements.yaml`, or add it there.";
    // What is read of outputs.
    UNKNOWN_PLACE = "NM0110", "no output of a command has such a place",
        "name a place that `members` of the command lists in `outputs/`, or add it there.";
    SHOWN_BY_NOTHING = "NM0111", "a condition is true of an output in which nothing stands",
        "add `expects`, which shows that it is the output of that command.";
    HIDDEN_ABSENCE = "NM0112", "an option hides what is told by its absence",
        "leave the option out, so that the whole output is read.";
    NO_JSON = "NM0113", "an output is read that is not JSON",
        "let the command print JSON, such as with `--output json`; text and tables tell nothing.";
    TOLD_TWICE = "NM0114", "two commands tell the same fact",
        "let a later output tell another fact; only commands with `instead` may tell the same.";
    NEVER_KNOWN = "NM0115", "a condition compares with a fact that nobody knows there",
        "name a fact that the alert states, or that a step before asks for or tells.";
    UNTOLD_LIST = "NM0116", "nothing tells the list for each item of which a command is used",
        "let an output tell the list, or choose among one with `several_of: {among: …}`.";
    ANSWERED_CHANGE = "NM0117", "outputs cannot reply to an action",
        "only what preserves or investigates, and whose outputs of `run` are read, has `answered_by: outputs`.";
    PLANTED_PROOF = "NM0118", "a change would hold by a name alone",
        "name what the change does beside what it is called.";
    SECRET_TOLD = "NM0119", "a secret would be told",
        "tell something else; secret members are neither kept nor shown.";
    UNSEEN_OUTPUT = "NM0120", "no stored output shows what is read",
        "store an output with a case that shows it, among its `outputs`.";
    BAD_OUTPUT = "NM0121", "an output of a case is none",
        "give `step`, `purpose`, and what that command of the playbook prints.";
    IDLE_READING = "NM0122", "a key of a command says nothing there",
        "`holds` and `lag` stand at `verify`, `accepts` at `before` or at a `run` that outputs reply to, and nothing is read of `undo` and of steps in words.";
    UNTELLABLE = "NM0123", "a fact cannot be told in that way",
        "tell a list by `all`, a choice by its options, anything else by the place of its value.";
    ABSENCE_OF_ONE = "NM0124", "one output of many tells by what it lacks",
        "tell a list by `all`, and let a rule read that it is empty.";
    NO_LIST = "NM0125", "a fact is no list",
        "name a fact with `list`.";
    // Commands that wait, and the order in which changes are taken back.
    UNKNOWN_SAVED = "NM0140", "a command waits for a file that its step does not save",
        "name the `save` of a command of the same step, spelled alike.";
    UNKNOWN_UNDO = "NM0141", "a step is to be taken back after what is no other action",
        "name an action of this playbook, not the step itself.";
    UNDO_CYCLE = "NM0142", "steps are to be taken back after each other",
        "let at least one of them do without the other.";
    FORGOTTEN_FAILURE = "NM0143", "a containment fails, and the route comes to an end that does not know it",
        "let a decision read it, as `derive: {yes: {STEP: failed}}`, or let `on_failure` lead to where the case is handed over.";
    UNKNOWN_BEGINNING = "NM0144", "a playbook begins with alerts or by hand",
        "write `handles` with the alerts that it takes, or `starts: by_hand` where it needs none.";
    UNKNOWN_FOLLOWER = "NM0145", "a case is to follow a playbook that is not there",
        "name a playbook by its folder.";
    BAD_GIFT = "NM0146", "a case that follows does not take what it is given",
        "give a fact that the other playbook or the vocabulary knows, of the same type; `for` names a list.";
}
