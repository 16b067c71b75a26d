# The texts of this playbook, in the order of its steps.

what-happened = { $principal-name } called { $api } from { $remote-ip }, last at { $last-seen }, with the key { $access-key-id }: { $finding-type }.

## Exercise or real

## Before anything is touched

save-account = Save the identities of account { $account-id }
    .do = Run these commands in a folder that only responders can open. Wait until the report is COMPLETE before you fetch it. They change nothing that is in use.
    .why = These files show what existed before containment, and which keys nobody knows.

## Logging first

theme = What is this alert about?
    .help = Read the finding type. Stealth and DefenseEvasion concern logging or the password policy, PenTest a test tool. Types on models contain Invocation, CostHarvesting or Prompt.
    .trail = CloudTrail or another log may have been turned off
    .password-rules = The password policy was weakened
    .model-logging = Logging of Amazon Bedrock models was turned off
    .pentest = A client known from penetration tests was used
    .model-use = Amazon Bedrock models were used in an unusual way
    .other = Calls or a sign-in from an unusual or bad place
    .cannot-tell = I cannot tell, so I check the logs first

trail-state = Do the trails of { $account-id } still record?
    .help = For each trail in { $account-id }-trails.json, compare destination, Regions and event selectors with the last known good ones. Then read IsLogging in its status. Choose "deleted or changed" if both happened.
    .stopped = A trail was stopped, and is otherwise unchanged
    .deleted-or-changed = A trail was deleted or changed
    .other-log = The trails record, but another log was turned off
    .recording = Every trail records, and no other log was turned off
    .cannot-tell = I cannot tell, so I add a trail of our own

start-trail = Start trail { $trail } again
    .do = Start logging, and repeat this for every stopped trail. Check that its destination bucket still accepts records. Then turn on again other logs that { $principal-name } stopped.
    .why = While the trail is stopped, nobody keeps what the intruder does now.
    .check = IsLogging is true, and LatestDeliveryError is empty.
    .undo = Stop logging again; if the trail recorded before this step, the first command refuses, and it goes on.

log-bucket = Which bucket takes the logs?
    .help = Use a bucket that { $principal-name } cannot change, best in a separate log account. Its policy has to let the logging service write.
    .absent = the log bucket

new-trail = Add trail incident-{ $finding-id }
    .do = Create a trail for all Regions that writes to { $log-bucket }, which costs money. Leave the changed trail as it is, as it is evidence. Then turn on again other logs that { $principal-name } stopped.
    .why = A trail that an intruder changed can look healthy and leave out what matters.
    .check = IsLogging is true, and LatestDeliveryError is empty.
    .undo = Delete trail incident-{ $finding-id }; the records it wrote stay in { $log-bucket }.

restore-other-logs = Turn the other logs of { $account-id } on
    .do = Find in CloudTrail what { $principal-name } stopped or deleted: flow logs, AWS Config, GuardDuty, access logs, alarms. Turn each on again with its last good settings.
    .why = What these logs do not record now is lost for good.
    .undo = Turn each off again, as it was before this step.

restore-password-rules = Restore the password policy of { $account-id }
    .do = Find the last good values in the UpdateAccountPasswordPolicy events of CloudTrail. If yours are stricter, put them into { $account-id }-password-policy-new.json before the second command. Existing passwords stay valid.
    .why = A weak policy lets the intruder set passwords that are easy to guess.
    .check = The output shows the values you set.
    .undo = The saved policy is put back. Where there was none, that command is refused, and the last one deletes the policy.

restore-model-logging = Turn model logging of { $region } on
    .do = Find the last destination in the CloudTrail events for this setting. Turn logging on again, and add CloudWatch Logs if it was used before. Prompts are then stored in { $log-bucket }.
    .why = Without it, nobody can show what was asked of the models, and what they answered.
    .check = The output shows { $log-bucket }.
    .undo = The saved setting is put back. Where there was none, that command is refused, and the last one deletes the setting.

## What kind of credential, and what it did

key-kind = What kind of access key is it?
    .help = The first 4 characters of the access key ID tell. Console activity may have no key at all.
    .long-term = AKIA: a long-term key of an IAM user or of root
    .temporary = ASIA: a temporary key of a session
    .no-key = The alert names no key, as with console sign-ins
    .cannot-tell = I cannot tell

other-regions = Which other Regions does the account use?
    .help = Read RegionName of each Region in { $account-id }-regions-on.json.
    .absent = the other Regions

save-key-events = Save the calls of { $access-key-id }
    .do = Once the list of Regions was read, each further Region has a command. Calls of IAM, STS and the console are in us-east-1 (in China cn-north-1, in GovCloud us-gov-west-1). The first command shows which account owns the key: stop and tell the incident lead if it is another one. Where Athena has a table over the trail, query it instead, with its name for cloudtrail_logs.
    .why = The event history is kept per Region and expires after 90 days, and it shows where the key was used. The searches begin 7 days before the first event of the finding.

save-address-events = Save the sign-ins to { $account-id }
    .do = Repeat the search in every Region that the account uses; sign-ins through the global page are in us-east-1. Find the calls of { $principal-name } from { $remote-ip }, and write down the key ID of that session.
    .why = Without a key in the alert, only the events lead from the person to the session.

credential = What kind of credential was used?
    .help = Compare user type, user name and principal ID in the finding with userIdentity in CloudTrail. For sessions, sessionIssuer names the role or user behind it.
    .user = An IAM user: key, console or GetSessionToken
    .root = The root user
    .role = A role that somebody or an application assumed
    .center = A role of IAM Identity Center (AWSReservedSSO_)
    .instance = The role of an EC2 instance
    .workload = The role of a Lambda function or ECS task
    .service = A service-linked role or an AWS service
    .federated = A federated session
    .other-account = An identity of another account
    .cannot-tell = I cannot tell which credential it was

save-user = Save the state of user { $iam-name }
    .do = Run these commands, which change nothing, and keep the files. If the user has a path, put it before the name in the last command. Look at each file that ends with .err: an error that something does not exist is an answer.
    .why = The files list every way in that this user has, and what it was last used for.

save-role = Save the state of role { $iam-name }
    .do = Run these commands, which change nothing, and keep the files. If the role has a path, as every role of IAM Identity Center does, put it before the name in the last command.
    .why = A role is only borrowed: who assumed it is the next identity to look at.

save-root = Save the state of root in { $account-id }
    .do = Run these commands, which change nothing. Root signs in through us-east-1; repeat the last search in every other Region that the account uses. Check that the account email address, the phone number and the alternate contacts still belong to you.
    .why = Whoever controls the email address can reset the root password again.

## Does the leak show already?

leak-known = Is it already certain that the credential leaked?
    .help = Look for a policy named AWSCompromisedKeyQuarantine on the user, and for an email or case from AWS. Search your own code and public repositories for the key ID.
    .quarantined = Yes, AWS attached a quarantine policy or wrote to us
    .published = Yes, the key or password was seen in the open
    .no = No, nothing shows a leak
    .cannot-tell = I cannot tell, so I ask the owner

answer-aws = Answer AWS about { $principal-name }
    .do = Tell the account owner to answer the AWS Support case about this key. Leave the quarantine policy attached until the end. Do not count it as containment.
    .why = The quarantine policy denies only some costly actions, so the intruder can still do the rest.

## Was it legitimate?

authorised-test = Is this an authorized security test?
    .help = Call whoever runs tests for this account by phone. Ask for address, time and credential, and compare them with { $remote-ip } and { $principal-name }.
    .yes = Yes, the test lead names this address, time and credential
    .no = No test covers it
    .cannot-tell = I could not reach the test lead

model-source = Where did the model calls come from?
    .help = Compare { $remote-ip } and the role with those of your own applications. Ask the application owner by phone whether they reach Amazon Bedrock this way.
    .application = From our own application, misused by its users
    .planned = From our own work, as planned
    .stolen = From somewhere else, so the credential is stolen
    .cannot-tell = I cannot tell, so I ask the owner

tell-counsel-models = Tell legal counsel about the model answers
    .do = Call legal counsel and the data protection officer by phone. Say when your team became aware, what the models may have told, and whose data it is. Counsel decides whom to tell, and by when.
    .why = A model that was misused may have told strangers personal data.

root-expected = Did { $account-id } need its root user?
    .help = Ask the account owner by phone or in person: did you call { $api }, around { $last-seen }, from { $remote-ip }? All 3 have to fit, and the task has to need root. Stop waiting after 15 minutes.
    .yes = Yes, the owner names call, time and address
    .no = No, or not all 3 fit
    .cannot-tell = I could not reach the owner

owner-confirms = Did { $principal-name } make this call?
    .help = Ask whoever answers for it by phone or in person: what did they do, when, from where and with which tool? Do not tell them first. Then compare with call { $api }, time { $last-seen } and address { $remote-ip }. Do not use their mailbox or chat: an intruder may be reading it. Stop waiting after 15 minutes.

alert-matches =
    .help = Compare address, caller and call in the alert with CloudTrail. If our own address is on a threat list, the alert is wrong.

access-needed = Does { $principal-name } need all this access?
    .help = Fetch the last-accessed report with get-service-last-accessed-details and the job ID you saved. Go through it with the owner. For root, ask whether it still needs an access key.
    .yes = Yes, all of it
    .no = No, less is enough
    .cannot-tell = I cannot tell

## Cut the credential

plan-containment = Plan one short window for containment
    .do = List every known way in: keys, passwords, sessions, roles that were assumed, new users. Approve the steps together, and tell the owners what will stop. Carry them out in one short window.
    .why = The first visible step warns the intruder, who then uses every way that is left.

### An IAM user

deny-user = Deny everything to user { $iam-name }
    .do = Check first that no responder works as this user. Then attach AWSDenyAll.
    .why = One call stops the keys, the console and the sessions of this user while you do the rest.
    .disruption = Every job that runs as { $iam-name } stops until it gets new credentials.
    .check = AWSDenyAll is in the list. The list names nobody: make sure that the command names { $iam-name }.
    .undo = Detach AWSDenyAll, but only after all keys are inactive and older sessions are denied. If it was attached before this step, the first command refuses, and it stays.

deactivate-key = Deactivate access key { $access-key-id }
    .do = Set the key to Inactive. Do not delete it: when it was last used is evidence.
    .why = Somebody else knows this key, so it must not work when the deny is lifted.
    .disruption = Applications that sign with this key stop working.
    .check = The status of the key is Inactive.
    .undo = The key gets its saved status back; if that is Active, the intruder has it again.

other-key-active = Does { $iam-name } have another active key?
    .help = List the keys of the user again: an intruder may have made one in the meantime. For a temporary key or a console sign-in, every active key counts.
    .yes = Yes, at least one more key is active
    .no = No, no other key is active
    .cannot-tell = I cannot tell

other-keys = Which other keys are still active?
    .help = Read each access key ID with the status Active in the list of the user's keys.
    .absent = the other keys

deactivate-other-key = Deactivate the other keys of { $iam-name }
    .do = Set each of these keys to Inactive. Write down who made each key, and when.
    .why = A second key is the usual way back in.
    .disruption = Applications that sign with one of these keys stop working.
    .check = Every key of the user is Inactive.
    .undo = A key is set to Active again once its owner explains it.

revoke-user = Deny older sessions of { $iam-name }
    .do = The first command writes the time now; put the policy on the user after all keys are inactive. Keep it until the longest session has expired, also when AWSDenyAll is lifted: 36 hours.
    .why = Deactivating a key does not end the sessions made with it.
    .disruption = Sessions that { $iam-name } opened before this time stay refused.
    .check = The policy shows the time of this step in UTC.
    .undo = Delete the policy, but not before the longest session has expired.

remove-password = Remove the console password of { $iam-name }
    .do = Delete the login profile. If the user has none, answer that it does not apply here.
    .why = A password that the intruder set or knows opens the console again.
    .disruption = { $iam-name } cannot sign in to the console until somebody sets a new password.
    .check = The command answers NoSuchEntity.
    .undo = This cannot be undone: the old password is lost, and a new one has to be set.

side-door = Does { $iam-name } have unknown ways in?
    .help = Ask the owner by phone about each MFA device, SSH key, certificate and service-specific credential in the saved files. What nobody knows is a side door.
    .none = None, the owner knows each of them
    .mfa-device = An unknown MFA device, alone or with others
    .other-credential = An unknown SSH key, certificate or service credential
    .cannot-tell = I cannot tell, so I deactivate all but the MFA device

unknown-device = What is the unknown device's serial number?
    .help = Read SerialNumber in the list of MFA devices. For a virtual device it is an ARN.
    .absent = the unknown device

remove-device = Deactivate MFA device { $unknown-device }
    .do = Check with the owner by phone that it is not theirs. Write down when it was enabled, then deactivate it.
    .why = With a device of their own, intruders confirm their own sign-ins.
    .disruption = Whoever uses this device can no longer sign in with it.
    .check = The device is no longer in the list.
    .undo = This cannot be undone: the owner has to register the device again.

stop-side-credentials = Deactivate side credentials of { $iam-name }
    .do = Set each unknown SSH key, signing certificate and service-specific credential to Inactive in IAM. Do not delete any. If there are none, answer that it does not apply here.
    .why = They open CodeCommit, Amazon Keyspaces, Amazon Bedrock and older interfaces without an access key.
    .disruption = Whoever uses one of them is refused.
    .undo = Each of them can be set to Active again.

### Root

root-reach = How can root of { $account-id } be cut off?
    .help = A service control policy stops root of a member account at once, sessions included. Its credentials can be deleted centrally if central management of root access is on in the organization. The management account is never a member.
    .member = It is a member account, and central root access is on
    .member-sign-in = It is a member account, but central root access is off
    .own-sign-in = It is the management account, or in no organization
    .cannot-tell = I cannot tell, so I try the policy, and someone signs in as root

write-root-brake = Write a policy that denies root of { $account-id }
    .do = Work in the management account. Read { $finding-id }-root-brake.json: it names root of { $account-id } and nobody else, and leaves central root access alone. The policy does nothing until it is attached.
    .why = It is the only thing that stops a session of root that is open now.

attach-root-brake = Deny root of { $account-id } from outside
    .do = Attach the policy at once, before root's password and keys are changed.
    .why = Whoever is signed in as root can change back whatever is changed inside the account.
    .disruption = Nobody can work as root of { $account-id } until the policy is detached.
    .check = The policy incident-root-{ $finding-id } is in the list.
    .undo = Detach the policy.

root-denied = Is root of { $account-id } still denied?
    .help = The policies of { $account-id } include incident-root-{ $finding-id } while it is.
    .yes = Yes
    .no = No
    .cannot-tell = I cannot tell

lift-root-brake = Let root of { $account-id } work again
    .do = Check that its password, keys, MFA devices and mailbox are in your hands. Then detach the policy; leave it where the account never needs root.
    .why = A few tasks need root, and its old credentials are dead.
    .check = The policy incident-root-{ $finding-id } is no longer in the list.
    .undo = Attach the policy again.

cut-member-root = Delete the root credentials of { $account-id }
    .do = Save when each root key was last used. The first command, in the management account or that of a delegated administrator, shows credentials for 15 minutes: put them into a profile named incident-root, and nowhere else. The other commands use only that profile. Delete each key, certificate and MFA device they list with --profile incident-root.
    .why = IAM policies do not bind root, and this works without the root password.
    .disruption = Nobody can sign in as root of { $account-id } until recovery is allowed again.
    .undo = This cannot be undone; the organization can allow a password recovery for root.

cut-root = Cut off root of { $account-id }
    .do = Have the account owner change the root password and remove unknown MFA devices from a clean workstation. Then deactivate every root access key, but delete none yet. Also change the password of the account's mailbox.
    .why = IAM policies do not bind root, so only root's own credentials can be changed.
    .disruption = Whatever still uses a root access key stops working.
    .undo = A root access key can be activated again, but that gives the account back to the intruder.

### The role of an instance

keep-instance = Keep { $instance-id } from being ended
    .do = Turn on termination protection, and have a shutdown from inside only stop the instance. Read { $instance-id }-volumes.json: for each volume with DeleteOnTermination true, turn that off too.
    .why = An intruder on the machine, a script or an Auto Scaling group may delete it with all evidence.
    .check = DisableApiTermination is true, and the shutdown behavior is stop.
    .undo = Put back the saved settings.

in-group = Does an Auto Scaling group hold { $instance-id }?
    .help = { $instance-id }-scaling.json names the group; an empty list means that there is none.
    .yes = Yes
    .no = No
    .cannot-tell = I cannot tell

scaling-group = Which Auto Scaling group holds { $instance-id }?
    .help = Read AutoScalingGroupName in { $instance-id }-scaling.json.
    .absent = the Auto Scaling group

stand-by = Put { $instance-id } on standby in { $scaling-group }
    .do = Enter standby. The group takes the instance out of its load balancers, starts another one from its own image, and no longer ends this one.
    .why = An isolated instance fails its health check, and the group would end it.
    .disruption = Connections that this instance serves move to another one.
    .check = LifecycleState is Standby.
    .undo = Leave standby; the group then ends an instance too many.

capture-memory = Capture the memory of { $instance-id }
    .do = Capture the memory first, as the plan for EC2 incidents says. Do not stop or restart { $instance-id }. If there is no way to do it now, leave it out and say why.
    .why = The intruder's tools may exist only in memory, and isolation may end the way to it.

save-disks = Take snapshots of the disks of { $instance-id }
    .do = Take snapshots of all volumes at once. Share them with the forensic account; where they are encrypted with the AWS managed key, copy them with a key of your own first. Do not stop the instance.
    .why = Isolation does not protect the disks: what runs on the machine can still delete what it left.

isolation-group = Which security group isolates { $instance-id }?
    .help = Use a security group of the same VPC without inbound and outbound rules: { $vpc }. A new group allows all outbound traffic until you remove that rule.
    .absent = the isolation group

isolate-instance = Isolate instance { $instance-id }
    .do = The commands put every network interface of the instance into { $isolation-group }. In PowerShell, run the lines of the .sh file one by one. Connections that are tracked may last, so look at the flow logs.
    .why = An intruder on the instance fetches new credentials as soon as the old ones are revoked.
    .disruption = Everything that { $instance-id } serves stops working.
    .check = Every interface lists { $isolation-group } alone.
    .undo = Every interface gets its saved security groups back.

revoke-reach = Who else uses role { $iam-name }?
    .help = Look at the instance profiles of the role and at its sessions in CloudTrail. Ask the owner by phone whether cached credentials survive a refusal.
    .every-session = Nobody whose work cannot pause, so every session may end
    .this-instance = Others whose work must go on
    .cannot-tell = I cannot tell, so every session ends

deny-instance = Deny sessions of instance { $instance-id }
    .do = Put this inline policy on the role. It denies every session named after this instance, old and new, wherever it is used.
    .why = It stops the stolen credentials and spares the other users of the role.
    .disruption = { $instance-id } itself can call nothing in AWS.
    .check = The policy names { $instance-id }.
    .undo = Delete the policy once the instance was replaced.

### The role of a function or a task

exfiltrated-from = Whose credentials were used elsewhere?
    .help = Read in the finding or in CloudTrail which resource the role session belonged to.
    .function = A Lambda function
    .task = An ECS task
    .cannot-tell = I cannot tell

stop-function = Stop Lambda function { $lambda-function }
    .do = Save its code, its configuration and its logs, then reserve 0 concurrent executions.
    .why = While it runs, whoever controls it reads each new credential.
    .disruption = { $lambda-function } answers no calls, and events for it may be lost.
    .check = ReservedConcurrentExecutions is 0.
    .undo = The saved reservation is put back. Where there was none, that command is refused, and the last one ends the reservation.

stop-task = Stop ECS task { $task-arn }
    .do = Save its logs and the image it runs, and capture its memory if you can. If a service would start it again, first have the owner set its desired count to 0.
    .why = While it runs, whoever controls it reads each new credential.
    .disruption = What this task serves stops working.
    .check = lastStatus is STOPPED.
    .undo = This cannot be undone: its memory and files are lost, though a new task can be started.

### A role

revoke-role = Revoke older sessions of role { $iam-name }
    .do = Check first that no responder works in this role. The first command writes the time now; then put the policy in place. Tell the owners to restart applications that keep old credentials.
    .why = Sessions cannot be deleted, but this policy takes all rights from them.
    .disruption = Everyone in this role is refused until they fetch new credentials.
    .check = The policy shows the time of this step in UTC.
    .undo = Delete the policy after the longest session expired.

deny-role = Deny everything to role { $iam-name }
    .do = Check first that no responder works in this role. Then attach AWSDenyAll to it, and go on looking for whoever assumed it.
    .why = Nobody knows who opens new sessions, so the role itself has to refuse everything, in old and new ones.
    .disruption = Everything that works in { $iam-name } stops until the deny is lifted.
    .check = AWSDenyAll is in the list. The list names nobody: make sure that the command names { $iam-name }.
    .undo = Detach AWSDenyAll once it is known who assumed the role and that identity is cut off. If it was attached before this step, the first command refuses, and it stays.

trust-sound = Does { $iam-name } trust only known parties?
    .help = Read the trust policy in role-{ $iam-name }.json. Look for unknown accounts, an asterisk, and GitHub or other identity providers without a condition on the subject.
    .yes = Yes, the owner explains each of them
    .no = No, it lets in somebody unknown
    .cannot-tell = I cannot tell

unknown-principal = Whom does { $iam-name } trust wrongly?
    .help = Copy the unknown ARN, account number or provider from the trust policy.
    .absent = the unknown party

close-trust = Stop role { $iam-name } trusting { $unknown-principal }
    .do = Compare role-{ $iam-name }-trust.json with the saved policy before you put it in place. Put back others named in a removed statement. If nothing would be left, the first command refuses: write a policy that lets only your own role in.
    .why = Revoking sessions does not stop the intruder from opening a new one.
    .disruption = { $unknown-principal } can no longer assume { $iam-name }.
    .check = The trust policy no longer names { $unknown-principal }.
    .undo = Put back the saved trust policy.

### IAM Identity Center

center-instance = What is the ARN of IAM Identity Center?
    .help = In the account that manages it, run sso-admin list-instances, and copy InstanceArn.
    .absent = this instance of IAM Identity Center

permission-set = Which permission set made { $principal-name }?
    .help = The role name holds its name between AWSReservedSSO_ and the last underscore. Find its ARN with sso-admin list-permission-sets and describe-permission-set.
    .absent = this permission set

center-region = In which Region is IAM Identity Center?
    .help = Read its home Region in the settings of IAM Identity Center.
    .absent = its home Region

center-user = What is the user's ID in IAM Identity Center?
    .help = Find the session name in CloudTrail, then the user with identitystore list-users, and copy UserId.
    .absent = this user

deny-center-user = Deny user { $center-user } in the permission set
    .do = Work in the account that manages IAM Identity Center. Read { $finding-id }-permission-set.json before you put it in place: it names one user and nobody else. Repeat this for each permission set the user has.
    .why = Nobody can edit this role in the account, and its sessions outlive the sign-in.
    .disruption = This user is refused in every account that has the permission set.
    .check = The policy holds the statement IncidentDenyUser, and the newest provisioning status is SUCCEEDED.
    .undo = The saved policy is put back. Where there was none, that command is refused, and the next deletes the inline policy. Then provision again.

disable-center-user = Disable user { $center-user } and its sign-ins
    .do = Have the identity administrator disable the user, end its sessions in IAM Identity Center, and remove its account assignments. If an outside identity provider signs users in, disable the user there too.
    .why = Portal, role and identity provider keep sessions of their own, and each has to end.
    .disruption = The user loses every application that this sign-in opens.
    .undo = Enable the user again, and put back the assignments.

### A service, a federated session, another account

find-service = Find who is behind { $principal-name }
    .do = Read invokedBy, sessionIssuer and sourceIdentity of the call in CloudTrail. Find the job, stack or feature that made it, and who created or changed that last.
    .why = A service acts for somebody, and that somebody may be the intruder.

stop-service-work = Stop the work behind { $principal-name }
    .do = Stop or disable the job, stack or feature in its own service. Do not try to edit the role. Open a case of its own for the identity that created it.
    .why = A service-linked role cannot be edited, and service control policies do not bind it.
    .disruption = What this service does for { $account-id } pauses.
    .undo = Start the job or feature again.

find-issuer = Find who issued the session of { $principal-name }
    .do = Find GetFederationToken, AssumeRoleWithSAML or AssumeRoleWithWebIdentity for { $access-key-id } in the saved files, and repeat the searches in every Region that the account uses. Write down the user, the role or the provider that it names.
    .why = A federated session has no policy of its own that anyone could change.

issuer-kind = What issued this session?
    .help = GetFederationToken is called by an IAM user. SAML and web identities come in through a role.
    .iam-user = An IAM user, by GetFederationToken
    .role = A role, through an identity provider
    .cannot-tell = I cannot tell, so the provider blocks the person

issuing-user = Which IAM user issued the session?
    .help = Read userName in the GetFederationToken event. Give the name only, without path or ARN.
    .absent = the issuing user

deny-issuer = Deny everything to user { $issuing-user }
    .do = Check first that no responder works as this user. Then attach AWSDenyAll.
    .why = A federated session can do no more than the user that issued it.
    .disruption = Every job that runs as { $issuing-user }, and every session it issued, stops.
    .check = AWSDenyAll is in the list. The list names nobody: make sure that the command names { $issuing-user }.
    .undo = Detach AWSDenyAll once the second case allows it. If it was attached before this step, the first command refuses, and it stays.

second-case = Open a second case for { $issuing-user }
    .do = Walk this playbook for { $issuing-user } as an IAM user: keys, sessions, password, side doors. Lift no deny before that case closes.
    .why = Whoever holds the user's key can issue sessions again.

issuing-role = Which role issued the session?
    .help = Read sessionIssuer in CloudTrail. Give the name only, without path or ARN.
    .absent = the issuing role

revoke-issuer-role = Revoke older sessions of role { $issuing-role }
    .do = Check first that no responder works in this role. The first command writes the time now; then put the policy in place.
    .why = Sessions cannot be deleted, but this policy takes all rights from them.
    .disruption = Everyone in this role is refused until they sign in again.
    .check = The policy shows the time of this step in UTC.
    .undo = Delete the policy after the longest session expired.

block-at-provider = Block the person at the identity provider
    .do = Have the identity administrator disable the person or workload at the provider, and end its sessions there. For pipelines, also check the condition on the subject in the trust policy.
    .why = As long as the provider vouches for the intruder, new sessions follow.
    .disruption = The person or pipeline cannot sign in anywhere.
    .undo = Enable the person or workload again.

close-to-account = Close { $account-id } to the other account
    .do = Call the security team of the other account by phone if it is known. Remove the account from the trust policies and resource policies that let it in, and save each policy before.
    .why = Its identities are out of our reach, so our own policies have to refuse them.
    .disruption = What that account does in { $account-id } stops working.
    .undo = Put back the saved policies.

## Where it went from there

assumed-roles = Did this credential assume other roles?
    .help = Search the saved events for AssumeRole calls, and take the new key ID from responseElements. Search again with that key, and follow the chain to its end, in every Region and account.
    .yes = Yes, it assumed at least one other role
    .no = No, complete events show none
    .cannot-tell = I cannot tell

assumed-role = Which role did it assume?
    .help = Give the name of the role only, without path or ARN. Start with the first of the chain.
    .absent = the assumed role

revoke-assumed = Revoke older sessions of role { $assumed-role }
    .do = Check first that no responder works in this role. Deny its older sessions, and repeat this for each role of the chain. For roles of other accounts, call their security team by phone.
    .why = Denying the first identity does not reach the sessions of roles it assumed.
    .disruption = Everyone in this role is refused until they fetch new credentials.
    .check = The policy shows the time of this step in UTC.
    .undo = Delete the policy after the longest session expired.

find-new-ways = Look for new ways into { $account-id }
    .do = Run these commands. { $account-id }-iam-changes.json lists who made or changed users, keys, passwords, policies, trust and providers since 7 days before { $first-seen }; { $account-id }-keys.json lists the keys of all users with the day they were made. In PowerShell, run the lines of the .sh file one by one. Ask the owner of each by phone.
    .why = An intruder makes a second way in before doing anything else.

new-way = Which new way into { $account-id } is unexplained?
    .help = A user, key, role or provider is explained if its owner and a record name it.
    .none = None, each is explained
    .user-or-key = A user, key or password, alone or with others
    .trust = A role that trusts somebody unknown, but no user or key
    .other = Only a policy version, a provider or something else
    .cannot-tell = I cannot tell, so the incident lead decides on a brake

new-user = Which user is unexplained, or has such a key?
    .help = Give the name of the user only, without path or ARN.
    .absent = the unexplained user

deny-new-user = Deny everything to user { $new-user }
    .do = Attach AWSDenyAll, and set all keys of the user to Inactive. Repeat this for each unexplained user. Do not delete any, as they are evidence.
    .why = It closes the way in and keeps what shows who made it.
    .disruption = Whoever works as { $new-user } is refused.
    .check = AWSDenyAll is in the list. The list names nobody: make sure that the command names { $new-user }.
    .undo = Detach AWSDenyAll if the owner explains the user after all. If it was attached before this step, the first command refuses, and it stays.

close-new-trust = Remove unknown parties from trust policies
    .do = Save the trust policy of each such role, remove the unknown statement, and put it in place. Then revoke the role's older sessions. If there is none, answer that it does not apply here.
    .why = A role that trusts the intruder's account needs no stolen key.
    .disruption = Only the removed parties can no longer assume these roles.
    .undo = Put back the saved trust policies.

remove-other-ways = Undo other IAM changes in { $account-id }
    .do = Set the default version of each changed policy back to the last good one. Save unknown providers and inline policies to a file, then remove them. If there are none, answer that it does not apply here.
    .why = One policy version is enough to give an ordinary user all rights.
    .disruption = Whoever relied on these changes is refused.
    .undo = Put back what you saved.

## The brake

brake = Does { $account-id } need a brake from outside?
    .help = It does if the intruder can change IAM and so undo the steps before. Service control policies need an organization, and do not bind its management account. If one is needed there, choose the last answer.
    .none = No, what we denied stays denied
    .identity = Yes, for one identity
    .account = Yes, for the whole account
    .cannot-tell = I cannot tell, so the incident lead decides

brake-principal = Which ARN does the brake stop?
    .help = Give the ARN of the IAM user or role, or of root; for a session, the ARN of its role.
    .absent = this identity

write-identity-brake = Write a brake for { $brake-principal }
    .do = Work in the management account. Check that the ARN is that of the intruder's identity and not of a responder. The policy does nothing until it is attached.
    .why = An identity with IAM rights can remove denies in its own account, but not this policy.

responders = Which role ARNs keep access?
    .help = Give the ARN of your own role first, then those of break-glass and forensic roles, separated by one blank. Only ARNs of IAM roles are taken, arn:aws:iam::ACCOUNT:role/NAME. If sts get-caller-identity shows assumed-role/NAME/session, run aws iam get-role --role-name NAME --query Role.Arn --output text: it also shows the path that roles of IAM Identity Center have.

write-account-brake = Write a brake for account { $account-id }
    .do = Work in the management account. The first command refuses anything but ARNs of IAM roles. Read { $finding-id }-brake.json, and check that the role you use in { $account-id } is in it. The policy does nothing until it is attached.
    .why = When nobody knows what the intruder holds, only a deny for all but a few stops everything.

brake-policy = What is the ID of the brake policy?
    .help = Read Id in { $finding-id }-brake-policy.json; it begins with p-.
    .absent = the brake policy

attach-brake = Attach brake { $brake-policy } to { $account-id }
    .do = Have the account owner agree by phone, then attach the policy. Try a harmless call as a responder in { $account-id } at once.
    .why = It holds even against an administrator of the account.
    .disruption = Everything that the policy denies stops working, for the whole account if you chose that.
    .check = The policy is in the list, and a responder can still read.
    .undo = Detach the policy.

watch-keep-watch = Watch finding { $finding-id } for 30 minutes
    .do = Run this command every 10 minutes. Values in the alert: count { $count }, last time { $last-seen }. Also look in CloudTrail for calls of the same credential, address and roles, in every Region.

brake-placed = Is the brake on { $account-id } in place?
    .help = The policies of { $account-id } include incident-{ $finding-id } while it is.
    .yes = Yes
    .no = No
    .cannot-tell = I cannot tell

activity-stopped =
    .help = Count and last time of the finding stay as they are, and CloudTrail shows no successful call. Both follow with a delay, so look again after 15 more minutes. Refused calls are fine: they show that the deny works.

help-call-help =
    .do = Hand the case to the incident lead with all files and the steps that failed. Open a case with AWS Support from an account that is not affected. Ask for the AWS Customer Incident Response Team, and tell legal counsel by phone if personal data may be involved.
    .why = Calls still get through, a containment step failed, or nobody knows what else to cut.

## What it did

call-outcome = Did any call of this credential succeed?
    .help = Search the saved events of every Region for calls without an error code. The error code in the alert: { $api-error }. The credential is compromised either way.
    .got-through = Yes, at least one call worked
    .all-refused = No, complete events show only refused calls
    .cannot-tell = I cannot tell, so I assume that one worked

sweep = Look for what was changed in { $account-id }
    .do = Repeat these commands in every enabled Region. Look for unknown instances, functions and their URLs, rules, documents, stacks, shared snapshots and email identities since { $first-seen }. Look at the costs of the last days too.
    .why = Intruders hide in Regions that nobody looks at.

unknown-resources = Is there anything nobody can explain?
    .help = Compare creator and time in CloudTrail, and ask the owners by phone. A Region that was turned on, or an invitation of another organization, counts as well.
    .yes = Yes, at least one resource or setting
    .no = No, each is explained
    .cannot-tell = I cannot tell

stop-unknown = Stop what nobody can explain
    .do = Take a snapshot of each unknown instance and volume, and save code and settings. Then stop or disable it, and delete nothing yet. Open the playbook of each resource for which GuardDuty has a finding.
    .why = It may cost money by the minute or open a new way in, and it is evidence.
    .disruption = If somebody needs it after all, their work pauses.
    .undo = Start or enable it again.

find-secrets = Find the secrets that { $principal-name } read
    .do = Repeat these commands in every enabled Region. Keep the calls of this credential and of the roles it assumed. Also list KMS grants that nobody can explain.
    .why = A secret that was read works without the credential that you cut.

secrets-read = Did it read secrets or parameters?
    .help = Look for GetSecretValue, GetParameter, GetParameters and GetParametersByPath by the same keys, and for readable values in function settings. A refused call read nothing.
    .secret = Yes, at least one secret of AWS Secrets Manager
    .other-values = Yes, but only parameters or other places
    .none = No, complete events show none
    .cannot-tell = I cannot tell, so I replace what was within reach

secret-id = Which secret was read?
    .help = Copy secretId of the GetSecretValue event: its name or its ARN.
    .absent = this secret

rotate-secret = Rotate secret { $secret-id }
    .do = Check with the owner by phone that its rotation works, then start it. Repeat this for each secret that was read. Without rotation, set a new value by hand.
    .why = Only a new value at the system that issued it ends the use of the old one.
    .disruption = Whatever keeps the old value stops working.
    .check = LastRotatedDate is later than this case, and the system refuses the old value.
    .undo = This cannot be undone: the old value must not come back.

rotate-each = Replace every other value that was readable
    .do = Replace passwords, tokens and keys in parameters, function settings, user data and code. Revoke the old value at the system that issued it. Retire KMS grants that nobody can explain.
    .why = Whoever read them needs no access to { $account-id } any more.
    .disruption = Whatever still uses an old value stops working when it is revoked.

data-reached = Which data could this credential reach and read?
    .help = Use the saved events, data events of S3 and DynamoDB, and the logs of databases. Ask the data owners by phone. What cannot be excluded counts as reached.
    .personal = Personal data may have been read
    .other-data = Other data may have been read
    .none = No data was read
    .cannot-tell = I cannot tell, so counsel decides

aware-at = When did your team become aware, in UTC?
    .help = Give the time at which someone first knew that this alert may be real, like 2026-11-22T09:58:00Z.

tell-counsel = Tell legal counsel about { $account-id }
    .do = Call legal counsel and the data protection officer by phone. Say when your team became aware, what may have been read, and whose data it is. Counsel decides whom to tell, and by when.
    .why = Legal deadlines may have been running since your team became aware.

data-cases = Open a case for each data store
    .do = Open the playbook for S3 findings for each bucket that was read, and tell the owners of databases and queues by phone. Give them { $finding-id } and the times.
    .why = Each store needs its own answer on what was read, and its own repair.

## Where it leaked, and how to give it back

root-cause = Find where { $principal-name } leaked
    .do = Go through code repositories and their history, pipeline logs, container images, user data, laptops and phishing mail. Compare the first bad call, { $first-seen }, with what changed shortly before.
    .why = A new credential in the same place leaks again.

leak-found = Is it known where it leaked?
    .help = It is known if the place held this credential before the first bad call and others could read it.
    .yes = Yes, and evidence shows it
    .no = No, nothing was found
    .cannot-tell = There is a suspicion, but no evidence

close-leak = Close the place where it leaked
    .do = Save a copy as evidence, then remove the credential there, its history and caches included. Rebuild laptops or servers that an intruder reached. Turn on secret scanning and push protection for code.
    .why = Whoever found it once looks there again.
    .disruption = Laptops and servers that are rebuilt cannot be used meanwhile.

lift-brake = Lift brake { $brake-policy }
    .do = Repeat the steps that failed, and check that every other deny of this case is in place. Then detach the policy. Watch the account for 30 minutes.
    .why = The owners need { $account-id } back, without the ways that the intruder used.
    .check = The policy is no longer in the list.
    .undo = Attach the policy again.

replace-key = Replace the key of { $iam-name }
    .do = Use a role instead of a key wherever that works. Otherwise create a new key, move each consumer to it, and test. Delete the old key only after the evidence is stored and nothing uses it.
    .why = The leaked key must never work again, and a role has no key that could leak.
    .disruption = Consumers that were forgotten stay refused.
    .undo = Deactivate the new key if it appears where it should not.

lift-deny = Lift the deny on user { $iam-name }
    .do = Check that old keys are inactive and that the password is new, with MFA. Then detach AWSDenyAll. Leave IncidentRevokeOlderSessions in place until 36 hours after the time in it.
    .why = The work of this user can go on, and old sessions stay dead.
    .check = AWSDenyAll is no longer in the list, and the old key is refused.
    .undo = Attach AWSDenyAll again.

harden-root = Protect root of { $account-id }
    .do = Delete the root access keys once the evidence is stored. Register 2 phishing-resistant MFA devices, and put them and the password under dual control. For member accounts, turn on central root access.
    .why = Root is the one identity that no policy in the account can stop.
    .disruption = Whoever still used root for daily work has to use a role.
    .undo = A new root key can be created, but there is hardly ever a reason to.

renew-role = Give { $principal-name } fresh credentials
    .do = Replace an isolated instance, function or task by a clean one built from a trusted source. Restart applications, so that they fetch new credentials. Detach AWSDenyAll where this case attached it to the role, once whoever assumed it is cut off, and delete the incident policies after the longest session expired.
    .why = Old credentials stay dead, and a machine that an intruder reached stays suspect.
    .disruption = Applications pause while they restart.
    .undo = Put the incident policy back from the case folder.

return-center-user = Give the user back the sign-in
    .do = Reset password and MFA with the person present, and check their device first. Then put back the assignments they need, and the saved policy of the permission set.
    .why = The person needs to work again, on a device and with a factor that only they hold.
    .undo = Disable the user again.

protect-models = Limit the use of models in { $account-id }
    .do = Allow model calls only to the roles and models that need them. Put a guardrail that blocks prompt attacks before each application. Set a budget alarm and lower quotas.
    .why = Stolen model use costs money by the minute, and a prompt can misuse an application without any key.
    .disruption = Applications that use other models or prompts are refused.
    .undo = Put back the saved policies and quotas.

tighten-access = Give back no more than needed
    .do = Put back what this case stopped and the owner still wants, last change first. Remove permissions that the last-accessed report shows unused. Prefer roles and short sessions to keys, and require MFA for people.
    .why = Access that nobody needs is what the next intruder uses.
    .disruption = Work that relied on access which is not given back is refused.

## Close

conclusion =
    .malicious = An intruder used the credential, and is shut out
    .attempt-refused = An intruder had the credential, and every call was refused
    .misuse = Our application was misused, and no credential was stolen

suppress = Suppress findings of this expected activity
    .do = If it will come back, create a rule for this type, caller, call and address. Write its owner and end date into the case record, as rules do not expire. If not, answer that it does not apply here.
    .why = Findings that match are archived unseen, so only a narrow rule keeps the next real alert visible.
    .check = The rule holds the type, the caller, the call and the address of this finding.
    .undo = Delete the rule.

archive-useful = Rate the finding useful and archive it
    .do = Store the case files first. Then send the rating, and archive finding { $finding-id }.
    .why = The rating improves detection, and an archived finding leaves the open list.

archive-not-useful = Rate the finding not useful, archive it
    .do = Store the case files first. Then send the rating, and archive finding { $finding-id }.
    .why = The rating improves detection, and an archived finding leaves the open list.

close-closed-contained =
    .text = An intruder used credentials of { $principal-name } and is shut out. The record holds the evidence, what was lost, and which incident policies have to be deleted later.

close-closed-attempt = Closed: every call was refused
    .text = No call got through. The credential was still in strange hands, so it was cut and replaced like any stolen one.

closed-misuse = Closed: our application was misused
    .text = The calls came from our own application, and no credential was stolen. The application now refuses such use.

close-closed-authorised = Closed: the use was legitimate
    .text = The owner and an independent record confirm it. Logging that this case turned on stays on until the owner decides.

help-handed-over =
    .text = The incident lead goes on with { $principal-name } and AWS Support. The files, all times in UTC, and the steps that failed go with the case.

