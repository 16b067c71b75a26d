bucket = 버킷?
    .help = 경보에서 읽으십시오.
    .absent = 이 버킷

finding-type = 경보 유형?
    .help = 경보에서 읽으십시오.
    .absent = 이 경보 유형

principal-type = 주체 유형?
    .help = 경보에서 읽으십시오.
    .absent = 이 주체 유형

remote-ip = 원격 주소?
    .help = 경보에서 읽으십시오.
    .absent = 이 원격 주소

size = 크기?
    .help = 경보에서 읽으십시오.
    .absent = 이 크기

actions = 작업?
    .help = 경보에서 읽으십시오.
    .absent = 이 작업

reply-done = done (ko)
reply-failed = failed (ko)
reply-skipped = skipped (ko)
reply-not-applicable = not applicable (ko)
verdict-true-positive = true positive (ko)
verdict-benign-true-positive = benign true positive (ko)
verdict-false-positive = false positive (ko)
verdict-not-provable = not provable (ko)
verdict-handed-over = handed over (ko)
effect-preserve = preserve (ko)
effect-investigate = investigate (ko)
effect-notify = notify (ko)
effect-contain = contain (ko)
effect-eradicate = eradicate (ko)
effect-recover = recover (ko)
effect-close = close (ko)
cannot-tell = cannot tell (ko)
none-of-these = none of these (ko)
flag-true = true (ko)
flag-false = false (ko)

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
