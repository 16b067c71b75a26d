exercise = 훈련용 결과입니까?
    .help = GuardDuty가 생성한 샘플은 제목이 [SAMPLE]로 시작합니다. GeneratedFinding으로 시작하는 이름은 누구나 지을 수 있으므로 증거가 되지 않습니다.
    .yes = 예. GuardDuty가 생성한 샘플입니다
    .no = 아니요. 실제 결과입니다

alert-freeze-alert = { $finding-id } 결과를 그대로 보존
    .do = 받은 경고 원본, 결과, 결과의 SHA-256을 이 사건 전용 폴더에 저장하세요. SHA-256을 출력하는 도구라면 무엇이든 괜찮습니다. 마지막 명령은 로그 검색의 시작 시각, 곧 { $first-seen }의 7일 전을 기록합니다. 경고 시각과 지금 시각을 UTC로 적어 두세요.
    .why = GuardDuty는 결과를 계속 업데이트하고 나중에 삭제하므로, 보존한 사본만이 당시의 내용을 보여 줍니다.

alert-prepare-team =
    .do = { $principal-name } 자격 증명으로 읽을 수 없는 전화 회의나 채팅으로 사건 논의를 옮기세요. 대응자 전원의 IAM 역할 ARN을 적고 로그인되는지 시험하세요. 아래 명령은 세션을 보여 줍니다. assumed-role/ 뒤의 이름을 NAME에 넣어 aws iam get-role --role-name NAME을 실행하면 역할의 ARN이 나옵니다. { $account-id } 계정의 루트 사용자로 로그인할 수 있는 사람이 있는지 확인하세요.
    .why = 뒤의 단계에서 접근을 거부하면 이 목록에 있는 역할만 접근을 유지합니다.

alert-closed-exercise =
    .text = GuardDuty가 생성한 샘플이며 { $account-id } 계정에서는 아무 일도 없었습니다. GuardDuty에서 결과를 보관하세요. 대응 전체를 연습하려면 첫 번째 답을 "아니요"로 바꾸세요.
