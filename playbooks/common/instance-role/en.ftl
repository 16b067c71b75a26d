profile-names = Which instance profile does { $instance-id } have?
    .help = Read IamInstanceProfile.Arn in { $instance-id }-profile.json, behind the last slash.
    .absent = no known profile

instance-roles = Which role does { $instance-id } have?
    .help = Read Roles in the profile-….json file of its instance profile.
    .absent = no known role

has-role = Does { $instance-id } have a role?
    .help = Read { $instance-id }-profile.json. If the list is empty, it has no instance profile and so no role.
    .yes = Yes, it has an instance profile with a role
    .no = No, it has none
    .cannot-tell = I cannot tell, so its sessions are denied

cut-role = Deny the role to { $instance-id }
    .do = Put the policy on the role, then take the profile off the instance. The policy denies every session that is named after this instance, also those that are fetched later. It spares other machines with the same role. If no command shows a role, do it for each role that is in the profile.
    .why = Credentials of the role work anywhere for hours, and isolation does not end them.
    .disruption = { $instance-id } can call nothing in AWS, and Systems Manager loses it.
    .check = The policy names { $instance-id }, and no profile is associated. Sessions are refused within a minute.
    .undo = The profile is associated again, then the policy is deleted. Do so only once the machine was replaced.
    .by-hand = In IAM, open the role and create an inline policy: deny all actions on all resources where aws:userid is like *:{ $instance-id }. Then in EC2, choose Actions, Security, Modify IAM role, and set no role.

used-elsewhere = Were its credentials used from another place?
    .help = Read { $instance-id }-calls-by-address.json. Addresses of the instance, of its NAT gateway, and names of AWS services are its own. The events follow with a delay of up to 15 minutes.
    .yes = Yes, at least one call came from another address
    .no = No, all calls came from our addresses
    .cannot-tell = I cannot tell, so the role gets a case of its own

credentials-case = Open a case for the role
    .do = Open the playbook for credentials for this role, and let a second person work on it. Give them { $finding-id } and the files with the calls.
    .why = What the intruder did with the role goes on in the account, not on this machine.
