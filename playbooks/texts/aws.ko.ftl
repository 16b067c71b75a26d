# 모든 플레이북이 함께 쓰는 문구: AWS. 사실마다 질문이 있고, .help는 알아내는 방법, .absent는
# 아직 모를 때 문장에 들어갈 말입니다. 값 뒤에는 조사 대신 "버킷", "계정" 같은 명사를 붙여 씁니다.

## 발생한 곳

account-id = 어느 AWS 계정에서 일어났습니까?
    .help = 결과에서 계정 ID 12자리를 읽으세요.
    .absent = 해당
region = 어느 리전에서 일어났습니까?
    .help = 결과에서 리전을 읽으세요. 예: ap-northeast-2
    .absent = 해당
partition = 계정은 어느 AWS 파티션에 있습니까?
    .help = aws이거나, 중국은 aws-cn, GovCloud는 aws-us-gov입니다.
    .absent = 해당
detector-id = 탐지기 ID는 무엇입니까?
    .help = GuardDuty에서 설정을 열고 탐지기 ID를 복사하세요. JSON에서는 service.detectorId입니다.
    .absent = 해당
resource-type = 영향을 받는 리소스 유형은 무엇입니까?
    .help = JSON에서 resource.resourceType을 읽으세요.
    .absent = 해당 유형
resource-role = 리소스는 행위자입니까, 대상입니까?
    .help = JSON에서 service.resourceRole을 읽으세요. ACTOR 또는 TARGET입니다.
    .absent = 알 수 없음

## 버킷

bucket = 어느 버킷입니까?
    .help = 결과의 영향을 받는 리소스에서 이름을 읽으세요.
    .absent = 대상
bucket-arn = 버킷의 ARN은 무엇입니까?
    .help = 결과의 영향을 받는 리소스에서 읽으세요.
    .absent = 대상 버킷의 ARN
bucket-owner = 버킷 소유자 ID는 무엇입니까?
    .help = 결과의 영향을 받는 리소스에서 소유자를 읽으세요.
    .absent = 알 수 없는 소유자
bucket-role = 버킷은 어떤 역할이었습니까?
    .help = JSON에서 resource.s3BucketDetails.type을 읽으세요.
    .absent = 알 수 없음
other-bucket = 결과에 나온 다른 버킷은 무엇입니까?
    .help = JSON에서 resource.s3BucketDetails의 두 번째 항목을 읽으세요.
    .absent = 두 번째 버킷 없음
bucket-permission = 버킷은 퍼블릭 상태였습니까?
    .help = 결과에서 유효 권한을 읽으세요. PUBLIC 또는 NOT_PUBLIC입니다.
    .absent = 알 수 없음
bucket-acl-public-read = ACL이 모두에게 읽기를 허용했습니까?
    .help = JSON의 accessControlList에서 읽으세요.
    .absent = 알 수 없음
bucket-acl-public-write = ACL이 모두에게 쓰기를 허용했습니까?
    .help = JSON의 accessControlList에서 읽으세요.
    .absent = 알 수 없음
bucket-policy-public-read = 버킷 정책이 모두에게 읽기를 허용했습니까?
    .help = JSON의 bucketPolicy에서 읽으세요.
    .absent = 알 수 없음
bucket-policy-public-write = 버킷 정책이 모두에게 쓰기를 허용했습니까?
    .help = JSON의 bucketPolicy에서 읽으세요.
    .absent = 알 수 없음
bucket-blocks-public-acls = 버킷이 퍼블릭 ACL을 차단했습니까?
    .help = JSON의 bucketLevelPermissions에서 blockPublicAcls를 읽으세요.
    .absent = 알 수 없음
bucket-ignores-public-acls = 버킷이 퍼블릭 ACL을 무시했습니까?
    .help = JSON의 bucketLevelPermissions에서 ignorePublicAcls를 읽으세요.
    .absent = 알 수 없음
bucket-blocks-public-policy = 버킷이 퍼블릭 정책을 차단했습니까?
    .help = JSON의 bucketLevelPermissions에서 blockPublicPolicy를 읽으세요.
    .absent = 알 수 없음
bucket-restricts-public = 버킷이 퍼블릭 정책을 제한했습니까?
    .help = JSON의 bucketLevelPermissions에서 restrictPublicBuckets를 읽으세요.
    .absent = 알 수 없음
account-blocks-public-acls = 계정이 퍼블릭 ACL을 차단했습니까?
    .help = JSON의 accountLevelPermissions에서 blockPublicAcls를 읽으세요.
    .absent = 알 수 없음
account-ignores-public-acls = 계정이 퍼블릭 ACL을 무시했습니까?
    .help = JSON의 accountLevelPermissions에서 ignorePublicAcls를 읽으세요.
    .absent = 알 수 없음
account-blocks-public-policy = 계정이 퍼블릭 정책을 차단했습니까?
    .help = JSON의 accountLevelPermissions에서 blockPublicPolicy를 읽으세요.
    .absent = 알 수 없음
account-restricts-public = 계정이 퍼블릭 정책을 제한했습니까?
    .help = JSON의 accountLevelPermissions에서 restrictPublicBuckets를 읽으세요.
    .absent = 알 수 없음
bucket-encryption = 버킷의 기본 암호화는 무엇입니까?
    .help = JSON에서 defaultServerSideEncryption.encryptionType을 읽으세요.
    .absent = 알 수 없음
bucket-key-arn = 버킷을 암호화하는 KMS 키는 무엇입니까?
    .help = JSON에서 defaultServerSideEncryption.kmsMasterKeyArn을 읽으세요.
    .absent = 알려진 키 없음
object-key = 어느 객체입니까?
    .help = 결과의 S3 객체에서 키를 읽으세요.
    .absent = 해당
object-arn = 객체의 ARN은 무엇입니까?
    .help = JSON의 s3ObjectDetails에서 읽으세요.
    .absent = 해당 객체의 ARN
object-version = 객체의 어느 버전입니까?
    .help = JSON의 s3ObjectDetails에서 versionId를 읽으세요.
    .absent = 알 수 없는 버전
object-etag = 객체의 ETag는 무엇입니까?
    .help = JSON의 s3ObjectDetails에서 eTag를 읽으세요.
    .absent = 알 수 없음
object-hash = 객체의 해시는 무엇입니까?
    .help = JSON의 s3ObjectDetails에서 hash를 읽으세요.
    .absent = 알 수 없음

## 인스턴스

instance-id = 어느 EC2 인스턴스입니까?
    .help = 결과에서 i-로 시작하는 인스턴스 ID를 읽으세요.
    .absent = 해당
instance-type = 인스턴스 유형은 무엇입니까?
    .help = 결과에서 인스턴스 유형을 읽으세요.
    .absent = 알 수 없는 유형
instance-state = 인스턴스는 어떤 상태였습니까?
    .help = 결과에서 인스턴스 상태를 읽으세요.
    .absent = 알 수 없는 상태
instance-image = 어느 이미지로 시작했습니까?
    .help = 결과에서 이미지 ID를 읽으세요.
    .absent = 알 수 없는 이미지
instance-profile-arn = 어느 인스턴스 프로파일을 사용합니까?
    .help = 결과의 IAM 인스턴스 프로파일에서 ARN을 읽으세요.
    .absent = 알려진 프로파일 없음
instance-public-ip = 퍼블릭 주소는 무엇입니까?
    .help = 결과에서 퍼블릭 IPv4 주소를 읽으세요.
    .absent = 알려진 퍼블릭 주소 없음
instance-private-ip = 프라이빗 주소는 무엇입니까?
    .help = 결과에서 프라이빗 IPv4 주소를 읽으세요.
    .absent = 알 수 없는 주소
network-interface = 어느 네트워크 인터페이스입니까?
    .help = 결과에서 eni-로 시작하는 네트워크 인터페이스 ID를 읽으세요.
    .absent = 해당
subnet = 어느 서브넷에 있습니까?
    .help = 결과에서 서브넷 ID를 읽으세요.
    .absent = 해당
vpc = 어느 VPC에 있습니까?
    .help = 결과에서 VPC ID를 읽으세요.
    .absent = 해당
security-groups = 어느 보안 그룹을 사용합니까?
    .help = 결과에서 보안 그룹을 읽으세요.
    .absent = 알 수 없음

## 데이터베이스

db-instance = 어느 데이터베이스 인스턴스입니까?
    .help = 결과에서 DB 인스턴스 ID를 읽으세요.
    .absent = 해당
db-cluster = 어느 데이터베이스 클러스터입니까?
    .help = 결과에서 DB 클러스터 ID를 읽으세요.
    .absent = 해당
db-engine = 데이터베이스 엔진은 무엇입니까?
    .help = 결과에서 엔진을 읽으세요.
    .absent = 알 수 없는 엔진
db-user = 어느 데이터베이스 사용자가 로그인했습니까?
    .help = 결과에서 사용자를 읽으세요.
    .absent = 알 수 없는
db-name = 어느 데이터베이스를 사용했습니까?
    .help = 결과에서 데이터베이스를 읽으세요.
    .absent = 알 수 없는

## 함수

lambda-function = 어느 Lambda 함수입니까?
    .help = 결과에서 함수 이름을 읽으세요.
    .absent = 해당
lambda-function-arn = 함수의 ARN은 무엇입니까?
    .help = 결과에서 함수 ARN을 읽으세요.
    .absent = 해당 함수의 ARN
lambda-version = 함수의 어느 버전이 실행됐습니까?
    .help = 결과에서 함수 버전을 읽으세요.
    .absent = 알 수 없는 버전
lambda-role = 함수는 어느 역할을 사용합니까?
    .help = 결과에서 역할을 읽으세요.
    .absent = 알 수 없는 역할

## 프로세스와 맬웨어

process-name = 어느 프로세스가 실행했습니까?
    .help = 결과의 런타임 세부 정보에서 읽으세요.
    .absent = 알 수 없는 프로세스
process-path = 프로세스는 어느 파일에서 실행됩니까?
    .help = 결과의 런타임 세부 정보에서 읽으세요.
    .absent = 알 수 없는 파일
process-sha256 = 해당 파일의 SHA-256은 무엇입니까?
    .help = 결과의 런타임 세부 정보에서 읽으세요.
    .absent = 알 수 없음
malware-names = 어떤 맬웨어가 발견됐습니까?
    .help = 결과의 탐지된 위협에서 읽으세요.
    .absent = 이름 없음
scan-id = 어느 맬웨어 스캔에서 발견됐습니까?
    .help = 결과에서 스캔 ID를 읽으세요.
    .absent = 해당
snapshot-arn = 어느 스냅샷입니까?
    .help = JSON의 ebsSnapshotDetails에서 ARN을 읽으세요.
    .absent = 해당
image-arn = 어느 머신 이미지입니까?
    .help = JSON의 ec2ImageDetails에서 ARN을 읽으세요.
    .absent = 해당
recovery-point-arn = 어느 복구 시점입니까?
    .help = JSON의 recoveryPointDetails에서 ARN을 읽으세요.
    .absent = 해당
backup-vault = 어느 백업 볼트에 있습니까?
    .help = JSON의 recoveryPointDetails에서 읽으세요.
    .absent = 해당
