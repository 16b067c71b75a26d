touched = What was touched?
    .help = Look.
    .secrets = Secrets
    .keys = Keys
    .cannot-tell = Cannot tell

revoke-secret = revoke-secret
    .do = Do it.
    .why = It has to be done.

store-secret = store-secret
    .do = Do it.
    .why = It has to be done.
    .undo = It cannot be taken back.

sweep = sweep
    .do = Do it.
    .why = It has to be done.

closed = Closed
    .text = Closed.
