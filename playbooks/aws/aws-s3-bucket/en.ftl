# The texts of this playbook, in the order of its steps.

what-happened = { $principal-name } called { $api } from { $remote-ip }, last at { $last-seen }; the alert { $finding-type } names { $bucket }.

## Exercise or real

## Before anything is touched

scope = Does the alert concern the whole account?
    .help = Only the type AccountBlockPublicAccessDisabled concerns the whole account. Every other type names a bucket.
    .account = Yes, the block for all buckets of { $account-id } was changed
    .bucket = No, it concerns { $bucket }
    .cannot-tell = I cannot tell, so I look at the bucket

save-account = Save the settings of account { $account-id }
    .do = Run these commands, which only read, and keep the files. An error that says a configuration does not exist is an answer: write it down.
    .why = The saved setting is what you go back to, and CloudTrail shows who changed it.

save-bucket = Save the settings of { $bucket }
    .do = Run these commands, which only read, in a folder of this case that only responders can open. Look at each file that ends with .err: an error that a setting does not exist is an answer, and any other error means that the setting was not saved.
    .why = Undo needs these files, and replication, lifecycle rules and access points in them may be the intruder's.

## What cannot wait for an answer

theme = What is this alert about?
    .help = Read the first word of the finding type: Stealth, Impact, PenTest, Policy, or one of the others.
    .logging-off = Logging of { $bucket } was turned off
    .destruction = Data was deleted, overwritten or encrypted
    .pentest = A client known from penetration tests was used
    .exposure = Permissions were changed so that others get in
    .access = Objects or their names were read
    .cannot-tell = I cannot tell, so I protect the data first

log-bucket = Which bucket takes the access logs?
    .help = Use a bucket of the same account and Region whose policy lets logging.s3.amazonaws.com write. Never choose { $bucket } itself.
    .absent = the log bucket

restore-logging = Restore access logging of { $bucket }
    .do = Find the last target in the PutBucketLogging events of { $bucket }-events.json, and turn logging on again. Then check that CloudTrail still records in { $region }.
    .why = While logging is off, nobody can show what the intruder does.
    .check = The output shows { $log-bucket } as TargetBucket; the first records may take hours.
    .undo = Put back what was saved: the old target, or none.

protect-objects = Keep deleted objects of { $bucket }
    .do = Turn on versioning. If Object Lock is on, also put legal holds on the objects that matter most. Every overwrite then keeps a version that costs storage.
    .why = An overwrite then keeps the old version, and a plain deletion only adds a marker. Versions themselves can still be deleted, which the next steps stop.
    .check = Status is Enabled.
    .undo = Put versioning back to what was saved: a bucket that had it stays Enabled, any other is suspended, as it cannot return to unversioned.

deny-deletes = Deny deletions in { $bucket } at once
    .do = Check that your own role ARN is in { $bucket }-policy-deny-deletes.json, and put the policy in place. Nobody else can then delete objects or versions, or change versioning, lifecycle, encryption or replication. Do this before you call anyone.
    .why = Every minute of a phone call costs objects that no longer exist afterwards.
    .disruption = Applications that delete objects or change these settings of { $bucket } are refused.
    .check = The policy holds the statement IncidentDenyDeletes.
    .undo = The saved policy is put back. Where there was none, that command is refused, and the last one deletes the policy.

new-rule = Could a lifecycle rule of { $bucket } be new?
    .help = Look in { $bucket }-lifecycle.json for rules that expire objects or noncurrent versions, and in { $bucket }-events.json for PutBucketLifecycle. If no rule expires anything, answer no.
    .yes = Yes, a rule expires data and may be new
    .no = No, there is no such rule, or it is much older than the alert
    .cannot-tell = I cannot tell, so I stop the rules

end-new-rule = Stop the lifecycle rules of { $bucket } now
    .do = Delete the lifecycle configuration; the saved rules are put back later. Where there is none, answer that it does not apply here.
    .why = S3 itself carries out such a rule, so no deny on callers stops it.
    .disruption = No object expires or moves to cheaper storage until rules are put back.
    .check = The command answers NoSuchLifecycleConfiguration.
    .undo = Put back the saved rules.

## Was it expected?

authorised-test = Is this an authorized security test?
    .help = Call whoever runs tests for this account by phone. Ask for address, time and target, and compare them with { $remote-ip } and { $bucket }.
    .yes = Yes, the test lead names this address, time and target
    .no = No test covers it
    .cannot-tell = I could not reach the test lead

call-outcome = Did any call of this caller succeed?
    .help = Search CloudTrail for calls by the same key or address without an error code. The error code in the alert: { $api-error }.
    .got-through = Yes, at least one call worked
    .all-refused = No, every call was refused
    .cannot-tell = I cannot tell, so I assume that one worked

caller = Who made this call?
    .help = Compare the user type, the account and the key in the finding. If another account used one of our users or roles, choose that user or role.
    .anonymous = Anyone: the request carried no credentials
    .iam-user = An IAM user of our account
    .role = A role session of our account
    .federated = A federated user, whose session one of our users or an identity provider issued
    .root = The root user of our account
    .affiliated-account = Another account of our organization
    .foreign-account = An account that is not ours
    .aws-service = An AWS service
    .cannot-tell = I cannot tell who made it

cors-meant = Should other websites use { $bucket } from browsers?
    .help = The call was a CORS preflight. Ask the owner by phone which websites need it, and compare with { $bucket }-cors.json.
    .yes = Yes, the CORS rules are wanted
    .no = No website needs them
    .not-a-preflight = The call was not a CORS preflight
    .cannot-tell = I cannot tell

remove-cors = Remove the CORS rules of { $bucket }
    .do = Delete the CORS configuration once the owner agreed by phone.
    .why = It lets scripts of other websites use this bucket from every browser.
    .disruption = Web applications that use this bucket from another origin stop working.
    .check = The command answers NoSuchCORSConfiguration.
    .undo = Put back the saved CORS rules.

meant-public = Should everyone be able to read { $bucket }?
    .help = Ask the owner of the bucket by phone or in person. Stop waiting after 15 minutes: data may be leaving.
    .yes = Yes, the owner says it is meant for everyone
    .no = No
    .cannot-tell = I could not reach the owner

owner-confirms = Did the team in charge expect this call?
    .help = Ask who answers for { $principal-name } by phone or in person: what did they do, when, from where and with which tool? Do not tell them first. Then compare with call { $api }, time { $last-seen } and address { $remote-ip }. Do not use their mailbox or chat: an intruder may be reading it. Stop waiting after 15 minutes.

record-shows =
    .help = Look into the ticket system, the change calendar or the pipeline log yourself. The record must be older than this alert and name the bucket or the identity.

alert-matches =
    .help = Compare address, caller and setting in the alert with CloudTrail. If our own address is on a threat list, the alert is wrong.
    .no = No, the alert is wrong about address, caller or setting

access-needed = Does { $principal-name } need all this access?
    .help = Look with the owner at when each permission was last used. An identity that never called { $api } before may hold more than it needs.
    .yes = Yes, all of it
    .no = No, less is enough
    .cannot-tell = I cannot tell

## The identity first

plan-containment = Plan one short window for containment
    .do = List every known way in: keys, sessions, roles, policies, access points, public grants. Approve the steps together, and carry them out in one short window, identities first.
    .why = The first visible step warns the intruder, who then uses every way that is left.

deny-user = Deny everything to user { $iam-name }
    .do = Check first that no responder works as this user. Attach AWSDenyAll, and deny the sessions issued until now; the second command writes the time.
    .why = It stops access keys, console sessions and presigned URLs of this user, wherever they are.
    .disruption = Every job that runs as { $iam-name } stops until it gets new credentials.
    .check = AWSDenyAll is in the list, and the inline policy shows the time of this step in UTC. The list names nobody: make sure that the command names { $iam-name }.
    .undo = Detach AWSDenyAll when the credentials case allows it, and delete the inline policy only after the longest session expired. If AWSDenyAll was attached before this step, the first command refuses, and it stays.

key-kind = What kind of access key is it?
    .help = The first 4 characters of the access key ID tell.
    .long-term = AKIA: a long-term key of the user
    .temporary = ASIA: a temporary key of a session
    .cannot-tell = I cannot tell

other-keys = Which other keys of the user are active?
    .help = Read AccessKeyId of each other active key in user-{ $iam-name }-keys-before.json.
    .absent = the other keys

deactivate-key = Deactivate access key { $access-key-id }
    .do = Set the key to Inactive; once the saved list was read, each other active key of the user has a command too. Do not delete any: when a key was last used is evidence.
    .why = Somebody else knows this key, so it must not work when the deny is lifted.
    .disruption = Applications that sign with this key stop working.
    .check = No key of the user is Active.
    .undo = The key gets its saved status back; if that is Active, the intruder has it again.

role-kind = What kind of role is { $principal-name }?
    .help = AWSReservedSSO_ at the beginning of the name means IAM Identity Center. AWSServiceRoleFor means a service-linked role.
    .ordinary = An ordinary role of this account
    .identity-center = A role of IAM Identity Center
    .service-linked = A service-linked role
    .cannot-tell = I cannot tell

revoke-role = Revoke older sessions of role { $iam-name }
    .do = Check first that no responder works in this role. If an EC2 instance uses it, isolate the instance first, or it fetches new credentials. Then deny the sessions issued until now; the first command writes the time.
    .why = Sessions cannot be deleted, but this policy takes all rights from them and from presigned URLs they signed.
    .disruption = Everyone in this role is refused until they fetch new credentials.
    .check = The policy shows the time of this step in UTC.
    .undo = Delete the policy after the longest session of the role expired.

deny-role = Deny everything to role { $iam-name }
    .do = Check first that no responder works in this role. Then attach AWSDenyAll to it, and go on looking for whoever assumed it.
    .why = Nobody knows who opens new sessions, so the role itself has to refuse everything, in old and new ones.
    .disruption = Everything that works in { $iam-name } stops until the deny is lifted.
    .check = AWSDenyAll is in the list. The list names nobody: make sure that the command names { $iam-name }.
    .undo = Detach AWSDenyAll once it is known who assumed the role and that identity is cut off. If it was attached before this step, the first command refuses, and it stays.

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
    .undo = Detach AWSDenyAll once the credentials case allows it. If it was attached before this step, the first command refuses, and it stays.

issuing-role = Which role issued the session?
    .help = Read sessionIssuer in CloudTrail. Give the name only, without path or ARN.
    .absent = the issuing role

revoke-issuer-role = Revoke older sessions of role { $issuing-role }
    .do = Check first that no responder works in this role. Then put the policy in place; its time is written by the first command.
    .why = Sessions cannot be deleted, but this policy takes all rights from them.
    .disruption = Everyone in this role is refused until they sign in again.
    .check = The policy shows the time of this step in UTC.
    .undo = Delete the policy after the longest session expired.

block-at-provider = Block the person at the identity provider
    .do = Have the identity administrator disable the person or workload at the provider, and end its sessions there. For pipelines, also check the condition on the subject in the trust policy.
    .why = As long as the provider vouches for the intruder, new sessions follow.
    .disruption = The person or pipeline cannot sign in anywhere.
    .undo = Enable the person or workload again.

end-center-sessions = End the sessions of { $principal-name }
    .do = Have the identity administrator disable the user and end its sessions in IAM Identity Center. Then have a service control policy deny the user by identitystore:UserId.
    .why = Nobody can edit this role in the account, and its sessions outlive the sign-in.
    .disruption = The user loses access to every account until the policy is lifted.
    .undo = Enable the user again, and remove the service control policy.

find-service = Find who is behind the service's call
    .do = Read invokedBy, sessionIssuer and sourceIdentity of the call in CloudTrail. Stop the job or feature that made the call in its own service.
    .why = A service acts for somebody, and its own role cannot be edited.

cut-root = Cut off root of account { $account-id }
    .do = Have the account owner change the root password and remove unknown MFA devices from a clean workstation. Then have every root access key deactivated, not deleted.
    .why = IAM policies do not bind the root user.
    .disruption = Whatever still uses a root access key stops working.
    .undo = A root access key can be activated again, but that gives the account back to the intruder.

## Then the bucket

bucket-work = What is left to contain?
    .help = This follows from the answers before: whether a call worked, who called, and what the alert concerns.
    .attempt-only = Nothing, every call was refused
    .whole-account = The public access block of { $account-id }
    .outside-account = Access of another account to { $bucket }
    .this-bucket = Access to { $bucket }
    .cannot-tell = I cannot tell, so I look at { $bucket }

deny-account = Deny account { $remote-account } on { $bucket }
    .do = Add a Deny statement for this account to the saved policy, and put it in place. If the account belongs to our organization, call its security team by phone first.
    .why = Its identities are out of our reach, so the bucket has to refuse them.
    .disruption = Everything in that account that uses { $bucket } stops working.
    .check = The policy holds the statement IncidentDenyAccount.
    .undo = The saved policy is put back. Where there was none, that command is refused, and the last one deletes the policy.

public-through = What opens { $bucket } to everyone?
    .help = Look in the saved ACL for grants to AllUsers or AuthenticatedUsers. Look in the saved policy for Allow statements whose principal is an asterisk.
    .acl = The ACL
    .policy = The bucket policy
    .both = The ACL and the bucket policy
    .block-only = Nothing yet, but Block Public Access was turned off
    .not-public = Nothing, it is not public
    .cannot-tell = I cannot tell, so I treat it as public

block-bucket = Block public access to { $bucket }
    .do = Look in { $bucket }-website.json and in CloudFront for what it serves. Then turn on all four Block Public Access settings of this bucket.
    .why = Everyone can read it now, or one more change lets everyone in.
    .disruption = Websites and clients that read it without signing in stop working.
    .check = All four settings are true, and a request without credentials is refused with 403.
    .undo = The saved setting is put back; where there was none, all four are turned off, which is the same.

end-acls = End all ACL access to { $bucket }
    .do = Set the ACL to private, then Object Ownership to bucket owner enforced. If ACLs are off already, answer that it does not apply here.
    .why = The block only ignores public grants, while this ends them for the bucket and every object.
    .disruption = Log delivery and other accounts that rely on ACLs are refused until a bucket policy lets them in.
    .check = The only grant is that of the owner, and ObjectOwnership is BucketOwnerEnforced.
    .undo = Turn off the block that refuses public ACLs, then put back the saved ownership and ACL.

fix-policy = Remove public statements from { $bucket }
    .do = Before you put { $bucket }-policy-private.json in place, compare it with the saved policy. Put back statements that a condition limits to our own networks or accounts. Where no statement is left, the first two commands are refused, and the last one deletes the policy.
    .why = The block only overrides the policy, which opens the bucket again as soon as the block goes.
    .disruption = Clients that only the removed statements let in are refused for good.
    .check = IsPublic is false, and the policy holds only the statements you meant to keep; NoSuchBucketPolicy is right where none was left.
    .undo = Turn off the block that refuses public policies, then put back the saved policy.

find-doors = Look for other doors of { $bucket }
    .do = Read the saved files on replication, lifecycle, notifications, inventory, access points and access grants. If there is an analyzer, read its active findings about this bucket. Ask the owner about every destination and every account.
    .why = Each of them lets data out or deletes it, also without the identity.

doors = Does { $bucket } have doors besides its policy and ACL?
    .help = Look in the saved files for replication, lifecycle rules, notifications, inventories, access points, access grants and multi-Region access points. A file that is missing or has an error rules nothing out.
    .none = No, the saved files show that there is none
    .some = Yes, or a file leaves it open
    .cannot-tell = I cannot tell, so I go through them

trails = Which trails record this account?
    .help = Read TrailARN of each trail in { $account-id }-trails.json.
    .absent = the trails

analyzers = Which analyzers look at this account?
    .help = Read arn of each analyzer in { $account-id }-analyzers.json.
    .absent = the analyzers

unknown-door = Which doors of { $bucket } are unexplained?
    .help = A door is explained if the owner names its purpose and the account behind it. Choose every door that is not; none if the owner explains each of them.
    .replication = A replication rule to an unknown bucket
    .lifecycle = A lifecycle rule that nobody asked for
    .access-point = An access point that nobody can explain
    .notification = A notification to an unknown queue, topic or function
    .inventory = An inventory that is delivered to an unknown bucket
    .access-grant = An access grant that nobody can explain
    .multi-region = A multi-Region access point that nobody can explain
    .cannot-tell = I cannot tell, so I close all of them

stop-replication = Stop the replication of { $bucket }
    .do = Delete the replication configuration. What was copied stays at the destination: write down its bucket and account.
    .why = Replication copies every new object to a bucket that nobody can explain.
    .disruption = Wanted replicas fall behind until their rules are put back.
    .check = The command answers ReplicationConfigurationNotFoundError.
    .undo = Put back the saved replication configuration.

stop-lifecycle = Stop the lifecycle rules of { $bucket }
    .do = Delete the lifecycle configuration, and later put back the rules that the owner explains. If there is none, answer that it does not apply here.
    .why = A rule that expires objects deletes data without any further call.
    .disruption = No object expires or moves to cheaper storage until rules are put back.
    .check = The command answers NoSuchLifecycleConfiguration.
    .undo = Put back the saved rules.

responders = Which role ARNs keep access?
    .help = Give the ARN of your own role first, then those of break-glass and forensic roles and of the role that restores the objects, separated by one blank. Only ARNs of IAM roles are taken, arn:aws:iam::ACCOUNT:role/NAME. If sts get-caller-identity shows assumed-role/NAME/session, run aws iam get-role --role-name NAME --query Role.Arn --output text: it also shows the path that roles of IAM Identity Center have.

unexplained-points = Which access points are unexplained?
    .help = Ask the owner about each in { $bucket }-access-points.json: what is it for, and which account reads through it? Choose each that nobody can explain.
    .absent = these access points

close-access-point = Close unexplained access points of { $bucket }
    .do = For each, put a policy in place that denies everyone but the responders. Write down which accounts the saved policies let in.
    .why = An access point has a policy of its own, which a look at the bucket policy does not show.
    .disruption = Every client that reads through one of them stops working.
    .check = Each policy holds the statement IncidentLock.
    .undo = The saved policy is put back. Where there was none, that command is refused, and the last one deletes the policy.

stop-notifications = Stop the notifications of { $bucket }
    .do = Put an empty notification configuration in place. Where there is none, answer that it does not apply here. Write down each destination and its account.
    .why = A notification tells a destination of the intruder about every new object.
    .disruption = Functions, queues and topics that work on new objects get no more events.
    .check = The command prints nothing.
    .undo = Put back the saved configuration.

inventory-id = What is the ID of the unexplained inventory?
    .help = Read Id in { $bucket }-inventory.json.
    .absent = this inventory

stop-inventory = Stop inventory { $inventory-id }
    .do = Delete this inventory configuration, and repeat it for each that nobody can explain. Where there is none, answer that it does not apply here.
    .why = An inventory delivers the list of all objects to its destination, day by day.
    .check = The inventory is no longer in the list.
    .undo = Put back the saved configuration.

delete-grant = Delete unexplained access grants of { $bucket }
    .do = Save each grant on this bucket with s3control get-access-grant. Delete each that nobody can explain with s3control delete-access-grant. Credentials that a grant gave out last up to 12 hours: the lock of the bucket stops them. Where there is none, answer that it does not apply here.
    .why = A grant gives out credentials to whoever it names, whatever the bucket policy says of that identity.
    .disruption = Whoever reads through these grants is refused.
    .undo = Create the grant again from the saved file; it gets a new ID.

close-multi-region = Close multi-Region access points of { $bucket }
    .do = Read { $account-id }-multi-region-access-points.json. Save the policy of each that nobody can explain with s3control get-multi-region-access-point-policy, then put a policy in place that denies everyone but the responders. Where there is none, answer that it does not apply here.
    .why = It reaches the bucket under a name of its own, and its policy is not that of the bucket.
    .disruption = Every client that reads through it stops working.
    .undo = Put back the saved policy of the access point.

still-open = Can the intruder still reach { $bucket }?
    .help = Look in the logs for calls since the last step; event history follows with a delay of up to 15 minutes and holds no reads of objects. Without data events on this bucket, nobody can tell. A step before that failed means yes.
    .yes = Yes, or a step before failed
    .no = No, every known way in is closed
    .cannot-tell = I cannot tell, so I lock the bucket

lock-bucket = Lock { $bucket } to responders, Macie and AWS services
    .do = Read { $bucket }-policy-lock.json before you put it in place; it is refused if your own role is not among the responders. Macie can still look for sensitive data. A role that restores objects, such as that of AWS Backup, has to be among the responders. Do not confirm the removal of your own access if the tool offers it.
    .why = A deny for all but a few closes every way at once, known or not.
    .disruption = Every application that uses { $bucket } stops until the lock is lifted, while AWS services still deliver logs.
    .check = You can still read the policy, and another role gets AccessDenied.
    .undo = The saved policy is put back. Where there was none, that command is refused, and the last one deletes the policy; root of { $account-id } can always delete it.

must-stay-public = Must any bucket of { $account-id } stay public?
    .help = Look for static websites, public downloads, and CloudFront distributions without origin access control. Ask the owners by phone before you answer no.
    .yes = Yes, at least one serves the public
    .no = No, and the owners of all buckets agree
    .cannot-tell = I cannot tell, so the account-wide block has to wait

block-account = Block public access for account { $account-id }
    .do = Once the account owner approved, turn on all four settings for the whole account.
    .why = After that, one mistake or one stolen key cannot make a bucket public.
    .disruption = No bucket of the account answers requests without credentials any more, in any Region.
    .check = All four settings are true.
    .undo = The saved setting is put back; where there was none, all four are turned off, which is the same.

list-buckets = List the buckets of { $account-id }
    .do = Run this command, which only reads, and keep the file.
    .why = What is not meant for everyone is closed bucket by bucket.

private-buckets = Which buckets are not meant for everyone?
    .help = Ask the owner of each bucket in { $account-id }-all-buckets.json. Choose each that serves no website and no public download.
    .absent = these buckets

block-each = Block every bucket not meant for everyone
    .do = Turn on all four settings of each bucket that you chose. A bucket of another Region answers from there. Write down which buckets stay public, and who decided that.
    .why = The account-wide block would also cut off what has to stay public.
    .disruption = Clients that read these buckets without signing in stop working.
    .check = All four settings of each bucket are true.
    .undo = The saved setting of each bucket is put back; where there was none, all four are turned off, which is the same.

## The second case, and the watch

credentials-case = Open a credentials case for { $principal-name }
    .do = Open a second case with finding { $finding-id } and access key { $access-key-id }. It looks for other keys, roles that were assumed, new users and policies, and secrets that were read. Lift no deny before it closes.
    .why = Whoever holds the credentials goes on to the next bucket.

watch-keep-watch = Watch finding { $finding-id } for 30 minutes
    .do = Run this command every 10 minutes. Values in the alert: count { $count }, last time { $last-seen }. Also look in the logs for calls of the same caller and for their errors.

activity-stopped =
    .help = Count and last time of the finding stay as they are, and the logs show no successful call. Findings follow with a delay, so the logs decide.

help-call-help =
    .do = Hand the case to the incident lead with all files and the steps that failed. Open a case with AWS Support from an account that is not affected. Ask for the AWS Customer Incident Response Team, and tell legal counsel by phone if personal data may be involved.

## What was lost

find-logs = Find the logs of { $bucket }
    .do = Look in { $account-id }-trails-selectors.json for data events of this bucket, and see whether an event data store keeps them. Look in { $bucket }-logging.json for server access logs. Copy all logs since { $first-seen } to a place the intruder cannot reach.
    .why = Only data events or access logs show which objects were read.

data-read = Was data read from { $bucket }?
    .help = Count the GetObject and CopyObject calls of this caller in data events or access logs since { $first-seen }. If neither existed at that time, choose the last answer.
    .yes = Yes, the logs show reads
    .no = No, complete logs show none
    .cannot-tell = There is no complete log, so reads cannot be excluded

check-macie = Look for sensitive data in { $bucket }
    .do = Read what Macie knows about this bucket. If that is old or missing, start the discovery job, which costs money for each gigabyte.
    .why = The kind of data decides who has to be told.

data-kind = Which kind of data is in { $bucket }?
    .help = Use the result of Macie, and ask the data owner by phone. Secrets are keys, passwords and tokens, also in backups and configuration files.
    .personal = Personal data, alone or with secrets
    .secrets = Secrets, but no personal data
    .neither = Neither personal data nor secrets
    .cannot-tell = I cannot tell, so counsel decides

aware-at = When did your team become aware, in UTC?
    .help = Give the time at which someone first knew that this alert may be real, like 2026-11-22T09:58:00Z.

tell-counsel = Tell legal counsel about { $bucket }
    .do = Call legal counsel and the data protection officer by phone. Say when your team became aware, what may have been read, and whose data it is. Counsel decides whom to tell, and by when.
    .why = Legal deadlines may have been running since your team became aware.

rotate-secrets = Rotate the secrets stored in { $bucket }
    .do = Replace each key, password and token that could be read, and revoke the old one at the system that issued it. If there are none, answer that it does not apply here.
    .why = A closed bucket does not take back what was read.
    .disruption = Whatever still uses an old secret stops working when it is revoked.

restore-objects = Restore the objects of { $bucket }
    .do = Find damaged and deleted objects in { $bucket }-versions.json. Copy the last good version over each damaged object, and remove the delete markers of the others. Check a sample with the owner.
    .why = Only versions from before { $first-seen } are known to be good.
    .undo = The older versions stay, so every restored object can be set back.

other-buckets = Check what else the caller touched
    .do = Open this playbook for each bucket that the same caller reached, in every Region. The alert also names: { $other-bucket }.
    .why = Whoever holds working credentials rarely stops at one bucket.

## Back to normal work

lock-placed = Is the lock on { $bucket } in place?
    .help = The bucket policy holds the statement IncidentLock while the lock is in place.
    .yes = Yes
    .no = No
    .cannot-tell = I cannot tell

lift-lock = Lift the lock on { $bucket }
    .do = Read { $bucket }-policy-lift.json, and put it in place only if you know every principal in it. Where the lock was all there was, the first two commands are refused, and the last one deletes the policy. Leave Block Public Access on.
    .why = The owner needs the bucket back, without the way that the intruder used.
    .check = The policy no longer holds the statement IncidentLock.
    .undo = Put the lock back from the file saved in this step.

deletes-denied = Are deletions in { $bucket } still denied?
    .help = The bucket policy holds the statement IncidentDenyDeletes while they are.
    .yes = Yes
    .no = No
    .cannot-tell = I cannot tell

allow-deletes = Allow deletions in { $bucket } again
    .do = Have the owner confirm that the lifecycle rules and the identities that may delete are right. Then put { $bucket }-policy-allow-deletes.json in place. Where the deny was all there was, the first two commands are refused, and the last one deletes the policy.
    .why = Applications have to delete again, and the one who destroyed data is cut off.
    .check = The policy no longer holds the statement IncidentDenyDeletes.
    .undo = Put the deny back from the file saved in this step.

tighten-access = Give back no more than needed
    .do = Put back what this case stopped and the owner still wants, last change first. Allow who needs { $bucket }, and nobody else, by IAM and bucket policies, access points or VPC endpoint conditions. Share single objects by presigned URL, which ends with the credentials that signed it.
    .why = Access that nobody needs is what the next intruder uses.
    .disruption = Work that relied on access which is not given back is refused.

## Close

suppress = Suppress findings of this expected activity
    .do = If it will come back, create a rule for this type, bucket and caller. Write its owner and end date into the case record, as rules do not expire. If not, answer that it does not apply here.
    .why = Findings that match are archived unseen, so only a narrow rule keeps the next real alert visible.
    .check = The rule holds the type, the bucket and the caller of this finding.
    .undo = Delete the rule.

archive-useful = Rate the finding useful and archive it
    .do = Store the case files first. Then send the rating, and archive finding { $finding-id }.
    .why = The rating improves detection, and an archived finding leaves the open list.

archive-not-useful = Rate the finding not useful, archive it
    .do = Store the case files first. Then send the rating, and archive finding { $finding-id }.
    .why = The rating improves detection, and an archived finding leaves the open list.

close-closed-contained =
    .text = An intruder reached { $bucket } and is shut out. The record holds the evidence, what was lost, and how to take back what is still in place. The credentials case goes on by itself.

close-closed-authorised =
    .text = The owner and an independent record confirm it. Versioning or logging that this case turned on stays on until the owner decides.

help-handed-over =
    .text = The incident lead goes on with { $bucket } and AWS Support. The files, all times in UTC, and the steps that failed go with the case.

