lock-bucket = Lock bucket
    .do = Do it.
    .why = It helps.
    .disruption = Everybody.
    .check = A stranger is refused.
    .undo = Put the policy back.

closed = closed
    .text = Over.

handed-over = handed_over
    .text = Over.

