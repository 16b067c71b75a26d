save-bucket = Save bucket
    .do = Do it.
    .why = It helps.

public-through = What is public through?
    .help = Look.
    .acl = acl
    .policy = policy
    .both = both
    .not-public = not_public
    .cannot-tell = cannot_tell

unknown-door = What is unknown door?
    .help = Look.
    .none = none
    .replication = replication
    .lifecycle = lifecycle
    .access-point = access_point
    .other = other
    .cannot-tell = cannot_tell

closed = closed
    .text = Over.

unknown = unknown
    .text = Over.

