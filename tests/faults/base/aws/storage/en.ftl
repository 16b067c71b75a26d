-bucket = bucket

freeze = Freeze { $bucket }
    .do = Keep a copy of the { -bucket }.
    .why = Evidence goes stale.

close-bucket = Close { $bucket }
    .do = Turn on every block.
    .why = Anyone can read it.
    .disruption = Visitors who do not sign in.
    .check = A stranger is refused.
    .undo = Put the saved settings back.

caller = Who made the call?
    .help = Look at the caller of { $bucket }.
    .anonymous = A stranger
    .staff = One of us
    .cannot-tell = Cannot tell

folder = Which folder keeps the evidence?
    .help = Use the folder of the case.

closed = Closed
    .text = The { -bucket } was open.

expected = Expected
    .text = The call was allowed.

hand-over = Handed over
    .text = The owner goes on.
