keep-watch = Watch for 30 minutes
    .do = Run this command every 10 minutes.
    .why = One way that was overlooked is enough to come back.

activity-stopped = Was it quiet for 30 minutes?
    .help = The logs show no successful call of this caller or address. Logs follow with a delay.
    .yes = Yes, nothing got through for 30 minutes
    .no = No, calls still get through
    .cannot-tell = I cannot tell
