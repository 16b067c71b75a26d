# 모든 플레이북이 함께 쓰는 문구: 새 플레이북의 첫 문구(`nextmove new`).

skeleton-keep-alert = 경고를 그대로 보존
    .do = 받은 경고를 그대로 사건 폴더에 저장하세요.
    .why = 나중에는 콘솔에 다르게 표시될 수 있습니다.

skeleton-owner-confirms = 담당자가 이 활동을 확인했습니까?
    .help = 경고에 나오지 않은 경로로 리소스 담당자에게 확인하세요.
    .yes = 예
    .no = 아니요
    .cannot-tell = 알 수 없음

skeleton-record-shows = 계획된 활동이라는 기록이 있습니까?
    .help = 같은 시각과 같은 리소스에 대한 변경 요청, 티켓, 테스트 계획을 찾으세요.
    .yes = 예
    .no = 아니요
    .cannot-tell = 알 수 없음

skeleton-stop-activity = 활동 중단
    .do = 피해를 멈추는 변경 한 가지를 적으세요.
    .why = 이 조치를 하기 전까지 무슨 일이 계속되는지 적으세요.
    .disruption = 누가 또는 무엇이 멈추는지 적으세요.

skeleton-watch-activity = 활동이 멈췄는지 확인
    .do = 어디를 얼마 동안 볼지 적으세요.
    .why = 놓친 경로가 하나만 있어도 다시 들어올 수 있습니다.

skeleton-closed-expected = 종결: 예상된 활동입니다
    .text = 누가 언제 확인했는지 기록하세요.

skeleton-closed-stopped = 종결: 활동을 멈췄습니다
    .text = 무엇을 언제 변경했는지 기록하세요.

skeleton-handed-to-owner = 인계
    .text = 경고와 답변, 남은 일을 전달하세요.
