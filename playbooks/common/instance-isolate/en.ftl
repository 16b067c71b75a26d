save-instance = Save the state of { $instance-id }
    .do = These commands only read. Run them in a folder of this case alone, and keep the files. Those that end in .err show errors: one that says that something does not exist is an answer. If the tags of { $instance-id }.json name a cluster, tell its team by phone: its work moves to other nodes.
    .why = What is saved here is the way back, and shows what would end the instance by itself.

in-group = Does an Auto Scaling group hold { $instance-id }?
    .help = Read { $instance-id }-scaling.json. If the list is empty, no group holds it.
    .yes = Yes, a group holds it
    .no = No, no group holds it
    .cannot-tell = I cannot tell, so I look out for its end

scaling-group = Which Auto Scaling group holds { $instance-id }?
    .help = Read AutoScalingGroupName in { $instance-id }-scaling.json.
    .absent = this group

run-command = Does Systems Manager reach { $instance-id }?
    .help = Read { $instance-id }-managed.json: PingStatus has to be Online. PlatformType says Linux or Windows.
    .linux = Yes, and it runs Linux or macOS
    .windows = Yes, and it runs Windows
    .unreachable = No
    .cannot-tell = I cannot tell, so nothing is sent to it

keep-instance = Keep { $instance-id } from being ended
    .do = Run the commands of before first. The change protects against termination, makes a shutdown a stop, and keeps the disks. For a Spot Instance the first is refused: go on with the others, and hurry, as AWS may end it.
    .why = An intruder, or a script of ours, may end the machine and its disks once it is cut off.
    .check = Termination is disabled, a shutdown stops, and no disk is deleted with the instance.
    .undo = Every setting gets its saved value back.

stand-by = Take { $instance-id } out of its group
    .do = Put the instance into Standby in { $scaling-group }. It stays alive, leaves the load balancer, and the group starts another one in its place. If that is refused, suspend the processes HealthCheck, ReplaceUnhealthy and Terminate of the group, and write it down.
    .why = The group would end the instance as soon as it no longer answers.
    .disruption = Requests on this instance end; a new instance from the same image takes over, and may be attacked in the same way.
    .check = The instance is listed with the state Standby. This may take a few minutes.
    .undo = The instance goes back into service.
    .by-hand = In EC2, open Auto Scaling Groups, { $scaling-group }, Instance management. Select { $instance-id }, choose Actions, Set to Standby, and let a replacement start.

isolation-group = Which security group isolates { $instance-id }?
    .help = Read GroupId in { $finding-id }-group.json. It begins with sg-.
    .absent = the isolation group

make-groups = Prepare the groups that isolate
    .do = These commands make two security groups in { $vpc } and attach them to nothing. One has no rule. The other lets everything through, and is used for a second, as the runbook of AWS does, so that fewer connections are tracked.
    .why = A group that is ready saves minutes later. A new group lets all traffic out until its rule is revoked.

capture-memory = Capture the memory of { $instance-id }
    .do = If commands are shown, run them: they list processes, connections, users and tasks. Repeat the last one until the output is there. Then take an image of the memory with the tool of your EC2 plan, on a new volume, without credentials of yours on the machine. Do not stop or restart it. If there is no way to do it now, leave it out and say why.
    .why = The intruder's tools may exist only in memory, and isolation ends the way to it.

save-disks = Take locked snapshots of { $instance-id }
    .do = The first command takes all disks at one moment; do not wait until the snapshots are complete. Then lock each of them for 90 days. For the forensic account, copy snapshots that the AWS managed key encrypts with a key of your own. Instance store is in no snapshot.
    .why = What runs on the machine can still delete what it left, and nobody can delete a locked snapshot.
    .check = Every snapshot is pending or completed.

instance-snapshots = Which snapshots were taken of { $instance-id }?
    .help = Read SnapshotId in { $instance-id }-snapshots.json.
    .absent = no known snapshots

groups-before = Which security groups did { $instance-id } have?
    .help = Read Groups in { $instance-id }-interfaces-before-runbook.json.
    .absent = unknown groups

isolation-way = How is { $instance-id } isolated?
    .help = The commands work anywhere. The runbook AWSSupport-ContainEC2Instance does the same, and needs a role for automation and a bucket that it may make.
    .commands = By the commands of this case
    .runbook = By the runbook of AWS, whose rights we have ready
    .cannot-tell = I cannot tell, so by the commands

isolate-instance = Isolate { $instance-id } on every interface
    .do = The script puts every interface into the open group, then into { $isolation-group }, and takes elastic addresses away. In PowerShell, run the lines of the .sh file one by one.
    .why = Until then the machine goes on talking to whoever steers it. Connections that are tracked may outlive the change for minutes, so the watch looks at the flow logs.
    .disruption = Everything that { $instance-id } serves stops working, and Systems Manager no longer reaches it.
    .check = Every interface lists { $isolation-group } alone. Names are still resolved, and the metadata service still answers.
    .undo = Every interface gets its saved security groups and addresses back.
    .by-hand = In EC2, open Network Interfaces and filter by { $instance-id }. Write down the security groups of each, then choose Actions, Change security groups, and leave { $isolation-group } alone. Do so for every interface.

try-runbook = Try the runbook of AWS without change
    .do = Start AWSSupport-ContainEC2Instance as a dry run, and read its output in Systems Manager, under Automation. If the output names other resources than { $instance-id }, do not go on with it. For an identity of Identity Center, write the ARN of its role into the file first.
    .why = A dry run shows what would be changed, and whether the rights for it are there.

run-runbook = Isolate { $instance-id } by the runbook of AWS
    .do = Start the same runbook without dry run. It saves the groups in a bucket, and takes the instance out of its Auto Scaling group.
    .why = It is the second way to cut the machine off, where the first failed or is not ours to take.
    .disruption = Everything that { $instance-id } serves stops working.
    .check = No interface lists one of its former groups. The runbook needs several minutes.
    .undo = Start it with Restore. If it asks for BackupS3KeyName, take the key from the output of this run.
