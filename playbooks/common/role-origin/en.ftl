find-origin = Find who assumed role { $iam-name }
    .do = Read role-{ $iam-name }-assumed-by.json, and find the event whose key is { $access-key-id }. Its userIdentity assumed the role. If that is a session of another role, look for its key in the same way, up to the first identity. Where the account works in more Regions, repeat the searches there. In China use cn-north-1, in GovCloud us-gov-west-1, in the place of us-east-1.
    .why = A role is only borrowed: whoever assumed it opens a new session as soon as the old ones are revoked.

assumed-by = Who assumed role { $iam-name }?
    .help = userIdentity of the event tells: IAMUser, AssumedRole, SAMLUser or WebIdentityUser, or AWSService. Event history follows with a delay of up to 15 minutes.
    .iam-user = An IAM user
    .role = A session of another role
    .provider = A person or pipeline through an identity provider (SAML, OIDC)
    .service = An AWS service for a job of ours
    .cannot-tell = I cannot tell, so the role itself has to refuse everything

origin-role = Which role assumed it?
    .help = Read sessionContext.sessionIssuer.userName of the event. Give the name only, without path or ARN.
    .absent = the role before it

revoke-origin-role = Revoke older sessions of role { $origin-role }
    .do = Check first that no responder works in this role. Then put the policy in place. Repeat this for each further role of the chain; for a role of another account, call its security team by phone.
    .why = With a session of { $origin-role } the intruder assumes { $iam-name } again.
    .disruption = Everyone in this role is refused until they fetch new credentials.
    .check = The policy shows the time of this step in UTC.
    .undo = Delete the policy after the longest session of the role expired.

chain-start = Where does the chain of roles begin?
    .help = Follow the keys back until userIdentity is no session of a role any more.
    .iam-user = With an IAM user
    .provider = With a person or pipeline at an identity provider
    .service = With an AWS service for a job of ours
    .cannot-tell = I cannot tell, so the role itself has to refuse everything

origin-user = Which IAM user is the first of the chain?
    .help = Read userIdentity.userName of the event. Give the name only, without path or ARN.
    .absent = the first user

deny-origin-user = Deny everything to user { $origin-user }
    .do = Check first that no responder works as this user. Attach AWSDenyAll, then open a case of its own for { $origin-user }: its keys, password and other ways in.
    .why = As long as this user works, it assumes the role again.
    .disruption = Every job that runs as { $origin-user } stops until it gets new credentials.
    .check = AWSDenyAll is in the list.
    .undo = Detach AWSDenyAll once the case of this user allows it. If it was attached before this step, the first command refuses, and it stays.

block-origin-provider = Block the first identity at its provider
    .do = Have the identity administrator disable the person or workload at the provider, and end its sessions there. For pipelines, also check which subjects the trust policy of { $iam-name } lets in.
    .why = As long as the provider vouches for the intruder, new sessions follow.
    .disruption = The person or pipeline cannot sign in anywhere.
    .undo = Enable the person or workload again.

stop-origin-work = Stop the job that assumed { $iam-name }
    .do = Save the code and settings of the job, function or pipeline, then stop it in its own service. Find who created or changed it last, and open a case for that identity.
    .why = While the job runs, it fetches new credentials of the role for whoever controls it.
    .disruption = What this job does stops.
    .undo = Start the job again.
