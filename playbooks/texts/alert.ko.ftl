# 모든 플레이북이 함께 쓰는 문구: 경고 자체. 사실마다 질문이 있고, .help는 알아내는 방법, .absent는
# 아직 모를 때 문장에 들어갈 말입니다. 값 뒤에는 조사 대신 "버킷", "계정" 같은 명사를 붙여 씁니다.

finding-type = 결과 유형은 무엇입니까?
    .help = 결과의 맨 위에 있습니다. JSON에서는 type입니다.
    .absent = 해당 유형
finding-id = 결과 ID는 무엇입니까?
    .help = GuardDuty에서 결과를 열고 결과 ID를 복사하세요. JSON에서는 id입니다.
    .absent = 해당
finding-arn = 결과의 ARN은 무엇입니까?
    .help = 결과의 JSON에서 arn을 읽으세요.
    .absent = 해당 결과의 ARN
title = 경고의 제목은 무엇입니까?
    .help = 경고의 맨 위에 있습니다.
    .absent = 해당 경고
severity = 경고의 심각도는 숫자로 얼마입니까?
    .help = 결과의 JSON에서 severity를 읽으세요. 1에서 10까지입니다.
    .absent = 알 수 없음
severity-label = 경고의 심각도는 말로 무엇입니까?
    .help = 결과의 JSON에서 severity를 읽으세요. 예를 들면 HIGH입니다.
    .absent = 알 수 없는 심각도
sample = 생성된 샘플 결과입니까?
    .help = 샘플은 JSON의 service.additionalInfo.sample 값이 true입니다.
    .absent = 알 수 없음
archived = 보관된 결과입니까?
    .help = 결과의 JSON에서 service.archived를 읽으세요.
    .absent = 알 수 없음
count = 이 활동은 몇 번 발견됐습니까?
    .help = 결과에서 개수를 읽으세요.
    .absent = 알 수 없음
first-seen = 이 활동은 언제 처음 발견됐습니까?
    .help = JSON에서 UTC로 읽으세요. GuardDuty에서는 service.eventFirstSeen, 클라우드용 Defender에서는 startTimeUtc입니다.
    .absent = 알 수 없는 시각
last-seen = 이 활동은 언제 마지막으로 발견됐습니까?
    .help = JSON에서 UTC로 읽으세요. GuardDuty에서는 service.eventLastSeen, 클라우드용 Defender에서는 endTimeUtc입니다.
    .absent = 알 수 없는 시각
created-at = 결과는 언제 생성됐습니까?
    .help = JSON에서 createdAt을 UTC로 읽으세요.
    .absent = 알 수 없는 시각
updated-at = 결과는 언제 마지막으로 업데이트됐습니까?
    .help = JSON에서 updatedAt을 UTC로 읽으세요.
    .absent = 알 수 없는 시각
feature = 어느 보호 플랜이 발견했습니까?
    .help = JSON에서 service.featureName을 읽으세요.
    .absent = 알 수 없는 플랜
custom-rule = 어느 사용자 지정 탐지 규칙이 발견했습니까?
    .help = JSON에서 customDetectionRuleName을 읽으세요.
    .absent = 해당 규칙
attack-sequence-arn = 어느 공격 시퀀스에 속합니까?
    .help = JSON에서 associatedAttackSequenceArn의 ARN을 읽으세요.
    .absent = 알려진 공격 시퀀스 없음

# 경고가 온 곳에서 경고를 어떤 상태로 두는지

status-archived-useful = 보관하고 유용함으로 평가
status-archived-not-useful = 보관하고 유용하지 않음으로 평가
status-archived-unrated = 평가 없이 보관
status-not-archived = 보관하지 않음. 넘겨받은 사람이 결정합니다
status-resolved = 해결됨
status-dismissed = 해제됨
status-left-active = 활성으로 둠. 넘겨받은 사람이 결정합니다
