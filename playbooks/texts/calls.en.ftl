# Texts that all playbooks share: calls and connections. A fact has its question, .help on how to find
# out, and .absent: what a sentence says while nobody knows it.

## Who made the call

principal-type = What type of principal made the call?
    .help = Read it in the finding as User type.
    .absent = an unknown type
principal-name = Who made the call?
    .help = Read it in the finding as User name. For a role it is the name of the role.
    .absent = the caller
iam-name = Which IAM user or role is it?
    .help = Read User name in the finding. Give the name only, without path or ARN.
    .absent = this identity
principal-id = What is the principal ID of the caller?
    .help = Read it in the finding as Principal ID.
    .absent = an unknown ID
access-key-id = Which access key made the call?
    .help = Read it in the finding as Access key ID, or list the keys of the user in IAM.
    .absent = this access key
access-keys = Which access keys does the alert name?
    .help = Read it in the finding as Access key ID.
    .absent = no access key

## What was called, and from where

action-type = What kind of action was it?
    .help = Read it in the JSON as service.action.actionType.
    .absent = an unknown action
api = Which API was called?
    .help = Read it in the finding as API.
    .absent = an unknown API
api-service = Which service was called?
    .help = Read it in the JSON as service.action.awsApiCallAction.serviceName.
    .absent = an unknown service
api-error = With which error was the call refused?
    .help = Read it in the finding as Error code. Without one, the call worked.
    .absent = no error
caller-type = How did the call come in?
    .help = Read it in the finding as Caller type: Remote IP or Domain.
    .absent = an unknown way
user-agent = Which client made the call?
    .help = Read it in the JSON as userAgent. The caller can write anything there.
    .absent = an unknown client
remote-ip = From which address did it come?
    .help = Read it in the alert as IP address.
    .absent = an unknown address
remote-country = From which country did it come?
    .help = Read it in the finding under Location.
    .absent = an unknown country
remote-city = From which city did it come?
    .help = Read it in the finding under Location.
    .absent = an unknown city
remote-asn = From which network number did it come?
    .help = Read it in the finding as ASN.
    .absent = an unknown network
remote-org = Whose network did it come from?
    .help = Read it in the finding as Organization.
    .absent = an unknown organization
remote-account = Which other account made the call?
    .help = Read the 12 digits in the JSON under remoteAccountDetails.
    .absent = that account
remote-account-affiliated = Does the calling account belong to us?
    .help = Read it in the JSON as remoteAccountDetails.affiliated.
    .absent = unknown
remote-service = Which AWS service made the call?
    .help = Read it in the JSON under remoteAccountDetails.
    .absent = an unknown service
remote-domain = From which domain did it come?
    .help = Read it in the JSON under domainDetails.
    .absent = an unknown domain

## Connections

connection-direction = Which way did the connection go?
    .help = Read it in the finding: INBOUND or OUTBOUND.
    .absent = an unknown direction
connection-blocked = Was the connection blocked?
    .help = Read it in the finding as Blocked.
    .absent = unknown
protocol = Which protocol was used?
    .help = Read it in the finding as Protocol.
    .absent = an unknown protocol
local-port = Which port of ours was used?
    .help = Read it in the finding as Local port.
    .absent = an unknown port
remote-port = Which remote port was used?
    .help = Read it in the finding as Remote port.
    .absent = an unknown port
dns-domain = Which domain was asked for?
    .help = Read it in the finding as Domain.
    .absent = an unknown domain
threat-lists = Which threat lists name the address?
    .help = Read it in the finding under Evidence.
    .absent = no threat list
threat-names = Which threats are named?
    .help = Read it in the finding under Evidence.
    .absent = no threat

users = Which users and roles does the alert name?
    .help = Read them in the finding under Actors.
    .absent = no users
user-ids = What are the IDs of the users and roles that the alert names?
    .help = Read them in the JSON as actors.user.uid.
    .absent = no IDs
local-ports = Which local ports does the alert name?
    .help = Read them in the finding under Action.
    .absent = no ports
