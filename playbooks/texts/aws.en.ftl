# Texts that all playbooks share: AWS. A fact has its question, .help on how to find
# out, and .absent: what a sentence says while nobody knows it.

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
