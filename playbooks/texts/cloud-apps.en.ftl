# Texts that all playbooks share: Microsoft Defender for Cloud Apps. A fact has its question, .help on how to find
# out, and .absent: what a sentence says while nobody knows it.

cloud-app-alert-type = Which type of alert is it?
    .help = It begins with ALERT_, as in ALERT_ANUBIS_DETECTION_VELOCITY.
    .absent = the type of the alert
cloud-app-policy = Which policy raised the alert?
    .help = Open the alert and read the policy; write its short name, such as impossible_travel.
    .absent = the policy
cloud-app-policy-name = What is the policy called?
    .help = Open the alert and read the name of the policy.
    .absent = the policy
cloud-app-policy-id = What is the identifier of the policy?
    .help = It is in the address of the policy's page.
    .absent = the policy
cloud-app-policy-kind = Which kind of policy is it?
    .help = Open the policy and read its type.
    .absent = of unknown kind
cloud-app-alert-id = What is the identifier of the alert?
    .help = It is at the end of the address of the alert's page.
    .absent = the alert
cloud-app-severity = How severe is the alert?
    .help = Read it at the top of the alert.
    .absent = of unknown severity
cloud-app-status = In which state is the alert?
    .help = Read it at the top of the alert.
    .absent = in an unknown state
cloud-app = Which app is the alert about?
    .help = Read it in the alert under App.
    .absent = the app
cloud-apps = Which apps is the alert about?
    .help = Read them in the alert under App.
    .absent = the apps
cloud-app-id = What is the identifier of the app?
    .help = Read it in the JSON of the alert.
    .absent = the app
