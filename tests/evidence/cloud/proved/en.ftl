close-bucket = Close { $bucket }
    .do = Turn on every block.
    .why = Anyone can read it.
    .disruption = Visitors.
    .check = A stranger is refused.
    .undo = It cannot be taken back.

still-open = Can anyone still read it?
    .help = Try it without signing in.
    .yes = Yes
    .no = No
    .cannot-tell = I could not find out

closed = Closed
    .text = Over.

handed-over = Handed over
    .text = Over.
