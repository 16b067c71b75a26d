freeze = Freeze the alert
    .do = Keep it.
    .why = It changes.

close-bucket = Close { $bucket }
    .do = Turn on every block.
    .why = Anyone can read it.
    .disruption = Visitors.
    .undo = It cannot be taken back.

closed = Closed
    .text = Over.
