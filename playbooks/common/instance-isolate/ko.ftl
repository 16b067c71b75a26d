save-instance = { $instance-id } 인스턴스의 상태를 저장
    .do = 모두 읽기 전용 명령입니다. 이 사건 전용 폴더에서 실행하고 파일을 보관하세요. .err로 끝나는 파일에는 오류가 담깁니다. 대상이 없다는 오류도 하나의 답입니다. { $instance-id }.json 파일의 태그에 클러스터 이름이 있으면 담당 팀에 전화로 알리세요. 클러스터의 작업이 다른 노드로 옮겨 갑니다.
    .why = 저장한 상태는 되돌릴 때의 기준이며, 무엇이 인스턴스를 자동으로 종료할 수 있는지 보여 줍니다.

in-group = { $instance-id } 인스턴스가 Auto Scaling 그룹에 속합니까?
    .help = { $instance-id }-scaling.json 파일을 읽으세요. 목록이 비어 있으면 속한 그룹이 없습니다.
    .yes = 예. 그룹에 속합니다
    .no = 아니요. 속한 그룹이 없습니다
    .cannot-tell = 알 수 없으므로 인스턴스가 종료되는지 지켜봅니다

scaling-group = { $instance-id } 인스턴스가 속한 Auto Scaling 그룹은 무엇입니까?
    .help = { $instance-id }-scaling.json 파일의 AutoScalingGroupName을 읽으세요.
    .absent = 해당

run-command = Systems Manager로 { $instance-id } 인스턴스에 연결할 수 있습니까?
    .help = { $instance-id }-managed.json 파일의 PingStatus가 Online이어야 합니다. PlatformType에 Linux 또는 Windows가 나옵니다.
    .linux = 예. Linux 또는 macOS입니다
    .windows = 예. Windows입니다
    .unreachable = 아니요. 연결할 수 없습니다
    .cannot-tell = 알 수 없으므로 명령을 보내지 않습니다

keep-instance = { $instance-id } 인스턴스가 종료되지 않게 보호
    .do = 현재 상태를 저장하는 명령부터 실행하세요. 그다음 명령은 종료 방지를 켜고, 운영 체제에서 종료해도 인스턴스가 중지만 되게 하고, 디스크를 남깁니다. 스팟 인스턴스에서는 첫 번째 변경이 거부되므로 나머지를 계속하세요. AWS가 종료할 수 있으니 서두르세요.
    .why = 격리한 뒤 침입자나 우리 스크립트가 인스턴스를 종료하고 디스크를 지울 수 있습니다.
    .check = 종료 방지가 켜져 있고, 종료 동작이 stop이며, 인스턴스와 함께 삭제되는 디스크가 없습니다.
    .undo = 모든 설정을 저장한 값으로 되돌립니다.

stand-by = { $instance-id } 인스턴스를 그룹에서 대기 상태로 전환
    .do = { $scaling-group } 그룹에서 인스턴스를 대기 상태(Standby)로 바꾸세요. 인스턴스는 켜진 채로 로드 밸런서에서 빠지고, 그룹은 대신할 인스턴스를 시작합니다. 전환이 거부되면 그룹의 HealthCheck, ReplaceUnhealthy, Terminate 프로세스를 일시 중단하고 그 사실을 기록하세요.
    .why = 인스턴스가 응답하지 않으면 그룹이 곧바로 종료합니다.
    .disruption = 이 인스턴스에서 처리하던 요청이 끊깁니다. 같은 이미지로 새로 시작한 인스턴스가 이어받으며, 같은 방법으로 공격받을 수 있습니다.
    .check = 인스턴스의 상태가 Standby로 나옵니다. 몇 분이 걸릴 수 있습니다.
    .undo = 인스턴스를 다시 서비스에 넣습니다.
    .by-hand = EC2의 Auto Scaling 그룹에서 { $scaling-group } 그룹의 인스턴스 관리 탭을 여세요. { $instance-id } 인스턴스를 선택하고, 작업 메뉴에서 "대기 상태로 설정"을 고른 뒤 대체 인스턴스를 시작하게 하세요.

isolation-group = { $instance-id } 인스턴스를 격리할 보안 그룹은 무엇입니까?
    .help = { $finding-id }-group.json 파일의 GroupId를 읽으세요. sg-로 시작합니다.
    .absent = 격리용

make-groups = 격리에 쓸 보안 그룹을 준비
    .do = 이 명령은 { $vpc } VPC에 보안 그룹 두 개를 만들지만 아직 어디에도 연결하지 않습니다. 하나에는 규칙이 없습니다. 다른 하나는 모든 트래픽을 허용하며, AWS 런북처럼 추적되는 연결을 줄이려고 1초 정도만 사용합니다.
    .why = 미리 만들어 두면 나중에 몇 분을 아낍니다. 새 보안 그룹은 기본 규칙을 제거할 때까지 나가는 트래픽을 모두 허용합니다.

capture-memory = { $instance-id } 인스턴스의 메모리를 확보
    .do = 명령이 보이면 실행하세요. 프로세스, 연결, 사용자, 예약 작업을 기록합니다. 출력이 나올 때까지 마지막 명령을 되풀이하세요. 그다음 EC2 대응 계획에 정한 도구로 새 볼륨에 메모리 이미지를 만드세요. 대응자의 자격 증명은 인스턴스에 두지 마세요. 인스턴스를 중지하거나 다시 시작하지 마세요. 지금 할 방법이 없으면 생략하고 사유를 적으세요.
    .why = 침입자의 도구는 메모리에만 있을 수 있고, 격리하면 메모리에 접근할 수 없게 됩니다.

save-disks = { $instance-id } 인스턴스의 스냅샷을 만들어 잠금
    .do = 첫 명령은 모든 디스크를 같은 시점의 스냅샷으로 남깁니다. 스냅샷이 완료될 때까지 기다리지 마세요. 그다음 스냅샷마다 90일 동안 잠그세요. 포렌식 계정과 공유하려면, AWS 관리형 키로 암호화된 스냅샷은 우리가 관리하는 키로 복사하세요. 인스턴스 스토어는 어느 스냅샷에도 들어가지 않습니다.
    .why = 인스턴스에서 실행 중인 것은 아직 자기 흔적을 지울 수 있지만, 잠근 스냅샷은 아무도 삭제하지 못합니다.
    .check = 모든 스냅샷이 pending 또는 completed 상태입니다.

instance-snapshots = { $instance-id } 인스턴스에서 만든 스냅샷은 무엇입니까?
    .help = { $instance-id }-snapshots.json 파일의 SnapshotId를 읽으세요.
    .absent = 알려진 스냅샷 없음

groups-before = { $instance-id } 인스턴스에 연결돼 있던 보안 그룹은 무엇입니까?
    .help = { $instance-id }-interfaces-before-runbook.json 파일의 Groups를 읽으세요.
    .absent = 알 수 없는 그룹

isolation-way = { $instance-id } 인스턴스를 어떻게 격리합니까?
    .help = 명령은 어디서나 쓸 수 있습니다. AWSSupport-ContainEC2Instance 런북도 같은 일을 하지만, 자동화용 역할과 런북이 만들어도 되는 버킷이 필요합니다.
    .commands = 이 사건의 명령으로 격리합니다
    .runbook = 권한을 준비해 둔 AWS 런북으로 격리합니다
    .cannot-tell = 알 수 없으므로 명령으로 격리합니다

isolate-instance = { $instance-id } 인스턴스를 모든 인터페이스에서 격리
    .do = 스크립트는 모든 인터페이스를 열린 보안 그룹에 넣었다가 { $isolation-group } 보안 그룹으로 옮기고, 탄력적 IP 주소의 연결을 해제합니다. PowerShell에서는 .sh 파일의 줄을 하나씩 실행하세요.
    .why = 격리하기 전까지 인스턴스는 조종하는 쪽과 계속 통신합니다. 추적되던 연결은 변경 뒤에도 몇 분 동안 남을 수 있으므로, 모니터링할 때 흐름 로그를 봅니다.
    .disruption = { $instance-id } 인스턴스가 제공하는 서비스가 모두 멈추고, Systems Manager로도 더는 연결할 수 없습니다.
    .check = 모든 인터페이스에 { $isolation-group } 보안 그룹만 있습니다. DNS 조회와 메타데이터 서비스는 여전히 작동합니다.
    .undo = 모든 인터페이스에 저장한 보안 그룹과 주소를 다시 적용합니다.
    .by-hand = EC2의 네트워크 인터페이스를 { $instance-id } 값으로 필터링하세요. 인터페이스마다 보안 그룹을 적어 둔 뒤, 작업 메뉴의 "보안 그룹 변경"에서 { $isolation-group } 보안 그룹만 남기세요. 모든 인터페이스에 똑같이 하세요.

try-runbook = AWS 런북을 변경 없이 테스트 실행
    .do = AWSSupport-ContainEC2Instance 런북을 테스트 실행(DryRun)으로 시작하고, Systems Manager의 자동화에서 출력을 읽으세요. { $instance-id } 인스턴스 외의 리소스가 나오면 더 진행하지 마세요. Identity Center로 로그인했다면 먼저 파일에 그 역할의 ARN을 적으세요.
    .why = 테스트 실행은 무엇이 변경될지, 필요한 권한이 있는지 보여 줍니다.

run-runbook = { $instance-id } 인스턴스를 AWS 런북으로 격리
    .do = 같은 런북을 테스트 실행 없이 시작하세요. 런북은 보안 그룹을 버킷에 저장하고, 인스턴스를 Auto Scaling 그룹에서 뺍니다.
    .why = 첫 방법이 실패했거나 쓸 수 없을 때 인스턴스를 격리하는 두 번째 방법입니다.
    .disruption = { $instance-id } 인스턴스가 제공하는 서비스가 모두 멈춥니다.
    .check = 이전 보안 그룹이 남아 있는 인터페이스가 없습니다. 런북이 끝나기까지 몇 분이 걸립니다.
    .undo = 같은 런북을 Restore로 시작하세요. BackupS3KeyName 값을 요구하면 이번 실행의 출력에서 키를 가져오세요.
