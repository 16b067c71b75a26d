# 페이지가 직접 보여 주는 문구: 경고에서 최종 결과까지.

## 페이지

page-language-name = 한국어
page-language = 언어
page-tagline = 보안 경고의 다음 대응 단계
page-title = nextmove: 보안 경고의 다음 대응 단계
page-starting = 엔진을 시작하고 있습니다.

## 경고 열기

intake-heading = 경고 열기
intake-privacy = 경고는 이 브라우저 탭 안에만 있습니다. 이 페이지는 어디로도 데이터를 보낼 수 없습니다.
intake-paste = 경고 또는 사건 파일
intake-read = 이 경고 읽기
intake-samples = 샘플
intake-samples-hint = 이 페이지를 위해 만든 예시입니다. 실제 계정이나 버킷이 아닙니다.
intake-empty = 먼저 경고를 붙여 넣거나 샘플을 고르세요.
intake-back = 열려 있던 경고로 돌아가기

## 파일 놓기

drop-choose-file = 파일 선택
drop-hint = 또는 여기에 파일을 끌어다 놓으세요
drop-hovered = 파일을 놓으면 바로 읽습니다
drop-several-files = 파일은 한 번에 하나만 놓으세요.
drop-unreadable = 브라우저가 이 파일을 읽지 못했습니다.

## 플레이북

playbooks-heading = 플레이북
playbooks-built-in = 기본으로 들어 있는 플레이북입니다.
playbooks-own = 기본 플레이북 대신 직접 제공한 번들을 사용하고 있습니다.
playbooks-hint = 조직의 플레이북을 쓰려면 nextmove compile로 만든 번들 파일을 넣으세요.
playbooks-again = 기본 플레이북으로 되돌리기

## 문서의 경고 고르기

choose-heading =
    { $count ->
        [0] 이 문서에는 경고가 없습니다
       *[other] 이 문서에는 경고가 { $count }건 있습니다
    }
choose-hint = 대응할 경고를 고르세요. 답변은 경고마다 따로 남습니다.
choose-filter = 목록에서 찾기
choose-shown = { $all }건 중 { $shown }건 표시
choose-open = 이 경고 열기
choose-none = 먼저 경고를 고르세요.
choose-unknown-type = 유형이 적혀 있지 않음

## 맨 위 줄

bar-alert-number = 경고 { $all }건 중 { $number }번째
bar-other-alert = 다른 경고
bar-other-document = 새 문서
bar-in = 전달 경로: { $envelope }
bar-within = { $outer } › { $inner }

## 샘플

sample-label = 샘플
sample-text = 훈련용: 이 경고에는 샘플이라는 표시가 있습니다. 적혀 있는 리소스가 실제로 없을 수 있습니다.

## 바뀐 내용을 읽어 주는 문구

status-recognised = 경고를 인식했습니다: { $source }, { $type }.
status-answered = 질문 { $count }개는 경고에 답이 있었습니다.
status-changed = 답변을 바꿨습니다. 다른 답변 { $kept }개는 그대로 적용되고 { $aside }개는 보류됩니다.
status-removed = 답변을 지웠습니다.
status-recorded = 기록했습니다.
status-end = 대응이 끝났습니다: { $verdict }.

## 경고에서 읽은 정보

facts-heading = 경고에서 읽은 정보
facts-count = { $count }개 항목
facts-from = 위치
facts-decided = 결정한 단계
facts-used = 판단에 사용된 정보
facts-others = 그 밖의 정보
facts-override = 다른 값 사용
facts-override-fact = { $fact }: 다른 값 사용
facts-new-value = 사용할 값
facts-reason = 사유
facts-reason-missing = 경고의 값이 왜 틀렸는지 적으세요.
facts-apply = 이 값 사용
facts-cancel = 취소
facts-overridden = 직접 입력한 값
facts-alert-says = 경고의 값
facts-remove = 경고의 값으로 되돌리기
facts-remove-override = { $fact }: 경고의 값으로 되돌리기
facts-notices-heading = 읽지 않은 값
facts-notice =
    { $why ->
        [wrong_kind] 값의 형식이 이 항목에 맞지 않습니다.
        [too_long] 값이 너무 깁니다.
        [too_many] 값이 너무 많아 앞의 것만 읽었습니다.
        [duplicate_key] 같은 이름이 두 번 있어 값 하나만 읽었습니다.
       *[other] { $spelled }
    }
facts-none = 이 경고에서 읽은 정보가 없습니다.

## 질문

ask-kind = 질문
ask-submit = 답변하기
ask-choose-one = 답을 하나 고르세요.
ask-enter-value = 값을 입력하세요.
ask-yes = 예
ask-no = 아니요
ask-now = 현재 시각(UTC)
ask-one-per-line = 한 줄에 값을 하나씩 적으세요.
ask-format =
    { $kind ->
        [ip] IPv4 또는 IPv6 주소를 입력하세요.
        [time] 시간대를 포함해 입력하세요.
        [number] 숫자를 입력하세요.
       *[other] { "" }
    }
ask-why = 이 질문을 하는 이유
ask-why-text = 다음 단계를 정하는 데 필요하지만 경고에 적혀 있지 않습니다.
ask-why-confirm = 규칙으로 판단한 값이지만, 이후 대응이 크게 달라지므로 사람이 확인해야 합니다.
ask-suggested = 지금까지 알려진 정보로는 이 답이 맞아 보입니다. 맞을 때만 확인하세요.
ask-confirm = 확인: { $label }
ask-recorded-as = 기록되는 이름:
ask-form = 형식
ask-example = 예시
ask-declines = 입력할 값이 없을 때
ask-without-values = 이 조치를 건너뛰거나 미루기
ask-without-values-hint = 이 질문에 답하지 않아도 고를 수 있습니다.
ask-noticed = 경고의 해당 위치에 값이 있지만 사용하지 않았습니다. { $notice }

## 조치

act-why = 이유
act-disruption = 영향
act-check = 확인
act-undo = 되돌리기
act-brake = 이 조치는 되돌릴 수 없습니다
act-aware = 영향을 확인했으며 실행하기로 결정했습니다.
act-aware-missing = 먼저 영향을 확인했음을 표시하세요.
act-held = 위 항목에 표시하면 변경 명령이 나타납니다.
act-commands = 명령
act-needs = 필요한 권한
act-role =
    { $role ->
        [account_owner] 계정 소유자
        [application_owner] 애플리케이션 소유자
        [bucket_owner] 버킷 소유자
        [identity_administrator] ID 관리자
        [incident_lead] 사고 대응 책임자
        [resource_owner] 리소스 소유자
        [vault_owner] 자격 증명 모음 소유자
       *[other] { $spelled }
    }
act-cites = 출처
act-checked = { $date } 확인
act-new-window = 새 탭에서 열림
act-reply-legend = 조치 결과를 고르세요
act-reason = 사유(필수)
act-note = 메모(선택)
act-reason-missing = 사유를 적으세요. 기록에 남습니다.
act-record = 기록: { $label }
act-submit = 조치 결과 기록하기

## 명령

commands-purpose =
    { $purpose ->
        [before] 실행 전: 현재 상태 저장
        [run] 실행
        [verify] 확인
       *[undo] 되돌려야 할 때
    }
commands-shells = 셸
commands-console = 콘솔에서
commands-instead = 또는:
commands-copy = 복사
commands-copy-all = { $count }개 모두 복사
commands-one = { $purpose }, 명령 { $all }개 중 { $number }번째
commands-copied = 복사했습니다
commands-copy-failed = 선택했습니다. Ctrl+C를 누르세요

## 답변 변경

change-banner = 앞에서 한 답변을 바꾸고 있습니다.
change-hint = 이후의 답변은 그대로 남습니다. 해당 단계가 다시 나오면 자동으로 적용됩니다.
change-cancel = 답변을 그대로 두기
change-differs = 대응 경로가 바뀌었습니다
change-same = 대응 경로는 그대로입니다
change-appear = 새로 포함된 단계
change-vanish = 지금은 빠진 단계
change-stay = { $count }개 단계는 그대로입니다.
change-times = { $count }번
change-returned = 답변이 다시 적용됩니다
change-kept = 답변은 보류됩니다
change-close = 닫기

## 최종 결과

end-kind = 최종 결과
end-verdict = 판정
end-status = 경고를 보낸 서비스에서의 상태
end-route = 지금까지의 대응 경로
end-step = 단계
end-reply = 답변
end-decided-by = 결정 근거
end-changes = 변경한 내용(최근 순)
end-not-done = 하지 않은 조치
end-not-reached = 이 조치까지 진행하지 않았습니다
end-other = 다른 경고 열기

## 대응 경로

route-heading = 대응 경로
route-now = 현재
route-change = 변경
route-change-step = 변경: { $title }
route-remove = 삭제
route-remove-step = 삭제: { $title }
route-remove-asks = 이 답변을 삭제할까요? { $title }
route-remove-hint = 대응 경로가 이 단계로 돌아갑니다. 이후의 답변은 보류되고, 그동안 변경한 내용은 그대로 남습니다.
route-remove-aside-hint = 해당 단계가 다시 나와도 이 답변은 적용되지 않습니다.
route-remove-now = 답변 삭제
route-remove-not = 그대로 두기
route-why = 근거
route-why-step = 근거: { $title }
route-remaining = 앞으로 답변 { $count }개
route-remaining-between = 앞으로 답변 { $least }~{ $most }개
route-ended = 대응 경로가 끝났습니다
route-aside = 보류된 답변
route-aside-hint = 지금의 대응 경로에는 적용되지 않는 답변입니다. 해당 단계가 다시 나오면 적용됩니다.
route-remove-aside = { $key } 답변 삭제
route-decider =
    { $decider ->
        [alert] 경고
        [output] 명령 출력
        [you] 직접 답변
       *[earlier] 앞의 답변
    }

## 값의 출처

provenance-alert = 경고에서 읽은 위치
provenance-given = 시작할 때 입력
provenance-derived = 다음 정보로 판단
provenance-answer = 직접 답변
provenance-instead-of = 원래 값
provenance-reason = 사유
provenance-not-stated = 적혀 있지 않음
provenance-output = 명령 출력에서 읽음({ $step }, { $purpose })

## 사건 요약

happened-heading = 발생한 일

## 미룬 조치

later-heading = 봉쇄한 뒤로 미룬 조치({ $count }건)
later-hint = 조치가 필요한 단계에 이르기 전에, 그리고 사건을 끝내기 전에 다시 묻습니다.

## 이어지는 사건

follow-heading = 이어지는 사건({ $count }건)
follow-hint = 여기서 알게 된 정보를 이어받아, 사건마다 해당하는 플레이북에 따라 진행합니다.
follow-open = 사건 시작하기
follow-open-case = 사건 시작하기: { $name }
follow-go = 사건으로 이동
follow-go-to = 사건으로 이동: { $name }
follow-follows = 다른 사건에서 이어진 사건입니다.
follow-follows-elsewhere = 다른 사건에서 이어진 사건입니다. 그 사건의 마지막 기록 해시: { $head }
follow-back = 원래 사건으로 돌아가기

## 거부

refusal-document = 이 문서를 처리할 수 없습니다
refusal-bundle = 이 플레이북을 사용할 수 없습니다
refusal-entry = 기록하지 못했습니다
refusal-engine = nextmove를 시작하지 못했습니다
refusal-answer = 이 답변은 사용할 수 없습니다
refusal-step = 다음 단계를 표시할 수 없습니다
refusal-unhandled = 이 유형의 경고를 다루는 플레이북이 없습니다
refusal-unhandled-hint = 경고에서 읽은 정보는 함께 표시됩니다. 조직의 자체 절차를 따르세요.
refusal-code = 코드
refusal-help = 조치
refusal-defect = 경고가 아니라 nextmove의 결함입니다. 페이지를 새로 고친 뒤 다시 시도하세요.
