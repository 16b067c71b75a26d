# Texts that all playbooks share: those with which a new playbook begins (`nextmove new`).

skeleton-keep-alert = Keep the alert
    .do = Save the alert as it arrived, in the folder of the case.
    .why = The console may show it differently later.

skeleton-owner-confirms = Does the owner confirm the activity?
    .help = Ask whoever owns the resource, over a channel that the alert does not name.
    .yes = Yes
    .no = No
    .cannot-tell = Cannot tell

skeleton-record-shows = Does a record show that the activity was planned?
    .help = Look for a change request, a ticket or a test plan with this time and this resource.
    .yes = Yes
    .no = No
    .cannot-tell = Cannot tell

skeleton-stop-activity = Stop the activity
    .do = Describe the one change that stops the harm.
    .why = Say what goes on happening until this is done.
    .disruption = Say who or what stops working.

skeleton-watch-activity = See that the activity has stopped
    .do = Say where to look, and for how long.
    .why = One way that was overlooked is enough to come back.

skeleton-closed-expected = Closed: the activity was expected
    .text = Note who confirmed it, and when.

skeleton-closed-stopped = Closed: the activity was stopped
    .text = Note what was changed, and when.

skeleton-handed-to-owner = Handed over
    .text = Pass on the alert, the answers and what is still open.
