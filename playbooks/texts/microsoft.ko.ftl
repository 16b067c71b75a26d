# 모든 플레이북이 함께 쓰는 문구: Microsoft 제품이 모든 경고에 대해 알려 주는 것. 사실마다 질문이 있고, .help는 알아내는 방법, .absent는
# 아직 모를 때 문장에 들어갈 말입니다. 값 뒤에는 조사 대신 "버킷", "계정" 같은 명사를 붙여 씁니다.

incident-id = 경고가 속한 인시던트의 번호는 무엇입니까?
    .help = 경고의 JSON에서 incidentId를 읽으세요.
    .absent = 해당 인시던트
classification = 경고는 어떻게 분류됐습니까?
    .help = 포털의 분류 항목을 읽으세요.
    .absent = 분류되지 않음
alert-url = 포털에서 경고의 주소는 무엇입니까?
    .help = 경고에 있는 링크를 복사하세요.
    .absent = 경고 페이지
alert-text = 경고에는 무슨 일이 일어났다고 나옵니까?
    .help = 경고의 설명을 읽으세요.
    .absent = 경고의 설명
resource-arn = 리소스의 ARN은 무엇입니까?
    .help = 경고의 증거에서 읽으세요.
    .absent = 해당 리소스
process-account = 어느 계정이 프로세스를 실행했습니까?
    .help = 경고의 엔터티에서 프로세스가 가리키는 계정을 읽으세요.
    .absent = 프로세스를 실행한 계정
dns-answers = 도메인의 DNS 응답 주소는 무엇입니까?
    .help = 경고의 엔터티에서 읽으세요.
    .absent = 도메인의 주소
