# The texts of this playbook, in the order of its steps.

what-happened = { $finding-type } on instance { $instance-id } of account { $account-id } in { $region }, seen with { $remote-ip } and { $dns-domain }.

begin-alert-prepare-team =
    .do = Move the case to a phone bridge or chat that whoever is on { $instance-id } cannot read. List all responders, and test that they can sign in without this machine. Check that someone can sign in as root of { $account-id }.
    .why = Later steps cut the machine and its role off, and nobody may depend on either.

## What the finding is about

theme = What is the finding about?
    .help = Read the first word of the type, and what stands behind the slash.
    .knock = Somebody tries to get in: port probes, guessed passwords
    .attack = The instance attacks others: scans, floods, spam, guessed passwords
    .miner = The instance mines currency
    .command = The instance takes orders from outside, or sends data there
    .reputation = The instance talks to a place of bad repute, or to Tor
    .malware = There is malware on its disks or in a process
    .process = A process on it does what intruders do
    .metadata = A page reached for the credentials of the instance
    .unusual = Its traffic is unlike before
    .setting = A call changed a setting of EC2
    .cannot-tell = I cannot tell, so it is contained first

who-acts = Who acts: the instance, or somebody else?
    .help = Compare the direction of the connection ({ $connection-direction }) with the role of the instance ({ $resource-role }). INBOUND and TARGET mean that somebody else acts.
    .others = Somebody else acts on the instance
    .instance = The instance acts on others
    .cannot-tell = I cannot tell, so the instance counts as taken

dns-channel = Does the instance talk by way of DNS?
    .help = The finding then names a domain, and its type ends in !DNS or speaks of a domain request.
    .open = Yes, by names that it resolves
    .closed = No, by connections
    .cannot-tell = I cannot tell, so DNS is closed as well

authorised-test = Is this an authorized test or one of our scanners?
    .help = Call whoever runs tests and vulnerability scans for this account. Ask for the address, the time and the target, and compare with { $remote-ip } and { $instance-id }.
    .yes = Yes, its owner named this address, time and target
    .no = No test or scanner fits this
    .cannot-tell = I could not reach whoever would know

file-known = Is the file one of ours?
    .help = Look up the hash in { $malware-hashes } in your software inventory, not at a public service that shows it to others. Path: { $malware-paths }.
    .ours = Yes, the hash is that of software that we installed
    .not-ours = No, nobody knows this file
    .cannot-tell = I cannot tell, so it counts as malware

process-known = Is this process one of ours?
    .help = Ask the administrators of the machine by phone what { $process-path } does, and who started it. Command line: { $process-command-line }. Users of the machine may be the intruder: do not ask on the machine itself.
    .ours = Yes, administrators or our software started it
    .not-ours = No, nobody knows it
    .cannot-tell = I cannot tell, so it counts as the intruder's

owner-confirms = Did the owner expect this of { $instance-id }?
    .help = Ask by phone or in person what the machine did, when, towards which address, and with which software. Do not tell them first what the alert says; then compare. Do not use mail or chat: an intruder may be reading it. Stop waiting after 15 minutes.
    .yes = Yes, and what they say fits the activity, its time and its destination

## Somebody knocks

find-logon = Look for a logon to { $instance-id } that worked
    .do = If Systems Manager reaches the machine, run the commands for its system, and repeat the last one until the output is there. Compare with the flow logs: many bytes to one address behind many short connections suggest a session.
    .why = A door that somebody tries is no break-in, and one that opened is.

got-in = Did somebody get in?
    .help = Look for an accepted password or key, or event 4624, from { $remote-ip } or another unknown address. Logs of the machine prove a break-in, never that there was none: for "no", the flow logs have to agree.
    .yes = Yes, a logon from an unknown address worked
    .no = No, logs and flow logs show attempts only
    .cannot-tell = I cannot tell, so the instance counts as taken

exposure = Must everyone reach this port of { $instance-id }?
    .help = Port: { $local-port }. Ask the owner by phone. Ports for administration and databases never need it: Session Manager, a VPN or a list of addresses serve them.
    .close = No, it may be closed to the internet
    .keep = Yes, it serves the public
    .cannot-tell = I cannot tell, so it is closed

close-exposure = Close the port of { $instance-id } to everyone
    .do = The commands revoke the rules that let the whole internet reach the ports of this finding, in all groups of its interfaces. If a group is shared, its other machines lose the port too: read the .sh file before you run it.
    .why = Guessing goes on until a password fits.
    .disruption = Whoever used this port from the internet, colleagues included, cannot connect.
    .check = No rule is left that opens the port to 0.0.0.0/0 or ::/0, or to a large part of either, such as 0.0.0.0/1 and 128.0.0.0/1. Compare the groups in the list with those of { $instance-id }.
    .undo = The saved rules are added again.
    .by-hand = In EC2, open the security groups of { $instance-id }, write down the inbound rules with source 0.0.0.0/0 or ::/0, or halves such as 0.0.0.0/1 and 128.0.0.0/1, for port { $local-port }, and delete these.

archive-exposure = Rate the finding useful and archive it
    .do = Store the case files first. Then send the rating, and archive finding { $finding-id }.
    .why = The rating improves detection, and an archived finding leaves the open list.

closed-exposure = Closed: nobody got in
    .text = Somebody knocked at { $instance-id }, and no logon worked. The port is closed to the internet, or serves the public with its owner's knowledge. Both are in the record.

## Contain

plan-containment = Set the plan and the order
    .do = Ask the incident lead for one approval of the whole plan: memory, disks, isolation, role. Let somebody else phone the owner meanwhile, and do not wait for the answer longer than 15 minutes. Do not log on to the machine.
    .why = Steps that follow one another quickly give the intruder no time to answer.

find-role = Find the role of { $instance-id } and its calls
    .do = These commands only read. The last file lists the addresses from which the role was used, with times and calls. Do not wait for long searches: answer that it is done, go on, and hand their outputs in later.
    .why = Whoever is on the machine has its role, and may use it elsewhere.

require-tokens = Require tokens for metadata of { $instance-id }
    .do = Set HttpTokens to required. The instance goes on running.
    .why = A page that a browser on the machine opened can ask for its credentials, but cannot ask for a token first.
    .disruption = Software on the machine that uses IMDSv1 gets no credentials any more.
    .check = HttpTokens is required.
    .undo = The saved value is set again.
    .by-hand = In EC2, select { $instance-id }, choose Actions, Instance settings, Modify instance metadata options, and set IMDSv2 to Required.

block-dns = Block the domain for { $vpc }
    .do = The commands make a rule group that answers NXDOMAIN for the domain of this finding and all names below it, and associate it with the VPC. If query logs show other names of the same kind, add them with update-firewall-domains. If the finding names no domain and the query logs show none, answer that it does not apply here.
    .why = The resolver of the VPC obeys no security group, so an isolated machine goes on resolving names and sends data in them.
    .disruption = No machine of { $vpc } resolves this domain.
    .check = The association is COMPLETE. This may take a few minutes.
    .undo = The rule group is disassociated.
    .by-hand = In VPC, under DNS firewall, create a domain list with { $dns-domain } and a rule group that blocks it with NXDOMAIN, and associate the rule group with { $vpc }.

## How far it reaches

scan-disks = Scan the disks and look for more machines
    .do = The scan reads snapshots and touches nothing on the machine; read its result in GuardDuty under Malware scans, after up to some hours. Meanwhile read the files: other findings of the instance, machines of the same image, and commands and sessions that were sent to machines. If AWS sent an abuse report about the instance, answer it now.
    .why = Whoever came in on one machine has often been on others.

enabled-regions = Which Regions does the account use?
    .help = Read RegionName in { $account-id }-regions.json.
    .absent = no known Regions

sweep = Look for machines in every Region
    .do = Run the command for every Region that the account uses. Then compare with Cost Explorer by Region, and look for requests to raise quotas.
    .why = Miners start machines where nobody looks, and they cost money by the hour.

instances-since = Which machines were started since then?
    .help = Read LaunchTime in the files of the Regions.
    .absent = no known machines

other-cases = Open a case for each unknown machine
    .do = Each file that ends in -found.json describes one machine that was started since the first event; older ones that nobody knows count too. Ask by phone whose it is. Open a case of this playbook for each that nobody knows, in its Region. Do not end it before its evidence is saved.
    .why = One machine that goes on mining costs as much as all others saved.

watch-keep-watch = Watch { $instance-id } for 30 minutes
    .do = Run these every 10 minutes. After isolation the flow logs show no accepted traffic but that of the first minutes. Flow logs follow with a delay of up to 10 minutes.
    .why = One interface or session that was overlooked is enough to go on.

metadata-watch-keep-watch =
    .do = Run these every 10 minutes, and look for calls of the role in the event history.
    .why = Credentials that were taken before are denied, and others may have been taken since.

setting-watch-keep-watch =
    .do = Run this every 10 minutes, and look in the event history for new calls of the same identity.
    .why = Whoever changed it once may change it again.

activity-stopped = Was it quiet for 30 minutes?
    .help = Neither the finding nor the logs show anything new from { $instance-id }, its role, or whoever called. Logs follow with a delay.
    .yes = Yes, nothing got through for 30 minutes
    .no = No, it goes on

help-call-help =
    .do = Hand the case to the incident lead with all files, the steps that failed, and a list of what was not done. If traffic goes on after isolation, two people may decide on a network ACL that denies { $remote-ip } in the subnet; it affects every machine there. Open a case with AWS Support from an account that is not affected. Tell legal counsel by phone if personal data may be involved.
    .why = Something still gets through, or a step of the containment failed.

## A machine from a clean source

find-cause = Find how the intruder came in
    .do = Read the logon records, the web logs and the changes of the last days in the snapshots, on a machine for forensics. Compare with { $first-seen }. Look at open ports, unpatched software, leaked keys, user data, and the image itself.
    .why = A new machine from the same image, with the same hole, is taken again.

rebuild = Replace { $instance-id } from a clean image
    .do = Start a new machine from an image that is older than the intrusion and patched, with the cause closed, new secrets, tokens required and hop limit 1. Tag it incident-replaces = { $instance-id }. Change the launch template too. Restore data from before { $first-seen }, never programs.
    .why = Nobody can prove that a machine was cleaned, so it is replaced.
    .disruption = The service stops until the new machine takes over.
    .check = The new machine, which is not { $instance-id }, has the tag, runs, requires tokens, and its hop limit is 1.
    .undo = This cannot be undone: the old machine does not go back into service.

end-instance = End { $instance-id } once it is evidence
    .do = Do it only when memory and snapshots are with forensics, and nobody has to keep the machine for a legal hold. Otherwise answer that it does not apply here. The first command shows that every snapshot is complete.
    .why = An isolated machine that is forgotten costs money, and somebody may release it.
    .check = The state is shutting-down or terminated. The disks stay.
    .undo = This cannot be undone: memory and instance store are gone; the disks and snapshots stay.

## Somebody changed a setting of EC2

find-call = Find the call and who made it
    .do = Read { $finding-id }-ec2-changes.json: who called, with which key, from where, and what was changed. Write down the setting before and after.
    .why = The setting is what was done; the identity is who can do it again.

plan-setting = Set the plan and the order
    .do = Ask the incident lead for approval: the identity first, then the setting. Let somebody else phone the owner meanwhile.
    .why = As long as the identity works, it changes the setting again.

caller-case = Open a case for the identity that called
    .do = Open the playbook for credentials for this identity, and go on here once it is cut off.
    .why = Whoever could change this can change it again, and more.

reverse-setting = Take the change back
    .do = Take back what the call changed, by the saved requestParameters: a snapshot or image that was shared is unshared, an SSH rule for everyone is revoked, flow logs are made anew, user data gets its former text, a pushed key expires by itself. Then look whether it was used meanwhile; where it was, open a case for that instance.
    .why = What was opened stays open until somebody closes it.
    .disruption = Whoever relies on the changed setting loses it.
    .undo = Nothing restores it by itself: keep the requestParameters, and set the change again if it proves wanted.

## Close

contained = Was something contained in this case?
    .help = Look at the list of what is to be undone.
    .yes = Yes
    .no = No
    .cannot-tell = I cannot tell, so the list is gone through

give-back = Give { $instance-id } back to its owner
    .do = Go through the list of what is to be undone, the last first: role, DNS, network, Auto Scaling, protection. Delete the two incident groups at the end. Snapshots stay as long as the record does.
    .why = It was authorized, so what was taken away is given back.
    .check = No interface lists the isolation group.

suppress = Suppress findings of this expected activity
    .do = If it will come back, create a rule for this type, instance and destination. Write its owner and end date into the case record, as rules do not expire. If not, answer that it does not apply here.
    .why = Findings that match are archived unseen, so only a narrow rule keeps the next real alert visible.
    .check = The rule holds the type, the instance and the destination of this finding.
    .undo = Delete the rule.

archive-useful = Rate the finding useful and archive it
    .do = Store the case files first. Then send the rating, and archive finding { $finding-id }.
    .why = The rating improves detection, and an archived finding leaves the open list.

archive-not-useful = Rate the finding not useful, archive it
    .do = Store the case files first. Then send the rating, and archive finding { $finding-id }.
    .why = The rating improves detection, and an archived finding leaves the open list.

close-closed-contained =
    .text = An intruder was on { $instance-id } or acted through it, and is shut out. The record holds the evidence, what was lost, and which groups, policies and locks have to be removed later.
