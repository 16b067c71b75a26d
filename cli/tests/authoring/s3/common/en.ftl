bucket = What is the bucket?
    .help = Read it in the alert.
    .absent = this bucket

finding-type = What is the finding type?
    .help = Read it in the alert.
    .absent = this finding type

principal-type = What is the principal type?
    .help = Read it in the alert.
    .absent = this principal type

remote-ip = What is the remote ip?
    .help = Read it in the alert.
    .absent = this remote ip

size = What is the size?
    .help = Read it in the alert.
    .absent = this size

actions = What is the actions?
    .help = Read it in the alert.
    .absent = this actions

reply-done = done
reply-failed = failed
reply-skipped = skipped
reply-not-applicable = not applicable
verdict-true-positive = true positive
verdict-benign-true-positive = benign true positive
verdict-false-positive = false positive
verdict-not-provable = not provable
verdict-handed-over = handed over
effect-preserve = preserve
effect-investigate = investigate
effect-notify = notify
effect-contain = contain
effect-eradicate = eradicate
effect-recover = recover
effect-close = close
cannot-tell = cannot tell
none-of-these = none of these
flag-true = true
flag-false = false

finding-id = finding_id?
    .help = finding_id
    .absent = finding_id

detector-id = detector_id?
    .help = detector_id
    .absent = detector_id

region = region?
    .help = region
    .absent = region

resource-type = resource_type?
    .help = resource_type
    .absent = resource_type

principal-name = principal_name?
    .help = principal_name
    .absent = principal_name

status-archived = archived
status-not-archived = not archived
