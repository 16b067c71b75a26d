# Texts that all playbooks share: what codes mean and what to do about them.
# The English stands in the code: this file is generated from it (`make bless`).

nm1001 = the document is not text
    .help = save the alert as UTF-8 and try again.
    .no-utf8 = the document is not UTF-8 text: byte { $byte } is not part of a character
    .no-utf16 = the document is not UTF-16 text: a character is cut
    .broken-gzip = the document is gzip that cannot be inflated
    .gzip-followed = the document is gzip, and something that is none follows its last member

nm1002 = the document is not JSON
    .help = paste the alert as the vendor delivers it, whole, from the first brace to the last.
    .ends-early = the document cannot be read: it ends too early at { $at }
    .no-json-at = the document cannot be read: it is not JSON at { $at }
    .place = line { $line }, column { $column }

nm1003 = the document is nested too deeply
    .help = take the alert itself out of what it is wrapped in.
    .too-many-levels = the document is nested more than { $levels } levels deep at { $at }

nm1004 = the document is too large
    .help = split the document, or take out the one alert.
    .only-lines-are-larger = the document has more than { $most } bytes, which is the limit; only lines that are a document each are read from more, with --lines
    .file-too-large = the file has more than { $most } bytes, which is the limit
    .line-too-large = the line has { $bytes } bytes, the limit is { $limit }
    .output-too-large = the output has { $bytes } bytes, the limit is { $limit }
    .typed-too-large = the line has more than { $most } bytes, which is the limit
    .document-too-large = the document has { $bytes } bytes, the limit is { $limit }
    .inflates-too-large = the document has more than { $most } bytes once it is inflated, which is the limit

nm1005 = the document holds too many alerts
    .help = split the document.
    .more-alerts = the document holds more than { $most } alerts
    .wraps-too-many = the document wraps more others than a list of as many alerts as are read, at { $at }

nm1006 = no alert was recognised
    .help = give one finding or alert of a supported source, alone or in the envelope of its channel.
    .unrecognised = no alert of a supported source was recognised in this document

nm1007 = the document holds several alerts
    .help = choose one by its number, counted from 0.
    .choose-an-alert = the document holds { $count } alerts, and none was chosen

nm1008 = there is no alert with that number
    .help = alerts are counted from 0 in the order of the document.
    .number-too-high = there is no alert number { $number }, the document holds { $count }

nm1009 = the document would take too much memory
    .help = split the document, or take the alert itself out of what it is wrapped in.
    .swells = the document says in few bytes what takes many to read
    .swells-at = the document says in few bytes what takes many to read; it was read up to { $at }

nm1101 = the document is a posture check
    .help = work on it as a finding on configuration; there is no attack to respond to.
    .is-posture-check = the document is { $what }, which is no alert that nextmove reads

nm1102 = the document names a vulnerability
    .help = work on it as a finding on software; there is no attack to respond to.
    .is-vulnerability = the document is { $what }, which is no alert that nextmove reads

nm1103 = the document is a record of activity
    .help = give the alert that was raised over the activity, if one was.
    .is-audit-log = the document is { $what }, which is no alert that nextmove reads

nm1104 = the document is telemetry
    .help = give the alert that was raised over the events, if one was.
    .is-telemetry = the document is { $what }, which is no alert that nextmove reads

nm1105 = the document is the verdict of a scan
    .help = give the finding that was raised over the object, if one was.
    .is-scan-verdict = the document is { $what }, which is no alert that nextmove reads

nm1106 = the alert is of a product that is not supported
    .help = follow your own procedure for alerts of this product.
    .is-other-detection = the document is { $what }, which is no alert that nextmove reads

nm1107 = the document is a list without alerts
    .help = query again with a filter that matches the alert.
    .is-nothing = the document is { $what }, which is no alert that nextmove reads

nm1108 = the document names alerts and does not hold them
    .help = give the alerts that it names, or export it with them.
    .is-group = the document is { $what }, which is no alert that nextmove reads

nm2001 = no playbook takes this alert
    .help = name a playbook that fits, or follow your own procedure for this type of alert.
    .no-taker = no playbook takes an alert of this type

nm2002 = there is no playbook with that name
    .help = leave the name out to have the playbook chosen by the alert.
    .no-such-playbook = there is no playbook "{ $id }"
    .no-such-version = there is no such version of "{ $id }"

nm2003 = there are no texts in that language
    .help = use one of the languages that the message lists.
    .no-texts-in-language = there are no texts in "{ $lang }", only in { $languages }

nm2004 = an answer is not a value that its question takes
    .help = use one of the values that the step lists, or a value of the kind it asks for.
    .other-value = { $fact }: expected { $takes }, found { $given }
    .command-tells-otherwise = a command of { $step } tells no "{ $name }", or not that value
    .takes-one = one of { $options }
    .takes-several = a list of any of { $options }
    .takes-form = { $kind } of the form { $form }
    .takes-like = { $kind } of the form { $form }, for example { $example }

nm2005 = a reason is missing
    .help = give the answer with its reason: {"{"}"value": ..., "reason": "..."{"}"}.
    .left-out-without-reason = { $step } keeps evidence or contains the harm, and leaving it out needs a reason
    .overrides-without-reason = the alert states another { $fact }, and overriding it needs a reason
    .done-without-reason = an output shows that { $step } does not hold, and saying that it is done needs a reason

nm2006 = the request has the wrong form
    .help = compare it with the contract in the documentation.
    .entry-unreadable = the entry cannot be read: { $error }
    .reply-is-no-step = the reply is no step
    .given-file-unreadable = the { $what } cannot be read: { $error }
    .no-such-call = expected one of the calls { $calls }, found "{ $found }"
    .request-unreadable = the request cannot be read: { $error }
    .alert-and-facts = expected an alert or `facts`, found both: leave the document empty to begin with facts
    .facts-without-playbook = expected `playbook` beside `facts`, found none

nm2007 = the playbook asks for no such fact
    .help = name a fact of the trail, or one that a step asks for.
    .asks-no-such-fact = { $playbook } asks for no "{ $name }"
    .knows-no-fact = { $playbook } knows no fact "{ $name }"

nm2010 = no command of the playbook printed that
    .help = name a step, a purpose, the number `n` of the command and its item as the step shows them.
    .no-command-number = { $step } has no command of that purpose with the number { $number }
    .no-command-for-item = { $step } has no command for "{ $item }"
    .item-not-said = { $step } has a command for each item, and the output does not say for which it is
    .one-command = { $step } has one command, not one for "{ $item }"

nm2011 = it is not the output of that command
    .help = run the command as it is shown, and give what it printed, whole.
    .prints-otherwise = what a command of { $step } prints of these facts would look otherwise

nm2012 = the state before the change was not kept
    .help = get the right to read it, run the command before the change again, and give its output.
    .state-missing = { $step } needs the state before it, and the output of the command that keeps it shows none

nm3001 = the bundle is damaged or of another version
    .help = build the bundle again with the same version of nextmove.
    .bundle-refused = the bundle was refused: { $because }

nm3002 = the file is no case
    .help = give a file that nextmove wrote as a case; it was left as it is.
    .no-header = the file does not begin as a case does

nm3003 = the case was written by a newer version of nextmove
    .help = read it with that version or a newer one; it was left as it is.
    .newer-format = the case has format { $format }, this version of nextmove reads up to 1

nm3004 = the case was changed or damaged
    .help = keep the file as it is and compare it with a copy; entries are counted from 0.
    .header = the header
    .entry = entry { $number }
    .end = the end
    .does-not-fit = { $part } does not fit the rest of the file
    .no-header-end = { $part } does not end as a header does
    .key-or-redacted = { $part } has to hold either a key or what was redacted
    .no-comma = { $part } is not followed by a comma
    .no-end-beginning = { $part } does not begin as an end does
    .part-no-utf8 = { $part } is not UTF-8 text
    .part-unreadable = { $part } cannot be read: { $error }
    .written-otherwise = { $part } is not written as nextmove writes it
    .cut-short = { $part } is cut short
    .does-not-open = { $part } does not open the case
    .end-changed = { $part } or the hash at the end was changed
    .changed = { $part } was changed, or an entry beside it was taken out, put in or moved

nm3005 = the chain of the case does not contain that hash
    .help = compare the case with the copy of which the hash was taken: one of them is not the case.
    .head-not-in-chain = no entry of the case has the hash { $head }

nm3006 = the bundle does not hold the playbook of the case
    .help = use a bundle that keeps that version, or move the case after looking at the differences.
    .no-such-hash = the bundle holds no { $id } with hash { $hash }
    .follows-unknown = the case follows { $wanted }, and the bundle holds no version of it
    .follows-other = the case follows { $wanted }, and the bundle holds { $held }
    .playbook-version = { $id } { $version } with hash { $hash }

nm3007 = a redacted copy can be read, verified and reported, and nothing else
    .help = go on with the case of which the copy was made.
    .route-redacted = values were taken out of this copy, so no route can be told from it
    .no-key = a redacted copy has no key to seal an entry with

nm3008 = an approval is missing
    .help = have somebody in the role that the step names approve it, and record that first.
    .nobody-approved = { $step } has to be approved by { $role }: expected `approved_by` beside `value`, found nobody
    .approve-first = { $step } has to be approved by { $role } with the commands that it has now

nm3009 = nobody approves their own step that cannot be taken back
    .help = have somebody else approve it, and record that first.
    .approved-alone = { $step } cannot be taken back, and only { $by } has approved it

nm3010 = an entry is not complete
    .help = say who and what, and write the time like 2026-11-22T05:30:00Z, in UTC.
    .no-author = the entry does not say who made it
    .opened-already = a case is opened once, and is open
    .note-empty = the text of the note is missing
    .evidence-unnamed = the name of the evidence is missing
    .evidence-nowhere = the place where the evidence is kept is missing
    .evidence-too-large = evidence has at most 2^53 - 1 bytes
    .receiver-missing = whom the case is handed to is missing
    .other-role = { $step } has to be approved by { $wanted }, not by "{ $role }"

nm3011 = the playbook has no such step
    .help = name a step of the playbook that the case follows.
    .no-such-step = { $playbook } has no step "{ $step }"

nm3012 = there is nothing that this could change
    .help = look at the case once more: it may have been recorded already.
    .same-playbook = the case follows that playbook already
    .needs-no-approval = { $step } does not have to be approved
    .nothing-follows = no case number { $number } follows from "{ $step }" as the case stands
    .no-answer-to-retract = there is no answer to "{ $key }" to take back
    .nothing-to-undo = { $step } did nothing that is still to be undone

nm3013 = the case holds no such fact
    .help = name facts that the alert stated or that were answered.
    .case-holds-no-fact = the case holds no fact "{ $fact }"

nm3014 = there are no deadlines of that law
    .help = use one of the names that the message lists.
    .no-such-law = there is no law "{ $id }", only { $laws }

nm4001 = a file cannot be read
    .help = check the path and your permissions; `-` reads standard input.
    .file-unreadable = the file cannot be read: { $error }
    .no-randomness = the system gives no randomness: { $error }
    .folder-unreadable = the folder cannot be read: { $error }
    .stream-failed = input or output failed: { $error }

nm4002 = the walk ended before an outcome
    .help = answer until the case is closed, or pass the answers so far with --answers.
    .input-ended = the input ended before the case was closed

nm4003 = a file cannot be written
    .help = check the path, your permissions and the space that is left.
    .lock-not-made = the lock beside the file cannot be made: { $error }
    .file-unwritable = the file cannot be written: { $error }
    .playbook-unwritable = the playbook cannot be written: { $error }

nm4004 = the case is open elsewhere
    .help = close the other walk, or wait until it has written.
    .written-by-another = another nextmove writes to this case

nm4005 = the case is about another alert
    .help = name another file for this alert, or go on with `nextmove resume`.
    .alert-of-another-case = the alert is not that of the case

nm4006 = it is not known who makes the entry
    .help = say it with --by.
    .no-name = there is neither a name nor a login

nm4007 = no playbooks are built in
    .help = name a bundle with --bundle; `nextmove compile DIR -o FILE` writes one.
    .built-without = this `nextmove` was built without playbooks, and no bundle is named

nm4008 = the folder has no such playbook
    .help = name a playbook by its folder, such as aws-s3-bucket, or leave --playbook out to check all.
    .no-folder = the folder has no playbook "{ $id }"
