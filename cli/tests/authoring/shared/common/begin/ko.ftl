exercise = Is it an exercise?
    .help = Ask whoever plans them.
    .yes = Yes
    .no = No
    .cannot-tell = Cannot tell

freeze-alert = Keep the alert
    .do = Save it.
    .why = Evidence goes stale.

closed-exercise = Closed
    .text = It was an exercise.
