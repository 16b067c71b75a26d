freeze = { $bucket } 보존
    .do = 사본을 보관합니다.
    .why = 증거는 사라집니다.

close-bucket = { $bucket } 차단
    .do = 모든 차단을 켭니다.
    .why = 누구나 읽을 수 있습니다.
    .disruption = 로그인하지 않은 방문자.
    .check = 외부인은 거부됩니다.
    .undo = 저장한 설정을 되돌립니다.

caller = 누가 호출했습니까?
    .help = { $bucket }의 호출자를 확인하십시오.
    .anonymous = 외부인
    .staff = 직원
    .cannot-tell = 알 수 없음

folder = 증거를 보관할 폴더는 무엇입니까?
    .help = 사건의 폴더를 쓰십시오.

closed = 종료
    .text = 버킷이 공개되어 있었습니다.

expected = 예상된 호출
    .text = 허용된 호출입니다.

hand-over = 인계
    .text = 담당자가 이어서 처리합니다.
