# 모든 플레이북이 함께 쓰는 문구: 호출과 연결. 사실마다 질문이 있고, .help는 알아내는 방법, .absent는
# 아직 모를 때 문장에 들어갈 말입니다. 값 뒤에는 조사 대신 "버킷", "계정" 같은 명사를 붙여 씁니다.

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
caller-type = 호출자 유형은 무엇입니까?
    .help = 결과에서 호출자 유형을 읽으세요. Remote IP 또는 Domain입니다.
    .absent = 알 수 없음
user-agent = 어느 클라이언트로 호출했습니까?
    .help = JSON에서 userAgent를 읽으세요. 호출자가 마음대로 쓸 수 있는 값입니다.
    .absent = 알 수 없음
remote-ip = 원격 IP 주소는 무엇입니까?
    .help = 경고에서 IP 주소를 읽으세요.
    .absent = 알 수 없는
remote-country = 원격 주소의 국가는 어디입니까?
    .help = 결과의 위치에서 읽으세요.
    .absent = 알 수 없는 국가
remote-city = 원격 주소의 도시는 어디입니까?
    .help = 결과의 위치에서 읽으세요.
    .absent = 알 수 없는 도시
remote-asn = 원격 네트워크의 ASN은 무엇입니까?
    .help = 결과에서 ASN을 읽으세요.
    .absent = 알 수 없는 네트워크
remote-org = 원격 네트워크의 소유 조직은 어디입니까?
    .help = 결과에서 조직을 읽으세요.
    .absent = 알 수 없는 조직
remote-account = 호출한 다른 계정은 무엇입니까?
    .help = JSON의 remoteAccountDetails에서 12자리를 읽으세요.
    .absent = 해당
remote-account-affiliated = 호출한 계정은 우리 조직의 계정입니까?
    .help = JSON에서 remoteAccountDetails.affiliated를 읽으세요.
    .absent = 알 수 없음
remote-service = 어느 AWS 서비스가 호출했습니까?
    .help = JSON의 remoteAccountDetails에서 읽으세요.
    .absent = 알 수 없는 서비스
remote-domain = 원격 도메인은 무엇입니까?
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
threat-names = 결과에 어떤 위협이 나옵니까?
    .help = 결과의 증거에서 읽으세요.
    .absent = 없음

users = 경고에 나온 사용자와 역할은 무엇입니까?
    .help = 결과의 행위자에서 읽으세요.
    .absent = 없음
user-ids = 경고에 나온 사용자와 역할의 ID는 무엇입니까?
    .help = JSON의 actors.user.uid에서 읽으세요.
    .absent = 없음
local-ports = 경고에 나온 로컬 포트는 무엇입니까?
    .help = 결과의 작업에서 읽으세요.
    .absent = 없음
