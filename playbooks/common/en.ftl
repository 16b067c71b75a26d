# Texts that all playbooks share. A fact has its question, .help on how to find out, and .absent: what a
# sentence says while nobody knows it.

## Replies to an action

reply-done = Done
reply-failed = Tried, and it failed
reply-skipped = Left out
reply-not-applicable = Does not apply here

## What a case closes with

verdict-true-positive = True positive
verdict-benign-true-positive = Benign true positive
verdict-false-positive = False positive
verdict-not-provable = Not provable
verdict-handed-over = Handed over

## What an action is for

effect-preserve = Preserve
effect-investigate = Investigate
effect-notify = Notify
effect-contain = Contain
effect-eradicate = Eradicate
effect-recover = Recover
effect-close = Close

## Values that all questions share

cannot-tell = I cannot tell
none-of-these = None of these
flag-true = Yes
flag-false = No

## The alert itself

finding-type = What type of finding is it?
    .help = Read it at the top of the finding, or in its JSON as type.
    .absent = this type
finding-id = What is the ID of the finding?
    .help = In GuardDuty, open the finding and copy Finding ID. In its JSON it is id.
    .absent = this finding
finding-arn = What is the ARN of the finding?
    .help = Read it in the JSON of the finding as arn.
    .absent = the ARN of this finding
title = What is the title of the alert?
    .help = Read it at the top of the alert.
    .absent = this alert
severity = How severe is the alert, in figures?
    .help = Read it in the JSON of the finding as severity, from 1 to 10.
    .absent = of unknown severity
severity-label = How severe is the alert, in a word?
    .help = Read it in the JSON of the finding as severity, for example HIGH.
    .absent = of unknown severity
sample = Is the finding a generated sample?
    .help = A sample has service.additionalInfo.sample set to true in its JSON.
    .absent = unknown
archived = Is the finding archived?
    .help = Read it in the JSON of the finding as service.archived.
    .absent = unknown
count = How often was this activity seen?
    .help = Read it in the finding as Count.
    .absent = an unknown number
first-seen = When was the activity first seen?
    .help = Read it in the JSON, in UTC: service.eventFirstSeen in GuardDuty, startTimeUtc in Defender for Cloud.
    .absent = an unknown time
last-seen = When was the activity last seen?
    .help = Read it in the JSON, in UTC: service.eventLastSeen in GuardDuty, endTimeUtc in Defender for Cloud.
    .absent = an unknown time
created-at = When was the finding created?
    .help = Read it in the JSON as createdAt, in UTC.
    .absent = an unknown time
updated-at = When was the finding last updated?
    .help = Read it in the JSON as updatedAt, in UTC.
    .absent = an unknown time
feature = Which protection plan found it?
    .help = Read it in the JSON as service.featureName.
    .absent = an unknown plan
custom-rule = Which custom detection rule found it?
    .help = Read it in the JSON as customDetectionRuleName.
    .absent = this rule
attack-sequence-arn = Which attack sequence does it belong to?
    .help = Read the ARN in the JSON as associatedAttackSequenceArn.
    .absent = no known attack sequence

## Where it happened

account-id = In which AWS account did it happen?
    .help = Read the 12 digits in the finding as Account ID.
    .absent = this account
region = In which Region did it happen?
    .help = Read it in the finding as Region, such as eu-west-3.
    .absent = this Region
partition = In which AWS partition is the account?
    .help = It is aws, aws-cn for China, or aws-us-gov for GovCloud.
    .absent = this partition
detector-id = What is the ID of the detector?
    .help = In GuardDuty, open Settings and copy Detector ID. In the JSON it is service.detectorId.
    .absent = this detector
resource-type = What type of resource is affected?
    .help = Read it in the JSON as resource.resourceType.
    .absent = this type
resource-role = Was the resource the actor or the target?
    .help = Read it in the JSON as service.resourceRole: ACTOR or TARGET.
    .absent = unknown

## Who made the call

principal-type = What type of principal made the call?
    .help = Read it in the finding as User type.
    .absent = an unknown type
principal-name = Who made the call?
    .help = Read it in the finding as User name. For a role it is the name of the role.
    .absent = the caller
iam-name = Which IAM user or role is it?
    .help = Read User name in the finding. Give the name only, without path or ARN.
    .absent = this identity
principal-id = What is the principal ID of the caller?
    .help = Read it in the finding as Principal ID.
    .absent = an unknown ID
access-key-id = Which access key made the call?
    .help = Read it in the finding as Access key ID, or list the keys of the user in IAM.
    .absent = this access key
access-keys = Which access keys does the alert name?
    .help = Read it in the finding as Access key ID.
    .absent = no access key

## What was called, and from where

action-type = What kind of action was it?
    .help = Read it in the JSON as service.action.actionType.
    .absent = an unknown action
api = Which API was called?
    .help = Read it in the finding as API.
    .absent = an unknown API
api-service = Which service was called?
    .help = Read it in the JSON as service.action.awsApiCallAction.serviceName.
    .absent = an unknown service
api-error = With which error was the call refused?
    .help = Read it in the finding as Error code. Without one, the call worked.
    .absent = no error
caller-type = How did the call come in?
    .help = Read it in the finding as Caller type: Remote IP or Domain.
    .absent = an unknown way
user-agent = Which client made the call?
    .help = Read it in the JSON as userAgent. The caller can write anything there.
    .absent = an unknown client
remote-ip = From which address did it come?
    .help = Read it in the alert as IP address.
    .absent = an unknown address
remote-country = From which country did it come?
    .help = Read it in the finding under Location.
    .absent = an unknown country
remote-city = From which city did it come?
    .help = Read it in the finding under Location.
    .absent = an unknown city
remote-asn = From which network number did it come?
    .help = Read it in the finding as ASN.
    .absent = an unknown network
remote-org = Whose network did it come from?
    .help = Read it in the finding as Organization.
    .absent = an unknown organization
remote-account = Which other account made the call?
    .help = Read the 12 digits in the JSON under remoteAccountDetails.
    .absent = that account
remote-account-affiliated = Does the calling account belong to us?
    .help = Read it in the JSON as remoteAccountDetails.affiliated.
    .absent = unknown
remote-service = Which AWS service made the call?
    .help = Read it in the JSON under remoteAccountDetails.
    .absent = an unknown service
remote-domain = From which domain did it come?
    .help = Read it in the JSON under domainDetails.
    .absent = an unknown domain

## Connections

connection-direction = Which way did the connection go?
    .help = Read it in the finding: INBOUND or OUTBOUND.
    .absent = an unknown direction
connection-blocked = Was the connection blocked?
    .help = Read it in the finding as Blocked.
    .absent = unknown
protocol = Which protocol was used?
    .help = Read it in the finding as Protocol.
    .absent = an unknown protocol
local-port = Which port of ours was used?
    .help = Read it in the finding as Local port.
    .absent = an unknown port
remote-port = Which remote port was used?
    .help = Read it in the finding as Remote port.
    .absent = an unknown port
dns-domain = Which domain was asked for?
    .help = Read it in the finding as Domain.
    .absent = an unknown domain
threat-lists = Which threat lists name the address?
    .help = Read it in the finding under Evidence.
    .absent = no threat list
threat-names = Which threats are named?
    .help = Read it in the finding under Evidence.
    .absent = no threat

## Buckets

bucket = Which bucket is affected?
    .help = Read it in the finding under Resource affected, as Name.
    .absent = this bucket
bucket-arn = What is the ARN of the bucket?
    .help = Read it in the finding under Resource affected.
    .absent = the ARN of this bucket
bucket-owner = What is the owner ID of the bucket?
    .help = Read it in the finding under Resource affected, as Owner.
    .absent = the owner of this bucket
bucket-role = Which part did the bucket play?
    .help = Read it in the JSON as resource.s3BucketDetails.type.
    .absent = unknown
other-bucket = Which other bucket does the finding name?
    .help = Read the second entry of resource.s3BucketDetails in the JSON.
    .absent = no second bucket
bucket-permission = Was the bucket public?
    .help = Read it in the finding as Effective permission: PUBLIC or NOT_PUBLIC.
    .absent = unknown
bucket-acl-public-read = Did the ACL allow everyone to read?
    .help = Read it in the JSON under accessControlList.
    .absent = unknown
bucket-acl-public-write = Did the ACL allow everyone to write?
    .help = Read it in the JSON under accessControlList.
    .absent = unknown
bucket-policy-public-read = Did the policy allow everyone to read?
    .help = Read it in the JSON under bucketPolicy.
    .absent = unknown
bucket-policy-public-write = Did the policy allow everyone to write?
    .help = Read it in the JSON under bucketPolicy.
    .absent = unknown
bucket-blocks-public-acls = Did the bucket block public ACLs?
    .help = Read it in the JSON under bucketLevelPermissions, as blockPublicAcls.
    .absent = unknown
bucket-ignores-public-acls = Did the bucket ignore public ACLs?
    .help = Read it in the JSON under bucketLevelPermissions, as ignorePublicAcls.
    .absent = unknown
bucket-blocks-public-policy = Did the bucket block public policies?
    .help = Read it in the JSON under bucketLevelPermissions, as blockPublicPolicy.
    .absent = unknown
bucket-restricts-public = Did the bucket restrict public policies?
    .help = Read it in the JSON under bucketLevelPermissions, as restrictPublicBuckets.
    .absent = unknown
account-blocks-public-acls = Did the account block public ACLs?
    .help = Read it in the JSON under accountLevelPermissions, as blockPublicAcls.
    .absent = unknown
account-ignores-public-acls = Did the account ignore public ACLs?
    .help = Read it in the JSON under accountLevelPermissions, as ignorePublicAcls.
    .absent = unknown
account-blocks-public-policy = Did the account block public policies?
    .help = Read it in the JSON under accountLevelPermissions, as blockPublicPolicy.
    .absent = unknown
account-restricts-public = Did the account restrict public policies?
    .help = Read it in the JSON under accountLevelPermissions, as restrictPublicBuckets.
    .absent = unknown
bucket-encryption = How is the bucket encrypted by default?
    .help = Read it in the JSON as defaultServerSideEncryption.encryptionType.
    .absent = unknown
bucket-key-arn = Which KMS key encrypts the bucket?
    .help = Read it in the JSON as defaultServerSideEncryption.kmsMasterKeyArn.
    .absent = no known key
object-key = Which object is affected?
    .help = Read its key in the finding under S3 object.
    .absent = this object
object-arn = What is the ARN of the object?
    .help = Read it in the JSON under s3ObjectDetails.
    .absent = the ARN of this object
object-version = Which version of the object is it?
    .help = Read it in the JSON under s3ObjectDetails, as versionId.
    .absent = an unknown version
object-etag = What is the ETag of the object?
    .help = Read it in the JSON under s3ObjectDetails, as eTag.
    .absent = an unknown ETag
object-hash = What is the hash of the object?
    .help = Read it in the JSON under s3ObjectDetails, as hash.
    .absent = an unknown hash

## Instances

instance-id = Which EC2 instance is involved?
    .help = Read it in the finding as Instance ID, beginning with i-.
    .absent = this instance
instance-type = What type is the instance?
    .help = Read it in the finding as Instance type.
    .absent = an unknown type
instance-state = In which state was the instance?
    .help = Read it in the finding as Instance state.
    .absent = an unknown state
instance-image = From which image was it started?
    .help = Read it in the finding as Image ID.
    .absent = an unknown image
instance-profile-arn = Which instance profile does it have?
    .help = Read the ARN in the finding as IAM instance profile.
    .absent = no known profile
instance-public-ip = What is its public address?
    .help = Read it in the finding as Public IPv4 address.
    .absent = no known public address
instance-private-ip = What is its private address?
    .help = Read it in the finding as Private IPv4 address.
    .absent = an unknown address
network-interface = Which network interface is it?
    .help = Read it in the finding as Network interface ID, beginning with eni-.
    .absent = this interface
subnet = In which subnet is it?
    .help = Read it in the finding as Subnet ID.
    .absent = this subnet
vpc = In which VPC is it?
    .help = Read it in the finding as VPC ID.
    .absent = this VPC
security-groups = Which security groups does it have?
    .help = Read them in the finding as Security groups.
    .absent = unknown groups

## Containers and clusters

cluster-name = Which cluster is affected?
    .help = Read it in the finding as Cluster name.
    .absent = this cluster
cluster-arn = What is the ARN of the cluster?
    .help = Read it in the finding as Cluster ARN.
    .absent = the ARN of this cluster
task-arn = Which ECS task is it?
    .help = Read the ARN in the JSON under taskDetails.
    .absent = this task
kubernetes-user = Which Kubernetes user made the request?
    .help = Read it in the finding as Kubernetes user.
    .absent = an unknown user
workload-name = Which workload is affected?
    .help = Read it in the JSON under kubernetesWorkloadDetails, as name.
    .absent = this workload
workload-kind = What kind of workload is it?
    .help = Read it in the JSON under kubernetesWorkloadDetails, as type.
    .absent = an unknown kind
workload-namespace = In which namespace is the workload?
    .help = Read it in the JSON under kubernetesWorkloadDetails, as namespace.
    .absent = this namespace
service-account = Which service account does it use?
    .help = Read it in the JSON under kubernetesWorkloadDetails, as serviceAccountName.
    .absent = this service account
kubernetes-verb = Which verb did the request use?
    .help = Read it in the JSON under kubernetesApiCallAction, as verb.
    .absent = an unknown verb
kubernetes-request = What was requested of the cluster?
    .help = Read it in the JSON under kubernetesApiCallAction, as requestUri.
    .absent = an unknown request
kubernetes-status = With which status was it answered?
    .help = Read it in the JSON under kubernetesApiCallAction, as statusCode.
    .absent = an unknown status
container-id = Which container is affected?
    .help = Read its ID in the finding as Container ID.
    .absent = this container
container-name = What is the container called?
    .help = Read it in the finding as Container name.
    .absent = this container
container-image = From which image does it run?
    .help = Read it in the finding as Container image.
    .absent = an unknown image

## Databases

db-instance = Which database instance is affected?
    .help = Read it in the finding as DB instance ID.
    .absent = this database
db-cluster = Which database cluster is affected?
    .help = Read it in the finding as DB cluster ID.
    .absent = this cluster
db-engine = Which database engine is it?
    .help = Read it in the finding as Engine.
    .absent = an unknown engine
db-user = Which database user logged in?
    .help = Read it in the finding as User.
    .absent = an unknown user
db-name = Which database was used?
    .help = Read it in the finding as Database.
    .absent = an unknown database

## Functions

lambda-function = Which Lambda function is affected?
    .help = Read it in the finding as Function name.
    .absent = this function
lambda-function-arn = What is the ARN of the function?
    .help = Read it in the finding as Function ARN.
    .absent = the ARN of this function
lambda-version = Which version of the function ran?
    .help = Read it in the finding as Function version.
    .absent = an unknown version
lambda-role = Which role does the function use?
    .help = Read it in the finding as Role.
    .absent = an unknown role

## Processes and malware

process-name = Which process did it?
    .help = Read it in the finding under Runtime details.
    .absent = an unknown process
process-path = From which file does the process run?
    .help = Read it in the finding under Runtime details.
    .absent = an unknown file
process-sha256 = What is the SHA-256 of that file?
    .help = Read it in the finding under Runtime details.
    .absent = an unknown hash
malware-names = Which malware was found?
    .help = Read it in the finding under Threats detected.
    .absent = no named malware
scan-id = Which malware scan found it?
    .help = Read it in the finding as Scan ID.
    .absent = this scan
snapshot-arn = Which snapshot is affected?
    .help = Read the ARN in the JSON under ebsSnapshotDetails.
    .absent = this snapshot
image-arn = Which machine image is affected?
    .help = Read the ARN in the JSON under ec2ImageDetails.
    .absent = this image
recovery-point-arn = Which recovery point is affected?
    .help = Read the ARN in the JSON under recoveryPointDetails.
    .absent = this recovery point
backup-vault = In which backup vault is it?
    .help = Read it in the JSON under recoveryPointDetails.
    .absent = this vault

## Alerts of Microsoft Defender for Cloud

azure-alert-type = What type of alert is it?
    .help = Read it in the JSON of the alert as alertType.
    .absent = this type
azure-severity = How severe is the alert?
    .help = Read it at the top of the alert as Severity.
    .absent = unknown
azure-status = What is the status of the alert?
    .help = Read it at the top of the alert as Status.
    .absent = unknown
tactics = Which tactics does the alert name?
    .help = Read them in the alert as MITRE tactics.
    .absent = no tactic
system-alert-id = What is the system ID of the alert?
    .help = Read it in the JSON of the alert as systemAlertId.
    .absent = this alert
azure-alert-name = What is the ID of the alert?
    .help = In the link to the alert, it stands after alertId. In the JSON of the REST API it is name.
    .absent = this alert
azure-location = At which location is the alert kept?
    .help = In the link to the alert, it stands after location. In its resource ID, it stands after locations.
    .absent = this location

## Resources of Azure

compromised-entity = Which resource does the alert name?
    .help = Read it in the alert as affected resource.
    .absent = this resource
azure-resource-id = What is the ID of the resource?
    .help = Open the resource in the Azure portal, then JSON View. It begins with /subscriptions.
    .absent = this resource
subscription-id = In which subscription did it happen?
    .help = In the resource ID, it stands after subscriptions.
    .absent = this subscription
resource-group = In which resource group is it?
    .help = In the resource ID, it stands after resourceGroups.
    .absent = this resource group
vault = What is the name of the vault?
    .help = Read it in the alert as affected resource, or at the end of the resource ID after vaults.
    .absent = this vault
azure-tenant-id = In which tenant is the resource?
    .help = Read it in Microsoft Entra ID as Tenant ID.
    .absent = this tenant

## Who called an Azure service

caller-object-id = What is the object ID of the caller?
    .help = Read it in the alert as Attacker Object ID, or in the logs as objectidentifier.
    .absent = the caller
caller-upn = What is the user principal name of the caller?
    .help = Read it in the alert, or look up the object ID in Microsoft Entra ID.
    .absent = an unknown user
application-id = What is the application ID of the caller?
    .help = Read it in the alert as Application ID, or in the logs as appid.
    .absent = an unknown application
named-ips = Which IP addresses does the alert name?
    .help = Read them in the alert under Related entities.
    .absent = no address
named-countries = Which countries does the alert name?
    .help = Read them in the alert under Related entities.
    .absent = no country
client-info = Which client made the call?
    .help = Read it in the alert as Client Information. The caller can write anything there.
    .absent = an unknown client

## What was done in a key vault

operations = Which operations are suspicious?
    .help = Read them in the alert as Suspicious Operations.
    .absent = unknown operations
all-operations = Which operations took place in the last 24 hours?
    .help = Read them in the alert as All vault operations in last 24 hours.
    .absent = unknown operations
result-signature = How did the vault answer?
    .help = Read it in the alert as Result Signature.
    .absent = unknown
vault-object = Which object does the alert name?
    .help = Read it in the alert as Target.
    .absent = no object
alert-reasons = Why is it unusual?
    .help = Read it in the alert as Alert Reasons.
    .absent = for unknown reasons

# What becomes of an alert where it came from.

status-archived-useful = Archived and rated useful
status-archived-not-useful = Archived and rated not useful
status-archived-unrated = Archived, not rated
status-not-archived = Not archived: whoever takes over decides
status-resolved = Resolved
status-dismissed = Dismissed
status-left-active = Left active: whoever takes over decides

## Microsoft Defender for Cloud Apps and the portals of Microsoft

incident-id = Which incident does the alert belong to?
    .help = Read its number in the JSON of the alert as incidentId.
    .absent = the incident
classification = How was the alert classified?
    .help = Read it in the portal under Classification.
    .absent = not classified
alert-url = Where is the alert in the portal?
    .help = Copy the link from the alert.
    .absent = the page of the alert
alert-text = What does the alert say happened?
    .help = Read its description.
    .absent = the description of the alert
resource-arn = What is the ARN of the resource?
    .help = Read it in the evidence of the alert.
    .absent = the resource
process-account = Which account ran the process?
    .help = Read it in the entities of the alert, at the account that the process refers to.
    .absent = the account that ran the process
dns-answers = Which addresses did the domain resolve to?
    .help = Read them in the entities of the alert.
    .absent = the addresses of the domain
cloud-app-alert-type = Which type of alert is it?
    .help = It begins with ALERT_, as in ALERT_ANUBIS_DETECTION_VELOCITY.
    .absent = the type of the alert
cloud-app-policy = Which policy raised the alert?
    .help = Open the alert and read the policy; write its short name, such as impossible_travel.
    .absent = the policy
cloud-app-policy-name = What is the policy called?
    .help = Open the alert and read the name of the policy.
    .absent = the policy
cloud-app-policy-id = What is the identifier of the policy?
    .help = It is in the address of the policy's page.
    .absent = the policy
cloud-app-policy-kind = Which kind of policy is it?
    .help = Open the policy and read its type.
    .absent = of unknown kind
cloud-app-alert-id = What is the identifier of the alert?
    .help = It is at the end of the address of the alert's page.
    .absent = the alert
cloud-app-severity = How severe is the alert?
    .help = Read it at the top of the alert.
    .absent = of unknown severity
cloud-app-status = In which state is the alert?
    .help = Read it at the top of the alert.
    .absent = in an unknown state
cloud-app = Which app is the alert about?
    .help = Read it in the alert under App.
    .absent = the app
cloud-apps = Which apps is the alert about?
    .help = Read them in the alert under App.
    .absent = the apps
cloud-app-id = What is the identifier of the app?
    .help = Read it in the JSON of the alert.
    .absent = the app
