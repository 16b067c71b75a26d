owner-confirms = Did the owner expect this?
    .help = Ask by phone or in person. Do not use mail or chat: an intruder may be reading it. Stop waiting after 15 minutes.
    .yes = Yes, they name this call, its time and its address
    .partly = Only partly: call, time or address does not fit
    .no = No
    .cannot-tell = I could not reach anyone who knows
