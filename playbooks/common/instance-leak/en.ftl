data-kind = What could the intruder take from { $instance-id }?
    .help = Count what was on its disks, in its memory and environment, and what its role could read: keys, passwords, certificates, and data about people. { $instance-id }-calls.json shows what the role did read.
    .secrets = Secrets: keys, passwords, tokens or certificates
    .personal = Data about people
    .cannot-tell = I cannot tell, so both are treated as taken

secrets-got = Which secrets did its role read?
    .help = Read requestParameters.secretId of the GetSecretValue calls in { $instance-id }-calls.json.
    .absent = no known secrets

rotate-secrets = Rotate every secret that { $instance-id } held
    .do = The commands rotate the secrets that its role read. Revoke all others where they were issued: database passwords, API keys, SSH keys, certificates, and the key pairs that log on to other machines. A secret without a rotation function is changed by its owner.
    .why = A secret that was read works until its issuer revokes it, wherever the intruder is.
    .disruption = Applications that keep the old value are refused until they read the new one.
    .check = Each secret was rotated after the last event of this finding.
    .undo = This cannot be undone: the former values have to stay revoked.

aware-at = When did your team become aware of it?
    .help = Give the time in UTC, such as 2026-11-22T10:15:00Z: when somebody first had reason to believe that data was taken.
    .absent = an unknown time

tell-counsel = Tell legal counsel about { $account-id }
    .do = Call legal counsel and the data protection officer by phone. Say when your team became aware, what may have been read, and whose data it is. Counsel decides whom to tell, and by when.
    .why = Legal deadlines may have been running since your team became aware.
