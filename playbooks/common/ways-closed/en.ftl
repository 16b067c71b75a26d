ways-closed = Is every way in closed?
    .help = A way in is closed when its step is done and its check shows it. Count a step that failed or was skipped as open.
    .yes = Yes, each of these steps is done
    .no = No, at least one of them failed or was skipped
    .cannot-tell = I cannot tell, so I call for help
