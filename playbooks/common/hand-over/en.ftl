call-help = Call for help
    .do = Hand the case to the incident lead with all files, the steps that failed, and a list of what was not done: ways that are open, leaked secrets and keys that were not revoked, the search for what was left behind. Open a case with the provider from an account that is not affected. Tell legal counsel by phone if personal data may be involved.
    .why = Calls still get through, or a way in stayed open.

handed-over = Handed over to the incident lead
    .text = The incident lead goes on. The files, all times in UTC, the steps that failed and those that were not done go with the case. Values that leaked work until their issuers revoke them.
