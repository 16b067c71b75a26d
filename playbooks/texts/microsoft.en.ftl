# Texts that all playbooks share: what Microsoft's products say of any alert. A fact has its question, .help on how to find
# out, and .absent: what a sentence says while nobody knows it.

incident-id = Which incident does the alert belong to?
    .help = Read its number in the JSON of the alert as incidentId.
    .absent = the incident
classification = How was the alert classified?
    .help = Read it in the portal under Classification.
    .absent = not classified
alert-url = Where is the alert in the portal?
    .help = Copy the link from the alert.
    .absent = the page of the alert
alert-text = What does the alert say happened?
    .help = Read its description.
    .absent = the description of the alert
resource-arn = What is the ARN of the resource?
    .help = Read it in the evidence of the alert.
    .absent = the resource
process-account = Which account ran the process?
    .help = Read it in the entities of the alert, at the account that the process refers to.
    .absent = the account that ran the process
dns-answers = Which addresses did the domain resolve to?
    .help = Read them in the entities of the alert.
    .absent = the addresses of the domain
