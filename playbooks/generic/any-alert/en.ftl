# The texts of this playbook, in the order of its steps.

## Exercise or real

exercise =
    .help = The vendor marks a sample: a title that begins with [SAMPLE], or a type that begins with SIMULATED_. A name that begins with GeneratedFinding proves nothing, as anyone can choose one.

kept-by-guardduty = Can the finding be read from GuardDuty again?
    .help = It can where the alert names the detector, the finding and the Region.
    .yes = Yes
    .no = No
    .cannot-tell = I cannot tell

kept-by-defender = Can the alert be read from Defender for Cloud again?
    .help = It can where the alert names its own ID, its location, the resource group and the subscription.
    .yes = Yes
    .no = No
    .cannot-tell = I cannot tell

## Keep what happened

platform = Where did it happen?
    .help = Look at the product that raised the alert.
    .aws = In AWS
    .azure = In Azure
    .cloud-apps = In an app that Defender for Cloud Apps watches
    .cannot-tell = Elsewhere, or I cannot tell

save-trail = Save the calls in { $account-id }
    .do = Save the events, from a day before { $first-seen }, and those of IAM, STS and the console from us-east-1. If { $account-id }-events-window.json says cut, the newest 20,000 fill the file and the first ones are missing: repeat the search with --end-time at its oldest event. Repeat it also for each Region that the alert or the events name. Calls that read or write data are only in a trail, if one keeps them.
    .why = CloudTrail deletes these events after 90 days, and they show what else this caller did.

save-activity = Save the operations in { $subscription-id }
    .do = Save the logs, and open the files in a tool that sorts by time. They hold changes of settings, from 7 days before the alert; reads of data are only in the diagnostic logs of each resource. If a file holds exactly 5000 events, the oldest are missing: run it again with a shorter --offset.
    .why = Azure deletes this log after 90 days, and it shows what else this caller did.

save-app-activity = Save the activities of this user
    .do = In the Microsoft Defender portal, open the activity log of Cloud apps. Filter by the user, then by the address, from 7 days before the alert, and export each list to the case folder.
    .why = The alert shows a few activities; the log shows what came before and after.

save-logs = Save the logs around this alert
    .do = Export the logs of the affected service and of its sign-ins, from 7 days before the alert until now. Write down which logs are missing.
    .why = Logs are deleted after a time, and only they show what happened.

## Was it expected?

owner-confirms = Did the owner expect this activity?
    .help = Ask whoever is responsible for the resource or account, by phone or in person: what they did, when, from where and with which tool. Do not tell them first what the alert says; then compare. Do not use mail or chat: an intruder may be reading it. Stop waiting after 15 minutes.
    .yes = Yes, and what they say fits activity, time and address
    .partly = Only partly: activity, time or address does not fit

## Before anything is changed

save-state = Save the settings of what is affected
    .do = Save how it is set now: of an account its roles, keys and sign-in methods; of a machine its disks and network rules; of stored data who may reach it. Only read, change nothing.
    .why = Undo needs these files, and they show what the intruder changed.

plan-containment = Plan one short window for containment
    .do = List every way in: identities, keys, machines, open networks, settings that were changed. Call the owners of the systems that leaked secrets open. Decide the order, identities first, and carry the steps out in one short window.
    .why = The first visible step warns the intruder, who then uses every way that is left.

## Identities first

stolen-identity = Whose identity may be in foreign hands?
    .help = Look in the saved logs for who did it. A workload is a role, a service principal, a managed identity or an account of an application.
    .user = A person's account or key
    .workload = The identity of a workload
    .none = None of ours was used
    .cannot-tell = I cannot tell, so I begin with what is affected

cut-user = Cut off the user
    .do = Check that this is no responder and no emergency account. Disable the account and every key of it, then end its sessions. Then remove unknown sign-in methods, keys and forwarding rules.
    .why = Whoever holds the account can undo every other step.
    .disruption = The user cannot work until the account is enabled again.
    .check = A new sign-in is refused, and the log shows no call of the account any more.
    .undo = Enable the account again and give it new credentials; keys that were disabled stay disabled.

cut-workload = Cut off the identity of the workload
    .do = Deny everything to sessions that began before now, or disable the identity. Have the owner replace its credentials, and remove those that nobody can explain.
    .why = Tokens that the workload was given go on working after the way in is closed.
    .disruption = What runs as this identity stops until it gets new credentials.
    .check = The log shows that calls of the old sessions are refused.
    .undo = Remove the denial, or enable the identity again.

## What works elsewhere

in-use-now = Is the intruder using a secret that was read?
    .help = If the alert or the saved logs name secrets that were read, look into the logs of the systems that they open. If no secret was read, answer no.
    .yes = Yes, one is in use now
    .no = No secret was read, or those logs show no use
    .cannot-tell = I cannot tell, so I treat those that are named as in use

revoke-named = Revoke the named secrets at their issuers
    .do = For each secret that the alert or the logs name as read, call the owner of the system that issued it, and have the key, password or token revoked there now. Accept the outage. If none is named, answer that it does not apply.
    .why = A value that was read goes on working, whatever is closed here.
    .disruption = Applications that use the old value stop until they get a new one.

## Then what they reached

affected = What is affected?
    .help = Choose all that the alert or the saved logs name.
    .machine = A machine, container or function
    .data = Stored data
    .settings = Settings, permissions or logging were changed
    .cannot-tell = I cannot tell, so I look at all of them

capture-memory = Capture the memory of the machine
    .do = Do not stop or restart it. Capture its memory with your forensic tool, then take a snapshot of its disks. Where memory cannot be had, as in a function, write that down and export its logs and code.
    .why = Memory is gone once the machine is stopped, and only there are keys and programs that were never written.

isolate-machine = Isolate the machine
    .do = Allow it only the address of the forensic team, inbound and outbound, and name resolution through nothing that leaves your network. In Azure, a network rule stops its own DNS only when it denies the tag AzurePlatformDNS. Then take its identity away.
    .why = It can no longer be steered from outside, and cannot reach other machines.
    .disruption = Whatever the machine serves stops.
    .check = A connection to it is refused, and its network log shows no traffic but yours.
    .undo = Put back the saved network rules and the identity.

close-data = Close access to the data
    .do = Turn off public access and anonymous links, and remove grants to identities that nobody can explain. Leave the access of responders.
    .why = Nothing more can be read or deleted.
    .disruption = Whoever used a removed grant loses access.
    .check = A request without credentials is refused.
    .undo = Put back the saved permissions, each only after its owner explained it.

restore-settings = Put back what was changed
    .do = Turn logging and protection on again first. Then put back each changed setting or permission that its owner cannot explain, one after the other.
    .why = While nothing is recorded, nobody sees what the intruder does next.
    .disruption = Whatever relied on a changed setting stops working.
    .check = The saved logs and the settings show no change that nobody explains.
    .undo = Apply the changed setting again if its owner explains it.

watch-keep-watch =
    .do = Look into the logs every 10 minutes, for the same caller, address and resource.

## What leaked

data-kind = What may have been read or taken?
    .help = Judge by what the identity and the resource could reach, unless complete logs show less.
    .secrets = Passwords, keys, tokens or certificates
    .personal = Personal data
    .cannot-tell = I cannot tell, so I treat both as taken

revoke-secrets = Replace the secrets at their issuers
    .do = List every secret that could be read. Have the owner of each system that issued one create a new value, move the applications, and revoke the old value there. Begin with those that are in use by the intruder.
    .why = A secret works until the system that issued it revokes it.
    .disruption = Whatever still uses an old value stops working.

aware-at = When did your team become aware, in UTC?
    .help = Give the time at which someone first knew that this alert may be real, like 2026-11-22T09:58:00Z.

tell-counsel = Tell legal counsel
    .do = Call legal counsel and the data protection officer by phone. Say when your team became aware, what may have been read, and whose data it is. Counsel decides whom to tell, and by when.
    .why = Legal deadlines may have been running since your team became aware.

## What the intruder may have left

sweep = Look for what the intruder left behind
    .do = Search the logs from the first sign on for new accounts, keys, roles, machines, functions, rules and trust to other tenants or accounts. Have each explained by its owner. Look into other alerts of the same caller and address.
    .why = A way back that stays makes the whole case start again.

remove-leftovers = Remove what nobody can explain
    .do = Save the settings of each thing that its owner cannot explain, and disable it first. Delete it only when nothing else has stopped and its owner agrees.
    .why = What was disabled by mistake can be turned on again, what was deleted cannot.
    .disruption = Whatever relied on it stops working.
    .check = The logs show no use of it any more.
    .undo = What was disabled can be enabled again; a deletion cannot be undone.

rebuild = Give back no more than needed
    .do = Rebuild machines from an image that is older than the first sign. Give back access that owners still need, with new credentials and fewer permissions than before.
    .why = What was entered once cannot be trusted because it looks clean.
    .disruption = Machines that are rebuilt lose what was stored only on them.

## Close

tell-others = Store the case and tell its owners
    .do = Store the files of this case where only responders can change them. Tell the owners of everything that was affected, by phone, what happened and what stays changed.
    .why = Owners decide on what is left, and nobody finds it out later.
