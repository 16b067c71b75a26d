# Texts that all playbooks share: the names of the sources of alerts.

source-aws-guardduty = Amazon GuardDuty
source-microsoft-defender-for-cloud = Microsoft Defender for Cloud
source-microsoft-defender-for-cloud-apps = Microsoft Defender for Cloud Apps

# in the place of a source, where a case begins without an alert
source-by-hand = Begun by hand
