save-key-events = Save key events
    .do = Do it.
    .why = It helps.

revoke-assumed = Revoke assumed
    .do = Do it.
    .why = It helps.
    .disruption = Sessions.
    .check = It is denied.
    .undo = It cannot be taken back.

enabled-regions = What is enabled regions?
    .help = Look.

roles-assumed = What is roles assumed?
    .help = Look.

call-outcome = What is call outcome?
    .help = Look.
    .got-through = got_through
    .all-refused = all_refused
    .cannot-tell = cannot_tell

assumed-roles = What is assumed roles?
    .help = Look.
    .yes = yes
    .no = no
    .cannot-tell = cannot_tell

keys-made = What is keys made?
    .help = Look.
    .yes = yes
    .no = no
    .cannot-tell = cannot_tell

secrets-read = What is secrets read?
    .help = Look.
    .yes = yes
    .no = no
    .cannot-tell = cannot_tell

read = read
    .text = Over.

closed = closed
    .text = Over.

