# 이 플레이북의 문구입니다. 순서는 단계의 순서와 같습니다.

what-happened = { $principal-name }의 { $api } 호출이 { $access-key-id } 키로 { $remote-ip } 주소에서 있었고, 마지막 시각은 { $last-seen }입니다. 결과 유형은 { $finding-type }입니다.

## 훈련인지 실제 상황인지

## 손대기 전에

save-account = { $account-id } 계정의 사용자와 역할을 저장
    .do = 대응자만 열 수 있는 폴더에서 이 명령들을 실행하세요. 보고서의 상태가 COMPLETE가 된 뒤에 받으세요. 사용 중인 것은 아무것도 바뀌지 않습니다.
    .why = 이 파일들은 봉쇄 전에 무엇이 있었고 아무도 모르는 키가 무엇인지 보여 줍니다.

## 로깅부터

theme = 무엇에 관한 경고입니까?
    .help = 결과 유형을 읽으세요. Stealth와 DefenseEvasion은 로깅이나 암호 정책, PenTest는 테스트 도구에 관한 유형입니다. 모델에 관한 유형에는 Invocation, CostHarvesting 또는 Prompt가 들어 있습니다.
    .trail = CloudTrail이나 다른 로그가 꺼졌을 수 있습니다
    .password-rules = 암호 정책이 약해졌습니다
    .model-logging = Amazon Bedrock 모델의 로깅이 꺼졌습니다
    .pentest = 침투 테스트에 쓰이는 클라이언트가 사용됐습니다
    .model-use = Amazon Bedrock 모델이 평소와 다르게 사용됐습니다
    .other = 평소와 다르거나 악성인 곳에서 호출하거나 로그인했습니다
    .cannot-tell = 알 수 없으므로 로그부터 확인합니다

trail-state = { $account-id } 계정의 추적이 계속 기록하고 있습니까?
    .help = { $account-id }-trails.json 파일의 추적마다 대상, 리전, 이벤트 선택기를 마지막 정상 상태와 비교하세요. 그다음 상태에서 IsLogging을 읽으세요. 두 가지가 다 일어났으면 "삭제되거나 변경됐습니다"를 고르세요.
    .stopped = 추적이 중지됐지만 다른 변경은 없습니다
    .deleted-or-changed = 추적이 삭제되거나 변경됐습니다
    .other-log = 추적은 기록하고 있지만 다른 로그가 꺼졌습니다
    .recording = 모든 추적이 기록하고 있고 다른 로그도 꺼지지 않았습니다
    .cannot-tell = 알 수 없으므로 추적을 새로 추가합니다

start-trail = { $trail } 추적을 다시 시작
    .do = 로깅을 시작하고, 중지된 추적마다 되풀이하세요. 대상 버킷이 기록을 계속 받는지 확인하세요. 그다음 { $principal-name } 자격 증명으로 중지한 다른 로그도 다시 켜세요.
    .why = 추적이 중지된 동안에는 침입자가 지금 하는 일이 어디에도 보존되지 않습니다.
    .check = IsLogging이 true이고 LatestDeliveryError가 비어 있습니다.
    .undo = 로깅을 다시 중지하세요. 이 단계 전에도 기록하던 추적이면 첫 명령이 거부하고 기록은 계속됩니다.

log-bucket = 로그를 받을 버킷은 무엇입니까?
    .help = { $principal-name } 자격 증명으로 변경할 수 없는 버킷을 쓰세요. 별도의 로그 계정에 있는 버킷이 가장 좋습니다. 버킷 정책이 로깅 서비스의 쓰기를 허용해야 합니다.
    .absent = 로그 버킷

new-trail = incident-{ $finding-id } 추적을 추가
    .do = 모든 리전을 { $log-bucket } 버킷에 기록하는 추적을 비용을 들여 하나 더 만드세요. 변경된 추적은 증거이므로 그대로 두세요. 그다음 { $principal-name } 자격 증명으로 중지한 다른 로그도 다시 켜세요.
    .why = 침입자가 변경한 추적은 정상으로 보여도 중요한 것을 빠뜨릴 수 있습니다.
    .check = IsLogging이 true이고 LatestDeliveryError가 비어 있습니다.
    .undo = incident-{ $finding-id } 추적을 삭제하세요. 이미 기록된 로그는 { $log-bucket } 버킷에 남습니다.

restore-other-logs = { $account-id } 계정의 다른 로그를 켜기
    .do = { $principal-name } 자격 증명으로 중지하거나 삭제한 것을 CloudTrail에서 찾으세요. 흐름 로그, AWS Config, GuardDuty, 액세스 로그, 경보가 해당합니다. 하나씩 마지막 정상 설정으로 다시 켜세요.
    .why = 지금 이 로그에 기록되지 않는 것은 다시 얻을 수 없습니다.
    .undo = 이 단계 이전처럼 다시 끄세요.

restore-password-rules = { $account-id } 계정의 암호 정책을 복원
    .do = CloudTrail의 UpdateAccountPasswordPolicy 이벤트에서 마지막 정상 값을 찾으세요. 우리 값이 더 엄격하면 두 번째 명령 전에 { $account-id }-password-policy-new.json 파일에 그 값을 넣으세요. 기존 암호는 계속 유효합니다.
    .why = 정책이 약하면 침입자가 추측하기 쉬운 암호를 설정할 수 있습니다.
    .check = 설정한 값이 출력에 보입니다.
    .undo = 저장한 정책을 다시 적용합니다. 정책이 없었다면 그 명령은 거부되고, 마지막 명령이 정책을 삭제합니다.

restore-model-logging = { $region } 리전의 모델 로깅을 켜기
    .do = 이 설정의 CloudTrail 이벤트에서 마지막 대상을 찾으세요. 로깅을 다시 켜고, 전에 CloudWatch Logs를 썼다면 함께 추가하세요. 그 뒤로는 프롬프트가 { $log-bucket } 버킷에 저장됩니다.
    .why = 로깅이 없으면 모델에 무엇을 묻고 모델이 무엇을 답했는지 아무도 보여 줄 수 없습니다.
    .check = 출력에 { $log-bucket } 버킷이 보입니다.
    .undo = 저장한 설정을 다시 적용합니다. 설정이 없었다면 그 명령은 거부되고, 마지막 명령이 설정을 삭제합니다.

## 어떤 자격 증명이고 무엇을 했는지

key-kind = 어떤 종류의 액세스 키입니까?
    .help = 액세스 키 ID의 앞 4자로 알 수 있습니다. 콘솔 활동에는 키가 없을 수 있습니다.
    .long-term = AKIA. IAM 사용자나 루트 사용자의 장기 키입니다
    .temporary = ASIA. 세션의 임시 키입니다
    .no-key = 콘솔 로그인처럼 경고에 키가 없습니다
    .cannot-tell = 알 수 없습니다

other-regions = 이 계정이 쓰는 다른 리전은 무엇입니까?
    .help = { $account-id }-regions-on.json 파일에서 리전마다 RegionName을 읽으세요.
    .absent = 다른 리전

save-key-events = { $access-key-id } 액세스 키의 호출을 저장
    .do = 리전 목록을 읽고 나면 나머지 리전마다 명령이 나타납니다. IAM, STS, 콘솔의 이벤트는 us-east-1에 있습니다(중국 리전은 cn-north-1, GovCloud는 us-gov-west-1). 첫 번째 명령은 키를 소유한 계정을 보여 줍니다. 다른 계정이면 멈추고 사고 대응 책임자에게 알리세요. Athena에 추적 로그의 테이블이 있으면 cloudtrail_logs를 그 이름으로 바꿔 대신 쿼리하세요.
    .why = 이벤트 기록은 리전별로 보관되다가 90일 뒤에 만료되며, 키를 어디에서 썼는지 보여 줍니다. 검색은 결과의 첫 이벤트 7일 전부터 시작합니다.

save-address-events = { $account-id } 계정의 로그인 기록을 저장
    .do = 이 계정이 쓰는 모든 리전에서 검색하세요. 전역 페이지로 한 로그인은 us-east-1에 있습니다. { $principal-name } 자격 증명으로 { $remote-ip } 주소에서 한 호출을 찾고, 그 세션의 키 ID를 적어 두세요.
    .why = 경고에 키가 없으면 이벤트로만 사람에서 세션을 찾아갈 수 있습니다.

credential = 어떤 종류의 자격 증명이 사용됐습니까?
    .help = 결과의 사용자 유형, 사용자 이름, 보안 주체 ID를 CloudTrail의 userIdentity와 비교하세요. 세션이면 sessionIssuer에 그 뒤의 역할이나 사용자가 나옵니다.
    .user = IAM 사용자의 키, 콘솔 또는 GetSessionToken
    .root = 루트 사용자
    .role = 사람이나 애플리케이션이 수임한 역할
    .center = IAM Identity Center의 역할(AWSReservedSSO_)
    .instance = EC2 인스턴스의 역할
    .workload = Lambda 함수나 ECS 태스크의 역할
    .service = 서비스 연결 역할 또는 AWS 서비스
    .federated = 페더레이션 세션
    .other-account = 다른 계정의 자격 증명
    .cannot-tell = 어떤 자격 증명인지 알 수 없습니다

save-user = { $iam-name } 사용자의 상태를 저장
    .do = 아무것도 변경하지 않는 명령들입니다. 모두 실행하고 파일을 보관하세요. 사용자에 경로가 있으면 마지막 명령의 이름 앞에 넣으세요. .err로 끝나는 파일을 확인하세요. 항목이 없다는 오류는 확인 결과입니다.
    .why = 이 파일들에는 이 사용자로 들어올 수 있는 모든 경로와 마지막 사용 내역이 있습니다.

save-role = { $iam-name } 역할의 상태를 저장
    .do = 아무것도 변경하지 않는 명령들입니다. 모두 실행하고 파일을 보관하세요. IAM Identity Center의 역할처럼 경로가 있으면 마지막 명령의 이름 앞에 넣으세요.
    .why = 역할은 빌려 쓰는 것이므로, 역할을 수임한 쪽이 다음에 살펴볼 대상입니다.

save-root = { $account-id } 계정의 루트 사용자 상태를 저장
    .do = 아무것도 변경하지 않는 명령들을 모두 실행하세요. 루트 사용자는 us-east-1을 거쳐 로그인합니다. 이 계정이 쓰는 다른 리전에서도 마지막 검색을 되풀이하세요. 계정의 이메일 주소, 전화번호, 대체 연락처가 여전히 우리 것인지 확인하세요.
    .why = 이메일 주소를 가진 사람은 루트 암호를 다시 재설정할 수 있습니다.

## 유출이 이미 드러났는지

leak-known = 자격 증명이 유출됐다는 것이 이미 확실합니까?
    .help = 사용자에 AWSCompromisedKeyQuarantine으로 시작하는 정책이 있는지, AWS가 보낸 이메일이나 사례가 있는지 찾으세요. 우리 코드와 공개 리포지토리에서 키 ID를 검색하세요.
    .quarantined = 예. AWS가 격리 정책을 연결했거나 우리에게 알렸습니다
    .published = 예. 키나 암호가 외부에 노출된 것이 발견됐습니다
    .no = 아니요. 유출을 보여 주는 것이 없습니다
    .cannot-tell = 알 수 없으므로 담당자에게 묻습니다

answer-aws = { $principal-name } 건을 AWS에 회신
    .do = 이 키에 관한 AWS Support 사례에 회신하도록 계정 소유자에게 말하세요. 격리 정책은 끝까지 연결해 두세요. 격리 정책을 봉쇄로 여기지 마세요.
    .why = 격리 정책은 비용이 큰 일부 작업만 거부하므로, 침입자는 나머지를 계속할 수 있습니다.

## 정당한 사용인지

authorised-test = 승인된 보안 테스트입니까?
    .help = 이 계정의 테스트 책임자에게 전화하세요. 주소, 시각, 자격 증명을 묻고 { $remote-ip } 주소 및 { $principal-name } 자격 증명과 비교하세요.
    .yes = 예. 테스트 책임자가 주소, 시각, 자격 증명을 정확히 말했습니다
    .no = 해당하는 테스트가 없습니다
    .cannot-tell = 테스트 책임자와 연락이 닿지 않습니다

model-source = 모델 호출은 어디에서 왔습니까?
    .help = { $remote-ip } 주소와 역할을 우리 애플리케이션의 것과 비교하세요. Amazon Bedrock을 이렇게 사용하는지 애플리케이션 담당자에게 전화로 물으세요.
    .application = 우리 애플리케이션. 이용자가 악용했습니다
    .planned = 계획된 우리 작업
    .stolen = 다른 곳. 자격 증명이 도난당했습니다
    .cannot-tell = 알 수 없으므로 담당자에게 묻습니다

tell-counsel-models = 모델 응답 건을 법률 담당자에게 알림
    .do = 법률 담당자와 개인 정보 보호 책임자에게 전화하세요. 팀이 인지한 시각, 모델이 답했을 수 있는 내용, 누구의 데이터인지 말하세요. 누구에게 언제까지 알릴지는 법률 담당자가 정합니다.
    .why = 악용된 모델이 모르는 사람에게 개인 정보를 답했을 수 있습니다.

root-expected = { $account-id } 계정에 루트 사용자가 필요했습니까?
    .help = 계정 소유자에게 전화나 대면으로 { $api } API 호출을 { $remote-ip } 주소에서 했는지 물으세요. 시각: { $last-seen }. 호출, 시각, 주소가 모두 맞고 루트가 꼭 필요한 작업이어야 합니다. 15분이 지나면 더 기다리지 마세요.
    .yes = 예. 소유자가 호출, 시각, 주소를 정확히 말했습니다
    .no = 아니요. 또는 셋 중 맞지 않는 것이 있습니다
    .cannot-tell = 소유자와 연락이 닿지 않습니다

owner-confirms = 이 호출은 { $principal-name } 본인이 한 것이 맞습니까?
    .help = 담당자에게 무엇을 언제 어디서 어떤 도구로 했는지 전화나 대면으로 물으세요. 경고 내용을 먼저 말하지 말고, 대답을 들은 뒤 호출 { $api }, 시각 { $last-seen }, 주소 { $remote-ip } 내용과 대조하세요. 침입자가 읽고 있을 수 있으니 메일이나 채팅은 쓰지 말고, 15분이 지나면 더 기다리지 마세요.

alert-matches =
    .help = 경고의 주소, 호출자, 호출을 CloudTrail과 비교하세요. 우리 주소가 위협 목록에 올라 있다면 경고가 틀린 것입니다.

access-needed = { $principal-name } 자격 증명에 이 권한이 모두 필요합니까?
    .help = 저장한 작업 ID로 get-service-last-accessed-details를 실행해 마지막 액세스 보고서를 받으세요. 담당자와 함께 살펴보세요. 루트 사용자라면 액세스 키가 아직 필요한지 물으세요.
    .yes = 예. 모두 필요합니다
    .no = 아니요. 더 적어도 됩니다
    .cannot-tell = 알 수 없습니다

## 자격 증명 차단

plan-containment = 짧은 시간에 한꺼번에 봉쇄하도록 계획
    .do = 키, 암호, 세션, 수임한 역할, 새 사용자 등 알려진 침입 경로를 모두 적으세요. 조치를 한 번에 승인하고, 무엇이 멈추는지 담당자들에게 알리세요. 짧은 시간 안에 모두 실행하세요.
    .why = 눈에 띄는 첫 조치가 침입자에게 경고가 되고, 침입자는 남은 경로를 모두 쓰게 됩니다.

### IAM 사용자

deny-user = { $iam-name } 사용자의 모든 작업을 거부
    .do = 이 사용자로 일하는 대응자가 없는지 먼저 확인하세요. 그다음 AWSDenyAll 정책을 연결하세요.
    .why = 한 번의 호출로 이 사용자의 키, 콘솔, 세션을 멈추고 나머지를 처리할 시간을 법니다.
    .disruption = { $iam-name } 사용자로 실행되는 작업은 새 자격 증명을 받을 때까지 모두 멈춥니다.
    .check = 목록에 AWSDenyAll이 있습니다. 목록에는 이름이 없으므로 명령에 { $iam-name } 이름이 있는지 확인하세요.
    .undo = AWSDenyAll을 분리하세요. 단, 모든 키를 비활성화하고 이전 세션을 거부한 뒤에만 하세요. 이 단계 전부터 연결돼 있었다면 첫 명령이 거부하고 그대로 남습니다.

deactivate-key = { $access-key-id } 액세스 키를 비활성화
    .do = 키를 Inactive로 설정하세요. 마지막 사용 시각이 증거이므로 삭제하지 마세요.
    .why = 다른 사람이 아는 키이므로 거부를 해제한 뒤에도 작동하면 안 됩니다.
    .disruption = 이 키로 서명하는 애플리케이션은 작동을 멈춥니다.
    .check = 키의 상태가 Inactive입니다.
    .undo = 키를 저장한 상태로 되돌립니다. 그 상태가 Active라면 침입자에게 키를 돌려주는 셈입니다.

other-key-active = { $iam-name } 사용자에게 다른 활성 키가 있습니까?
    .help = 그사이 침입자가 키를 만들었을 수 있으므로 사용자의 키 목록을 다시 보세요. 임시 키나 콘솔 로그인이면 활성 키가 모두 해당합니다.
    .yes = 예. 활성 키가 하나 이상 더 있습니다
    .no = 아니요. 다른 활성 키가 없습니다
    .cannot-tell = 알 수 없습니다

other-keys = 아직 활성인 다른 키는 무엇입니까?
    .help = 사용자의 키 목록에서 상태가 Active인 액세스 키 ID를 모두 읽으세요.
    .absent = 다른 키

deactivate-other-key = { $iam-name } 사용자의 다른 키를 비활성화
    .do = 이 키를 모두 Inactive로 설정하세요. 각 키를 누가 언제 만들었는지 적어 두세요.
    .why = 침입자는 흔히 두 번째 키로 돌아옵니다.
    .disruption = 이 키로 서명하는 애플리케이션은 작동을 멈춥니다.
    .check = 사용자의 모든 키가 Inactive입니다.
    .undo = 담당자가 설명할 수 있는 키는 다시 Active로 설정합니다.

revoke-user = { $iam-name } 사용자의 이전 세션을 거부
    .do = 첫 명령이 지금 시각을 기록합니다. 모든 키를 비활성화한 뒤 정책을 사용자에 넣으세요. AWSDenyAll을 해제하더라도 가장 긴 세션이 만료될 때까지 36시간 동안 남겨 두세요.
    .why = 키를 비활성화해도 그 키로 만든 세션은 끝나지 않습니다.
    .disruption = { $iam-name } 사용자가 이 시각 이전에 연 세션은 계속 거부됩니다.
    .check = 정책에 이 단계를 실행한 UTC 시각이 보입니다.
    .undo = 정책을 삭제하세요. 단, 가장 긴 세션이 만료되기 전에는 삭제하지 마세요.

remove-password = { $iam-name } 사용자의 콘솔 암호를 제거
    .do = 로그인 프로필을 삭제하세요. 사용자에게 암호가 없으면 "해당 없음"으로 답하세요.
    .why = 침입자가 설정했거나 아는 암호로 콘솔이 다시 열립니다.
    .disruption = 새 암호를 설정할 때까지 { $iam-name } 사용자는 콘솔에 로그인하지 못합니다.
    .check = 명령이 NoSuchEntity로 응답합니다.
    .undo = 되돌릴 수 없습니다. 이전 암호는 없어지며 새 암호를 설정해야 합니다.

side-door = { $iam-name } 사용자에게 모르는 접근 경로가 있습니까?
    .help = 저장한 파일의 MFA 디바이스, SSH 키, 인증서, 서비스별 자격 증명을 하나씩 담당자에게 전화로 물으세요. 아무도 모르는 것이 침입 경로입니다.
    .none = 없습니다. 담당자가 모두 알고 있습니다
    .mfa-device = 모르는 MFA 디바이스. 다른 것이 함께 있을 수도 있습니다
    .other-credential = 모르는 SSH 키, 인증서 또는 서비스별 자격 증명
    .cannot-tell = 알 수 없으므로 MFA 디바이스를 뺀 나머지를 비활성화합니다

unknown-device = 모르는 디바이스의 일련번호는 무엇입니까?
    .help = MFA 디바이스 목록에서 SerialNumber를 읽으세요. 가상 디바이스는 ARN입니다.
    .absent = 모르는

remove-device = { $unknown-device } MFA 디바이스를 비활성화
    .do = 담당자의 디바이스가 아닌지 전화로 확인하세요. 등록된 시각을 적어 둔 뒤 비활성화하세요.
    .why = 침입자는 자기 디바이스로 자기 로그인을 승인합니다.
    .disruption = 이 디바이스로는 더 이상 로그인할 수 없습니다.
    .check = 디바이스가 목록에 더는 없습니다.
    .undo = 되돌릴 수 없습니다. 담당자가 디바이스를 다시 등록해야 합니다.

stop-side-credentials = { $iam-name } 사용자의 다른 자격 증명을 비활성화
    .do = IAM에서 모르는 SSH 키, 서명 인증서, 서비스별 자격 증명을 모두 Inactive로 설정하세요. 아무것도 삭제하지 마세요. 모르는 것이 없으면 "해당 없음"으로 답하세요.
    .why = 액세스 키 없이도 이것으로 CodeCommit, Amazon Keyspaces, Amazon Bedrock, 오래된 인터페이스가 열립니다.
    .disruption = 이 자격 증명을 쓰는 사람이나 작업은 거부됩니다.
    .undo = 모두 다시 활성화할 수 있습니다.

### 루트 사용자

root-reach = { $account-id } 계정의 루트를 어떻게 차단할 수 있습니까?
    .help = 서비스 제어 정책은 멤버 계정의 루트를 세션까지 곧바로 막습니다. 조직에서 루트 액세스의 중앙 관리가 켜져 있으면 자격 증명도 중앙에서 삭제할 수 있습니다. 관리 계정은 멤버가 아닙니다.
    .member = 멤버 계정이고 중앙 루트 액세스가 켜져 있습니다
    .member-sign-in = 멤버 계정이지만 중앙 루트 액세스가 꺼져 있습니다
    .own-sign-in = 관리 계정이거나 조직에 속하지 않습니다
    .cannot-tell = 알 수 없으므로 정책을 시도하고, 루트 사용자로도 로그인합니다

write-root-brake = { $account-id } 계정의 루트를 거부하는 정책을 작성
    .do = 관리 계정에서 작업하세요. { $finding-id }-root-brake.json 파일이 { $account-id } 계정의 루트만 거부하고 중앙 루트 액세스는 건드리지 않는지 확인하세요. 정책은 연결하기 전까지 아무 효력이 없습니다.
    .why = 지금 열려 있는 루트 세션을 막을 수 있는 것은 이 정책뿐입니다.

attach-root-brake = { $account-id } 계정의 루트를 계정 밖에서 거부
    .do = 루트 암호와 키를 바꾸기 전에 정책을 곧바로 연결하세요.
    .why = 루트로 로그인한 사람은 계정 안에서 바꾼 것을 모두 되돌릴 수 있습니다.
    .disruption = 정책을 분리할 때까지 { $account-id } 계정의 루트로는 아무 작업도 할 수 없습니다.
    .check = 목록에 incident-root-{ $finding-id } 정책이 있습니다.
    .undo = 정책을 분리하세요.

root-denied = { $account-id } 계정의 루트가 아직 거부됩니까?
    .help = 거부하는 동안에는 { $account-id } 계정의 정책에 incident-root-{ $finding-id } 정책이 있습니다.
    .yes = 예
    .no = 아니요
    .cannot-tell = 알 수 없습니다

lift-root-brake = { $account-id } 계정의 루트를 다시 허용
    .do = 루트 암호, 키, MFA 디바이스, 메일함이 모두 우리 손에 있는지 확인한 뒤 정책을 분리하세요. 루트가 전혀 필요 없는 계정이면 그대로 두세요.
    .why = 루트가 필요한 작업이 몇 가지 있고, 이전 자격 증명은 더 이상 쓸 수 없습니다.
    .check = 목록에 incident-root-{ $finding-id } 정책이 더는 없습니다.
    .undo = 정책을 다시 연결하세요.

cut-member-root = { $account-id } 계정의 루트 자격 증명을 삭제
    .do = 루트 키마다 마지막 사용 시각을 저장하세요. 관리 계정이나 위임된 관리자 계정에서 실행하는 첫 명령은 15분 동안 쓸 자격 증명을 보여 줍니다. incident-root라는 프로필에만 넣으세요. 나머지 명령은 그 프로필만 씁니다. 목록에 나온 키, 인증서, MFA 디바이스를 --profile incident-root로 모두 삭제하세요.
    .why = IAM 정책은 루트 사용자에게 적용되지 않으며, 이 방법은 루트 암호 없이도 됩니다.
    .disruption = 복구를 다시 허용할 때까지 { $account-id } 계정의 루트 사용자로 아무도 로그인하지 못합니다.
    .undo = 되돌릴 수 없습니다. 조직에서 루트 암호 복구를 허용할 수는 있습니다.

cut-root = { $account-id } 계정의 루트 사용자를 차단
    .do = 계정 소유자에게 안전한 컴퓨터에서 루트 암호를 변경하고 모르는 MFA 디바이스를 제거하게 하세요. 그다음 루트 액세스 키를 모두 비활성화하되 아직 삭제하지 마세요. 계정 메일함의 암호도 변경하세요.
    .why = IAM 정책은 루트 사용자에게 적용되지 않으므로 루트 자신의 자격 증명을 바꿔야 합니다.
    .disruption = 루트 액세스 키를 아직 쓰는 것은 작동을 멈춥니다.
    .undo = 루트 액세스 키를 다시 활성화할 수 있지만, 그러면 침입자에게 계정을 돌려주는 셈입니다.

### 인스턴스의 역할

keep-instance = { $instance-id } 인스턴스가 종료되지 않게 보호
    .do = 종료 방지를 켜고, 내부에서 시스템을 종료해도 인스턴스가 중지만 되게 설정하세요. { $instance-id }-volumes.json 파일에서 DeleteOnTermination이 true인 볼륨은 그것도 끄세요.
    .why = 인스턴스에 있는 침입자나 스크립트, Auto Scaling 그룹이 인스턴스와 증거를 함께 삭제할 수 있습니다.
    .check = DisableApiTermination이 true이고 종료 동작이 stop입니다.
    .undo = 저장한 설정을 다시 적용하세요.

in-group = { $instance-id } 인스턴스가 Auto Scaling 그룹에 속합니까?
    .help = { $instance-id }-scaling.json 파일에 그룹이 나옵니다. 목록이 비어 있으면 그룹이 없습니다.
    .yes = 예
    .no = 아니요
    .cannot-tell = 알 수 없습니다

scaling-group = { $instance-id } 인스턴스는 어느 Auto Scaling 그룹에 속합니까?
    .help = { $instance-id }-scaling.json 파일에서 AutoScalingGroupName을 읽으세요.
    .absent = 해당 Auto Scaling

stand-by = { $scaling-group } 그룹에서 { $instance-id } 인스턴스를 대기 상태로 전환
    .do = 대기(Standby) 상태로 전환하세요. 그룹은 이 인스턴스를 로드 밸런서에서 빼고 자체 이미지로 다른 인스턴스를 시작하며, 이 인스턴스는 종료하지 않습니다.
    .why = 격리한 인스턴스는 상태 확인에 실패하므로 그룹이 종료해 버립니다.
    .disruption = 이 인스턴스가 처리하던 연결은 다른 인스턴스로 옮겨집니다.
    .check = LifecycleState가 Standby입니다.
    .undo = 대기 상태를 끝내세요. 그러면 그룹이 남는 인스턴스를 종료합니다.

capture-memory = { $instance-id } 인스턴스의 메모리를 확보
    .do = EC2 사고 대응 계획에 따라 메모리부터 확보하세요. { $instance-id } 인스턴스를 중지하거나 다시 시작하지 마세요. 지금 확보할 방법이 없으면 생략하고 이유를 적으세요.
    .why = 침입자의 도구가 메모리에만 있을 수 있고, 격리하면 메모리를 확보할 길이 끊길 수 있습니다.

save-disks = { $instance-id } 인스턴스 디스크의 스냅샷을 생성
    .do = 모든 볼륨의 스냅샷을 한 번에 생성하세요. 포렌식 계정과 공유하되, AWS 관리형 키로 암호화돼 있으면 먼저 우리 키로 복사하세요. 인스턴스를 중지하지 마세요.
    .why = 격리해도 디스크는 보호되지 않습니다. 인스턴스에서 실행 중인 것이 흔적을 지울 수 있습니다.

isolation-group = { $instance-id } 인스턴스를 격리할 보안 그룹은 무엇입니까?
    .help = 같은 VPC에 있고 인바운드 규칙과 아웃바운드 규칙이 없는 보안 그룹을 쓰세요. VPC: { $vpc }. 새 보안 그룹은 규칙을 지울 때까지 아웃바운드를 모두 허용합니다.
    .absent = 격리용

isolate-instance = { $instance-id } 인스턴스를 격리
    .do = 명령들은 인스턴스의 모든 네트워크 인터페이스를 { $isolation-group } 보안 그룹으로 바꿉니다. PowerShell에서는 .sh 파일의 줄을 하나씩 실행하세요. 이미 맺은 연결은 남을 수 있으니 흐름 로그를 확인하세요.
    .why = 인스턴스에 남은 침입자는 이전 자격 증명이 취소되면 곧바로 새 자격 증명을 받습니다.
    .disruption = { $instance-id } 인스턴스가 제공하던 것은 모두 작동을 멈춥니다.
    .check = 모든 인터페이스에 { $isolation-group } 보안 그룹만 있습니다.
    .undo = 모든 인터페이스에 저장한 보안 그룹을 다시 적용합니다.

revoke-reach = { $iam-name } 역할을 또 누가 씁니까?
    .help = 역할의 인스턴스 프로파일과 CloudTrail의 세션을 보세요. 거부된 뒤 캐시된 자격 증명을 새로 받는지 담당자에게 전화로 물으세요.
    .every-session = 멈추면 안 되는 작업이 없으므로 모든 세션을 끝내도 됩니다
    .this-instance = 멈추면 안 되는 다른 작업이 있습니다
    .cannot-tell = 알 수 없으므로 모든 세션을 끝냅니다

deny-instance = { $instance-id } 인스턴스의 세션을 거부
    .do = 이 인라인 정책을 역할에 넣으세요. 이 인스턴스의 이름을 쓰는 세션을 이전 것이든 새것이든, 어디에서 쓰든 모두 거부합니다.
    .why = 도난당한 자격 증명을 멈추면서 역할의 다른 사용자는 건드리지 않습니다.
    .disruption = { $instance-id } 인스턴스 자체는 AWS에서 아무것도 호출하지 못합니다.
    .check = 정책에 { $instance-id } 값이 있습니다.
    .undo = 인스턴스를 교체한 뒤 정책을 삭제하세요.

### 함수나 태스크의 역할

exfiltrated-from = 무엇의 자격 증명이 다른 곳에서 사용됐습니까?
    .help = 결과나 CloudTrail에서 역할 세션이 어느 리소스의 것인지 읽으세요.
    .function = Lambda 함수
    .task = ECS 태스크
    .cannot-tell = 알 수 없습니다

stop-function = { $lambda-function } Lambda 함수를 중지
    .do = 코드, 구성, 로그를 저장한 뒤 예약된 동시성을 0으로 설정하세요.
    .why = 함수가 실행되는 동안 함수를 장악한 사람은 새 자격 증명을 계속 읽습니다.
    .disruption = { $lambda-function } 함수가 호출에 응답하지 않고, 들어오는 이벤트를 잃을 수 있습니다.
    .check = ReservedConcurrentExecutions가 0입니다.
    .undo = 저장한 예약을 다시 적용합니다. 예약이 없었다면 그 명령은 거부되고, 마지막 명령이 예약을 없앱니다.

stop-task = { $task-arn } ECS 태스크를 중지
    .do = 로그와 실행 중인 이미지를 저장하고, 가능하면 메모리도 확보하세요. 서비스가 태스크를 다시 시작한다면 담당자에게 원하는 태스크 수를 먼저 0으로 설정하게 하세요.
    .why = 태스크가 실행되는 동안 태스크를 장악한 사람은 새 자격 증명을 계속 읽습니다.
    .disruption = 이 태스크가 제공하던 것은 작동을 멈춥니다.
    .check = lastStatus가 STOPPED입니다.
    .undo = 되돌릴 수 없습니다. 새 태스크를 시작할 수는 있지만 메모리와 파일은 없어집니다.

### 역할

revoke-role = { $iam-name } 역할의 이전 세션을 취소
    .do = 이 역할로 일하는 대응자가 없는지 먼저 확인하세요. 첫 명령이 지금 시각을 기록하면 정책을 적용하세요. 이전 자격 증명을 캐시하고 있는 애플리케이션을 다시 시작하라고 담당자들에게 말하세요.
    .why = 세션은 삭제할 수 없지만, 이 정책은 세션의 권한을 모두 없앱니다.
    .disruption = 이 역할을 쓰는 모두가 새 자격 증명을 받을 때까지 거부됩니다.
    .check = 정책에 이 단계를 실행한 UTC 시각이 보입니다.
    .undo = 가장 긴 세션이 만료된 뒤 정책을 삭제하세요.

deny-role = { $iam-name } 역할의 모든 작업을 거부
    .do = 이 역할로 일하는 대응자가 없는지 먼저 확인하세요. 역할에 AWSDenyAll 정책을 연결하고, 누가 역할을 수임했는지 계속 찾으세요.
    .why = 누가 새 세션을 여는지 모르므로, 이전 세션과 새 세션 모두에서 역할 자체가 거부해야 합니다.
    .disruption = { $iam-name } 역할로 하는 작업은 거부를 해제할 때까지 모두 멈춥니다.
    .check = 목록에 AWSDenyAll이 있습니다. 목록에는 이름이 없으므로 명령에 { $iam-name } 이름이 있는지 확인하세요.
    .undo = 누가 역할을 수임했는지 확인해 차단한 뒤 AWSDenyAll을 분리하세요. 이 단계 전부터 연결돼 있었다면 첫 명령이 거부하고 정책은 그대로 남습니다.

trust-sound = { $iam-name } 역할은 아는 대상만 신뢰합니까?
    .help = role-{ $iam-name }.json 파일에서 신뢰 정책을 읽으세요. 모르는 계정, 별표, 주체 조건이 없는 GitHub 등의 ID 제공업체를 찾으세요.
    .yes = 예. 담당자가 모두 설명합니다
    .no = 아니요. 모르는 대상을 허용합니다
    .cannot-tell = 알 수 없습니다

unknown-principal = { $iam-name } 역할이 잘못 신뢰하는 대상은 누구입니까?
    .help = 신뢰 정책에서 모르는 ARN, 계정 번호 또는 제공업체를 복사하세요.
    .absent = 모르는

close-trust = { $iam-name } 역할의 { $unknown-principal } 신뢰를 중지
    .do = role-{ $iam-name }-trust.json 파일을 적용하기 전에 저장한 정책과 비교하세요. 제거된 문에 함께 있던 다른 대상은 다시 넣으세요. 남는 문이 없으면 첫 명령이 거부합니다. 그때는 자신의 역할만 허용하는 정책을 쓰세요.
    .why = 세션을 취소해도 침입자는 새 세션을 열 수 있습니다.
    .disruption = { $unknown-principal } 대상은 더 이상 { $iam-name } 역할을 수임하지 못합니다.
    .check = 신뢰 정책에 { $unknown-principal } 값이 더는 없습니다.
    .undo = 저장한 신뢰 정책을 다시 적용하세요.

### IAM Identity Center

center-instance = IAM Identity Center의 ARN은 무엇입니까?
    .help = IAM Identity Center를 관리하는 계정에서 sso-admin list-instances를 실행하고 InstanceArn을 복사하세요.
    .absent = 해당 IAM Identity Center

permission-set = { $principal-name } 역할은 어느 권한 세트에서 생겼습니까?
    .help = 역할 이름에서 AWSReservedSSO_와 마지막 밑줄 사이가 권한 세트의 이름입니다. sso-admin list-permission-sets와 describe-permission-set으로 ARN을 찾으세요.
    .absent = 해당 권한 세트

center-region = IAM Identity Center는 어느 리전에 있습니까?
    .help = IAM Identity Center의 설정에서 홈 리전을 읽으세요.
    .absent = 홈 리전

center-user = IAM Identity Center의 사용자 ID는 무엇입니까?
    .help = CloudTrail에서 세션 이름을 찾고, identitystore list-users로 사용자를 찾아 UserId를 복사하세요.
    .absent = 해당

deny-center-user = 권한 세트에서 { $center-user } 사용자를 거부
    .do = IAM Identity Center를 관리하는 계정에서 작업하세요. { $finding-id }-permission-set.json 파일을 읽고 이 사용자 한 명만 거부하는지 확인한 뒤 적용하세요. 사용자가 가진 권한 세트마다 되풀이하세요.
    .why = 이 역할은 계정 안에서 편집할 수 없고, 로그인을 끝내도 세션은 남아 있습니다.
    .disruption = 이 사용자는 이 권한 세트가 있는 모든 계정에서 거부됩니다.
    .check = 정책에 IncidentDenyUser 문이 있고, 가장 최근의 프로비저닝 상태가 SUCCEEDED입니다.
    .undo = 저장한 정책을 다시 적용합니다. 정책이 없었다면 그 명령은 거부되고, 다음 명령이 인라인 정책을 삭제합니다. 그다음 다시 프로비저닝하세요.

disable-center-user = { $center-user } 사용자와 로그인을 비활성화
    .do = ID 관리자에게 사용자를 비활성화하고, IAM Identity Center의 세션을 끝내고, 계정 할당을 제거하게 하세요. 외부 ID 제공업체로 로그인한다면 그쪽에서도 사용자를 비활성화하게 하세요.
    .why = 포털, 역할, ID 제공업체의 세션은 따로 유지되므로 각각 끝내야 합니다.
    .disruption = 사용자는 이 로그인으로 쓰던 애플리케이션에 모두 접근하지 못합니다.
    .undo = 사용자를 다시 활성화하고 할당을 되돌리세요.

### 서비스, 페더레이션 세션, 다른 계정

find-service = { $principal-name } 호출의 배후를 확인
    .do = CloudTrail에서 이 호출의 invokedBy, sessionIssuer, sourceIdentity를 읽으세요. 호출한 작업, 스택 또는 기능과, 그것을 마지막으로 만들거나 변경한 사람을 찾으세요.
    .why = 서비스는 누군가를 대신해 움직이며, 그 누군가가 침입자일 수 있습니다.

stop-service-work = { $principal-name } 호출 뒤의 작업을 중지
    .do = 해당 서비스에서 작업, 스택 또는 기능을 중지하거나 비활성화하세요. 역할을 편집하려고 하지 마세요. 그것을 만든 자격 증명의 사건을 따로 시작하세요.
    .why = 서비스 연결 역할은 편집할 수 없고, 서비스 제어 정책도 적용되지 않습니다.
    .disruption = 이 서비스가 { $account-id } 계정에서 하던 일이 멈춥니다.
    .undo = 작업이나 기능을 다시 시작하세요.

find-issuer = { $principal-name } 세션의 발급자를 확인
    .do = 저장한 파일에서 { $access-key-id } 액세스 키를 발급한 GetFederationToken, AssumeRoleWithSAML 또는 AssumeRoleWithWebIdentity를 찾고, 이 계정이 쓰는 다른 리전에서도 검색하세요. 거기에 나온 사용자, 역할 또는 제공업체를 적어 두세요.
    .why = 페더레이션 세션에는 변경할 수 있는 자체 정책이 없습니다.

issuer-kind = 무엇이 이 세션을 발급했습니까?
    .help = GetFederationToken은 IAM 사용자가 호출합니다. SAML과 웹 ID는 역할을 거쳐 들어옵니다.
    .iam-user = IAM 사용자가 GetFederationToken으로 발급했습니다
    .role = ID 제공업체를 거쳐 역할이 발급했습니다
    .cannot-tell = 알 수 없으므로 제공업체에서 차단합니다

issuing-user = 어느 IAM 사용자가 세션을 발급했습니까?
    .help = GetFederationToken 이벤트에서 userName을 읽으세요. 경로나 ARN 없이 이름만 입력하세요.
    .absent = 발급한

deny-issuer = { $issuing-user } 사용자의 모든 작업을 거부
    .do = 이 사용자로 일하는 대응자가 없는지 먼저 확인하세요. 그다음 AWSDenyAll 정책을 연결하세요.
    .why = 페더레이션 세션은 발급한 사용자보다 더 많은 일을 할 수 없습니다.
    .disruption = { $issuing-user } 사용자로 실행되는 작업과 이 사용자가 발급한 세션이 모두 멈춥니다.
    .check = 목록에 AWSDenyAll이 있습니다. 목록에는 이름이 없으므로 명령에 { $issuing-user } 이름이 있는지 확인하세요.
    .undo = 두 번째 사건에서 허용하면 AWSDenyAll을 분리하세요. 이 단계 전부터 연결돼 있었다면 첫 명령이 거부하고 그대로 남습니다.

second-case = { $issuing-user } 사용자의 두 번째 사건을 시작
    .do = { $issuing-user } 사용자를 IAM 사용자로 보고 이 플레이북을 다시 진행하세요. 키, 세션, 암호, 다른 접근 경로를 확인합니다. 그 사건이 종결되기 전에는 거부를 해제하지 마세요.
    .why = 사용자의 키를 가진 사람은 세션을 다시 발급할 수 있습니다.

issuing-role = 어느 역할이 세션을 발급했습니까?
    .help = CloudTrail에서 sessionIssuer를 읽으세요. 경로나 ARN 없이 이름만 입력하세요.
    .absent = 발급한

revoke-issuer-role = { $issuing-role } 역할의 이전 세션을 취소
    .do = 이 역할로 일하는 대응자가 없는지 먼저 확인하세요. 첫 명령이 지금 시각을 기록하면 정책을 적용하세요.
    .why = 세션은 삭제할 수 없지만, 이 정책은 세션의 권한을 모두 없앱니다.
    .disruption = 이 역할을 쓰는 모두가 다시 로그인할 때까지 거부됩니다.
    .check = 정책에 이 단계를 실행한 UTC 시각이 보입니다.
    .undo = 가장 긴 세션이 만료된 뒤 정책을 삭제하세요.

block-at-provider = ID 제공업체에서 해당자를 차단
    .do = ID 관리자에게 제공업체에서 해당 사람이나 워크로드를 비활성화하고 세션을 끝내게 하세요. 파이프라인이면 신뢰 정책의 주체 조건도 확인하세요.
    .why = 제공업체가 침입자를 보증하는 동안에는 새 세션이 계속 생깁니다.
    .disruption = 해당 사람이나 파이프라인은 어디에도 로그인하지 못합니다.
    .undo = 사람이나 워크로드를 다시 활성화하세요.

close-to-account = 다른 계정의 { $account-id } 계정 접근을 차단
    .do = 아는 계정이면 그 계정의 보안 팀에 전화하세요. 그 계정을 허용하는 신뢰 정책과 리소스 정책을 저장한 뒤, 정책마다 그 계정을 제거하세요.
    .why = 그 계정의 자격 증명에는 손댈 수 없으므로 우리 정책이 거부해야 합니다.
    .disruption = 그 계정이 { $account-id } 계정에서 하던 일은 멈춥니다.
    .undo = 저장한 정책을 다시 적용하세요.

## 거기서 어디로 갔는지

assumed-roles = 이 자격 증명으로 다른 역할을 수임했습니까?
    .help = 저장한 이벤트에서 AssumeRole 호출을 찾고 responseElements에서 새 키 ID를 확인하세요. 그 키로 다시 검색하며 모든 리전과 계정에서 끝까지 따라가세요.
    .yes = 예. 다른 역할을 하나 이상 수임했습니다
    .no = 아니요. 빠짐없는 이벤트에 없습니다
    .cannot-tell = 알 수 없습니다

assumed-role = 어느 역할을 수임했습니까?
    .help = 경로나 ARN 없이 역할 이름만 입력하세요. 맨 처음 수임한 역할부터 시작하세요.
    .absent = 수임한

revoke-assumed = { $assumed-role } 역할의 이전 세션을 취소
    .do = 이 역할로 일하는 대응자가 없는지 먼저 확인하세요. 이전 세션을 거부하고, 이어서 수임한 역할마다 되풀이하세요. 다른 계정의 역할이면 그 계정의 보안 팀에 전화하세요.
    .why = 처음의 자격 증명을 거부해도 이미 수임한 역할의 세션에는 미치지 않습니다.
    .disruption = 이 역할을 쓰는 모두가 새 자격 증명을 받을 때까지 거부됩니다.
    .check = 정책에 이 단계를 실행한 UTC 시각이 보입니다.
    .undo = 가장 긴 세션이 만료된 뒤 정책을 삭제하세요.

find-new-ways = { $account-id } 계정의 새 접근 경로를 확인
    .do = 명령들을 실행하세요. { $account-id }-iam-changes.json 파일에는 { $first-seen }의 7일 전부터 누가 사용자, 키, 암호, 정책, 신뢰, 제공업체를 만들거나 변경했는지 나옵니다. { $account-id }-keys.json 파일에는 모든 사용자의 키와 생성일이 있습니다. PowerShell에서는 .sh 파일의 줄을 하나씩 실행하세요. 하나씩 담당자에게 전화로 물으세요.
    .why = 침입자는 다른 일을 하기 전에 두 번째 접근 경로부터 만듭니다.

new-way = { $account-id } 계정에 설명되지 않는 새 접근 경로가 있습니까?
    .help = 담당자와 기록으로 확인되는 사용자, 키, 역할, 제공업체는 설명된 것입니다.
    .none = 없습니다. 모두 설명됩니다
    .user-or-key = 사용자, 키 또는 암호. 다른 것이 함께 있을 수도 있습니다
    .trust = 모르는 대상을 신뢰하는 역할. 사용자나 키는 없습니다
    .other = 정책 버전, 제공업체 또는 그 밖의 것뿐입니다
    .cannot-tell = 알 수 없으므로 계정 밖에서의 차단을 검토합니다

new-user = 설명되지 않거나 그런 키가 있는 사용자는 누구입니까?
    .help = 경로나 ARN 없이 사용자 이름만 입력하세요.
    .absent = 설명되지 않는

deny-new-user = { $new-user } 사용자의 모든 작업을 거부
    .do = AWSDenyAll 정책을 연결하고 사용자의 키를 모두 Inactive로 설정하세요. 설명되지 않는 사용자마다 되풀이하세요. 증거이므로 삭제하지 마세요.
    .why = 접근 경로를 닫으면서 누가 만들었는지 보여 주는 증거를 지킵니다.
    .disruption = { $new-user } 사용자로 하는 작업은 모두 거부됩니다.
    .check = 목록에 AWSDenyAll이 있습니다. 목록에는 이름이 없으므로 명령에 { $new-user } 이름이 있는지 확인하세요.
    .undo = 담당자가 나중에 설명하면 AWSDenyAll을 분리하세요. 이 단계 전부터 연결돼 있었다면 첫 명령이 거부하고 그대로 남습니다.

close-new-trust = 신뢰 정책에서 모르는 대상을 제거
    .do = 해당 역할마다 신뢰 정책을 저장하고, 모르는 대상의 문을 제거해 적용하세요. 그다음 역할의 이전 세션을 취소하세요. 그런 역할이 없으면 "해당 없음"으로 답하세요.
    .why = 침입자의 계정을 신뢰하는 역할이 있으면 도난당한 키가 필요 없습니다.
    .disruption = 제거한 대상만 이 역할들을 수임하지 못합니다.
    .undo = 저장한 신뢰 정책을 다시 적용하세요.

remove-other-ways = { $account-id } 계정의 다른 IAM 변경을 되돌리기
    .do = 변경된 정책마다 기본 버전을 마지막 정상 버전으로 되돌리세요. 모르는 제공업체와 인라인 정책은 파일에 저장한 뒤 제거하세요. 그런 것이 없으면 "해당 없음"으로 답하세요.
    .why = 정책 버전 하나로 평범한 사용자에게 모든 권한을 줄 수 있습니다.
    .disruption = 이 변경에 의존하던 사람이나 작업은 거부됩니다.
    .undo = 저장한 것을 다시 적용하세요.

## 계정 밖에서의 차단

brake = { $account-id } 계정을 밖에서 차단해야 합니까?
    .help = 침입자가 IAM을 변경해 앞의 조치를 되돌릴 수 있으면 필요합니다. 서비스 제어 정책은 조직에서만 쓸 수 있고 관리 계정에는 적용되지 않습니다. 그런 계정에 차단이 필요하면 마지막 답을 고르세요.
    .none = 아니요. 거부한 것은 계속 거부됩니다
    .identity = 예. 자격 증명 하나만 차단합니다
    .account = 예. 계정 전체를 차단합니다
    .cannot-tell = 알 수 없으므로 사고 대응 책임자가 정합니다

brake-principal = 차단할 ARN은 무엇입니까?
    .help = IAM 사용자, 역할 또는 루트 사용자의 ARN을 입력하세요. 세션이면 역할의 ARN을 입력하세요.
    .absent = 해당

write-identity-brake = { $brake-principal } 차단 정책을 작성
    .do = 관리 계정에서 작업하세요. ARN이 대응자가 아니라 침입자가 쓰는 것인지 확인하세요. 정책은 연결하기 전까지 아무 효력이 없습니다.
    .why = IAM 권한이 있으면 자기 계정의 거부는 지울 수 있지만 이 정책은 지울 수 없습니다.

responders = 접근을 유지할 역할의 ARN은 무엇입니까?
    .help = 자신의 역할 ARN을 먼저 쓰고, 비상용 역할, 포렌식 역할의 ARN을 공백 하나로 구분해 쓰세요. arn:aws:iam::계정:role/이름 형식의 IAM 역할 ARN만 받습니다. sts get-caller-identity에 assumed-role/이름/세션이 나오면 aws iam get-role --role-name 이름 --query Role.Arn --output text를 실행하세요. IAM Identity Center 역할의 경로까지 나옵니다.

write-account-brake = { $account-id } 계정의 차단 정책을 작성
    .do = 관리 계정에서 작업하세요. 첫 명령은 IAM 역할의 ARN이 아니면 거부합니다. { $finding-id }-brake.json 파일에 { $account-id } 계정에서 쓰는 자신의 역할이 있는지 확인하세요. 정책은 연결하기 전까지 아무 효력이 없습니다.
    .why = 침입자가 무엇을 가졌는지 모를 때는 몇몇을 뺀 모두를 거부해야 전부 멈춥니다.

brake-policy = 차단 정책의 ID는 무엇입니까?
    .help = { $finding-id }-brake-policy.json 파일에서 Id를 읽으세요. p-로 시작합니다.
    .absent = 해당

attach-brake = { $brake-policy } 차단 정책을 { $account-id } 계정에 연결
    .do = 계정 소유자에게 전화로 동의를 받은 뒤 정책을 연결하세요. 곧바로 { $account-id } 계정에서 대응자로 무해한 호출을 해 보세요.
    .why = 이 정책은 계정의 관리자에게도 적용됩니다.
    .disruption = 정책이 거부하는 것은 모두 멈추며, 계정 전체를 골랐다면 계정 전체가 멈춥니다.
    .check = 목록에 정책이 있고, 대응자는 계속 읽을 수 있습니다.
    .undo = 정책을 분리하세요.

watch-keep-watch = { $finding-id } 결과를 30분 동안 관찰
    .do = 이 명령을 10분마다 실행하세요. 경고 당시 값: 횟수 { $count }, 마지막 시각 { $last-seen }. 모든 리전의 CloudTrail에서 같은 자격 증명, 주소, 역할의 호출도 확인하세요.

brake-placed = { $account-id } 계정에 차단 정책이 연결돼 있습니까?
    .help = 연결돼 있으면 { $account-id } 계정의 정책에 incident-{ $finding-id } 정책이 있습니다.
    .yes = 예
    .no = 아니요
    .cannot-tell = 알 수 없습니다

activity-stopped =
    .help = 결과의 횟수와 마지막 시각이 그대로이고 CloudTrail에 성공한 호출이 없어야 합니다. 둘 다 늦게 업데이트되므로 15분 뒤에 다시 보세요. 거부된 호출은 거부가 작동한다는 뜻이므로 괜찮습니다.

help-call-help =
    .do = 모든 파일과 실패한 단계를 사고 대응 책임자에게 넘기세요. 영향을 받지 않은 계정에서 AWS Support에 사례를 여세요. AWS 고객 인시던트 대응 팀을 요청하고, 개인 정보가 관련될 수 있으면 법률 담당자에게 전화로 알리세요.
    .why = 호출이 아직 성공하거나, 봉쇄 단계가 실패했거나, 무엇을 더 차단해야 할지 아무도 모릅니다.

## 무엇을 했는지

call-outcome = 이 자격 증명의 호출 중 성공한 것이 있습니까?
    .help = 저장한 모든 리전의 이벤트에서 오류 코드가 없는 호출을 찾으세요. 경고에 나온 오류 코드: { $api-error }. 어느 쪽이든 자격 증명은 침해된 것입니다.
    .got-through = 예. 하나 이상 성공했습니다
    .all-refused = 아니요. 빠짐없는 이벤트에 거부된 호출만 있습니다
    .cannot-tell = 알 수 없으므로 성공한 호출이 있다고 봅니다

sweep = { $account-id } 계정에서 변경된 것을 확인
    .do = 활성화된 모든 리전에서 이 명령들을 되풀이하세요. { $first-seen } 이후의 모르는 인스턴스, 함수와 함수 URL, 규칙, 문서, 스택, 공유 스냅샷, SES 이메일 자격 증명을 찾으세요. 최근 며칠의 비용도 확인하세요.
    .why = 침입자는 아무도 보지 않는 리전에 숨습니다.

unknown-resources = 아무도 설명하지 못하는 것이 있습니까?
    .help = CloudTrail에서 만든 사람과 시각을 확인하고 담당자들에게 전화로 물으세요. 새로 켜진 리전이나 다른 조직의 초대도 해당합니다.
    .yes = 예. 리소스나 설정이 하나 이상 있습니다
    .no = 아니요. 모두 설명됩니다
    .cannot-tell = 알 수 없습니다

stop-unknown = 아무도 설명하지 못하는 것을 중지
    .do = 모르는 인스턴스와 볼륨의 스냅샷을 만들고 코드와 설정을 저장하세요. 그다음 중지하거나 비활성화하되 아직 삭제하지 마세요. GuardDuty 결과가 있는 리소스는 해당 플레이북을 여세요.
    .why = 분 단위로 비용이 들거나 새 접근 경로가 될 수 있고, 증거이기도 합니다.
    .disruption = 실제로 필요한 것이었다면 그 작업이 멈춥니다.
    .undo = 다시 시작하거나 활성화하세요.

find-secrets = { $principal-name } 자격 증명으로 읽은 비밀을 확인
    .do = 활성화된 모든 리전에서 이 명령들을 되풀이하세요. 이 자격 증명과 수임한 역할의 호출만 추리세요. 아무도 설명하지 못하는 KMS 권한 부여도 적으세요.
    .why = 읽힌 비밀은 차단한 자격 증명 없이도 쓸 수 있습니다.

secrets-read = 비밀이나 파라미터를 읽었습니까?
    .help = 같은 키의 GetSecretValue, GetParameter, GetParameters, GetParametersByPath와 함수 설정에서 읽을 수 있는 값을 확인하세요. 거부된 호출로는 아무것도 읽지 못합니다.
    .secret = 예. AWS Secrets Manager의 보안 암호를 하나 이상 읽었습니다
    .other-values = 예. 다만 파라미터나 다른 곳의 값뿐입니다
    .none = 아니요. 빠짐없는 이벤트에 없습니다
    .cannot-tell = 알 수 없으므로 읽을 수 있었던 것을 교체합니다

secret-id = 어느 보안 암호를 읽었습니까?
    .help = GetSecretValue 이벤트에서 secretId를 복사하세요. 이름이나 ARN입니다.
    .absent = 해당

rotate-secret = { $secret-id } 보안 암호를 교체
    .do = 자동 교체가 작동하는지 담당자에게 전화로 확인한 뒤 시작하세요. 읽힌 보안 암호마다 되풀이하세요. 자동 교체가 없으면 새 값을 직접 설정하세요.
    .why = 발급한 시스템에서 새 값으로 바꿔야만 이전 값을 쓸 수 없게 됩니다.
    .disruption = 이전 값을 가지고 있는 것은 작동을 멈춥니다.
    .check = LastRotatedDate가 이 사건보다 나중이고, 시스템이 이전 값을 거부합니다.
    .undo = 되돌릴 수 없습니다. 이전 값을 다시 쓰면 안 됩니다.

rotate-each = 읽을 수 있었던 다른 값을 모두 교체
    .do = 파라미터, 함수 설정, 사용자 데이터, 코드에 있는 암호, 토큰, 키를 교체하세요. 발급한 시스템에서 이전 값을 취소하세요. 아무도 설명하지 못하는 KMS 권한 부여를 폐기하세요.
    .why = 값을 읽은 사람은 { $account-id } 계정에 더 들어올 필요가 없습니다.
    .disruption = 이전 값을 아직 쓰는 것은 취소하는 순간 작동을 멈춥니다.

data-reached = 이 자격 증명으로 어떤 데이터를 읽었습니까?
    .help = 저장한 이벤트, S3와 DynamoDB의 데이터 이벤트, 데이터베이스 로그를 보세요. 데이터 담당자들에게 전화로 물으세요. 배제할 수 없는 것은 읽은 것으로 봅니다.
    .personal = 개인 정보를 읽었을 수 있습니다
    .other-data = 다른 데이터를 읽었을 수 있습니다
    .none = 읽은 데이터가 없습니다
    .cannot-tell = 알 수 없으므로 법률 담당자가 판단합니다

aware-at = 팀이 인지한 시각은 UTC로 언제입니까?
    .help = 이 경고가 실제일 수 있음을 누군가 처음 안 시각을 2026-11-22T09:58:00Z 형식으로 입력하세요.

tell-counsel = { $account-id } 계정 건을 법률 담당자에게 알림
    .do = 법률 담당자와 개인 정보 보호 책임자에게 전화하세요. 팀이 인지한 시각, 읽혔을 수 있는 데이터, 누구의 데이터인지 말하세요. 누구에게 언제까지 알릴지는 법률 담당자가 정합니다.
    .why = 팀이 인지한 때부터 법정 기한이 지나고 있을 수 있습니다.

data-cases = 데이터 저장소마다 사건을 시작
    .do = 읽힌 버킷마다 S3 결과의 플레이북을 열고, 데이터베이스와 대기열의 담당자에게 전화로 알리세요. { $finding-id } 결과와 시각을 전달하세요.
    .why = 무엇이 읽혔고 무엇을 고쳐야 하는지는 저장소마다 다릅니다.

## 어디에서 유출됐고 어떻게 돌려줄지

root-cause = { $principal-name } 자격 증명이 유출된 곳을 확인
    .do = 코드 리포지토리와 그 이력, 파이프라인 로그, 컨테이너 이미지, 사용자 데이터, 노트북, 피싱 메일을 살펴보세요. 첫 악성 호출의 시각과 그 직전의 변경을 비교하세요. 첫 시각: { $first-seen }.
    .why = 같은 곳에 새 자격 증명을 두면 다시 유출됩니다.

leak-found = 유출된 곳이 밝혀졌습니까?
    .help = 첫 악성 호출 전에 그곳에 이 자격 증명이 있었고 다른 사람이 읽을 수 있었다면 밝혀진 것입니다.
    .yes = 예. 증거로 확인됩니다
    .no = 아니요. 찾지 못했습니다
    .cannot-tell = 의심 가는 곳은 있으나 증거가 없습니다

close-leak = 유출된 곳을 차단
    .do = 증거로 사본을 저장한 뒤, 이력과 캐시까지 포함해 그곳에서 자격 증명을 제거하세요. 침입자가 닿은 노트북이나 서버는 다시 구축하세요. 코드의 비밀 검사와 푸시 보호를 켜세요.
    .why = 한 번 찾은 사람은 그곳을 다시 봅니다.
    .disruption = 다시 구축하는 노트북과 서버는 그동안 쓸 수 없습니다.

lift-brake = { $brake-policy } 차단 정책을 해제
    .do = 실패한 단계를 다시 실행하고, 이 사건의 다른 거부가 모두 적용돼 있는지 확인하세요. 그다음 정책을 분리하세요. 계정을 30분 동안 관찰하세요.
    .why = 침입자가 쓴 경로를 막은 채로 소유자에게 { $account-id } 계정을 돌려줘야 합니다.
    .check = 목록에 정책이 더는 없습니다.
    .undo = 정책을 다시 연결하세요.

replace-key = { $iam-name } 사용자의 키를 교체
    .do = 가능한 곳에서는 키 대신 역할을 쓰세요. 아니면 새 키를 만들고, 키를 쓰는 곳을 하나씩 옮긴 뒤 시험하세요. 이전 키는 증거를 저장하고 아무도 쓰지 않게 된 뒤에만 삭제하세요.
    .why = 유출된 키는 다시 작동하면 안 되고, 역할에는 유출될 키가 없습니다.
    .disruption = 옮기지 않은 곳은 계속 거부됩니다.
    .undo = 새 키가 있어서는 안 될 곳에 나타나면 비활성화하세요.

lift-deny = { $iam-name } 사용자의 거부를 해제
    .do = 이전 키가 비활성이고 암호가 MFA와 함께 새로 설정됐는지 확인하세요. 그다음 AWSDenyAll을 분리하세요. IncidentRevokeOlderSessions는 그 안의 시각부터 36시간이 지날 때까지 남겨 두세요.
    .why = 이 사용자의 작업은 다시 시작하고, 이전 세션은 계속 막아야 합니다.
    .check = 목록에 AWSDenyAll이 더는 없고, 이전 키는 거부됩니다.
    .undo = AWSDenyAll을 다시 연결하세요.

harden-root = { $account-id } 계정의 루트 사용자를 보호
    .do = 증거를 저장한 뒤 루트 액세스 키를 삭제하세요. 피싱에 강한 MFA 디바이스 2개를 등록하고, 암호와 함께 두 사람이 나눠 관리하게 하세요. 멤버 계정이면 중앙 루트 액세스를 켜세요.
    .why = 루트 사용자만은 계정 안의 어떤 정책으로도 막을 수 없습니다.
    .disruption = 루트 사용자로 일상 업무를 하던 사람은 역할을 써야 합니다.
    .undo = 루트 키를 새로 만들 수 있지만, 그럴 이유는 거의 없습니다.

renew-role = { $principal-name } 자격 증명을 새로 제공
    .do = 격리한 인스턴스, 함수, 태스크는 신뢰할 수 있는 원본으로 새로 만들어 교체하세요. 애플리케이션을 다시 시작해 새 자격 증명을 받게 하세요. 사건 정책은 가장 긴 세션이 만료된 뒤 삭제하세요. 이 사건에서 역할에 AWSDenyAll을 연결했다면, 역할을 수임한 쪽을 차단한 뒤 분리하세요.
    .why = 이전 자격 증명은 계속 막아야 하고, 침입자가 닿은 시스템은 믿을 수 없습니다.
    .disruption = 다시 시작하는 동안 애플리케이션이 멈춥니다.
    .undo = 사건 폴더의 사건 정책을 다시 적용하세요.

return-center-user = 사용자에게 로그인을 돌려주기
    .do = 디바이스를 먼저 점검하고, 본인이 있는 자리에서 암호와 MFA를 재설정하세요. 그다음 필요한 할당과 저장한 권한 세트 정책을 되돌리세요.
    .why = 본인만 가진 디바이스와 인증 수단으로 다시 일할 수 있어야 합니다.
    .undo = 사용자를 다시 비활성화하세요.

protect-models = { $account-id } 계정의 모델 사용을 제한
    .do = 필요한 역할과 모델에만 모델 호출을 허용하세요. 애플리케이션마다 프롬프트 공격을 차단하는 가드레일을 두세요. 예산 경보를 설정하고 할당량을 낮추세요.
    .why = 도난당한 모델 사용은 분 단위로 비용이 들고, 프롬프트는 키 없이도 애플리케이션을 악용할 수 있습니다.
    .disruption = 다른 모델이나 프롬프트를 쓰는 애플리케이션은 거부됩니다.
    .undo = 저장한 정책과 할당량을 되돌리세요.

tighten-access = 필요한 만큼만 권한을 부여
    .do = 이 사건에서 중지한 것 중 담당자에게 아직 필요한 것을 마지막 변경부터 역순으로 되돌리세요. 마지막 액세스 보고서에서 쓰지 않은 권한을 제거하세요. 키보다 역할과 짧은 세션을 쓰고, 사람에게는 MFA를 요구하세요.
    .why = 아무에게도 필요 없는 권한은 다음 침입자가 쓰게 됩니다.
    .disruption = 되돌리지 않은 액세스를 쓰던 작업은 거부됩니다.

## 종결

conclusion =
    .malicious = 침입자가 자격 증명을 썼고 지금은 접근이 끊겼습니다
    .attempt-refused = 침입자가 자격 증명을 가졌으나 모든 호출이 거부됐습니다
    .misuse = 우리 애플리케이션이 악용됐고 도난당한 자격 증명은 없습니다

suppress = 예상된 활동의 결과를 억제
    .do = 다시 일어날 활동이면 이 유형, 호출자, 호출, 주소에만 적용되는 억제 규칙을 만드세요. 규칙은 만료되지 않으므로 담당자와 종료일을 사건 기록에 적으세요. 다시 일어나지 않는다면 "해당 없음"으로 답하세요.
    .why = 규칙에 맞는 결과는 아무도 보지 못한 채 보관되므로, 범위가 좁아야 다음의 실제 경고가 보입니다.
    .check = 규칙에 이 결과의 유형, 호출자, 호출, 주소가 있습니다.
    .undo = 규칙을 삭제하세요.

archive-useful = 결과를 유용함으로 평가하고 보관
    .do = 사건 파일을 먼저 저장하세요. 그다음 평가를 보내고 { $finding-id } 결과를 보관하세요.
    .why = 평가는 탐지를 개선하고, 보관한 결과는 열린 목록에서 빠집니다.

archive-not-useful = 결과를 유용하지 않음으로 평가하고 보관
    .do = 사건 파일을 먼저 저장하세요. 그다음 평가를 보내고 { $finding-id } 결과를 보관하세요.
    .why = 평가는 탐지를 개선하고, 보관한 결과는 열린 목록에서 빠집니다.

close-closed-contained =
    .text = 침입자가 { $principal-name } 자격 증명을 썼고 지금은 접근이 끊겼습니다. 증거, 피해, 나중에 삭제할 사건 정책이 기록에 있습니다.

close-closed-attempt = 종결: 모든 호출이 거부됐습니다
    .text = 성공한 호출이 없습니다. 그래도 자격 증명이 남의 손에 있었으므로 도난당한 것과 똑같이 차단하고 교체했습니다.

closed-misuse = 종결: 우리 애플리케이션이 악용됐습니다
    .text = 호출은 우리 애플리케이션에서 왔고 도난당한 자격 증명은 없습니다. 이제 애플리케이션이 이런 사용을 거부합니다.

close-closed-authorised = 종결: 정당한 사용입니다
    .text = 담당자와 별도의 기록으로 확인됐습니다. 이 사건에서 켠 로깅은 담당자가 정할 때까지 켜 둡니다.

help-handed-over =
    .text = 사고 대응 책임자가 AWS Support와 함께 { $principal-name } 자격 증명 건을 이어서 처리합니다. 파일, UTC 시각, 실패한 단계를 함께 넘깁니다.

