<<<

freeze-alert = Keep the alert
    .do = Copy it to the folder of the case.
    .why = Evidence goes stale.

evidence-folder = Which bucket keeps the evidence?
    .help = Use that of the case.

expected = Expected
    .text = The call was allowed.

hand-over = Handed over
    .text = The owner goes on.
