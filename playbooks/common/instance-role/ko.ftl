profile-names = { $instance-id } 인스턴스에 연결된 인스턴스 프로파일은 무엇입니까?
    .help = { $instance-id }-profile.json 파일에서 IamInstanceProfile.Arn의 마지막 슬래시(/) 뒤를 읽으세요.
    .absent = 알려진 프로파일 없음

instance-roles = { $instance-id } 인스턴스에 연결된 역할은 무엇입니까?
    .help = 인스턴스 프로파일의 profile-….json 파일에서 Roles를 읽으세요.
    .absent = 알려진 역할 없음

has-role = { $instance-id } 인스턴스에 연결된 역할이 있습니까?
    .help = { $instance-id }-profile.json 파일을 읽으세요. 목록이 비어 있으면 인스턴스 프로파일이 없고 역할도 없습니다.
    .yes = 예. 역할이 있는 인스턴스 프로파일이 연결돼 있습니다
    .no = 아니요. 없습니다
    .cannot-tell = 알 수 없으므로 이 인스턴스의 세션을 거부합니다

cut-role = { $instance-id } 인스턴스의 역할 세션을 거부
    .do = 역할에 정책을 적용한 뒤 인스턴스에서 프로파일을 분리하세요. 정책은 이 인스턴스의 ID가 이름인 세션을 나중에 발급되는 것까지 모두 거부합니다. 같은 역할을 쓰는 다른 인스턴스에는 영향이 없습니다. 명령에 역할이 나오지 않으면 프로파일에 있는 역할마다 직접 적용하세요.
    .why = 역할의 자격 증명은 몇 시간 동안 어디서나 쓸 수 있고, 격리해도 계속 유효합니다.
    .disruption = { $instance-id } 인스턴스는 AWS에서 아무것도 호출하지 못하고, Systems Manager 연결도 끊깁니다.
    .check = 정책에 { $instance-id } 값이 있고 연결된 프로파일이 없습니다. 세션은 1분 안에 거부됩니다.
    .undo = 프로파일을 다시 연결한 뒤 정책을 삭제합니다. 인스턴스를 교체한 뒤에만 하세요.
    .by-hand = IAM에서 역할을 열어, aws:userid 값이 *:{ $instance-id } 형식일 때 모든 리소스에 대한 모든 작업을 거부하는 인라인 정책을 만드세요. 그다음 EC2의 작업 메뉴에서 보안, "IAM 역할 수정"을 차례로 열고 역할 없음을 고르세요.

used-elsewhere = 이 인스턴스의 자격 증명이 다른 곳에서 사용됐습니까?
    .help = { $instance-id }-calls-by-address.json 파일을 읽으세요. 인스턴스와 NAT 게이트웨이의 주소, AWS 서비스 이름은 인스턴스 자신의 호출로 봅니다. 이벤트는 최대 15분 늦게 나타납니다.
    .yes = 예. 다른 주소에서 온 호출이 적어도 하나 있습니다
    .no = 아니요. 모든 호출이 우리 주소에서 왔습니다
    .cannot-tell = 알 수 없으므로 역할에 대한 사건을 따로 시작합니다

credentials-case = 역할에 대한 사건을 시작
    .do = 자격 증명 플레이북으로 이 역할에 대한 사건을 시작하고, 다른 사람이 맡게 하세요. { $finding-id } 결과와 호출이 담긴 파일을 넘기세요.
    .why = 침입자가 역할로 한 일은 이 인스턴스가 아니라 계정에서 계속됩니다.
