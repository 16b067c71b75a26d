deactivate-keys = Deactivate keys
    .do = Do it.
    .why = It helps.
    .disruption = Programs.
    .check = None is active.
    .undo = Activate them.

active-keys = What is active keys?
    .help = Look.

closed = closed
    .text = Over.

