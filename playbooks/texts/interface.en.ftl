# Texts that all playbooks share: what every step is shown with.

## Replies to an action

reply-done = Done
reply-failed = Tried, and it failed
reply-skipped = Left out
reply-not-applicable = Does not apply here
reply-later = Later: contain first

## What a case closes with

verdict-true-positive = True positive
verdict-benign-true-positive = Benign true positive
verdict-false-positive = False positive
verdict-not-provable = Not provable
verdict-handed-over = Handed over

## What an action is for

phase-preserve = Preserve
phase-investigate = Investigate
phase-notify = Notify
phase-contain = Contain
phase-eradicate = Eradicate
phase-recover = Recover
phase-close = Close
disruption-none = None
disruption-partial = Partial outage
disruption-outage = Outage
reversibility-read-only = Changes nothing
reversibility-reversible = Can be taken back
reversibility-outside-our-reach = Taken back by others, if at all
reversibility-irreversible = Cannot be taken back

## Values that all questions share

cannot-tell = I cannot tell
none-of-these = None of these
declined-none = I have none
declined-cannot-get = I cannot get it
declined-means = Commands that need it are left out, and the step says which; do what they do by hand, or leave the step out.
flag-true = Yes
flag-false = No

## What a walk in a terminal says around a step

walk-why = Why
walk-disruption = Disruption
walk-check = Check
walk-undo = Undo
walk-needs = Permissions
walk-reason = Reason
walk-approval = Has to be approved (a) by
walk-approver = Approved by
walk-prompt = Answer (a number or the value, b goes back, q quits)
walk-prompt-several = Answer (numbers or values with blanks between them, b goes back, q quits)
walk-remaining = Replies still to come
walk-before = First, save the state
walk-run = Run
walk-verify = Verify
walk-take-back = To take it back
# Stands before the purpose of a command that does the same as the one before it.
walk-instead = Or
walk-status = The alert at its source
walk-read = Read
walk-standing = As outputs show
walk-form = Form
walk-follow = A case of its own
walk-not-done = Not done
walk-later = Still to do
walk-way-back = Reversibility
walk-left-out = Command left out for want of
