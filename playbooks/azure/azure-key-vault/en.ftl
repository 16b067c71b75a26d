# The texts of this playbook, in the order of its steps.

what-happened = { $caller-upn } called { $vault } from { $remote-ip } at { $first-seen }: { $operations }, answered with { $result-signature }.

## Exercise or real

exercise =
    .help = The type of a sample begins with SIMULATED_, and its title with [SAMPLE ALERT].
    .yes = Yes, Defender for Cloud generated it as a sample
    .no = No, it is a real alert

## Before anything is touched

begin-freeze-alert = Freeze alert { $azure-alert-name }
    .do = Save the alert as you received it, the alert from the service and its SHA-256 in the case folder. Write down the time of the alert and the time now, in UTC.
    .why = Defender for Cloud updates and later removes alerts, so only a frozen copy shows what was known when.

begin-prepare-team =
    .do = Move the case to a phone bridge or chat that this caller cannot read: { $caller-upn }. List the addresses and accounts of all responders, and test that they can sign in. Check that the emergency access accounts of the tenant work.
    .why = Later steps close the vault and accounts, and only who is on this list keeps access.

save-vault = Save the state of vault { $vault }
    .do = Run these commands, which only read names and settings, in a folder that only responders can open. Where logs go to a workspace, the third command shows its ID. An error that says you may not read is an answer: write it down. If the activity log holds exactly 5000 events, the oldest are missing: run it again with a shorter --offset and --start-time.
    .why = Undo needs these files, and they show who may read the vault and whether it keeps logs.

vault-logging = Does { $vault } write logs?
    .help = In { $vault }-diagnostics.json, look for a setting with category AuditEvent or group audit or allLogs that is enabled.
    .active = Yes, audit events are kept
    .inactive = No, so everything the caller could read counts as read
    .cannot-tell = I cannot tell, so I turn logging on

log-stores = Which workspaces take the logs?
    .help = Copy workspaceId of each setting in { $vault }-diagnostics.json that has audit events enabled.
    .absent = the workspaces

log-store = Which Log Analytics workspace takes the logs?
    .help = Give its resource ID, which begins with /subscriptions. Choose a workspace that the caller cannot change.
    .absent = the workspace

start-logging = Turn on the logs of { $vault }
    .do = Send audit events to a workspace of the security team. Look in { $vault }-activity.json for who removed an older setting.
    .why = While the vault writes no logs, nobody can show what the intruder does.
    .check = The list holds the setting incident with AuditEvent enabled; the first records may take 10 minutes.
    .undo = Delete the setting incident, unless one of that name was there before; delete the lock incident first if there is one.

log-workspace = What is the workspace ID of the logs?
    .help = Open the Log Analytics workspace and copy Workspace ID. It is a GUID.
    .absent = the workspace

find-logs = Get 90 days of logs of { $vault }
    .do = Save the log, and look in it for address { $remote-ip }, object ID { $caller-object-id } and application { $application-id }. The last command sums up who used what; More in a row means that rows are missing. The az commands need the extension log-analytics. A result of 500,000 rows, or of 30,000 in the portal, was cut: run it for shorter times. If logs were off, or begin after { $first-seen }, write down that everything the caller could read counts as read.
    .why = Only the log shows which secrets, keys and certificates were used, and since when.

object-id-known = Is there an object ID of the caller?
    .help = Look for it in the log, beside address { $remote-ip }. Calls without a valid sign-in have none.
    .yes = Yes, the alert or the log names one
    .no = No, neither the alert nor the log names one
    .cannot-tell = I cannot tell, as the logs are incomplete

know-caller = Find out who { $caller-object-id } is
    .do = The first command tells what the caller is, the next two which roles it holds in Microsoft Entra ID. The query lists its calls. Then read its sign-ins in Microsoft Entra ID. Client of the call: { $client-info }.
    .why = The kind of identity decides how it is cut off and what else it can reach.

## Was it expected?

caller = What is the caller?
    .help = Use the files of the step before. In { $caller-object-id }-principal.json, servicePrincipalType ManagedIdentity means a managed identity, and alternativeNames names its resource; with isExplicit=True several resources may share it. An address of Microsoft proves nothing, as virtual machines have one.
    .user = A user of our tenant
    .application = An application with its service principal
    .managed-identity = A managed identity, of one Azure resource or shared by several
    .outside = Someone outside, without an identity of our tenant
    .cannot-tell = I cannot tell what it is

owner-confirms = Did the owner expect these operations?
    .help = Ask the user, or the owner of the application or resource, by phone or in person: what they did, when, from where and with which tool. Do not tell them first. Then compare with time { $last-seen }, address { $remote-ip } and operations: { $operations }. Do not use mail or chat: an intruder may be reading it. Stop waiting after 15 minutes.
    .yes = Yes, and what they say fits operations, time and address
    .partly = Only partly: operations, time or address do not fit

record-shows =
    .help = Look into the ticket system, the change calendar or the pipeline log yourself. A familiar caller is no proof, as these alerts look for stolen credentials.

alert-matches =
    .help = Compare caller, address and operations in the alert with { $vault }-log.json.
    .no = No, the alert is wrong about caller, address or operations

call-outcome = Did any call of this caller succeed?
    .help = Search the log for the same address, object ID and application with result OK, in all vaults. A type that ends with Denied tells of refusals only. Answer of the vault in the alert: { $result-signature }.
    .got-through = Yes, at least one call worked
    .all-refused = No, every call was refused
    .cannot-tell = I cannot tell, so I assume that one worked

## Ways in, identities first

plan-containment = Plan one short window for containment
    .do = List every way in: this identity, its groups, its roles, its credentials, and open networks. Put responders and emergency accounts on every allow list first. Call the owners of the systems that leaked secrets open. Approve the steps together, and carry them out in one short window.
    .why = The first visible step warns the intruder, who then uses every way that is left.

ways-in = Which ways into { $vault } do we close?
    .help = Choose all that apply. In Microsoft Entra ID, look at the Assigned roles of the caller. Compare { $remote-ip } with our offices, VPN, cloud egress and partners; any customer may have an address of Microsoft. Check that no responder works with this identity.
    .vault-access = The access of the caller: it is not authorized here, or suspicious
    .entra-role = Its Microsoft Entra roles: it holds one, active or eligible
    .sign-in = Its sign-in: the credentials may be in foreign hands
    .network = The network: the address is none of ours
    .cannot-tell = I cannot tell, so I close all of them

access-model = How does { $vault } grant access?
    .help = Read enableRbacAuthorization in { $vault }-vault.json. True means Azure RBAC; false or missing means access policies.
    .policies = By access policies
    .rbac = By Azure role assignments
    .cannot-tell = I cannot read the vault, so I close the other ways and then call for help

remove-policy = Remove the access policies of { $caller-object-id }
    .do = Remove the saved policies of this caller, also those together with an application. If the file of its policies is empty, access comes through a group: have its owner remove the caller from the group.
    .why = Vaults with access policies stop the caller only when the policy is gone.
    .disruption = Everything that runs as this identity loses { $vault }.
    .check = No access policy names this caller, and the log shows 403 for it.
    .undo = Add the saved policies again.

back-door = Close the back door of { $vault }
    .do = Look in { $subscription-id }-roles.json for everyone who may write the vault, such as Owner, Contributor or Key Vault Contributor. Have the owner of each scope remove such roles of this caller, and of others nobody can explain.
    .why = Whoever may write a vault with access policies can give the access back to himself.
    .disruption = Whoever loses such a role can no longer change { $vault }.
    .undo = Assign the role again from the saved file.

list-roles = Save every role of { $caller-object-id }
    .do = Save the list. It names each role at, above and below { $vault }, through groups too.
    .why = A role that is missing in the list stays, and the intruder uses it.

roles-removed = Which roles of the caller are removed?
    .help = In { $caller-object-id }-roles.json, choose name of every assignment that reads or writes { $vault }, inherited ones too. Those that reach the vault are ticked. What a group holds is not listed here.
    .absent = these roles

root-held = Does the caller hold a role at scope /?
    .help = In { $caller-object-id }-roles.json, look for an assignment of the caller whose scope is a single slash.
    .yes = Yes, so a Global Administrator has to remove it
    .no = No, none of its roles is there
    .cannot-tell = I cannot tell, so I leave these commands out

eligible-roles = Which roles may the caller still activate?
    .help = In { $caller-object-id }-eligible-roles.json, copy name of each entry whose principalId is the caller.
    .absent = these roles

administrator = Who elevated his access?
    .help = Copy id of the Global Administrator from the output of the command.
    .absent = the administrator

remove-roles = Remove the roles of { $caller-object-id }
    .do = Remove the chosen assignments and the roles that the caller may still activate. Where principalId is a group, have its owner remove the caller instead. For a role at scope / a Global Administrator runs the commands, and the last of them gives his elevated access back.
    .why = Azure checks roles at every call, so this also stops tokens that were issued before.
    .disruption = Everything that runs as this identity loses { $vault }, and whatever else the role allowed.
    .check = Neither list holds a removed role; a change may take 10 minutes.
    .undo = Put back each saved assignment under its own name, with its condition, and each eligible role for as long as it was to last.

tell-administrator = Bring in the Microsoft Entra administrator
    .do = Call the administrator by phone. Save the list of the caller's roles, active and eligible, and decide together whether to reduce or revoke each. Never remove the last Global Administrator.
    .why = A directory role can give back everything that the vault takes away.

stolen-identity = Whose identity do we cut off?
    .help = Choose the kind of identity whose credentials may be in foreign hands.
    .none = None, or the caller has no identity here
    .user = A user account
    .application = An application
    .managed-identity = A managed identity
    .cannot-tell = I cannot tell, so I close the network first

disable-user = Disable user { $caller-object-id }
    .do = Check that this is no emergency account and no responder. Disable the user first, then revoke the sessions. Then have the password reset, unknown sign-in methods and devices removed, and a synchronized account disabled on-premises too. A guest signs in at home, so revoking does nothing: remove what the guest was assigned.
    .why = New sign-ins stop at once, and revoked sessions cannot be renewed.
    .disruption = The user cannot work until the account is enabled again.
    .check = accountEnabled is false, and signInSessionsValidFromDateTime is later than before.
    .undo = Put back accountEnabled as it was saved, on-premises too if it was disabled there; revoked sessions stay revoked.

application-home = Is the application registered in our tenant?
    .help = In { $caller-object-id }-principal.json, compare appOwnerOrganizationId with our tenant ID.
    .ours = Yes, in ours
    .foreign = No, in the tenant of its publisher
    .cannot-tell = I cannot tell, so I disable it first

save-application = Save the credentials of application { $application-id }
    .do = Save the lists of credentials, federated credentials and owners. They hold no secret values.
    .why = They show what the intruder added, and when.

disable-application = Disable application { $application-id }
    .do = Disable its service principal. Then remove credentials, federated credentials and owners that nobody can explain, from the application and the service principal. If another tenant registered it, tell its publisher by phone instead.
    .why = No new tokens are issued, and a credential the intruder added does not survive.
    .disruption = Everything that signs in as this application stops working.
    .check = accountEnabled is false; issued tokens work until they expire.
    .undo = Put back accountEnabled as it was saved; removed credentials have to be made anew.

cut-managed-identity = Cut off managed identity { $caller-object-id }
    .do = Remove each assignment in the saved file; where principalId is a group, have its owner remove the identity. Then treat each resource that has this identity as compromised, in a case of its own: { $caller-object-id }-resources.json and alternativeNames in { $caller-object-id }-principal.json name them.
    .why = A managed identity has no password, and its tokens live on for up to a day.
    .disruption = Every resource that has this identity loses all that it could reach.
    .check = No assignment names this identity; a change may take 10 minutes.
    .undo = When the resource is clean, put back each saved assignment under its own name, with its condition.

identity-roles = Which roles does the managed identity hold?
    .help = In { $caller-object-id }-identity-roles-before.json, copy name of each assignment whose principalId is this identity.
    .absent = its roles

secrets-named = Does the alert or the log name secrets whose values were read?
    .help = Look in { $vault }-log.json for SecretGet and SecretBackup with result OK. Operations in the alert: { $operations }.
    .yes = Yes, at least one is named
    .no = No value was read
    .cannot-tell = I cannot tell which, so I sort them after the ways in are closed

in-use-now = Is the intruder using a leaked value now?
    .help = Read the logs of the systems that the secrets open, from { $first-seen } on.
    .yes = Yes, it is in use now
    .no = No, the logs of those systems show no use
    .cannot-tell = I cannot tell, so I treat it as in use

revoke-named = Revoke the named values at their issuers
    .do = For each secret that the alert or the log names as read, call the owner of the system that issued it, and have the key, password or token revoked there now. Accept the outage.
    .why = A value that was read goes on working, however the vault is closed.
    .disruption = Applications that use the old value stop until they get a new one.

vault-firewall = Is the firewall of { $vault } on?
    .help = In { $vault }-vault.json, defaultAction Deny, or publicNetworkAccess Disabled or SecuredByPerimeter, means on. Missing networkAcls means off.
    .inactive = No, all networks may reach it
    .active = Yes, only listed networks may reach it
    .cannot-tell = I cannot tell, so I turn it on

responder-address = From which address do the responders come?
    .help = Give one public IPv4 address or range, such as 192.0.2.10 or 192.0.2.0/28.
    .absent = the address of the responders

close-network = Turn on the firewall of { $vault }
    .do = Repeat the second command for each address of responders and applications, and add their subnets. Run the third command only when all are on the list.
    .why = The intruder's network is shut out of secrets, keys and certificates, whatever credentials he holds.
    .disruption = Whatever is not on the list loses { $vault }, including applications without a fixed address.
    .check = defaultAction is Deny, and a list of secrets from elsewhere is refused with 403.
    .undo = Put back the saved network rules.

trim-network = Remove unknown rules from the vault firewall
    .do = Have every address, subnet and private endpoint explained by the vault owner. Remove what nobody can explain, but no responder and no application.
    .why = Each address on the list is let in while the firewall is on, whoever put it there, also when it was off.
    .disruption = Whatever used a removed rule loses { $vault }.
    .check = The list holds no rule that nobody can explain.
    .undo = Add the saved rules again.

purge-protection = Is purge protection of { $vault } on?
    .help = Read enablePurgeProtection in { $vault }-vault.json. If it is missing, purge protection is off.
    .active = Yes, nothing deleted can be purged
    .inactive = No, deleted objects can be purged for good
    .cannot-tell = I cannot tell, so I leave it, as it can never be turned off

stop-purge = Turn on purge protection of { $vault }
    .do = Ask the vault owner by phone, as this cannot be undone: a vault that tests or pipelines delete and create again may need it off. Then turn it on.
    .why = Until then, whoever may purge can destroy deleted keys and secrets for good.
    .disruption = Deleted objects keep their names until the retention time is over.
    .check = enablePurgeProtection is true.
    .undo = This cannot be undone: purge protection can never be turned off.

lock-vault = Lock vault { $vault } against deletion
    .do = Put the lock in place only after all role assignments are removed, as it blocks their removal. If one is found later, delete the lock first, and put it back after.
    .why = Nobody can delete the vault while the case is open.
    .disruption = The vault, its role assignments, diagnostic settings and private endpoint connections cannot be deleted; the secrets in it can.
    .check = The list holds the lock incident.
    .undo = Delete the lock incident before the setting incident of the logs, unless one of that name was there before.

## The watch

watch-keep-watch = Watch { $vault } for 30 minutes
    .do = Run the first command once, and the second every 10 minutes. Look for address { $remote-ip } and object ID { $caller-object-id }: every call has to be refused.
    .why = Roles and tokens take time to end, and one way that was overlooked is enough.

activity-stopped =
    .help = The log shows no successful call of this caller or address. Logs follow about 10 minutes late.

help-call-help =
    .do = Hand the case to the incident lead with all files, the steps that failed, and a list of what was not done: ways that are open, leaked values that were not revoked, keys and certificates not replaced, the search for what was left behind. Open a severity A request with Microsoft from an account that is not affected. Tell legal counsel by phone if personal data may be involved.

## What leaked

sort-objects = Sort the touched objects of { $vault }
    .do = List each secret, key and certificate that this caller touched, also in other vaults. A SecretGet or backup means the value leaked; KeySign, KeyDecrypt or KeyUnwrap means the key was used. A list means that only names leaked; after a SecretSet, do not trust the newest version.
    .why = What leaked decides what has to be replaced.

touched = What in { $vault } was read, used or copied?
    .help = Choose all that complete logs show with result OK: SecretGet and SecretBackup; KeySign, KeyDecrypt, KeyUnwrap, KeyBackup and KeyRelease; CertificateBackup. SecretGet on the name of a certificate whose key can be exported counts as a certificate too. Operations in the alert: { $operations }.
    .secrets = Secrets: at least one value was read
    .keys = Keys: at least one was used or copied
    .certificates = Certificates: a private key leaked
    .cannot-tell = Logs are off or incomplete, so all of it counts as leaked

revoke-first = Revoke the leaked values at their issuers
    .do = Call the owner of each issuing system, and have every leaked key, password or token revoked there now, also those that were found since. Accept the outage. If all of them are revoked, answer that it does not apply.
    .why = Only the system that issued a value can stop a thief who is using it.
    .disruption = Applications that use the old value stop until they get a new one.

second-credential = Create a second credential at each issuer
    .do = Have the owner of each issuing system create a new key, password or token beside the old one. Keep the old one for now.
    .why = With two valid values, applications can move without an outage.

leaked-secrets = Which secrets in { $vault } leaked?
    .help = Choose every secret whose value the caller read. Those that the log names are ticked. If logs are off or incomplete, choose all that the caller could read.
    .absent = the leaked secrets

store-secret = Store the new value in { $vault }
    .do = On a clean workstation, write the new value of each leaked secret into a file named after it, such as database-new.txt, run the commands there, and delete the files. A newline at the end of the file becomes part of the value, so write none. Content type, tags and expiry are not carried over: set them again. Restart the applications, and check that none still uses the old version.
    .why = Applications must hold the new value before the old one ends.
    .disruption = Applications pause while they restart, and use the old value until then.
    .check = The list holds one more version, made just now.
    .undo = This cannot be undone: a version stays, but it can be disabled.

revoke-old = Revoke the old values at their issuers
    .do = Once all applications use the new values, have the old ones revoked at the systems that issued them.
    .why = Only this stops the thief: disabling the version in the vault changes nothing for whoever holds the value.
    .disruption = Whatever still uses an old value stops working.

old-versions = Which versions of the secrets are disabled?
    .help = Choose the IDs of the versions that leaked: those that were enabled before the new value was stored. Versions from before the incident are ticked. Leave the newest one of each secret out.
    .absent = the old versions

disable-old = Disable the leaked versions in { $vault }
    .do = Disable the chosen versions. Do not delete anything.
    .why = Old versions stay readable, while deleted secrets block their names and lose evidence.
    .disruption = Applications that are pinned to an old version stop working.
    .check = No chosen version is enabled any more.
    .undo = Enable the chosen versions again, as they were saved.

application-uses-it = Does one application use the credential?
    .help = Ask the vault owner by phone which application reads the leaked secrets.
    .yes = Yes, a known application
    .no = No application uses it
    .cannot-tell = I cannot tell, so the owners have to look

audit-application = Have the application's environment audited
    .do = Call the administrator of the application. Ask for an audit of what its credentials did from { $first-seen } until they were revoked.
    .why = The thief does not stop at the vault, but goes on with what he found.

credential-used = Were the leaked credentials used?
    .help = Sign-ins, queries or calls from { $remote-ip } or other unknown addresses in the application's logs mean yes.
    .yes = Yes, someone else used them
    .no = No, complete logs show no use
    .cannot-tell = The logs do not tell, so use counts as possible

limit-harm = Limit the harm in the application
    .do = Have the application owner find out what was read or changed, and undo changes. Open a case of its own for each system that was entered.
    .why = Only the owner knows which data the application holds.

rotated-keys = Which keys in { $vault } are rotated?
    .help = Choose every key that the caller used or copied. Those that the log names are ticked. If logs are off or incomplete, choose all that the caller could use.
    .absent = the keys

rotate-key = Rotate the used keys of { $vault }
    .do = Rotate each used key. Keep the old version enabled until everything it wrapped is wrapped again. Before you disable it, find storage accounts, databases and disks that use it.
    .why = What was signed or decrypted once stays so, but the next use needs the new version.
    .check = Each list holds a new version that is enabled.
    .undo = This cannot be undone: the new version stays, and the old one stays enabled.

leaked-certificates = Which certificates in { $vault } leaked?
    .help = Choose every certificate whose private key the caller got. Those that the log names are ticked. If logs are off or incomplete, choose all that the caller could read.
    .absent = the certificates

save-certificates = Save the versions of the leaked certificates
    .do = Save the list of versions of each leaked certificate, before a new one is made.
    .why = It shows which versions were in use, so that the new one is not disabled with them.

old-certificates = Which versions of the certificates are disabled?
    .help = Choose the IDs of the versions that leaked. Versions from before the incident are ticked. Leave the newest one of each certificate out.
    .absent = the old versions

replace-certificate = Replace the leaked certificates of { $vault }
    .do = Make a certificate with a new key pair in the place of each, install it, and have the old one revoked by its certification authority. Then disable the chosen versions.
    .why = The vault cannot revoke a certificate, so its issuer has to.
    .disruption = Whatever still presents the old certificate is refused after the revocation.
    .check = No chosen version is enabled any more.
    .undo = Enable the chosen versions again, as they were saved; a revocation cannot be undone.

personal-data = Could personal data have been reached?
    .help = Think of everything that the leaked secrets open. Ask the data owners by phone.
    .yes = Yes, personal data may have been read
    .no = No, and the data owners confirm it
    .cannot-tell = I cannot tell, so counsel decides

aware-at = When did your team become aware, in UTC?
    .help = Give the time at which someone first knew that this alert may be real, like 2026-11-22T09:58:00Z.

tell-counsel = Tell legal counsel about { $vault }
    .do = Call legal counsel and the data protection officer by phone. Say when your team became aware, what may have been read, and whose data it is. Counsel decides whom to tell, and by when.
    .why = Legal deadlines may have been running since your team became aware.

## What the intruder may have left

sweep = Look for what the intruder left behind
    .do = Compare the new files with those of the first step. Look for new policies, roles, secret versions, private endpoints, firewall rules and event subscriptions, and for removed diagnostic settings. Then look into the other alerts of this resource group.
    .why = A way back that stays makes the whole case start again.

tighten-access = Give back no more than needed
    .do = Put back what this case stopped and the owner still needs, last change first; the lock goes before the setting of the logs. Give each application its own identity, one role and one vault. Delete the lock when the case closes.
    .why = Access that nobody needs is what the next intruder uses.
    .disruption = Work that relied on access which is not given back is refused.

## Close

suppress = Suppress alerts of this expected activity
    .do = If it will come back, create a rule in Defender for Cloud for this type, this caller and this vault, with an end date. Write its owner into the case record. If it will not come back, answer that it does not apply here.
    .why = A narrow rule keeps the next real alert visible.

resolve-alert = Set alert { $azure-alert-name } to resolved
    .do = Store the case files first. Then set the status of the alert.
    .why = A resolved alert leaves the open list and tells others that it was handled.
    .check = The status is Resolved.

dismiss-alert = Dismiss alert { $azure-alert-name }
    .do = Store the case files first. Then set the status of the alert.
    .why = A dismissed alert leaves the open list and tells others that nothing is left to do.
    .check = The status is Dismissed.

close-closed-contained =
    .text = An intruder used { $vault } and is shut out. What leaked was replaced, and the old values were revoked at their issuers. The record holds the evidence and what is still in place.

close-closed-attempt =
    .text = No call to { $vault } got through. An identity of ours that was used is handled as stolen in a case of its own.

close-closed-authorised =
    .text = The owner and an independent record confirm it. Logs and purge protection that this case turned on stay on.

begin-closed-exercise =
    .text = Defender for Cloud generated this alert as a sample, and nothing happened. Dismiss it in Defender for Cloud. To practice the whole response, change the first answer to no.

help-handed-over =
    .text = The incident lead goes on with { $vault } and Microsoft. The files, all times in UTC, the steps that failed and those that were not done go with the case. Values that leaked work until their issuers revoke them.

