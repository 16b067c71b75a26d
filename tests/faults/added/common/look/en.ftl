open-files = Look at the files
    .do = Open each file of { $bucket }.
    .why = Some may be missing.
