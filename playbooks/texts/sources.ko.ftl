# 모든 플레이북이 함께 쓰는 문구: 경고 출처의 이름.

source-aws-guardduty = Amazon GuardDuty
source-microsoft-defender-for-cloud = Microsoft Defender for Cloud
source-microsoft-defender-for-cloud-apps = Microsoft Defender for Cloud Apps

# 경고 없이 시작한 사례에서 출처 대신 표시
source-by-hand = 경고 없이 직접 시작
