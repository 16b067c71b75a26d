# 모든 플레이북이 함께 쓰는 문구입니다. 사실마다 질문이 있고, .help는 알아내는 방법, .absent는 아직
# 모를 때 문장에 들어갈 말입니다. 값 뒤에는 조사 대신 "버킷", "계정" 같은 명사를 붙여 씁니다.

## 조치에 대한 답

reply-done = 완료
reply-failed = 시도했으나 실패
reply-skipped = 생략
reply-not-applicable = 해당 없음

## 사건의 최종 판정

verdict-true-positive = 참 긍정(TP)
verdict-benign-true-positive = 양성 참 긍정(B-TP)
verdict-false-positive = 거짓 긍정(오탐)
verdict-not-provable = 입증할 수 없음
verdict-handed-over = 다른 팀에 인계

## 조치의 목적

effect-preserve = 증거 보존
effect-investigate = 조사
effect-notify = 알림
effect-contain = 봉쇄
effect-eradicate = 근절
effect-recover = 복구
effect-close = 종결

## 모든 질문에 공통인 값

cannot-tell = 알 수 없습니다
none-of-these = 해당하는 것이 없습니다
flag-true = 예
flag-false = 아니요

## 경고

finding-type = 결과 유형은 무엇입니까?
    .help = 결과의 맨 위에 있습니다. JSON에서는 type입니다.
    .absent = 해당 유형
finding-id = 결과 ID는 무엇입니까?
    .help = GuardDuty에서 결과를 열고 결과 ID를 복사하세요. JSON에서는 id입니다.
    .absent = 해당
finding-arn = 결과의 ARN은 무엇입니까?
    .help = 결과의 JSON에서 arn을 읽으세요.
    .absent = 해당 결과의 ARN
title = 경고의 제목은 무엇입니까?
    .help = 경고의 맨 위에 있습니다.
    .absent = 해당 경고
severity = 경고의 심각도는 숫자로 얼마입니까?
    .help = 결과의 JSON에서 severity를 읽으세요. 1에서 10까지입니다.
    .absent = 알 수 없음
severity-label = 경고의 심각도는 말로 무엇입니까?
    .help = 결과의 JSON에서 severity를 읽으세요. 예를 들면 HIGH입니다.
    .absent = 알 수 없는 심각도
sample = 생성된 샘플 결과입니까?
    .help = 샘플은 JSON의 service.additionalInfo.sample 값이 true입니다.
    .absent = 알 수 없음
archived = 보관된 결과입니까?
    .help = 결과의 JSON에서 service.archived를 읽으세요.
    .absent = 알 수 없음
count = 이 활동은 몇 번 발견됐습니까?
    .help = 결과에서 개수를 읽으세요.
    .absent = 알 수 없음
first-seen = 이 활동은 언제 처음 발견됐습니까?
    .help = JSON에서 UTC로 읽으세요. GuardDuty에서는 service.eventFirstSeen, 클라우드용 Defender에서는 startTimeUtc입니다.
    .absent = 알 수 없는 시각
last-seen = 이 활동은 언제 마지막으로 발견됐습니까?
    .help = JSON에서 UTC로 읽으세요. GuardDuty에서는 service.eventLastSeen, 클라우드용 Defender에서는 endTimeUtc입니다.
    .absent = 알 수 없는 시각
created-at = 결과는 언제 생성됐습니까?
    .help = JSON에서 createdAt을 UTC로 읽으세요.
    .absent = 알 수 없는 시각
updated-at = 결과는 언제 마지막으로 업데이트됐습니까?
    .help = JSON에서 updatedAt을 UTC로 읽으세요.
    .absent = 알 수 없는 시각
feature = 어느 보호 플랜이 발견했습니까?
    .help = JSON에서 service.featureName을 읽으세요.
    .absent = 알 수 없는 플랜
custom-rule = 어느 사용자 지정 탐지 규칙이 발견했습니까?
    .help = JSON에서 customDetectionRuleName을 읽으세요.
    .absent = 해당 규칙
attack-sequence-arn = 어느 공격 시퀀스에 속합니까?
    .help = JSON에서 associatedAttackSequenceArn의 ARN을 읽으세요.
    .absent = 알려진 공격 시퀀스 없음

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

## 호출한 주체

principal-type = 호출한 보안 주체의 유형은 무엇입니까?
    .help = 결과에서 사용자 유형을 읽으세요.
    .absent = 알 수 없는 유형
principal-name = 누가 호출했습니까?
    .help = 결과에서 사용자 이름을 읽으세요. 역할이면 역할 이름입니다.
    .absent = 호출자
iam-name = 어느 IAM 사용자 또는 역할입니까?
    .help = 결과에서 사용자 이름을 읽으세요. 경로나 ARN 없이 이름만 입력하세요.
    .absent = 해당
principal-id = 호출자의 보안 주체 ID는 무엇입니까?
    .help = 결과에서 보안 주체 ID를 읽으세요.
    .absent = 알 수 없는 ID
access-key-id = 어느 액세스 키로 호출했습니까?
    .help = 결과에서 액세스 키 ID를 읽거나 IAM에서 사용자의 키를 확인하세요.
    .absent = 해당
access-keys = 경고에 나온 액세스 키는 무엇입니까?
    .help = 결과에서 액세스 키 ID를 읽으세요.
    .absent = 없음

## 호출 내용과 출발지

action-type = 어떤 종류의 작업입니까?
    .help = JSON에서 service.action.actionType을 읽으세요.
    .absent = 알 수 없는 작업
api = 어느 API를 호출했습니까?
    .help = 결과에서 API를 읽으세요.
    .absent = 알 수 없는
api-service = 어느 서비스를 호출했습니까?
    .help = JSON에서 service.action.awsApiCallAction.serviceName을 읽으세요.
    .absent = 알 수 없는
api-error = 호출은 어떤 오류로 거부됐습니까?
    .help = 결과에서 오류 코드를 읽으세요. 오류 코드가 없으면 호출은 성공한 것입니다.
    .absent = 없음
caller-type = 호출은 어떻게 들어왔습니까?
    .help = 결과에서 호출자 유형을 읽으세요. Remote IP 또는 Domain입니다.
    .absent = 알 수 없음
user-agent = 어느 클라이언트로 호출했습니까?
    .help = JSON에서 userAgent를 읽으세요. 호출자가 마음대로 쓸 수 있는 값입니다.
    .absent = 알 수 없음
remote-ip = 어느 주소에서 왔습니까?
    .help = 경고에서 IP 주소를 읽으세요.
    .absent = 알 수 없는
remote-country = 어느 국가에서 왔습니까?
    .help = 결과의 위치에서 읽으세요.
    .absent = 알 수 없는 국가
remote-city = 어느 도시에서 왔습니까?
    .help = 결과의 위치에서 읽으세요.
    .absent = 알 수 없는 도시
remote-asn = 어느 네트워크 번호에서 왔습니까?
    .help = 결과에서 ASN을 읽으세요.
    .absent = 알 수 없는 네트워크
remote-org = 누구의 네트워크에서 왔습니까?
    .help = 결과에서 조직을 읽으세요.
    .absent = 알 수 없는 조직
remote-account = 어느 다른 계정이 호출했습니까?
    .help = JSON의 remoteAccountDetails에서 12자리를 읽으세요.
    .absent = 해당
remote-account-affiliated = 호출한 계정은 우리 소속입니까?
    .help = JSON에서 remoteAccountDetails.affiliated를 읽으세요.
    .absent = 알 수 없음
remote-service = 어느 AWS 서비스가 호출했습니까?
    .help = JSON의 remoteAccountDetails에서 읽으세요.
    .absent = 알 수 없는 서비스
remote-domain = 어느 도메인에서 왔습니까?
    .help = JSON의 domainDetails에서 읽으세요.
    .absent = 알 수 없는 도메인

## 연결

connection-direction = 연결 방향은 어느 쪽입니까?
    .help = 결과에서 읽으세요. INBOUND 또는 OUTBOUND입니다.
    .absent = 알 수 없음
connection-blocked = 연결이 차단됐습니까?
    .help = 결과에서 차단 여부를 읽으세요.
    .absent = 알 수 없음
protocol = 어느 프로토콜을 사용했습니까?
    .help = 결과에서 프로토콜을 읽으세요.
    .absent = 알 수 없는 프로토콜
local-port = 우리 쪽 포트는 몇 번입니까?
    .help = 결과에서 로컬 포트를 읽으세요.
    .absent = 알 수 없음
remote-port = 원격 포트는 몇 번입니까?
    .help = 결과에서 원격 포트를 읽으세요.
    .absent = 알 수 없음
dns-domain = 어느 도메인을 조회했습니까?
    .help = 결과에서 도메인을 읽으세요.
    .absent = 알 수 없는 도메인
threat-lists = 어느 위협 목록에 있는 주소입니까?
    .help = 결과의 증거에서 읽으세요.
    .absent = 없음
threat-names = 어떤 위협이 언급됩니까?
    .help = 결과의 증거에서 읽으세요.
    .absent = 없음

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

## 컨테이너와 클러스터

cluster-name = 어느 클러스터입니까?
    .help = 결과에서 클러스터 이름을 읽으세요.
    .absent = 해당
cluster-arn = 클러스터의 ARN은 무엇입니까?
    .help = 결과에서 클러스터 ARN을 읽으세요.
    .absent = 해당 클러스터의 ARN
task-arn = 어느 ECS 태스크입니까?
    .help = JSON의 taskDetails에서 ARN을 읽으세요.
    .absent = 해당
kubernetes-user = 어느 Kubernetes 사용자가 요청했습니까?
    .help = 결과에서 Kubernetes 사용자를 읽으세요.
    .absent = 알 수 없는
workload-name = 어느 워크로드입니까?
    .help = JSON의 kubernetesWorkloadDetails에서 name을 읽으세요.
    .absent = 해당
workload-kind = 어떤 종류의 워크로드입니까?
    .help = JSON의 kubernetesWorkloadDetails에서 type을 읽으세요.
    .absent = 알 수 없는 종류
workload-namespace = 워크로드는 어느 네임스페이스에 있습니까?
    .help = JSON의 kubernetesWorkloadDetails에서 namespace를 읽으세요.
    .absent = 해당
service-account = 어느 서비스 계정을 사용합니까?
    .help = JSON의 kubernetesWorkloadDetails에서 serviceAccountName을 읽으세요.
    .absent = 해당
kubernetes-verb = 요청에 어떤 동사를 사용했습니까?
    .help = JSON의 kubernetesApiCallAction에서 verb를 읽으세요.
    .absent = 알 수 없음
kubernetes-request = 클러스터에 무엇을 요청했습니까?
    .help = JSON의 kubernetesApiCallAction에서 requestUri를 읽으세요.
    .absent = 알 수 없는 요청
kubernetes-status = 어떤 상태 코드로 응답했습니까?
    .help = JSON의 kubernetesApiCallAction에서 statusCode를 읽으세요.
    .absent = 알 수 없음
container-id = 어느 컨테이너입니까?
    .help = 결과에서 컨테이너 ID를 읽으세요.
    .absent = 해당
container-name = 컨테이너 이름은 무엇입니까?
    .help = 결과에서 컨테이너 이름을 읽으세요.
    .absent = 해당
container-image = 어느 이미지로 실행됩니까?
    .help = 결과에서 컨테이너 이미지를 읽으세요.
    .absent = 알 수 없는 이미지

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

## Microsoft Defender for Cloud 경고

azure-alert-type = 경고 유형은 무엇입니까?
    .help = 경고의 JSON에서 alertType을 읽으세요.
    .absent = 해당 유형
azure-severity = 경고의 심각도는 무엇입니까?
    .help = 경고의 맨 위에서 심각도를 읽으세요.
    .absent = 알 수 없음
azure-status = 경고의 상태는 무엇입니까?
    .help = 경고의 맨 위에서 상태를 읽으세요.
    .absent = 알 수 없음
tactics = 경고에 어떤 전술이 나옵니까?
    .help = 경고에서 MITRE 전술을 읽으세요.
    .absent = 없음
system-alert-id = 경고의 시스템 ID는 무엇입니까?
    .help = 경고의 JSON에서 systemAlertId를 읽으세요.
    .absent = 해당
azure-alert-name = 경고 ID는 무엇입니까?
    .help = 경고 링크에서 alertId 다음에 있습니다. REST API의 JSON에서는 name입니다.
    .absent = 해당
azure-location = 경고는 어느 위치에 저장돼 있습니까?
    .help = 경고 링크에서 location 다음에 있습니다. 리소스 ID에서는 locations 다음입니다.
    .absent = 해당 위치

## Azure 리소스

compromised-entity = 경고에 어느 리소스가 나옵니까?
    .help = 경고에서 영향을 받는 리소스를 읽으세요.
    .absent = 해당 리소스
azure-resource-id = 리소스 ID는 무엇입니까?
    .help = Azure Portal에서 리소스를 열고 JSON 보기를 여세요. ID는 /subscriptions로 시작합니다.
    .absent = 해당 리소스
subscription-id = 어느 구독에서 일어났습니까?
    .help = 리소스 ID에서 subscriptions 다음에 있습니다.
    .absent = 해당
resource-group = 어느 리소스 그룹에 있습니까?
    .help = 리소스 ID에서 resourceGroups 다음에 있습니다.
    .absent = 해당
vault = 자격 증명 모음의 이름은 무엇입니까?
    .help = 경고에서 영향을 받는 리소스를 읽거나, 리소스 ID 끝에서 vaults 다음을 읽으세요.
    .absent = 해당
azure-tenant-id = 리소스는 어느 테넌트에 있습니까?
    .help = Microsoft Entra ID에서 테넌트 ID를 읽으세요.
    .absent = 해당

## Azure 서비스를 호출한 주체

caller-object-id = 호출자의 개체 ID는 무엇입니까?
    .help = 경고에서 Attacker Object ID를 읽거나 로그에서 objectidentifier를 읽으세요.
    .absent = 해당
caller-upn = 호출자의 사용자 계정 이름(UPN)은 무엇입니까?
    .help = 경고에서 읽거나 Microsoft Entra ID에서 개체 ID로 찾으세요.
    .absent = 알 수 없음
application-id = 호출자의 애플리케이션 ID는 무엇입니까?
    .help = 경고에서 애플리케이션 ID를 읽거나 로그에서 appid를 읽으세요.
    .absent = 해당
named-ips = 경고에 어떤 IP 주소가 나옵니까?
    .help = 경고의 관련 엔터티에서 읽으세요.
    .absent = 없음
named-countries = 경고에 어떤 국가가 나옵니까?
    .help = 경고의 관련 엔터티에서 읽으세요.
    .absent = 없음
client-info = 어느 클라이언트로 호출했습니까?
    .help = 경고에서 Client Information을 읽으세요. 호출자가 마음대로 쓸 수 있는 값입니다.
    .absent = 알 수 없음

## 키 자격 증명 모음에서 한 작업

operations = 어떤 작업이 의심스럽습니까?
    .help = 경고에서 Suspicious Operations를 읽으세요.
    .absent = 알 수 없음
all-operations = 지난 24시간 동안 어떤 작업이 있었습니까?
    .help = 경고에서 All vault operations in last 24 hours를 읽으세요.
    .absent = 알 수 없음
result-signature = 자격 증명 모음은 어떻게 응답했습니까?
    .help = 경고에서 Result Signature를 읽으세요.
    .absent = 알 수 없음
vault-object = 경고에 어느 개체가 나옵니까?
    .help = 경고에서 Target을 읽으세요.
    .absent = 없음
alert-reasons = 왜 비정상으로 판단됐습니까?
    .help = 경고에서 Alert Reasons를 읽으세요.
    .absent = 알 수 없음

# 경고가 온 곳에서 경고를 어떤 상태로 두는지

status-archived-useful = 보관하고 유용함으로 평가
status-archived-not-useful = 보관하고 유용하지 않음으로 평가
status-archived-unrated = 평가 없이 보관
status-not-archived = 보관하지 않음. 넘겨받은 사람이 결정합니다
status-resolved = 해결됨
status-dismissed = 해제됨
status-left-active = 활성으로 둠. 넘겨받은 사람이 결정합니다

## Microsoft Defender for Cloud Apps와 Microsoft 포털

incident-id = 경고가 속한 인시던트의 번호는 무엇입니까?
    .help = 경고의 JSON에서 incidentId를 읽으세요.
    .absent = 해당 인시던트
classification = 경고는 어떻게 분류되었습니까?
    .help = 포털의 분류 항목을 읽으세요.
    .absent = 분류되지 않음
alert-url = 포털에서 경고의 주소는 무엇입니까?
    .help = 경고에 있는 링크를 복사하세요.
    .absent = 경고 페이지
alert-text = 경고는 무슨 일이 일어났다고 설명합니까?
    .help = 경고의 설명을 읽으세요.
    .absent = 경고의 설명
resource-arn = 리소스의 ARN은 무엇입니까?
    .help = 경고의 증거에서 읽으세요.
    .absent = 해당 리소스
process-account = 어느 계정이 프로세스를 실행했습니까?
    .help = 경고의 엔터티에서 프로세스가 가리키는 계정을 읽으세요.
    .absent = 프로세스를 실행한 계정
dns-answers = 도메인은 어떤 주소로 확인되었습니까?
    .help = 경고의 엔터티에서 읽으세요.
    .absent = 도메인의 주소
cloud-app-alert-type = 경고의 유형은 무엇입니까?
    .help = ALERT_ANUBIS_DETECTION_VELOCITY처럼 ALERT_로 시작합니다.
    .absent = 경고의 유형
cloud-app-policy = 어느 정책이 경고를 발생시켰습니까?
    .help = 경고를 열어 정책을 확인하고 impossible_travel과 같은 짧은 이름을 입력하세요.
    .absent = 해당 정책
cloud-app-policy-name = 정책의 이름은 무엇입니까?
    .help = 경고를 열어 정책의 이름을 읽으세요.
    .absent = 해당 정책
cloud-app-policy-id = 정책의 식별자는 무엇입니까?
    .help = 정책 페이지의 주소에 있습니다.
    .absent = 해당 정책
cloud-app-policy-kind = 정책의 종류는 무엇입니까?
    .help = 정책을 열어 유형을 읽으세요.
    .absent = 알 수 없는 종류
cloud-app-alert-id = 경고의 식별자는 무엇입니까?
    .help = 경고 페이지 주소의 끝에 있습니다.
    .absent = 해당 경고
cloud-app-severity = 경고의 심각도는 무엇입니까?
    .help = 경고의 맨 위에 있습니다.
    .absent = 알 수 없는 심각도
cloud-app-status = 경고의 상태는 무엇입니까?
    .help = 경고의 맨 위에 있습니다.
    .absent = 알 수 없는 상태
cloud-app = 어느 앱에 대한 경고입니까?
    .help = 경고의 앱 항목을 읽으세요.
    .absent = 해당 앱
cloud-apps = 어느 앱들에 대한 경고입니까?
    .help = 경고의 앱 항목을 읽으세요.
    .absent = 해당 앱
cloud-app-id = 앱의 식별자는 무엇입니까?
    .help = 경고의 JSON에서 읽으세요.
    .absent = 해당 앱
