//! The codes with which commands of the command line fail.

codes! {
    UNREADABLE = "NM4001", "a file cannot be read",
        "check the path and your permissions; `-` reads standard input.", {
        FILE_UNREADABLE = "file_unreadable", "the file cannot be read: { $error }";
        NO_RANDOMNESS = "no_randomness", "the system gives no randomness: { $error }";
        FOLDER_UNREADABLE = "folder_unreadable", "the folder cannot be read: { $error }";
        STREAM_FAILED = "stream_failed", "input or output failed: { $error }";
    };
    UNFINISHED = "NM4002", "the walk ended before an outcome",
        "answer until the case is closed, or pass the answers so far with --answers.", {
        INPUT_ENDED = "input_ended", "the input ended before the case was closed";
    };
    UNWRITABLE = "NM4003", "a file cannot be written",
        "check the path, your permissions and the space that is left.", {
        LOCK_NOT_MADE = "lock_not_made", "the lock beside the file cannot be made: { $error }";
        FILE_UNWRITABLE = "file_unwritable", "the file cannot be written: { $error }";
        PLAYBOOK_UNWRITABLE = "playbook_unwritable", "the playbook cannot be written: { $error }";
    };
    LOCKED = "NM4004", "the case is open elsewhere",
        "close the other walk, or wait until it has written.", {
        WRITTEN_BY_ANOTHER = "written_by_another", "another nextmove writes to this case";
    };
    OTHER_ALERT = "NM4005", "the case is about another alert",
        "name another file for this alert, or go on with `nextmove resume`.", {
        ALERT_OF_ANOTHER_CASE = "alert_of_another_case", "the alert is not that of the case";
    };
    NOBODY = "NM4006", "it is not known who makes the entry",
        "say it with --by.", {
        NO_NAME = "no_name", "there is neither a name nor a login";
    };
    NO_CONTENT = "NM4007", "no playbooks are built in",
        "name a bundle with --bundle; `nextmove compile DIR -o FILE` writes one.", {
        BUILT_WITHOUT = "built_without", "this `nextmove` was built without playbooks, and no bundle is named";
    };
    NO_PLAYBOOK = "NM4008", "the folder has no such playbook",
        "name a playbook by its folder, such as aws-s3-bucket, or leave --playbook out to check all.", {
        NO_FOLDER = "no_folder", "the folder has no playbook \"{ $id }\"";
    };
}
