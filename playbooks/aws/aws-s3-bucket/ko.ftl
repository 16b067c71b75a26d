# 이 플레이북의 문구입니다. 순서는 단계의 순서와 같습니다.

what-happened = { $principal-name }의 { $api } 호출이 { $remote-ip } 주소에서 있었고, 마지막 시각은 { $last-seen }입니다. 경고 { $finding-type }에 나온 버킷은 { $bucket }입니다.

## 훈련인지 실제 상황인지

## 손대기 전에

scope = 계정 전체에 관한 경고입니까?
    .help = 계정 전체에 관한 유형은 AccountBlockPublicAccessDisabled뿐입니다. 다른 유형에는 모두 버킷이 나옵니다.
    .account = 예. { $account-id } 계정의 모든 버킷에 적용되는 차단 설정이 변경됐습니다
    .bucket = 아니요. { $bucket } 버킷에 관한 경고입니다
    .cannot-tell = 알 수 없으므로 버킷을 살펴봅니다

save-account = { $account-id } 계정의 설정을 저장
    .do = 읽기만 하는 명령들입니다. 모두 실행하고 파일을 보관하세요. 구성이 없다는 오류도 답이므로 적어 두세요.
    .why = 저장한 설정이 되돌릴 기준이고, CloudTrail은 누가 변경했는지 보여 줍니다.

save-bucket = { $bucket } 버킷의 설정을 저장
    .do = 읽기만 하는 명령들입니다. 대응자만 열 수 있는 이 사건만의 폴더에서 실행하세요. .err로 끝나는 파일을 확인하세요. 설정이 없다는 오류는 확인 결과이고, 다른 오류는 설정이 저장되지 않았다는 뜻입니다.
    .why = 되돌릴 때 이 파일들이 필요하고, 그 안의 복제, 수명 주기 규칙, 액세스 포인트는 침입자가 만든 것일 수 있습니다.

## 답을 기다릴 수 없는 일

theme = 무엇에 관한 경고입니까?
    .help = 결과 유형의 첫 단어를 읽으세요. Stealth, Impact, PenTest, Policy 또는 그 밖의 단어입니다.
    .logging-off = { $bucket } 버킷의 로깅이 꺼졌습니다
    .destruction = 데이터가 삭제되거나 덮어쓰이거나 암호화됐습니다
    .pentest = 침투 테스트에 쓰이는 클라이언트가 사용됐습니다
    .exposure = 다른 사람이 들어올 수 있게 권한이 변경됐습니다
    .access = 객체나 객체 이름을 읽었습니다
    .cannot-tell = 알 수 없으므로 데이터부터 보호합니다

log-bucket = 액세스 로그를 받을 버킷은 무엇입니까?
    .help = 같은 계정과 리전에 있고 정책이 logging.s3.amazonaws.com의 쓰기를 허용하는 버킷을 쓰세요. { $bucket } 버킷 자체는 절대 선택하지 마세요.
    .absent = 로그 버킷

restore-logging = { $bucket } 버킷의 액세스 로깅을 복원
    .do = { $bucket }-events.json 파일의 PutBucketLogging 이벤트에서 마지막 대상을 찾아 로깅을 다시 켜세요. 그다음 { $region } 리전의 CloudTrail이 계속 기록하는지 확인하세요.
    .why = 로깅이 꺼져 있는 동안에는 침입자가 무엇을 하는지 아무도 보여 줄 수 없습니다.
    .check = 출력의 TargetBucket 값: { $log-bucket }. 첫 로그가 도착하기까지 몇 시간이 걸릴 수 있습니다.
    .undo = 저장한 설정을 다시 적용하세요. 로깅이 없었다면 다시 꺼집니다.

protect-objects = { $bucket } 버킷의 삭제된 객체를 보존
    .do = 버전 관리를 켜세요. 객체 잠금이 켜져 있으면 가장 중요한 객체에 법적 보존도 설정하세요. 그 뒤로는 덮어쓸 때마다 버전이 남아 스토리지 비용이 듭니다.
    .why = 이제부터 덮어써도 이전 버전이 남고, 버전을 지정하지 않은 삭제는 마커만 추가합니다. 버전 자체의 삭제는 다음 단계에서 막습니다.
    .check = Status가 Enabled입니다.
    .undo = 저장한 상태로 되돌리세요. 버전 관리가 켜져 있던 버킷은 그대로 켜 두고, 다른 버킷은 켜기 전으로 돌아갈 수 없으므로 일시 중지됩니다.

deny-deletes = { $bucket } 버킷의 삭제를 곧바로 거부
    .do = { $bucket }-policy-deny-deletes.json 파일에 자신의 역할 ARN이 있는지 확인하고 정책을 적용하세요. 다른 누구도 객체나 버전을 삭제하거나 버전 관리, 수명 주기, 암호화, 복제를 변경하지 못합니다. 누구에게 전화하기 전에 먼저 하세요.
    .why = 전화하는 동안에도 객체가 계속 사라집니다.
    .disruption = { $bucket } 버킷의 객체를 삭제하거나 이 설정을 변경하는 애플리케이션은 거부됩니다.
    .check = 정책에 IncidentDenyDeletes 문이 있습니다.
    .undo = 저장한 정책을 다시 적용합니다. 정책이 없었다면 그 명령은 거부되고, 마지막 명령이 정책을 삭제합니다.

new-rule = { $bucket } 버킷의 수명 주기 규칙이 새로 생겼을 수 있습니까?
    .help = { $bucket }-lifecycle.json 파일에서 객체나 이전 버전을 만료시키는 규칙을, { $bucket }-events.json 파일에서 PutBucketLifecycle을 찾으세요. 만료시키는 규칙이 없으면 "아니요"입니다.
    .yes = 예. 데이터를 만료시키는 규칙이 있고 새것일 수 있습니다
    .no = 아니요. 그런 규칙이 없거나 경고보다 훨씬 오래됐습니다
    .cannot-tell = 알 수 없으므로 규칙을 중지합니다

end-new-rule = { $bucket } 버킷의 수명 주기 규칙을 지금 중지
    .do = 수명 주기 구성을 삭제하세요. 저장한 규칙은 나중에 다시 적용합니다. 구성이 없으면 "해당 없음"으로 답하세요.
    .why = 이런 규칙은 S3가 직접 실행하므로 호출자를 거부해도 멈추지 않습니다.
    .disruption = 규칙을 다시 적용할 때까지 객체가 만료되거나 저렴한 스토리지로 옮겨지지 않습니다.
    .check = 명령이 NoSuchLifecycleConfiguration으로 응답합니다.
    .undo = 저장한 규칙을 다시 적용하세요.

## 예상한 활동인지

authorised-test = 승인된 보안 테스트입니까?
    .help = 이 계정의 테스트 담당자에게 전화하세요. 주소, 시각, 대상을 물어 { $remote-ip } 주소 및 { $bucket } 버킷과 비교하세요.
    .yes = 예. 테스트 책임자가 이 주소, 시각, 대상을 말했습니다
    .no = 이 활동에 해당하는 테스트가 없습니다
    .cannot-tell = 테스트 책임자와 연락이 닿지 않습니다

call-outcome = 이 호출자의 호출 중 성공한 것이 있습니까?
    .help = 같은 키나 주소로 오류 코드 없이 이루어진 호출을 CloudTrail에서 찾으세요. 경고에 나온 오류 코드: { $api-error }
    .got-through = 예. 적어도 한 번은 성공했습니다
    .all-refused = 아니요. 모두 거부됐습니다
    .cannot-tell = 알 수 없으므로 성공했다고 봅니다

caller = 누가 호출했습니까?
    .help = 결과의 사용자 유형, 계정, 키를 비교하세요. 다른 계정에서 우리 사용자나 역할을 썼다면 그 사용자나 역할을 고르세요.
    .anonymous = 누구나. 자격 증명 없는 요청입니다
    .iam-user = 우리 계정의 IAM 사용자
    .role = 우리 계정의 역할 세션
    .federated = 우리 사용자나 ID 제공업체가 세션을 발급한 페더레이션 사용자
    .root = 우리 계정의 루트 사용자
    .affiliated-account = 우리 조직의 다른 계정
    .foreign-account = 우리 소속이 아닌 계정
    .aws-service = AWS 서비스
    .cannot-tell = 누구인지 알 수 없습니다

cors-meant = 다른 웹 사이트가 브라우저에서 { $bucket } 버킷을 써야 합니까?
    .help = 이 호출은 CORS 사전 요청입니다. 어느 웹 사이트에 필요한지 소유자에게 전화로 묻고 { $bucket }-cors.json 파일과 비교하세요.
    .yes = 예. 필요한 CORS 규칙입니다
    .no = 필요한 웹 사이트가 없습니다
    .not-a-preflight = CORS 사전 요청이 아닙니다
    .cannot-tell = 알 수 없습니다

remove-cors = { $bucket } 버킷의 CORS 규칙을 제거
    .do = 소유자가 전화로 동의한 뒤 CORS 구성을 삭제하세요.
    .why = 이 규칙이 있으면 다른 웹 사이트의 스크립트가 모든 브라우저에서 이 버킷을 쓸 수 있습니다.
    .disruption = 다른 오리진에서 이 버킷을 쓰는 웹 애플리케이션은 작동을 멈춥니다.
    .check = 명령이 NoSuchCORSConfiguration으로 응답합니다.
    .undo = 저장한 CORS 규칙을 다시 적용하세요.

meant-public = 누구나 { $bucket } 버킷을 읽을 수 있어야 합니까?
    .help = 버킷 소유자에게 전화나 대면으로 물으세요. 데이터가 나가고 있을 수 있으니 15분이 지나면 더 기다리지 마세요.
    .yes = 예. 소유자가 공개용이라고 합니다
    .no = 아니요
    .cannot-tell = 소유자와 연락이 닿지 않습니다

owner-confirms = 담당 팀이 예상한 호출입니까?
    .help = { $principal-name } 담당자에게 무엇을 언제 어디서 어떤 도구로 했는지 전화나 대면으로 물으세요. 경고 내용을 먼저 말하지 말고, 대답을 들은 뒤 호출 { $api }, 시각 { $last-seen }, 주소 { $remote-ip } 내용과 대조하세요. 침입자가 읽고 있을 수 있으니 메일이나 채팅은 쓰지 말고, 15분이 지나면 더 기다리지 마세요.

record-shows =
    .help = 티켓 시스템, 변경 일정 또는 파이프라인 로그를 직접 보세요. 기록은 이 경고보다 먼저 작성됐고 버킷이나 자격 증명의 이름이 있어야 합니다.

alert-matches =
    .help = 경고의 주소, 호출자, 설정을 CloudTrail과 비교하세요. 우리 주소가 위협 목록에 올라 있다면 경고가 틀린 것입니다.
    .no = 아니요. 경고의 주소, 호출자 또는 설정이 틀렸습니다

access-needed = { $principal-name } 자격 증명에 이 권한이 모두 필요합니까?
    .help = 각 권한을 마지막으로 언제 썼는지 소유자와 함께 확인하세요. { $api } API를 한 번도 호출한 적이 없다면 권한이 지나칠 수 있습니다.
    .yes = 예. 모두 필요합니다
    .no = 아니요. 더 적어도 됩니다
    .cannot-tell = 알 수 없습니다

## 자격 증명부터

plan-containment = 짧은 시간에 한꺼번에 봉쇄하도록 계획
    .do = 키, 세션, 역할, 정책, 액세스 포인트, 퍼블릭 권한 등 알려진 침입 경로를 모두 적으세요. 조치를 한 번에 승인하고, 자격 증명부터 시작해 짧은 시간 안에 모두 실행하세요.
    .why = 눈에 띄는 첫 조치가 침입자에게 경고가 되고, 침입자는 남은 경로를 모두 쓰게 됩니다.

deny-user = { $iam-name } 사용자의 모든 작업을 거부
    .do = 이 사용자로 일하는 대응자가 없는지 먼저 확인하세요. AWSDenyAll 정책을 연결하고, 지금까지 발급된 세션을 거부하세요. 시각은 두 번째 명령이 기록합니다.
    .why = 이 사용자의 액세스 키, 콘솔 세션, 미리 서명된 URL이 어디에 있든 모두 멈춥니다.
    .disruption = { $iam-name } 사용자로 실행되는 작업은 새 자격 증명을 받을 때까지 모두 멈춥니다.
    .check = 목록에 AWSDenyAll이 있고, 인라인 정책에 이 단계를 실행한 UTC 시각이 보입니다. 목록에는 이름이 없으므로 명령에 { $iam-name } 이름이 있는지 확인하세요.
    .undo = 자격 증명 사건에서 허용하면 AWSDenyAll을 분리하고, 인라인 정책은 가장 긴 세션이 만료된 뒤에만 삭제하세요. AWSDenyAll이 이 단계 전부터 연결돼 있었다면 첫 명령이 거부하고 그대로 남습니다.

key-kind = 어떤 종류의 액세스 키입니까?
    .help = 액세스 키 ID의 앞 4자로 알 수 있습니다.
    .long-term = AKIA. 사용자의 장기 키입니다
    .temporary = ASIA. 세션의 임시 키입니다
    .cannot-tell = 알 수 없습니다

other-keys = 이 사용자의 다른 활성 키는 무엇입니까?
    .help = user-{ $iam-name }-keys-before.json 파일에서 다른 활성 키의 AccessKeyId를 읽으세요.
    .absent = 다른 키

deactivate-key = { $access-key-id } 액세스 키를 비활성화
    .do = 이 키를 비활성화하세요. 저장한 목록을 읽고 나면 사용자의 다른 활성 키마다 명령이 나타납니다. 마지막 사용 시각이 증거이므로 키를 삭제하지 마세요.
    .why = 다른 사람이 아는 키이므로 거부를 해제한 뒤에도 작동하면 안 됩니다.
    .disruption = 이 키로 서명하는 애플리케이션은 작동을 멈춥니다.
    .check = 사용자의 키 중 Active 상태인 것이 없습니다.
    .undo = 키를 저장한 상태로 되돌립니다. 그 상태가 Active라면 침입자에게 키를 돌려주는 셈입니다.

role-kind = { $principal-name } 역할은 어떤 종류입니까?
    .help = 이름이 AWSReservedSSO_로 시작하면 IAM Identity Center의 역할입니다. AWSServiceRoleFor로 시작하면 서비스 연결 역할입니다.
    .ordinary = 이 계정의 일반 역할
    .identity-center = IAM Identity Center의 역할
    .service-linked = 서비스 연결 역할
    .cannot-tell = 알 수 없습니다

revoke-role = { $iam-name } 역할의 이전 세션을 취소
    .do = 이 역할로 일하는 대응자가 없는지 먼저 확인하세요. EC2 인스턴스가 이 역할을 쓴다면 새 자격 증명을 받지 못하도록 인스턴스를 먼저 격리하세요. 그다음 지금까지 발급된 세션을 거부하세요. 시각은 첫 명령이 기록합니다.
    .why = 세션은 삭제할 수 없지만, 이 정책은 세션과 세션이 서명한 미리 서명된 URL의 권한을 모두 없앱니다.
    .disruption = 이 역할을 쓰는 모두가 새 자격 증명을 받을 때까지 거부됩니다.
    .check = 정책에 이 단계를 실행한 UTC 시각이 보입니다.
    .undo = 역할의 가장 긴 세션이 만료된 뒤 정책을 삭제하세요.

deny-role = { $iam-name } 역할의 모든 작업을 거부
    .do = 이 역할로 일하는 대응자가 없는지 먼저 확인하세요. 역할에 AWSDenyAll 정책을 연결하고, 누가 역할을 수임했는지 계속 찾으세요.
    .why = 누가 새 세션을 여는지 모르므로, 이전 세션과 새 세션 모두에서 역할 자체가 거부해야 합니다.
    .disruption = { $iam-name } 역할로 하는 작업은 거부를 해제할 때까지 모두 멈춥니다.
    .check = 목록에 AWSDenyAll이 있습니다. 목록에는 이름이 없으므로 명령에 { $iam-name } 이름이 있는지 확인하세요.
    .undo = 누가 역할을 수임했는지 확인해 차단한 뒤 AWSDenyAll을 분리하세요. 이 단계 전부터 연결돼 있었다면 첫 명령이 거부하고 정책은 그대로 남습니다.

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
    .undo = 자격 증명 사건에서 허용하면 AWSDenyAll을 분리하세요. 이 단계 전부터 연결돼 있었다면 첫 명령이 거부하고 그대로 남습니다.

issuing-role = 어느 역할이 세션을 발급했습니까?
    .help = CloudTrail에서 sessionIssuer를 읽으세요. 경로나 ARN 없이 이름만 입력하세요.
    .absent = 발급한

revoke-issuer-role = { $issuing-role } 역할의 이전 세션을 취소
    .do = 이 역할로 일하는 대응자가 없는지 먼저 확인한 뒤 정책을 적용하세요. 시각은 첫 명령이 기록합니다.
    .why = 세션은 삭제할 수 없지만, 이 정책은 세션의 권한을 모두 없앱니다.
    .disruption = 이 역할을 쓰는 모두가 다시 로그인할 때까지 거부됩니다.
    .check = 정책에 이 단계를 실행한 UTC 시각이 보입니다.
    .undo = 가장 긴 세션이 만료된 뒤 정책을 삭제하세요.

block-at-provider = ID 제공업체에서 해당자를 차단
    .do = ID 관리자에게 제공업체에서 해당 사람이나 워크로드를 비활성화하고 세션을 끝내게 하세요. 파이프라인이면 신뢰 정책의 주체 조건도 확인하세요.
    .why = 제공업체가 침입자를 보증하는 동안에는 새 세션이 계속 생깁니다.
    .disruption = 해당 사람이나 파이프라인은 어디에도 로그인하지 못합니다.
    .undo = 사람이나 워크로드를 다시 활성화하세요.

end-center-sessions = { $principal-name } 세션을 종료
    .do = ID 관리자에게 IAM Identity Center에서 사용자를 비활성화하고 세션을 종료하게 하세요. 그다음 identitystore:UserId 조건의 서비스 제어 정책으로 그 사용자를 거부하게 하세요.
    .why = 이 역할은 계정 안에서 편집할 수 없고, 로그인을 끝내도 세션은 남아 있습니다.
    .disruption = 정책을 해제할 때까지 사용자는 모든 계정에 접근하지 못합니다.
    .undo = 사용자를 다시 활성화하고 서비스 제어 정책을 제거하세요.

find-service = 서비스 호출의 배후를 확인
    .do = CloudTrail에서 이 호출의 invokedBy, sessionIssuer, sourceIdentity를 읽으세요. 호출한 작업이나 기능을 해당 서비스에서 중지하세요.
    .why = 서비스는 누군가를 대신해 움직이며, 서비스 자체의 역할은 편집할 수 없습니다.

cut-root = { $account-id } 계정의 루트 사용자를 차단
    .do = 계정 소유자에게 안전한 컴퓨터에서 루트 암호를 변경하고 모르는 MFA 디바이스를 제거하게 하세요. 그다음 루트 액세스 키를 삭제하지 말고 모두 비활성화하게 하세요.
    .why = IAM 정책은 루트 사용자에게 적용되지 않습니다.
    .disruption = 루트 액세스 키를 아직 쓰는 것은 작동을 멈춥니다.
    .undo = 루트 액세스 키를 다시 활성화할 수 있지만, 그러면 침입자에게 계정을 돌려주는 셈입니다.

## 그다음 버킷

bucket-work = 봉쇄할 것이 무엇이 남았습니까?
    .help = 앞의 답에서 정해집니다. 호출이 성공했는지, 누가 호출했는지, 무엇에 관한 경고인지에 따릅니다.
    .attempt-only = 없습니다. 호출이 모두 거부됐습니다
    .whole-account = { $account-id } 계정의 퍼블릭 액세스 차단
    .outside-account = 다른 계정의 { $bucket } 버킷 접근
    .this-bucket = { $bucket } 버킷 접근
    .cannot-tell = 알 수 없으므로 { $bucket } 버킷을 살펴봅니다

deny-account = { $remote-account } 계정의 { $bucket } 버킷 접근을 거부
    .do = 저장한 정책에 이 계정을 거부하는 Deny 문을 추가해 적용하세요. 우리 조직의 계정이라면 그 계정의 보안 팀에 먼저 전화하세요.
    .why = 그 계정의 자격 증명에는 손댈 수 없으므로 버킷이 거부해야 합니다.
    .disruption = 그 계정에서 { $bucket } 버킷을 쓰는 것은 모두 작동을 멈춥니다.
    .check = 정책에 IncidentDenyAccount 문이 있습니다.
    .undo = 저장한 정책을 다시 적용합니다. 정책이 없었다면 그 명령은 거부되고, 마지막 명령이 정책을 삭제합니다.

public-through = 무엇이 { $bucket } 버킷을 모두에게 엽니까?
    .help = 저장한 ACL에서 AllUsers나 AuthenticatedUsers에 대한 권한을 찾으세요. 저장한 정책에서 보안 주체가 별표인 Allow 문을 찾으세요.
    .acl = ACL
    .policy = 버킷 정책
    .both = ACL과 버킷 정책
    .block-only = 아직 없지만 퍼블릭 액세스 차단이 꺼졌습니다
    .not-public = 없습니다. 퍼블릭 상태가 아닙니다
    .cannot-tell = 알 수 없으므로 퍼블릭 상태로 봅니다

block-bucket = { $bucket } 버킷의 퍼블릭 액세스를 차단
    .do = { $bucket }-website.json 파일과 CloudFront에서 이 버킷이 무엇을 제공하는지 확인하세요. 그다음 이 버킷의 퍼블릭 액세스 차단 설정 네 가지를 모두 켜세요.
    .why = 지금 누구나 읽을 수 있거나, 한 번만 더 변경하면 누구나 읽을 수 있게 됩니다.
    .disruption = 로그인하지 않고 읽던 웹 사이트와 클라이언트는 작동을 멈춥니다.
    .check = 네 설정이 모두 true이고, 자격 증명 없이 보낸 요청이 403으로 거부됩니다.
    .undo = 저장한 설정을 다시 적용합니다. 설정이 없었다면 네 가지를 모두 끄며, 이는 설정이 없는 것과 같습니다.

end-acls = { $bucket } 버킷의 ACL 접근을 모두 종료
    .do = ACL을 비공개로 설정한 뒤 객체 소유권을 버킷 소유자 적용으로 설정하세요. ACL이 이미 꺼져 있으면 "해당 없음"으로 답하세요.
    .why = 차단 설정은 퍼블릭 권한을 무시할 뿐이지만, 이 설정은 버킷과 모든 객체에서 효력을 없앱니다.
    .disruption = ACL에 의존하는 로그 전송과 다른 계정은 버킷 정책으로 허용할 때까지 거부됩니다.
    .check = 소유자의 권한만 남아 있고 ObjectOwnership이 BucketOwnerEnforced입니다.
    .undo = 퍼블릭 ACL을 거부하는 차단 설정을 끈 뒤, 저장한 소유권 설정과 ACL을 다시 적용하세요.

fix-policy = { $bucket } 버킷 정책에서 퍼블릭 문을 제거
    .do = { $bucket }-policy-private.json 파일을 적용하기 전에 저장한 정책과 비교하세요. 조건으로 우리 네트워크나 계정에 한정된 문은 다시 넣으세요. 남는 문이 없으면 앞의 두 명령은 거부되고, 마지막 명령이 정책을 삭제합니다.
    .why = 차단 설정은 정책보다 우선할 뿐이어서, 차단이 꺼지면 정책이 버킷을 다시 엽니다.
    .disruption = 제거한 문으로만 허용되던 클라이언트는 계속 거부됩니다.
    .check = IsPublic이 false이고 정책에 남기려던 문만 있습니다. 남은 문이 없었다면 NoSuchBucketPolicy가 맞습니다.
    .undo = 퍼블릭 정책을 거부하는 차단 설정을 끈 뒤, 저장한 정책을 다시 적용하세요.

find-doors = { $bucket } 버킷의 다른 접근 경로를 확인
    .do = 저장한 파일에서 복제, 수명 주기, 알림, 인벤토리, 액세스 포인트, 액세스 권한 부여를 읽으세요. 분석기가 있으면 이 버킷에 관한 활성 결과를 읽으세요. 모든 대상과 계정을 소유자에게 물으세요.
    .why = 이 경로들은 그 자격 증명이 없어도 데이터를 내보내거나 삭제합니다.

doors = 정책과 ACL 말고도 { $bucket } 버킷에 접근 경로가 있습니까?
    .help = 저장한 파일에서 복제, 수명 주기 규칙, 알림, 인벤토리, 액세스 포인트, S3 Access Grants 권한, 다중 리전 액세스 포인트를 찾으세요. 파일이 없거나 오류가 있으면 없다고 볼 수 없습니다.
    .none = 아니요. 저장한 파일을 보면 없습니다
    .some = 예. 또는 확인되지 않은 파일이 있습니다
    .cannot-tell = 알 수 없으므로 하나씩 살펴봅니다

trails = 이 계정을 기록하는 추적은 무엇입니까?
    .help = { $account-id }-trails.json 파일에서 추적마다 TrailARN을 읽으세요.
    .absent = 해당 추적

analyzers = 이 계정을 살피는 분석기는 무엇입니까?
    .help = { $account-id }-analyzers.json 파일에서 분석기마다 arn을 읽으세요.
    .absent = 해당 분석기

unknown-door = { $bucket } 버킷의 어떤 접근 경로가 설명되지 않습니까?
    .help = 소유자가 용도와 그 뒤에 있는 계정을 말할 수 있으면 설명된 것입니다. 설명되지 않는 것을 모두 고르고, 모두 설명되면 아무것도 고르지 마세요.
    .replication = 모르는 버킷으로 보내는 복제 규칙
    .lifecycle = 아무도 요청하지 않은 수명 주기 규칙
    .access-point = 아무도 설명하지 못하는 액세스 포인트
    .notification = 모르는 대기열, 주제 또는 함수로 보내는 알림
    .inventory = 모르는 버킷으로 전송되는 인벤토리
    .access-grant = 아무도 설명하지 못하는 S3 Access Grants 권한
    .multi-region = 아무도 설명하지 못하는 다중 리전 액세스 포인트
    .cannot-tell = 알 수 없으므로 모두 막습니다

stop-replication = { $bucket } 버킷의 복제를 중지
    .do = 복제 구성을 삭제하세요. 이미 복사된 것은 대상에 남아 있으므로 대상 버킷과 계정을 적어 두세요.
    .why = 복제는 새 객체를 모두 아무도 설명하지 못하는 버킷으로 복사합니다.
    .disruption = 필요한 복제본은 규칙을 다시 적용할 때까지 갱신되지 않습니다.
    .check = 명령이 ReplicationConfigurationNotFoundError로 응답합니다.
    .undo = 저장한 복제 구성을 다시 적용하세요.

stop-lifecycle = { $bucket } 버킷의 수명 주기 규칙을 중지
    .do = 수명 주기 구성을 삭제하고, 소유자가 설명하는 규칙만 나중에 다시 적용하세요. 구성이 없으면 "해당 없음"으로 답하세요.
    .why = 객체를 만료시키는 규칙은 추가 호출 없이 데이터를 삭제합니다.
    .disruption = 규칙을 다시 적용할 때까지 객체가 만료되거나 저렴한 스토리지로 옮겨지지 않습니다.
    .check = 명령이 NoSuchLifecycleConfiguration으로 응답합니다.
    .undo = 저장한 규칙을 다시 적용하세요.

responders = 접근을 유지할 역할의 ARN은 무엇입니까?
    .help = 자신의 역할 ARN을 먼저 쓰고, 비상용 역할, 포렌식 역할, 객체를 복원할 역할의 ARN을 공백 하나로 구분해 쓰세요. arn:aws:iam::계정:role/이름 형식의 IAM 역할 ARN만 받습니다. sts get-caller-identity에 assumed-role/이름/세션이 나오면 aws iam get-role --role-name 이름 --query Role.Arn --output text를 실행하세요. IAM Identity Center 역할의 경로까지 나옵니다.

unexplained-points = 용도를 확인할 수 없는 액세스 포인트는 무엇입니까?
    .help = { $bucket }-access-points.json 파일의 액세스 포인트마다 용도와 이를 통해 읽는 계정을 소유자에게 물으세요. 아무도 설명하지 못하는 것을 모두 고르세요.
    .absent = 해당 액세스 포인트

close-access-point = { $bucket } 버킷에서 용도를 확인할 수 없는 액세스 포인트를 차단
    .do = 액세스 포인트마다 대응자 외에는 모두 거부하는 정책을 적용하세요. 저장한 정책이 어느 계정을 허용하는지 적어 두세요.
    .why = 액세스 포인트에는 자체 정책이 있어 버킷 정책만 봐서는 드러나지 않습니다.
    .disruption = 이 액세스 포인트로 읽는 클라이언트는 모두 작동을 멈춥니다.
    .check = 정책마다 IncidentLock 문이 있습니다.
    .undo = 저장한 정책을 다시 적용합니다. 정책이 없었다면 그 명령은 거부되고, 마지막 명령이 정책을 삭제합니다.

stop-notifications = { $bucket } 버킷의 알림을 중지
    .do = 빈 알림 구성을 적용하세요. 구성이 없으면 "해당 없음"으로 답하세요. 대상과 그 계정을 모두 적어 두세요.
    .why = 알림은 새 객체가 생길 때마다 침입자의 대상에 알려 줍니다.
    .disruption = 새 객체를 처리하는 함수, 대기열, 주제는 더 이상 이벤트를 받지 못합니다.
    .check = 명령이 아무것도 출력하지 않습니다.
    .undo = 저장한 구성을 다시 적용하세요.

inventory-id = 설명되지 않는 인벤토리의 ID는 무엇입니까?
    .help = { $bucket }-inventory.json 파일에서 Id를 읽으세요.
    .absent = 해당

stop-inventory = { $inventory-id } 인벤토리를 중지
    .do = 이 인벤토리 구성을 삭제하고, 아무도 설명하지 못하는 구성마다 되풀이하세요. 구성이 없으면 "해당 없음"으로 답하세요.
    .why = 인벤토리는 모든 객체의 목록을 대상에 주기적으로 전송합니다.
    .check = 인벤토리가 목록에 더는 없습니다.
    .undo = 저장한 구성을 다시 적용하세요.

delete-grant = { $bucket } 버킷의 설명되지 않는 S3 Access Grants 권한을 삭제
    .do = 이 버킷의 권한마다 s3control get-access-grant로 저장하고, 아무도 설명하지 못하는 것은 s3control delete-access-grant로 삭제하세요. 이미 발급된 자격 증명은 최대 12시간 유효하므로 버킷을 잠가야 멈춥니다. 그런 권한이 없으면 "해당 없음"으로 답하세요.
    .why = 이 권한은 버킷 정책과 관계없이 지정된 대상에 자격 증명을 발급합니다.
    .disruption = 이 권한으로 읽던 대상은 거부됩니다.
    .undo = 저장한 파일로 권한을 다시 만드세요. ID는 새로 생깁니다.

close-multi-region = { $bucket } 버킷의 다중 리전 액세스 포인트를 차단
    .do = { $account-id }-multi-region-access-points.json 파일을 읽으세요. 아무도 설명하지 못하는 것마다 s3control get-multi-region-access-point-policy로 정책을 저장한 뒤, 대응자 외에는 모두 거부하는 정책을 적용하세요. 그런 것이 없으면 "해당 없음"으로 답하세요.
    .why = 별도의 이름으로 버킷에 닿으며, 버킷 정책과 다른 자체 정책이 있습니다.
    .disruption = 이 액세스 포인트로 읽는 클라이언트는 모두 작동을 멈춥니다.
    .undo = 저장한 액세스 포인트 정책을 다시 적용하세요.

still-open = 침입자가 아직 { $bucket } 버킷에 접근할 수 있습니까?
    .help = 마지막 단계 이후의 호출을 로그에서 찾으세요. 이벤트 기록은 최대 15분 늦게 나타나며 객체를 읽은 기록은 없습니다. 이 버킷의 데이터 이벤트가 없으면 알 수 없습니다. 앞 단계에 실패한 것이 있으면 "예"입니다.
    .yes = 예. 또는 앞 단계가 실패했습니다
    .no = 아니요. 알려진 경로를 모두 닫았습니다
    .cannot-tell = 알 수 없으므로 버킷을 잠급니다

lock-bucket = { $bucket } 버킷을 대응자, Macie, AWS 서비스에만 허용
    .do = 적용하기 전에 { $bucket }-policy-lock.json 파일을 읽으세요. 자신의 역할이 대응자에 없으면 명령이 거부합니다. Macie는 민감한 데이터를 계속 찾을 수 있습니다. AWS Backup처럼 객체를 복원하는 역할은 대응자에 포함해야 합니다. 도구가 자신의 접근 권한 제거를 확인하라고 해도 승인하지 마세요.
    .why = 몇몇을 뺀 모두를 거부하면 아는 경로와 모르는 경로가 한 번에 닫힙니다.
    .disruption = { $bucket } 버킷을 쓰는 애플리케이션은 잠금을 풀 때까지 모두 멈추고, AWS 서비스의 로그 전송은 계속됩니다.
    .check = 자신은 정책을 계속 읽을 수 있고, 다른 역할은 AccessDenied를 받습니다.
    .undo = 저장한 정책을 다시 적용합니다. 정책이 없었다면 그 명령은 거부되고, 마지막 명령이 정책을 삭제합니다. 아무도 들어가지 못하면 { $account-id } 계정의 루트 사용자로 정책을 삭제하세요.

must-stay-public = { $account-id } 계정에 공개로 남아야 할 버킷이 있습니까?
    .help = 정적 웹 사이트, 공개 다운로드, 오리진 액세스 제어가 없는 CloudFront 배포를 찾으세요. 없다고 답하기 전에 소유자들에게 전화로 물으세요.
    .yes = 예. 공개로 제공하는 버킷이 하나 이상 있습니다
    .no = 아니요. 모든 버킷의 소유자가 동의합니다
    .cannot-tell = 알 수 없으므로 계정 전체 차단은 미룹니다

block-account = { $account-id } 계정 전체의 퍼블릭 액세스를 차단
    .do = 계정 소유자가 승인하면 계정 전체에 네 가지 설정을 모두 켜세요.
    .why = 이후로는 실수 한 번이나 도난당한 키 하나로 버킷이 공개되지 않습니다.
    .disruption = 모든 리전에서 이 계정의 버킷은 자격 증명 없는 요청에 응답하지 않습니다.
    .check = 네 설정이 모두 true입니다.
    .undo = 저장한 설정을 다시 적용합니다. 설정이 없었다면 네 가지를 모두 끄며, 이는 설정이 없는 것과 같습니다.

list-buckets = { $account-id } 계정의 버킷 목록을 저장
    .do = 읽기만 하는 이 명령을 실행하고 파일을 보관하세요.
    .why = 공개용이 아닌 버킷을 하나씩 막습니다.

private-buckets = 공개용이 아닌 버킷은 무엇입니까?
    .help = { $account-id }-all-buckets.json 파일의 버킷마다 소유자에게 물으세요. 웹 사이트나 공개 다운로드에 쓰지 않는 버킷을 모두 고르세요.
    .absent = 해당 버킷

block-each = 공개용이 아닌 버킷을 모두 차단
    .do = 고른 버킷마다 네 가지 설정을 모두 켜세요. 다른 리전의 버킷은 그 리전에서 응답합니다. 공개로 남는 버킷과 그렇게 정한 사람을 적어 두세요.
    .why = 계정 전체를 차단하면 공개로 남아야 할 것까지 끊깁니다.
    .disruption = 이 버킷들을 로그인하지 않고 읽던 클라이언트는 작동을 멈춥니다.
    .check = 버킷마다 네 가지 설정이 모두 true입니다.
    .undo = 버킷마다 저장한 설정을 다시 적용합니다. 설정이 없었다면 네 가지를 모두 끄며, 결과는 같습니다.

## 두 번째 사건과 관찰

credentials-case = { $principal-name } 자격 증명 사건을 따로 시작
    .do = { $finding-id } 결과와 { $access-key-id } 액세스 키로 두 번째 사건을 시작하세요. 다른 키, 수임한 역할, 새 사용자와 정책, 읽힌 비밀을 그 사건에서 조사합니다. 그 사건이 종결되기 전에는 거부를 해제하지 마세요.
    .why = 자격 증명을 가진 사람은 다음 버킷으로 넘어갑니다.

watch-keep-watch = { $finding-id } 결과를 30분 동안 관찰
    .do = 이 명령을 10분마다 실행하세요. 경고 당시 값: 횟수 { $count }, 마지막 시각 { $last-seen }. 로그에서 같은 호출자의 호출과 오류도 확인하세요.

activity-stopped =
    .help = 결과의 횟수와 마지막 시각이 그대로이고 로그에 성공한 호출이 없어야 합니다. 결과는 늦게 업데이트되므로 로그로 판단하세요.

help-call-help =
    .do = 모든 파일과 실패한 단계를 사고 대응 책임자에게 넘기세요. 영향을 받지 않은 계정에서 AWS Support에 사례를 여세요. AWS 고객 인시던트 대응 팀을 요청하고, 개인 정보가 관련될 수 있으면 법률 담당자에게 전화로 알리세요.

## 무엇을 잃었는지

find-logs = { $bucket } 버킷의 로그를 확보
    .do = { $account-id }-trails-selectors.json 파일에서 이 버킷의 데이터 이벤트를 찾고, 이를 보관하는 이벤트 데이터 스토어가 있는지 확인하세요. { $bucket }-logging.json 파일에서 서버 액세스 로그를 확인하세요. { $first-seen } 이후의 로그를 침입자가 닿을 수 없는 곳에 모두 복사하세요.
    .why = 어느 객체를 읽었는지는 데이터 이벤트나 액세스 로그로만 알 수 있습니다.

data-read = { $bucket } 버킷에서 데이터를 읽었습니까?
    .help = 데이터 이벤트나 액세스 로그에서 이 호출자의 GetObject 및 CopyObject 호출을 세세요. 시작 시각: { $first-seen }. 당시 둘 다 없었다면 마지막 답을 고르세요.
    .yes = 예. 로그에 읽은 기록이 있습니다
    .no = 아니요. 빠짐없는 로그에 읽은 기록이 없습니다
    .cannot-tell = 빠짐없는 로그가 없어 읽지 않았다고 할 수 없습니다

check-macie = { $bucket } 버킷의 민감한 데이터를 확인
    .do = Macie에 이 버킷에 관한 정보가 있는지 보세요. 오래됐거나 없으면 검색 작업을 시작하세요. 검색 작업은 기가바이트당 비용이 듭니다.
    .why = 데이터의 종류에 따라 알려야 할 상대가 정해집니다.

data-kind = { $bucket } 버킷에 어떤 데이터가 있습니까?
    .help = Macie의 결과를 보고 데이터 소유자에게 전화로 물으세요. 비밀은 키, 암호, 토큰이며 백업과 구성 파일에도 있을 수 있습니다.
    .personal = 개인 정보. 비밀이 함께 있을 수도 있습니다
    .secrets = 비밀만 있고 개인 정보는 없습니다
    .neither = 개인 정보도 비밀도 없습니다
    .cannot-tell = 알 수 없으므로 법률 담당자가 판단합니다

aware-at = 팀이 인지한 시각은 UTC로 언제입니까?
    .help = 이 경고가 실제일 수 있음을 누군가 처음 안 시각을 2026-11-22T09:58:00Z 형식으로 입력하세요.

tell-counsel = { $bucket } 버킷 건을 법률 담당자에게 알림
    .do = 법률 담당자와 개인 정보 보호 책임자에게 전화하세요. 팀이 인지한 시각, 읽혔을 수 있는 데이터, 누구의 데이터인지 말하세요. 누구에게 언제까지 알릴지는 법률 담당자가 정합니다.
    .why = 팀이 인지한 때부터 법정 기한이 지나고 있을 수 있습니다.

rotate-secrets = { $bucket } 버킷에 저장된 비밀을 교체
    .do = 읽혔을 수 있는 키, 암호, 토큰을 모두 교체하고, 발급한 시스템에서 이전 값을 취소하세요. 비밀이 없으면 "해당 없음"으로 답하세요.
    .why = 버킷을 닫아도 이미 읽힌 값은 되돌릴 수 없습니다.
    .disruption = 이전 비밀을 아직 쓰는 것은 취소하는 순간 작동을 멈춥니다.

restore-objects = { $bucket } 버킷의 객체를 복원
    .do = { $bucket }-versions.json 파일에서 손상되거나 삭제된 객체를 찾으세요. 손상된 객체에는 마지막 정상 버전을 복사하고, 나머지는 삭제 마커를 제거하세요. 소유자와 함께 일부를 확인하세요.
    .why = 정상이라고 알려진 것은 { $first-seen } 이전의 버전뿐입니다.
    .undo = 이전 버전이 남아 있으므로 복원한 객체를 모두 되돌릴 수 있습니다.

other-buckets = 호출자가 또 무엇에 접근했는지 확인
    .do = 모든 리전에서 같은 호출자가 접근한 버킷마다 이 플레이북을 여세요. 경고에 함께 나온 버킷: { $other-bucket }.
    .why = 작동하는 자격 증명을 가진 사람은 버킷 하나에서 멈추는 일이 드뭅니다.

## 평소 업무로

lock-placed = { $bucket } 버킷에 잠금이 있습니까?
    .help = 잠금이 있는 동안에는 버킷 정책에 IncidentLock 문이 있습니다.
    .yes = 예
    .no = 아니요
    .cannot-tell = 알 수 없습니다

lift-lock = { $bucket } 버킷의 잠금을 해제
    .do = { $bucket }-policy-lift.json 파일을 읽고, 그 안의 보안 주체를 모두 알 때만 적용하세요. 잠금밖에 없었다면 앞의 두 명령은 거부되고 마지막 명령이 정책을 삭제합니다. 퍼블릭 액세스 차단은 켜 두세요.
    .why = 침입자가 쓴 경로를 막은 채로 소유자에게 버킷을 돌려줘야 합니다.
    .check = 정책에 IncidentLock 문이 더는 없습니다.
    .undo = 이 단계에서 저장한 파일로 잠금을 다시 적용하세요.

deletes-denied = { $bucket } 버킷의 삭제가 아직 거부됩니까?
    .help = 거부하는 동안에는 버킷 정책에 IncidentDenyDeletes 문이 있습니다.
    .yes = 예
    .no = 아니요
    .cannot-tell = 알 수 없습니다

allow-deletes = { $bucket } 버킷의 삭제를 다시 허용
    .do = 수명 주기 규칙과 삭제할 수 있는 대상이 맞는지 소유자에게 확인받으세요. 그다음 { $bucket }-policy-allow-deletes.json 파일을 적용하세요. 거부밖에 없었다면 앞의 두 명령은 거부되고 마지막 명령이 정책을 삭제합니다.
    .why = 애플리케이션은 다시 삭제할 수 있어야 하며, 데이터를 파괴한 자격 증명은 차단됐습니다.
    .check = 정책에 IncidentDenyDeletes 문이 더는 없습니다.
    .undo = 이 단계에서 저장한 파일로 거부를 다시 적용하세요.

tighten-access = 필요한 만큼만 권한을 부여
    .do = 이 사건에서 중지한 것 중 소유자에게 아직 필요한 것을 마지막 변경부터 역순으로 되돌리세요. { $bucket } 버킷이 필요한 대상만 IAM 정책, 버킷 정책, 액세스 포인트, VPC 엔드포인트 조건으로 허용하세요. 객체 하나는 미리 서명된 URL로 공유하되, 이 URL은 서명한 자격 증명과 함께 효력을 잃습니다.
    .why = 아무에게도 필요 없는 권한은 다음 침입자가 쓰게 됩니다.
    .disruption = 되돌리지 않은 액세스를 쓰던 작업은 거부됩니다.

## 종결

suppress = 예상된 활동의 결과를 억제
    .do = 다시 일어날 활동이면 이 유형, 버킷, 호출자에만 적용되는 억제 규칙을 만드세요. 규칙은 만료되지 않으므로 담당자와 종료일을 사건 기록에 적으세요. 다시 일어나지 않는다면 "해당 없음"으로 답하세요.
    .why = 규칙에 맞는 결과는 아무도 보지 못한 채 보관되므로, 범위가 좁아야 다음의 실제 경고가 보입니다.
    .check = 규칙에 이 결과의 유형, 버킷, 호출자가 있습니다.
    .undo = 규칙을 삭제하세요.

archive-useful = 결과를 유용함으로 평가하고 보관
    .do = 사건 파일을 먼저 저장하세요. 그다음 평가를 보내고 { $finding-id } 결과를 보관하세요.
    .why = 평가는 탐지를 개선하고, 보관한 결과는 열린 목록에서 빠집니다.

archive-not-useful = 결과를 유용하지 않음으로 평가하고 보관
    .do = 사건 파일을 먼저 저장하세요. 그다음 평가를 보내고 { $finding-id } 결과를 보관하세요.
    .why = 평가는 탐지를 개선하고, 보관한 결과는 열린 목록에서 빠집니다.

close-closed-contained =
    .text = 침입자가 { $bucket } 버킷에 접근했고 지금은 접근이 끊겼습니다. 증거, 피해, 남아 있는 조치를 되돌리는 방법이 기록에 있습니다. 자격 증명 사건은 따로 계속됩니다.

close-closed-authorised =
    .text = 소유자와 별도의 기록으로 확인됐습니다. 이 사건에서 켠 버전 관리나 로깅은 소유자가 정할 때까지 켜 둡니다.

help-handed-over =
    .text = 사고 대응 책임자가 AWS Support와 함께 { $bucket } 버킷 건을 이어서 처리합니다. 파일, UTC 시각, 실패한 단계를 함께 넘깁니다.

