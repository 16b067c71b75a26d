closed-contained = Closed: the intruder is shut out
    .text = An intruder got in and is shut out. The record holds the evidence, what was lost, and what is still in place.

closed-attempt = Closed: the attempt was refused
    .text = No call got through. Credentials of ours that were used are handled as stolen in a case of their own.

closed-authorised = Closed: the activity was authorized
    .text = The owner and an independent record confirm it. Logging that this case turned on stays on until the owner decides.

closed-false-alarm = Closed: the alert was wrong
    .text = It did not happen as the alert says, and the record shows why.

closed-not-provable = Closed: what happened cannot be shown
    .text = Every known way in is closed, but the evidence does not show what happened. What cannot be excluded is in the record.
