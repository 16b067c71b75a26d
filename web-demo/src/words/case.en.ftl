# What the page says of the file of a case and of what goes into it.

## Who records

analyst-label = Your name
analyst-hint = It stands beside everything you record. This tab forgets it when you close it.
analyst-set = Use this name
analyst-missing = Give your name first: it stands beside what you record.
analyst-as = Recorded as { $name }
analyst-change = Change name

## Notes and evidence

record-heading =
    { $count ->
        [0] Notes and evidence for this step
        [one] Notes and evidence for this step ({ $count })
       *[other] Notes and evidence for this step ({ $count })
    }
record-hint = What you write here goes into the case file, beside the step that is shown.
record-note = Note
record-add-note = Record the note
record-note-missing = Write the note first.
record-evidence = Evidence
record-evidence-hint = The file stays where it is. The case keeps its name, size and SHA-256, which this page computes.
record-name = Name
record-size = Size
record-sha256 = SHA-256
record-bytes =
    { $count ->
        [one] { $count } byte
       *[other] { $count } bytes
    }
record-hashing = Computing the SHA-256.
record-no-hash = This browser computes SHA-256 only on pages that came over https or from this computer.
record-kept-at = Where it is kept
record-kept-at-hint = The place where others find it, such as a bucket, a share, or a ticket.
record-kept-at-missing = Say where it is kept.
record-begun = Not recorded yet. It belongs to the step where you began it: { $step }
record-add-evidence = Record the evidence
record-by-whom = { $name }, { $time }

## Approvals

approval-heading = Needs approval: { $role }
approval-by-another = Nothing takes this back, so somebody else than you has to approve it.
approval-first = It can be recorded as done once that is on record.
approval-given = Approved by { $names }
approval-name = Who approves it
approval-submit = Record the approval
approval-missing = Name who approves it.
approval-done = Done
approval-waits = Waits until the approval is recorded: { $role }.
approval-go-to = Go to the approval

## What was changed

undo-heading = Changed so far
undo-none = Nothing was changed so far.
undo-way =
    { $way ->
        [commands] Undone by commands
        [by_hand] Undone by hand
        [impossible] Cannot be undone
       *[unknown] Its playbook is not here
    }
undo-in-part = It failed, and may have been done in part.
undo-saved = The state before is in
undo-mark = Record that it was undone
undo-mark-step = Record that it was undone: { $title }
undo-undone = Undone

## The file

file-heading = Case file
file-none = The case file begins with the first thing you record.
file-unsaved =
    { $count ->
        [0] Everything is saved.
        [one] Not saved yet: { $count } entry.
       *[other] Not saved yet: { $count } entries.
    }
file-save = Save the case file
file-secret = Keep the file as you keep the alert: it holds what the alert states, and a key.
file-head = Hash of the last entry
file-head-hint = Keep it outside the file, such as in the ticket. With it anyone can check that nothing up to here was changed.
file-compare = A hash that was kept outside
file-compare-submit = Compare
file-compare-missing = Enter the hash first.
file-anchored = It is the hash of entry { $entry }: everything up to it is as it was.
file-anchored-last = It is the hash of the last entry: the whole case is as it was.
file-whole =
    { $count ->
        [one] The chain of { $count } entry is whole.
       *[other] The chain of { $count } entries is whole.
    }
file-whole-hint = Whoever can write the whole file can also make a new chain. Compare a hash that was kept outside.
file-copy =
    { $count ->
        [one] This is a copy without { $count } value. It can be read and compared, and not continued.
       *[other] This is a copy without { $count } values. It can be read and compared, and not continued.
    }

## Handing over

handover-heading = Hand over
handover-to = Who goes on
handover-note = What they should know (optional)
handover-submit = Record the handover
handover-missing = Name who goes on.
handover-done = Handed over to { $to }. Save the case file and give it to them.
handover-found = { $from } handed this case over to { $to } on { $time }
handover-no-note = No note was left.

## A copy without some values

redact-heading = Copy without some values
redact-hint = Names that tell nothing stand in their place, everywhere in the copy. The chain can still be checked.
redact-submit = Save the copy
redact-missing = Choose what to leave out.
redact-done =
    { $count ->
        [one] Saved a copy without { $count } value.
       *[other] Saved a copy without { $count } values.
    }

## The journal

journal-heading =
    { $count ->
        [one] Journal ({ $count } entry)
       *[other] Journal ({ $count } entries)
    }
journal-kind =
    { $kind ->
        [opened] Case opened
        [answer] Answer
        [retract] Answer taken back
        [note] Note
        [evidence] Evidence
        [hand_over] Handed over
        [approve] Approved
        [undone] Undone
        [move] Moved to another playbook
       *[output] Output read
    }
journal-reason = Reason
journal-note = Note

## Another version of the playbook

move-heading = Another version of the playbook
move-follows = The case follows { $version }.
move-other = New alerts follow { $version }.
move-unfit = Answers that do not fit there
move-why =
    { $why ->
        [unknown_fact] it asks for no such thing
       *[other_values] it takes other values
    }
move-hint = They stay in the journal, and are set aside. Nothing moves until you record it.
move-submit = Move the case to this version

## Leaving

leave-unsaved =
    { $count ->
        [one] A case is not saved yet.
       *[other] { $count } cases are not saved yet.
    }
leave-hint = Opening something else closes it, and what was not saved is lost.
