block-public-access = { $bucket } 공개 차단
    .do = 차단 설정 네 가지를 모두 켜세요.
    .why = 지금은 누구나 읽을 수 있습니다.
    .disruption = 로그인하지 않은 방문자.
    .check = 외부인은 거부됩니다.
    .undo = 저장한 설정을 되돌리세요.

caller = 누가 호출했습니까?
    .help = 호출한 주체를 확인하세요.
    .anonymous = 외부인
    .iam-user = 우리 사용자
    .cannot-tell = 알 수 없음

closed = 종료: 버킷이 공개되어 있었음
    .text = 누가 언제 공개했는지 기록하세요.

freeze-alert = 경보 보관
    .do = 사건 폴더에 복사하세요.
    .why = 증거는 사라집니다.

evidence-folder = 증거를 보관할 버킷은 무엇입니까?
    .help = 사건의 버킷을 쓰세요.

expected = 예상된 호출
    .text = 허용된 호출입니다.

hand-over = 인계
    .text = 담당자가 이어서 처리합니다.
