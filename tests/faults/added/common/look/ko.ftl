open-files = 파일을 확인
    .do = { $bucket }의 파일을 하나씩 여세요.
    .why = 없어진 것이 있을 수 있습니다.
