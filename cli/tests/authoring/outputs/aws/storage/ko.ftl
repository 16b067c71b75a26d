look = Look at { $bucket }
    .do = Read it.
    .why = It tells who can come in.

remove = Remove rules of { $bucket }
    .do = Remove each.
    .why = They let others in.
    .disruption = Whoever uses them.
    .check = They are gone.
    .undo = Put the saved rules back.

open-to = Who can come in?
    .help = Look at the status.
    .everybody = Everybody
    .nobody = Nobody
    .cannot-tell = Cannot tell

unknown-rules = Which rules does nobody know?
    .help = Ask the owner.

closed = Closed
    .text = It was open.

hand-over = Handed over
    .text = The owner goes on.
