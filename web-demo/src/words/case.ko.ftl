# 페이지가 직접 보여 주는 문구: 사건 파일과 그 안의 기록.

## 담당자

analyst-label = 담당자 이름
analyst-hint = 기록하는 모든 항목에 함께 남습니다. 이 탭을 닫으면 이름은 지워집니다.
analyst-set = 이 이름으로 기록하기
analyst-missing = 먼저 이름을 입력하세요. 기록에 함께 남습니다.
analyst-as = 기록자: { $name }
analyst-change = 이름 변경

## 메모와 증거

record-heading =
    { $count ->
        [0] 이 단계의 메모와 증거
       *[other] 이 단계의 메모와 증거 ({ $count })
    }
record-hint = 여기에 적은 내용은 현재 단계와 함께 사건 파일에 기록됩니다.
record-note = 메모
record-add-note = 메모 기록하기
record-note-missing = 먼저 메모를 적으세요.
record-evidence = 증거
record-evidence-hint = 파일은 어디로도 전송되지 않습니다. 이름, 크기, 이 페이지에서 계산한 SHA-256만 기록됩니다.
record-name = 이름
record-size = 크기
record-sha256 = SHA-256
record-bytes = { $count }바이트
record-hashing = SHA-256을 계산하고 있습니다.
record-no-hash = 이 브라우저는 https 페이지나 이 컴퓨터에서 연 페이지에서만 SHA-256을 계산합니다.
record-kept-at = 보관 위치
record-kept-at-hint = 다른 사람이 찾을 수 있는 곳을 적으세요. 예: 버킷, 공유 폴더, 티켓
record-kept-at-missing = 보관 위치를 적으세요.
record-begun = 아직 기록하지 않았습니다. 작성을 시작한 단계에 기록됩니다: { $step }
record-add-evidence = 증거 기록하기
record-by-whom = { $name }, { $time }

## 승인

approval-heading = 승인 필요: { $role }
approval-by-another = 되돌릴 수 없는 조치이므로 본인이 아닌 다른 사람이 승인해야 합니다.
approval-first = 승인을 기록해야 조치를 완료로 기록할 수 있습니다.
approval-given = 승인자: { $names }
approval-name = 승인하는 사람
approval-submit = 승인 기록하기
approval-missing = 승인하는 사람의 이름을 적으세요.
approval-done = 완료
approval-waits = 승인을 기록하면 고를 수 있습니다. 승인할 사람: { $role }
approval-go-to = 승인 기록으로 이동

## 변경한 내용

undo-heading = 지금까지 변경한 내용
undo-none = 지금까지 변경한 것이 없습니다.
undo-way =
    { $way ->
        [commands] 명령으로 되돌림
        [by_hand] 수동으로 되돌림
        [impossible] 되돌릴 수 없음
       *[unknown] 해당 플레이북이 없음
    }
undo-in-part = 실패했지만 일부는 적용됐을 수 있습니다.
undo-saved = 변경 전 상태가 저장된 파일
undo-mark = 되돌렸음을 기록하기
undo-mark-step = 되돌렸음을 기록하기: { $title }
undo-undone = 되돌림

## 사건 파일

file-heading = 사건 파일
file-none = 첫 항목을 기록하면 사건 파일이 만들어집니다.
file-unsaved =
    { $count ->
        [0] 모두 저장했습니다.
       *[other] 아직 저장하지 않은 기록이 { $count }건 있습니다.
    }
file-save = 사건 파일 저장
file-secret = 경고의 내용과 사건의 키가 들어 있으므로 경고와 똑같이 안전하게 보관하세요.
file-head = 마지막 기록의 해시
file-head-hint = 티켓처럼 파일이 아닌 곳에 적어 두세요. 이 값이 있으면 그때까지의 기록이 바뀌지 않았음을 누구나 확인할 수 있습니다.
file-compare = 따로 적어 둔 해시
file-compare-submit = 비교하기
file-compare-missing = 먼저 해시를 입력하세요.
file-anchored = { $entry }번 기록의 해시와 같습니다. 그 기록까지는 바뀐 것이 없습니다.
file-anchored-last = 마지막 기록의 해시와 같습니다. 사건 전체에 바뀐 것이 없습니다.
file-whole = 기록 { $count }건의 해시 체인이 온전합니다.
file-whole-hint = 파일 전체를 다시 쓸 수 있는 사람은 체인도 새로 만들 수 있습니다. 따로 적어 둔 해시와 비교하세요.
file-copy = 값 { $count }개를 가린 사본입니다. 읽고 비교할 수는 있지만 이어서 기록할 수는 없습니다.

## 인계

handover-heading = 인계
handover-to = 이어받는 사람
handover-note = 전달할 내용(선택)
handover-submit = 인계 기록하기
handover-missing = 이어받는 사람의 이름을 적으세요.
handover-done = { $to } 님에게 인계했습니다. 사건 파일을 저장해 전달하세요.
handover-found = { $time }에 { $from } 님이 { $to } 님에게 인계한 사건입니다
handover-no-note = 전달한 내용이 없습니다.

## 값을 가린 사본

redact-heading = 값을 가린 사본
redact-hint = 사본에서는 고른 값이 나오는 곳마다 의미 없는 가명으로 바뀝니다. 해시 체인은 그대로 확인할 수 있습니다.
redact-submit = 사본 저장
redact-missing = 가릴 항목을 고르세요.
redact-done = 값 { $count }개를 가린 사본을 저장했습니다.

## 기록

journal-heading = 기록({ $count }건)
journal-kind =
    { $kind ->
        [opened] 사건 시작
        [answer] 답변
        [retract] 답변 취소
        [note] 메모
        [evidence] 증거
        [hand_over] 인계
        [approve] 승인
        [undone] 되돌림
        [move] 다른 플레이북으로 변경
       *[output] 명령 출력 읽음
    }
journal-reason = 사유
journal-note = 메모

## 플레이북의 다른 버전

move-heading = 플레이북의 다른 버전이 있습니다
move-follows = 이 사건의 플레이북 버전: { $version }.
move-other = 새 경고에 적용되는 버전: { $version }.
move-unfit = 그 버전에 맞지 않는 답변
move-why =
    { $why ->
        [unknown_fact] 그 버전에는 없는 항목
       *[other_values] 그 버전에서는 다른 값을 받음
    }
move-hint = 맞지 않는 답변은 기록에 남고 보류됩니다. 기록하기 전에는 아무것도 바뀌지 않습니다.
move-submit = 이 버전으로 변경

## 나가기

leave-unsaved = 아직 저장하지 않은 사건이 { $count }건 있습니다.
leave-hint = 다른 것을 열면 지금 사건이 닫히고, 저장하지 않은 내용은 사라집니다.
