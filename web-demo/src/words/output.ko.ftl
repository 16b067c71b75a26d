# 페이지가 직접 보여 주는 문구: 명령의 출력.

output-paste = 출력 붙여 넣기
output-again = 새 출력 붙여 넣기
output-paste-of = 출력 붙여 넣기: { $command }
output-hint = 이 탭 안에서만 읽습니다. 알아낸 내용, 출력의 크기, SHA-256만 남습니다.
output-printed = 명령의 출력
output-errors = 명령의 오류 출력
output-nothing = 아무것도 출력되지 않았고 오류도 없었습니다
output-missing = 명령의 출력을 붙여 넣거나, 아무것도 출력되지 않았다고 표시하세요.
output-submit = 출력 읽기
output-refused = 이 출력은 사용할 수 없습니다
output-taken = 읽은 출력
output-error = 오류 { $code }
output-error-without-code = 코드 없는 오류
output-gave = 출력에서 알아낸 내용
output-gave-of = 출력에서 알아낸 내용: { $action }
output-gave-nothing = 읽었지만 여기서 묻는 내용은 없습니다.
output-settled = 출력에 답이 있어 더 묻지 않아도 되는 질문 { $count }개:
output-facts = 알아낸 정보:
output-at-least = 더 있을 수 있음
output-empty-list = 없음
output-at = 위치:
output-start = 맨 위
output-without = 여기에 없는 항목:
output-in-error = 오류 코드로 판단
output-in-nothing = 출력이 없는 것으로 판단
output-why =
    { $why ->
        [refused] 명령이 오류로 끝나 이 항목을 알 수 없습니다.
        [not_this_output] 이 경고에 대한 해당 명령의 출력이 아닙니다.
        [unreadable] 명령의 출력 형식이 아니거나 일부만 있습니다.
        [unknown] 오류가 있었는지 기록되지 않았습니다.
        [cut] 출력이 잘려 있어, 여기에 없는 것도 실제로는 있을 수 있습니다.
        [ambiguous] 여러 답이 동시에 해당합니다.
        [wrong_kind] 값의 형식이 이 항목에 맞지 않습니다.
        [too_many] 목록에 담을 수 있는 개수를 넘었습니다.
        [before_the_change] 변경하기 전의 출력입니다.
        [no_such_command] 플레이북에 그런 명령이나 항목이 없습니다.
       *[other] { $spelled }
    }
output-stand =
    { $stand ->
        [not_sent] 실행하지 않음
        [sent] 실행했으나 확인되지 않음
        [holds] 적용 확인됨
        [does_not_hold] 적용되지 않음
        [not_yet] 아직 적용되지 않음: 잠시 뒤 다시 확인
       *[cannot_tell] 출력으로 확인할 수 없음
    }
output-before =
    { $before ->
        [yes] 변경 전 상태를 저장했습니다.
       *[no] 변경 전 상태가 저장되지 않아 되돌릴 수 없습니다. 먼저 저장하세요.
    }
output-awaits = 다음 정보가 출력에서 확인되면 명령이 더 나타납니다: { $facts }
output-only-if-empty = { $file } 파일이 비어 있거나 없을 때만 실행
output-only-if-filled = { $file } 파일이 비어 있지 않을 때만 실행
output-left-out = 빠진 명령
output-left-out-for = { $title } { $label }
output-status =
    { $count ->
        [0] 출력을 읽었습니다.
       *[other] 출력을 읽었습니다. 질문 { $count }개의 답이 출력에 있었습니다.
    }
output-conflict = 값이 서로 다릅니다
output-conflict-hint = 맞는 것을 고르세요. 둘 다 기록에 남습니다.
output-take = 선택: { $label }
output-seen = 출력에서 확인된 내용
output-purpose =
    { $purpose ->
        [before] 변경 전 상태
        [run] 실행
        [verify] 확인
       *[undo] 되돌리기
    }
output-looked = 항목 { $count }개 읽음
output-said-nothing = 출력에 이 질문의 답이 없습니다.
