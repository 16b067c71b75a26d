record-shows = Does a ticket or change record show it?
    .help = Look into the ticket system, the change calendar or the pipeline log yourself. The record must be older than this alert and name the task or the identity.
    .yes = Yes, an independent record shows it
    .no = No record shows it
    .cannot-tell = I could not look, or the record is unclear

alert-matches = Did it happen as the alert says?
    .help = Compare address, caller and call in the alert with the logs. If our own address is on a threat list, the alert is wrong.
    .yes = Yes, it happened, and it was authorized
    .no = No, the alert is wrong about address, caller or call
    .cannot-tell = I cannot tell, but it was authorized
