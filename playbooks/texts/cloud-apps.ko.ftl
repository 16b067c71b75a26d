# 모든 플레이북이 함께 쓰는 문구: Microsoft Defender for Cloud Apps. 사실마다 질문이 있고, .help는 알아내는 방법, .absent는
# 아직 모를 때 문장에 들어갈 말입니다. 값 뒤에는 조사 대신 "버킷", "계정" 같은 명사를 붙여 씁니다.

cloud-app-alert-type = 경고의 유형은 무엇입니까?
    .help = ALERT_ANUBIS_DETECTION_VELOCITY처럼 ALERT_로 시작합니다.
    .absent = 경고의 유형
cloud-app-policy = 경고를 생성한 정책은 무엇입니까?
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
cloud-apps = 어떤 앱에 대한 경고입니까?
    .help = 경고의 앱 항목을 읽으세요.
    .absent = 해당 앱
cloud-app-id = 앱의 식별자는 무엇입니까?
    .help = 경고의 JSON에서 읽으세요.
    .absent = 해당 앱
