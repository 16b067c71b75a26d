# Texts that all playbooks share: Azure and Microsoft Defender for Cloud. A fact has its question, .help on how to find
# out, and .absent: what a sentence says while nobody knows it.

## Alerts of Microsoft Defender for Cloud

azure-alert-type = What type of alert is it?
    .help = Read it in the JSON of the alert as alertType.
    .absent = this type
azure-severity = How severe is the alert?
    .help = Read it at the top of the alert as Severity.
    .absent = unknown
azure-status = What is the status of the alert?
    .help = Read it at the top of the alert as Status.
    .absent = unknown
tactics = Which tactics does the alert name?
    .help = Read them in the alert as MITRE tactics.
    .absent = no tactic
system-alert-id = What is the system ID of the alert?
    .help = Read it in the JSON of the alert as systemAlertId.
    .absent = this alert
azure-alert-name = What is the ID of the alert?
    .help = In the link to the alert, it stands after alertId. In the JSON of the REST API it is name.
    .absent = this alert
azure-location = At which location is the alert kept?
    .help = In the link to the alert, it stands after location. In its resource ID, it stands after locations.
    .absent = this location

## Resources of Azure

compromised-entity = Which resource does the alert name?
    .help = Read it in the alert as affected resource.
    .absent = this resource
azure-resource-id = What is the ID of the resource?
    .help = Open the resource in the Azure portal, then JSON View. It begins with /subscriptions.
    .absent = this resource
subscription-id = In which subscription did it happen?
    .help = In the resource ID, it stands after subscriptions.
    .absent = this subscription
resource-group = In which resource group is it?
    .help = In the resource ID, it stands after resourceGroups.
    .absent = this resource group
vault = What is the name of the vault?
    .help = Read it in the alert as affected resource, or at the end of the resource ID after vaults.
    .absent = this vault
azure-tenant-id = In which tenant is the resource?
    .help = Read it in Microsoft Entra ID as Tenant ID.
    .absent = this tenant

## Who called an Azure service

caller-object-id = What is the object ID of the caller?
    .help = Read it in the alert as Attacker Object ID, or in the logs as objectidentifier.
    .absent = the caller
caller-upn = What is the user principal name of the caller?
    .help = Read it in the alert, or look up the object ID in Microsoft Entra ID.
    .absent = an unknown user
application-id = What is the application ID of the caller?
    .help = Read it in the alert as Application ID, or in the logs as appid.
    .absent = an unknown application
named-ips = Which IP addresses does the alert name?
    .help = Read them in the alert under Related entities.
    .absent = no address
named-countries = Which countries does the alert name?
    .help = Read them in the alert under Related entities.
    .absent = no country
client-info = Which client made the call?
    .help = Read it in the alert as Client Information. The caller can write anything there.
    .absent = an unknown client

## What was done in a key vault

operations = Which operations are suspicious?
    .help = Read them in the alert as Suspicious Operations.
    .absent = unknown operations
all-operations = Which operations took place in the last 24 hours?
    .help = Read them in the alert as All vault operations in last 24 hours.
    .absent = unknown operations
result-signature = How did the vault answer?
    .help = Read it in the alert as Result Signature.
    .absent = unknown
vault-object = Which object does the alert name?
    .help = Read it in the alert as Target.
    .absent = no object
alert-reasons = Why is it unusual?
    .help = Read it in the alert as Alert Reasons.
    .absent = for unknown reasons
storage-account = Which storage account is affected?
    .help = Read it in the alert as Affected resource.
    .absent = this storage account
storage-container = Which blob container is affected?
    .help = Read it in the alert under Related entities.
    .absent = this container
storage-blob = Which blob is affected?
    .help = Read it in the alert under Related entities.
    .absent = this blob
storage-blob-url = What is the URL of the blob?
    .help = Read it in the alert under Related entities.
    .absent = unknown
aws-resource-arn = Which AWS resource is affected?
    .help = Read its ARN in the alert under Related entities.
    .absent = this resource
google-project = In which Google Cloud project did it happen?
    .help = Read it in the alert under Related entities.
    .absent = this project
google-resource = Which Google Cloud resource is affected?
    .help = Read its full name in the alert under Related entities.
    .absent = this resource
ai-deployment = Which model deployment is affected?
    .help = Read it in the alert as Azure OpenAI deployment.
    .absent = this deployment
ai-prompt = Which part of the prompt was suspicious?
    .help = Read it in the alert as Suspicious prompt segment.
    .absent = unknown
