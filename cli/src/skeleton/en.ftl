keep-alert = Keep the alert
    .do = Save the alert as it arrived, in the folder of the case.
    .why = The console may show it differently later.

activity-expected = Was this activity expected?
    .help = Ask whoever owns the resource, over a channel that the alert does not name.
    .yes = Yes, the owner confirms it
    .no = No
    .cannot-tell = Cannot tell

stop-activity = Stop the activity
    .do = Describe the one change that stops the harm.
    .why = Say what goes on happening until this is done.
    .affects = Say who or what stops working.

closed-expected = Closed: the activity was expected
    .text = Note who confirmed it, and when.

closed-stopped = Closed: the activity was stopped
    .text = Note what was changed, and when.

handed-to-owner = Handed over
    .text = Pass on the alert, the answers and what is still open.
