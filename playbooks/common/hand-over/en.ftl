call-help = Call for help
    .do = Hand the case to the incident lead with all files and the steps that failed. Open a case with the provider from an account that is not affected. Tell legal counsel by phone if personal data may be involved.
    .why = Calls still get through, or a containment step failed.

handed-over = Handed over to the incident lead
    .text = The incident lead goes on. The files, all times in UTC, and the steps that failed go with the case.
