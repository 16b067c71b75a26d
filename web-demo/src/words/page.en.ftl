# What the page says on its own: from the alert to the outcome.

## The page

page-language-name = English
page-language = Language
page-tagline = The next step for a security alert
page-title = nextmove: the next step for a security alert
page-starting = Starting the engine.

## Opening an alert

intake-heading = Open an alert
intake-privacy = The alert stays in this browser tab. This page cannot send anything anywhere.
intake-paste = Alert, or case file
intake-read = Read this alert
intake-samples = Samples
intake-samples-hint = Made up for this page. No real account or bucket.
intake-empty = Paste an alert first, or choose a sample.
intake-back = Back to the open alert

## Dropping a file

drop-choose-file = Choose a file
drop-hint = or drop a file here
drop-hovered = Drop the file to read it
drop-several-files = Drop one file at a time.
drop-unreadable = The browser could not read this file.

## Playbooks

playbooks-heading = Playbooks
playbooks-built-in = These are built in.
playbooks-own = These come from a bundle that was given, in place of those built in.
playbooks-hint = To work with your own playbooks, give the bundle that “nextmove compile” wrote.
playbooks-again = Use those built in

## Choosing among the alerts of a document

choose-heading =
    { $count ->
        [0] This document holds no alert
        [one] This document holds { $count } alert
       *[other] This document holds { $count } alerts
    }
choose-hint = Pick the one to work on. Answers are kept for each of them.
choose-filter = Find in the list
choose-shown = { $shown } of { $all } shown
choose-open = Open this alert
choose-none = Pick an alert first.
choose-unknown-type = no type stated

## The line on top

bar-alert-number = Alert { $number } of { $all }
bar-other-alert = Other alert
bar-other-document = New document
# What the alert arrived in, such as { $envelope } = “sns”, or several, joined by bar-within.
bar-in = in { $envelope }
bar-within = { $outer }, in { $inner }

## A sample

sample-label = SAMPLE
sample-text = Exercise: this alert says that it is a sample. The resources it names may not exist.

## What is read out when something has changed

status-recognised = Recognized: { $source }, { $type }.
status-answered =
    { $count ->
        [one] { $count } question answered by the alert.
       *[other] { $count } questions answered by the alert.
    }
status-changed =
    { $kept ->
        [one] Answer changed. { $kept } other answer counts, { $aside } set aside.
       *[other] Answer changed. { $kept } other answers count, { $aside } set aside.
    }
status-removed = Answer removed.
status-recorded = Recorded.
status-end = End of the route: { $verdict }.

## Facts

facts-heading = Facts
facts-count = { $count } read
facts-from = from
facts-decided = Decided
facts-used = Used in decisions
facts-others = Also read
facts-override = Override
facts-override-fact = Override { $fact }
facts-new-value = Your value
facts-reason = Reason
facts-reason-missing = Say why the alert is wrong.
facts-apply = Use this value
facts-cancel = Cancel
facts-overridden = Your value
facts-alert-says = Alert says
facts-remove = Use the alert again
facts-remove-override = Use the alert again for { $fact }
facts-notices-heading = Not taken over
# Why a value of the alert was not read; { $spelled } is a reason that has no words here.
facts-notice =
    { $why ->
        [wrong_kind] The value does not have the form that this fact needs.
        [too_long] The value is too long.
        [too_many] There are too many values; the first ones were read.
        [duplicate_key] The name stands there twice; only one of the values was read.
       *[other] { $spelled }
    }
facts-none = No fact was read from this alert.

## A question

ask-kind = Question
ask-submit = Answer
ask-choose-one = Choose an answer.
ask-enter-value = Enter a value.
ask-yes = Yes
ask-no = No
ask-now = Now, in UTC
ask-one-per-line = One value a line.
ask-format =
    { $kind ->
        [ip] An IPv4 or IPv6 address.
        [time] A time with its zone.
        [number] A number.
       *[other] { "" }
    }
ask-why = Why this question
ask-why-text = The route needs this and the alert does not state it.
ask-why-confirm = A rule derives this, and so much hangs on it that somebody has to confirm it.
ask-suggested = What is known points to this answer. Confirm it only if it is right.
ask-confirm = Confirm: { $label }
ask-recorded-as = Recorded as
ask-form = Form
ask-example = For example
ask-declines = No value to give
ask-without-values = Leave the action out, or put it off
ask-without-values-hint = These replies to the action need no answer to this question.
ask-noticed = The alert has something there, but: { $notice }

## An action

act-why = Why
act-disruption = Disruption
act-check = Check
act-undo = Undo
act-brake = Nothing takes this back
act-aware = I know what it affects, and I decided to do it.
act-aware-missing = First say that you know what this affects.
act-held = The commands that change something are shown once you have said so.
act-commands = Commands
act-needs = Permissions
# Who has to approve an action; { $spelled } is a role that has no name here.
act-role =
    { $role ->
        [account_owner] account owner
        [application_owner] application owner
        [bucket_owner] bucket owner
        [identity_administrator] identity administrator
        [incident_lead] incident lead
        [resource_owner] resource owner
        [vault_owner] vault owner
       *[other] { $spelled }
    }
act-cites = Sources
act-checked = checked { $date }
act-new-window = opens in a new tab
act-reply-legend = How did it go?
act-reason = Reason (required)
act-note = Note (optional)
act-reason-missing = Give a reason. It goes on record.
act-record = Record: { $label }
act-submit = Record the reply

## Commands

commands-purpose =
    { $purpose ->
        [before] Before: keep the present state
        [run] Run
        [verify] Verify
       *[undo] Undo, if it has to be taken back
    }
commands-shells = Shell
commands-console = In the console
commands-instead = Or:
commands-copy = Copy
commands-copy-all = Copy all { $count }
commands-one = { $purpose }, command { $number } of { $all }
commands-copied = Copied
commands-copy-failed = Selected: press Ctrl+C

## A changed answer

change-banner = You are changing an earlier answer.
change-hint = Later answers are kept. They count again if their step is on the new route.
change-cancel = Keep the answer as it is
change-differs = The route has changed
change-same = The route stays the same
change-appear = New on the route
change-vanish = Not on the route as things stand
change-stay =
    { $count ->
        [one] { $count } step stays as before.
       *[other] { $count } steps stay as before.
    }
change-times = { $count } times
change-returned = its answer counts again
change-kept = its answer is set aside
change-close = Close

## An end

end-kind = Outcome
end-verdict = Verdict
end-status = The alert at its source
end-route = The route to here
end-step = Step
end-reply = Answer
end-decided-by = Decided by
end-changes = What was changed, the latest first
end-not-done = What was not done
end-not-reached = The route left before it came to this
end-other = Open another alert

## The route

route-heading = Route
route-now = Now
route-change = Change
route-change-step = Change: { $title }
route-remove = Remove
route-remove-step = Remove: { $title }
route-remove-asks = Remove this answer? { $title }
route-remove-hint = The route goes back to this step. Later answers are set aside, and what was changed since stays changed.
route-remove-aside-hint = It will not count again when its step is on the route.
route-remove-now = Remove the answer
route-remove-not = Keep it
route-why = Why
route-why-step = Why: { $title }
route-remaining =
    { $count ->
        [one] { $count } more reply
       *[other] { $count } more replies
    }
route-remaining-between = { $least } to { $most } more replies
route-ended = End of the route
route-aside = Set aside
route-aside-hint = These answers play no part on this route. They count again when their step is on it.
route-remove-aside = Remove the answer to { $key }
route-decider =
    { $decider ->
        [alert] alert
        [output] an output
        [you] you
       *[earlier] earlier answers
    }

## Where a value comes from

provenance-alert = read from the alert at
provenance-given = given at the start
provenance-derived = follows from
provenance-answer = your answer
provenance-instead-of = instead of
provenance-reason = reason
provenance-not-stated = not stated
provenance-output = read from an output ({ $purpose } of { $step })

## What happened

happened-heading = What happened

## What was put off

later-heading = Put off until the harm is contained ({ $count })
later-hint = Each is asked again before a step that needs it, and before the case can end.

## Cases that follow

follow-heading =
    { $count ->
        [one] A case follows from this one
       *[other] { $count } cases follow from this one
    }
follow-hint = Each begins with what is known here, and goes by its own playbook.
follow-open = Open the case
follow-open-case = Open the case: { $name }
follow-go = Go to the case
follow-go-to = Go to the case: { $name }
follow-follows = This case follows from another one.
follow-follows-elsewhere = This case follows from another one, whose last entry had the hash { $head }.
follow-back = Back to that case

## Refusals

refusal-document = This document was not accepted
refusal-bundle = These playbooks were not accepted
refusal-entry = This was not recorded
refusal-engine = nextmove could not be started
refusal-answer = This answer was not accepted
refusal-step = The next step cannot be shown
refusal-unhandled = No playbook takes this type of alert
refusal-unhandled-hint = The facts of the alert are shown beside this text. Follow your own procedure.
refusal-code = Code
refusal-help = What to do
refusal-defect = This is a defect of nextmove, not of the alert. Reload the page and try again.
