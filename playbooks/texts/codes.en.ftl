# Texts that all playbooks share: what codes mean and what to do about them.
# The English stands in the code: this file is generated from it (`make bless`).

nm1001 = the document is not text
    .help = save the alert as UTF-8 and try again.

nm1002 = the document is not JSON
    .help = paste the alert as the vendor delivers it, whole, from the first brace to the last.

nm1003 = the document is nested too deeply
    .help = take the alert itself out of what it is wrapped in.

nm1004 = the document is too large
    .help = split the document, or take out the one alert.

nm1005 = the document holds too many alerts
    .help = split the document.

nm1006 = no alert was recognised
    .help = give one finding or alert of a supported source, alone or in the envelope of its channel.

nm1007 = the document holds several alerts
    .help = choose one by its number, counted from 0.

nm1008 = there is no alert with that number
    .help = alerts are counted from 0 in the order of the document.

nm1009 = the document would take too much memory
    .help = split the document, or take the alert itself out of what it is wrapped in.

nm1101 = the document is a posture check
    .help = work on it as a finding on configuration; there is no attack to respond to.

nm1102 = the document names a vulnerability
    .help = work on it as a finding on software; there is no attack to respond to.

nm1103 = the document is a record of activity
    .help = give the alert that was raised over the activity, if one was.

nm1104 = the document is telemetry
    .help = give the alert that was raised over the events, if one was.

nm1105 = the document is the verdict of a scan
    .help = give the finding that was raised over the object, if one was.

nm1106 = the alert is of a product that is not supported
    .help = follow your own procedure for alerts of this product.

nm1107 = the document is a list without alerts
    .help = query again with a filter that matches the alert.

nm1108 = the document names alerts and does not hold them
    .help = give the alerts that it names, or export it with them.

nm2001 = no playbook takes this alert
    .help = name a playbook that fits, or follow your own procedure for this type of alert.

nm2002 = there is no playbook with that name
    .help = leave the name out to have the playbook chosen by the alert.

nm2003 = there are no texts in that language
    .help = use one of the languages that the message lists.

nm2004 = an answer is not a value that its question takes
    .help = use one of the values that the step lists, or a value of the kind it asks for.

nm2005 = a reason is missing
    .help = give the answer with its reason: {"{"}"value": ..., "reason": "..."{"}"}.

nm2006 = the request has the wrong form
    .help = compare it with the contract in the documentation.

nm2007 = the playbook asks for no such fact
    .help = name a fact of the trail, or one that a step asks for.

nm2010 = no command of the playbook printed that
    .help = name a step, a purpose, the number `n` of the command and its item as the step shows them.

nm2011 = it is not the output of that command
    .help = run the command as it is shown, and give what it printed, whole.

nm2012 = the state before the change was not kept
    .help = get the right to read it, run the command before the change again, and give its output.

nm3001 = the bundle is damaged or of another version
    .help = build the bundle again with the same version of nextmove.

nm3002 = the file is no case
    .help = give a file that nextmove wrote as a case; it was left as it is.

nm3003 = the case was written by a newer version of nextmove
    .help = read it with that version or a newer one; it was left as it is.

nm3004 = the case was changed or damaged
    .help = keep the file as it is and compare it with a copy; entries are counted from 0.

nm3005 = the chain of the case does not contain that hash
    .help = compare the case with the copy of which the hash was taken: one of them is not the case.

nm3006 = the bundle does not hold the playbook of the case
    .help = use a bundle that keeps that version, or move the case after looking at the differences.

nm3007 = a redacted copy can be read, verified and reported, and nothing else
    .help = go on with the case of which the copy was made.

nm3008 = an approval is missing
    .help = have somebody in the role that the step names approve it, and record that first.

nm3009 = nobody approves their own step that cannot be taken back
    .help = have somebody else approve it, and record that first.

nm3010 = an entry is not complete
    .help = say who and what, and write the time like 2026-11-22T05:30:00Z, in UTC.

nm3011 = the playbook has no such step
    .help = name a step of the playbook that the case follows.

nm3012 = there is nothing that this could change
    .help = look at the case once more: it may have been recorded already.

nm3013 = the case holds no such fact
    .help = name facts that the alert stated or that were answered.

nm3014 = there are no deadlines of that law
    .help = use one of the names that the message lists.

nm4001 = a file cannot be read
    .help = check the path and your permissions; `-` reads standard input.

nm4002 = the walk ended before an outcome
    .help = answer until the case is closed, or pass the answers so far with --answers.

nm4003 = a file cannot be written
    .help = check the path, your permissions and the space that is left.

nm4004 = the case is open elsewhere
    .help = close the other walk, or wait until it has written.

nm4005 = the case is about another alert
    .help = name another file for this alert, or go on with `nextmove resume`.

nm4006 = it is not known who makes the entry
    .help = say it with --by.

nm4007 = no playbooks are built in
    .help = name a bundle with --bundle; `nextmove compile DIR -o FILE` writes one.

nm4008 = the folder has no such playbook
    .help = name a playbook by its folder, such as aws-s3-bucket, or leave --playbook out to check all.
