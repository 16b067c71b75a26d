save-devices = Save devices
    .do = Do it.
    .why = It helps.

remove-devices = Remove devices
    .do = Do it.
    .why = It helps.
    .disruption = The owner.
    .check = It is gone.
    .undo = It cannot be taken back.

unknown-devices = What is unknown devices?
    .help = Look.

closed = closed
    .text = Over.

