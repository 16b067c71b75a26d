conclusion = 증거로 무엇을 알 수 있습니까?
    .help = 로그와 기록으로 판단하세요. 나중에 이 사건을 읽는 사람도 같은 답에 이르러야 합니다.
    .malicious = 침입자가 들어왔고 지금은 접근이 끊겼습니다
    .attempt-refused = 침입자가 시도했으나 거부됐습니다
    .authorised = 실제 활동이고 승인된 것입니다
    .not-as-described = 경고의 내용대로 일어나지 않았습니다
    .cannot-tell = 증거로는 무슨 일이 있었는지 알 수 없습니다
