# What the page says of the outputs of commands.

output-paste = Paste its output
output-again = Paste a newer output
output-paste-of = Paste the output of: { $command }
output-hint = It is read in this tab. Only what it tells is kept, with its size and SHA-256.
output-printed = What the command printed
output-errors = What it printed of errors
output-nothing = It printed nothing, and no error
output-missing = Paste what the command printed, or say that it printed nothing.
output-submit = Read the output
output-refused = This output was not accepted
output-taken = Output read
output-error = error { $code }
output-error-without-code = an error without a code
output-gave = What the output gave
output-gave-of = What the output gave: { $action }
output-gave-nothing = It was read, and tells nothing that is asked here.
output-settled =
    { $count ->
        [one] It answers a question that is not asked any more:
       *[other] It answers { $count } questions that are not asked any more:
    }
output-facts = It tells:
output-at-least = there may be more
output-empty-list = none
output-at = at
output-start = the top
output-without = without
output-in-error = by the code of the error
output-in-nothing = by printing nothing
# Why an output does not tell a fact; { $spelled } is a reason that has no words here.
output-why =
    { $why ->
        [refused] The command ended with an error that says nothing about it.
        [not_this_output] This is not the output of that command for this alert.
        [unreadable] This is not what the command prints, or not all of it.
        [unknown] Nobody kept whether anything went wrong.
        [cut] More was there than was printed, so what is not in it may still exist.
        [ambiguous] Several answers are true at once.
        [wrong_kind] A value does not have the form that this fact needs.
        [too_many] There are more items than a list can hold.
        [before_the_change] It was made before the change was.
        [no_such_command] The playbook has no such command, or none for this item.
       *[other] { $spelled }
    }
output-stand =
    { $stand ->
        [not_sent] Not sent
        [sent] Sent, not proved
        [holds] Holds
        [does_not_hold] Does not hold
        [not_yet] Not yet: read it again in a moment
       *[cannot_tell] The output does not show it
    }
output-before =
    { $before ->
        [yes] The state before is kept.
       *[no] The state before is not kept, so the change could not be taken back. Save it first.
    }
output-awaits = More commands appear once an output tells: { $facts }
output-only-if-empty = Only if { $file } is empty or missing
output-only-if-filled = Only if { $file } is not empty
output-left-out = Commands that are left out
output-left-out-for = { $title } { $label }
output-status =
    { $count ->
        [0] Output read.
        [one] Output read. { $count } question answered by it.
       *[other] Output read. { $count } questions answered by it.
    }
output-conflict = These disagree
output-conflict-hint = Choose what is right. Both stay on record.
output-take = Take: { $label }
output-seen = What outputs show
output-purpose =
    { $purpose ->
        [before] state before
        [run] run
        [verify] verification
       *[undo] undo
    }
output-looked =
    { $count ->
        [one] { $count } entry read
       *[other] { $count } entries read
    }
output-said-nothing = It does not answer this.
