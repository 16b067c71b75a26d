find-origin = { $iam-name } 역할을 누가 수임했는지 확인
    .do = role-{ $iam-name }-assumed-by.json 파일에서 키가 { $access-key-id }인 이벤트를 찾으세요. 그 이벤트의 userIdentity가 역할을 수임한 주체입니다. 다른 역할의 세션이면 그 세션의 키를 같은 방법으로 찾아 최초의 주체까지 거슬러 올라가세요. 다른 리전도 쓰는 계정이면 그 리전에서도 검색하세요. 중국 리전에서는 us-east-1 대신 cn-north-1, GovCloud에서는 us-gov-west-1을 쓰세요.
    .why = 역할은 빌려 쓰는 것이므로, 이전 세션을 취소해도 역할을 수임한 쪽은 곧바로 새 세션을 엽니다.

assumed-by = { $iam-name } 역할을 누가 수임했습니까?
    .help = 이벤트의 userIdentity로 알 수 있습니다. IAMUser, AssumedRole, SAMLUser, WebIdentityUser, AWSService 중 하나입니다. 이벤트 기록은 최대 15분 늦게 나타납니다.
    .iam-user = IAM 사용자
    .role = 다른 역할의 세션
    .provider = ID 제공업체(SAML, OIDC)를 거친 사람이나 파이프라인
    .service = 우리 작업을 실행하는 AWS 서비스
    .cannot-tell = 알 수 없으므로 역할 자체의 권한을 모두 거부합니다

origin-role = 어느 역할이 수임했습니까?
    .help = 이벤트의 sessionContext.sessionIssuer.userName을 읽으세요. 경로나 ARN 없이 이름만 입력하세요.
    .absent = 앞선

revoke-origin-role = { $origin-role } 역할의 이전 세션을 취소
    .do = 이 역할로 작업하는 대응자가 없는지 먼저 확인한 뒤 정책을 적용하세요. 앞선 역할이 더 있으면 역할마다 되풀이하세요. 다른 계정의 역할이면 그 계정의 보안 팀에 전화하세요.
    .why = { $origin-role } 역할의 세션이 있으면 침입자는 { $iam-name } 역할을 다시 수임합니다.
    .disruption = 이 역할을 쓰는 사람과 작업은 새 자격 증명을 받을 때까지 모두 거부됩니다.
    .check = 정책에 이 단계를 실행한 시각이 UTC로 나옵니다.
    .undo = 역할의 가장 긴 세션이 만료된 뒤 정책을 삭제하세요.

chain-start = 역할 체인은 어디에서 시작됩니까?
    .help = userIdentity가 역할의 세션이 아닐 때까지 키를 거슬러 올라가세요.
    .iam-user = IAM 사용자
    .provider = ID 제공업체의 사람이나 파이프라인
    .service = 우리 작업을 실행하는 AWS 서비스
    .cannot-tell = 알 수 없으므로 역할 자체의 권한을 모두 거부합니다

origin-user = 역할 체인을 시작한 IAM 사용자는 누구입니까?
    .help = 이벤트의 userIdentity.userName을 읽으세요. 경로나 ARN 없이 이름만 입력하세요.
    .absent = 처음에 수임한

deny-origin-user = { $origin-user } 사용자의 모든 작업을 거부
    .do = 이 사용자로 작업하는 대응자가 없는지 먼저 확인하세요. AWSDenyAll 정책을 연결하고, { $origin-user } 사용자의 키, 암호, 다른 접근 경로를 조사할 사건을 따로 시작하세요.
    .why = 이 사용자가 작동하는 동안에는 역할을 다시 수임할 수 있습니다.
    .disruption = { $origin-user } 사용자로 실행되는 작업은 새 자격 증명을 받을 때까지 모두 멈춥니다.
    .check = 목록에 AWSDenyAll이 있습니다.
    .undo = 이 사용자의 사건에서 허용하면 AWSDenyAll을 분리하세요. 이 단계 전부터 연결돼 있었다면 첫 명령이 거부하고 정책은 그대로 남습니다.

block-origin-provider = 최초의 주체를 ID 제공업체에서 비활성화
    .do = ID 관리자에게 요청해 제공업체에서 해당 사용자나 워크로드를 비활성화하고 세션을 끝내세요. 파이프라인이면 { $iam-name } 역할의 신뢰 정책이 허용하는 주체(subject)도 확인하세요.
    .why = 제공업체가 침입자를 보증하는 동안에는 새 세션이 계속 생깁니다.
    .disruption = 해당 사용자나 파이프라인은 어디에도 로그인하지 못합니다.
    .undo = 사용자나 워크로드를 다시 활성화하세요.

stop-origin-work = { $iam-name } 역할을 수임한 작업을 중지
    .do = 작업, 함수 또는 파이프라인의 코드와 설정을 저장한 뒤 해당 서비스에서 중지하세요. 그것을 마지막으로 만들거나 변경한 주체를 찾아 그 주체에 대한 사건을 시작하세요.
    .why = 작업이 실행되는 동안 작업을 장악한 사람은 역할의 새 자격 증명을 계속 받습니다.
    .disruption = 이 작업이 하던 일이 멈춥니다.
    .undo = 작업을 다시 시작하세요.
