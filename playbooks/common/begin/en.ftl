exercise = Is this an exercise?
    .help = A sample says so in its title. A name that anyone can choose proves nothing.
    .yes = Yes, it was generated as a sample
    .no = No, it is real
    .cannot-tell = I cannot tell, so I treat it as real

freeze-alert = Freeze the alert
    .do = Save the alert as you received it, the alert from the service and its SHA-256 in the case folder; any tool that prints SHA-256 will do. Write down the time of the alert and the time now, in UTC.
    .why = The service updates and later removes alerts, so only a frozen copy shows what was known when.

prepare-team = Prepare the team and its way back
    .do = Move the case to a phone bridge or chat that the caller cannot read. List all responders, and test that they can sign in. Check that the accounts for emergencies work.
    .why = Later steps deny access, and only who is on this list keeps it.

closed-exercise = Closed: this was an exercise
    .text = This alert was generated as a sample, and nothing happened. To practice the whole response, change the first answer to no.
