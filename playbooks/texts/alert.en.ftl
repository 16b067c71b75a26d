# Texts that all playbooks share: the alert itself. A fact has its question, .help on how to find
# out, and .absent: what a sentence says while nobody knows it.

finding-type = What type of finding is it?
    .help = Read it at the top of the finding, or in its JSON as type.
    .absent = this type
finding-id = What is the ID of the finding?
    .help = In GuardDuty, open the finding and copy Finding ID. In its JSON it is id.
    .absent = this finding
finding-arn = What is the ARN of the finding?
    .help = Read it in the JSON of the finding as arn.
    .absent = the ARN of this finding
title = What is the title of the alert?
    .help = Read it at the top of the alert.
    .absent = this alert
severity = How severe is the alert, in figures?
    .help = Read it in the JSON of the finding as severity, from 1 to 10.
    .absent = of unknown severity
severity-label = How severe is the alert, in a word?
    .help = Read it in the JSON of the finding as severity, for example HIGH.
    .absent = of unknown severity
sample = Is the finding a generated sample?
    .help = A sample has service.additionalInfo.sample set to true in its JSON.
    .absent = unknown
archived = Is the finding archived?
    .help = Read it in the JSON of the finding as service.archived.
    .absent = unknown
count = How often was this activity seen?
    .help = Read it in the finding as Count.
    .absent = an unknown number
first-seen = When was the activity first seen?
    .help = Read it in the JSON, in UTC: service.eventFirstSeen in GuardDuty, startTimeUtc in Defender for Cloud.
    .absent = an unknown time
last-seen = When was the activity last seen?
    .help = Read it in the JSON, in UTC: service.eventLastSeen in GuardDuty, endTimeUtc in Defender for Cloud.
    .absent = an unknown time
created-at = When was the finding created?
    .help = Read it in the JSON as createdAt, in UTC.
    .absent = an unknown time
updated-at = When was the finding last updated?
    .help = Read it in the JSON as updatedAt, in UTC.
    .absent = an unknown time
feature = Which protection plan found it?
    .help = Read it in the JSON as service.featureName.
    .absent = an unknown plan
custom-rule = Which custom detection rule found it?
    .help = Read it in the JSON as customDetectionRuleName.
    .absent = this rule
attack-sequence-arn = Which attack sequence does it belong to?
    .help = Read the ARN in the JSON as associatedAttackSequenceArn.
    .absent = no known attack sequence

# What becomes of an alert where it came from.

status-archived-useful = Archived and rated useful
status-archived-not-useful = Archived and rated not useful
status-archived-unrated = Archived, not rated
status-not-archived = Not archived: whoever takes over decides
status-resolved = Resolved
status-dismissed = Dismissed
status-left-active = Left active: whoever takes over decides
