# 모든 플레이북이 함께 쓰는 문구: 모든 단계에 함께 표시되는 말.

## 조치에 대한 답

reply-done = 완료
reply-failed = 시도했으나 실패
reply-skipped = 생략
reply-not-applicable = 해당 없음
reply-later = 나중에: 봉쇄 먼저

## 사건의 최종 판정

verdict-true-positive = 참 긍정(TP)
verdict-benign-true-positive = 무해한 참 긍정(B-TP)
verdict-false-positive = 오탐(거짓 긍정, FP)
verdict-not-provable = 입증할 수 없음
verdict-handed-over = 인계됨

## 조치의 목적

phase-preserve = 증거 보존
phase-investigate = 조사
phase-notify = 알림
phase-contain = 봉쇄
phase-eradicate = 근절
phase-recover = 복구
phase-close = 종결
disruption-none = 없음
disruption-partial = 일부 중단
disruption-outage = 전체 중단
reversibility-read-only = 변경하지 않음
reversibility-reversible = 되돌릴 수 있음
reversibility-outside-our-reach = 되돌린다면 다른 쪽에서만 가능
reversibility-irreversible = 되돌릴 수 없음

## 모든 질문에 공통인 값

cannot-tell = 알 수 없습니다
none-of-these = 해당하는 것이 없습니다
declined-none = 없습니다
declined-cannot-get = 확인할 수 없습니다
declined-means = 이 값이 필요한 명령은 빠지며, 어떤 명령이 빠졌는지 단계에 표시됩니다. 그 작업은 직접 수행하거나 단계를 생략하세요.
flag-true = 예
flag-false = 아니요

## 터미널에서 단계와 함께 표시하는 말

walk-why = 이유
walk-disruption = 영향
walk-check = 확인
walk-undo = 되돌리기
walk-needs = 필요한 권한
walk-reason = 사유
walk-approval = 승인(a)할 역할
walk-approver = 승인한 사람
walk-prompt = 답변(번호 또는 값, b: 이전으로, q: 종료)
walk-prompt-several = 답변(번호나 값 여러 개를 공백으로 구분, b: 이전으로, q: 종료)
walk-remaining = 남은 답변 수
walk-before = 먼저 현재 상태를 저장하세요
walk-run = 실행
walk-verify = 결과 확인
walk-take-back = 되돌릴 때
# 앞의 명령과 같은 일을 하는 명령의 용도 앞에 붙습니다.
walk-instead = 또는
walk-status = 경고를 보낸 서비스에서의 상태
walk-read = 읽은 파일
walk-standing = 출력에 나타난 상태
walk-form = 형식
walk-follow = 따로 시작할 사건
walk-not-done = 하지 않은 조치
walk-later = 나중에 할 일
walk-way-back = 되돌리기 가능 여부
walk-left-out = 값이 없어 빠진 명령
