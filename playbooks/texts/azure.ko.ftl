# 모든 플레이북이 함께 쓰는 문구: Azure와 Microsoft Defender for Cloud. 사실마다 질문이 있고, .help는 알아내는 방법, .absent는
# 아직 모를 때 문장에 들어갈 말입니다. 값 뒤에는 조사 대신 "버킷", "계정" 같은 명사를 붙여 씁니다.

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
subscription-id = 어느 구독에서 발생했습니까?
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
storage-account = 영향을 받은 스토리지 계정은 무엇입니까?
    .help = 경고의 영향을 받는 리소스에서 읽으세요.
    .absent = 해당 스토리지 계정
storage-container = 영향을 받은 Blob 컨테이너는 무엇입니까?
    .help = 경고의 관련 엔터티에서 읽으세요.
    .absent = 해당 컨테이너
storage-blob = 영향을 받은 Blob은 무엇입니까?
    .help = 경고의 관련 엔터티에서 읽으세요.
    .absent = 해당 Blob
storage-blob-url = Blob의 URL은 무엇입니까?
    .help = 경고의 관련 엔터티에서 읽으세요.
    .absent = 알 수 없음
aws-resource-arn = 영향을 받은 AWS 리소스는 무엇입니까?
    .help = 경고의 관련 엔터티에서 ARN을 읽으세요.
    .absent = 해당 리소스
google-project = 어느 Google Cloud 프로젝트에서 발생했습니까?
    .help = 경고의 관련 엔터티에서 읽으세요.
    .absent = 해당 프로젝트
google-resource = 영향을 받은 Google Cloud 리소스는 무엇입니까?
    .help = 경고의 관련 엔터티에서 전체 이름을 읽으세요.
    .absent = 해당 리소스
ai-deployment = 영향을 받은 모델 배포는 무엇입니까?
    .help = 경고의 Azure OpenAI 배포에서 읽으세요.
    .absent = 해당 배포
ai-prompt = 프롬프트의 어느 부분이 의심스러웠습니까?
    .help = 경고의 의심스러운 프롬프트 구간에서 읽으세요.
    .absent = 알 수 없음
