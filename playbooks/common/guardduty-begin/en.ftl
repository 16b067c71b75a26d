exercise = Is this an exercise?
    .help = A finding that GuardDuty generated has a title that begins with [SAMPLE]. A name that begins with GeneratedFinding proves nothing, as anyone can choose one.
    .yes = Yes, GuardDuty generated it as a sample
    .no = No, it is a real finding

alert-freeze-alert = Freeze finding { $finding-id }
    .do = Save the alert as you received it, the finding and its SHA-256 in a folder of this case alone; any tool that prints SHA-256 will do. The last command writes the time from which logs are searched: 7 days before { $first-seen }. Write down the time of the alert and the time now, in UTC.
    .why = GuardDuty updates and later deletes findings, so only a frozen copy shows what was known when.

alert-prepare-team =
    .do = Move the case to a phone bridge or chat that { $principal-name } cannot read. List the ARNs of the IAM roles of all responders, and test that they can sign in. The command shows a session; aws iam get-role --role-name NAME with the NAME behind assumed-role/ shows the ARN of its role. Check that someone can sign in as root of { $account-id }.
    .why = Later steps deny access, and only the roles on this list keep it.

alert-closed-exercise =
    .text = GuardDuty generated this finding as a sample, and nothing happened in { $account-id }. Archive it in GuardDuty. To practice the whole response, change the first answer to no.
