conclusion = What does the evidence show?
    .help = Judge by logs and records. Whoever reads this case later has to come to the same answer.
    .malicious = An intruder got in, and is shut out
    .attempt-refused = An intruder tried, and was refused
    .authorised = It was real, and it was authorized
    .not-as-described = It did not happen as the alert says
    .cannot-tell = The evidence does not show what happened
