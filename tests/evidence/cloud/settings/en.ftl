save-vault = Save vault
    .do = Do it.
    .why = It helps.

purge-protection = What is purge protection?
    .help = Look.
    .active = active
    .inactive = inactive
    .cannot-tell = cannot_tell

access-model = What is access model?
    .help = Look.
    .rbac = rbac
    .policies = policies
    .cannot-tell = cannot_tell

vault-firewall = What is vault firewall?
    .help = Look.
    .active = active
    .inactive = inactive
    .cannot-tell = cannot_tell

shut = shut
    .text = Over.

open = open
    .text = Over.

unknown = unknown
    .text = Over.

