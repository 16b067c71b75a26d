owner-confirms = Did the owner expect this?
    .help = Ask by phone or in person what they did, when, from where and with which tool. Do not tell them first what the alert says; then compare. Do not use mail or chat: an intruder may be reading it. Stop waiting after 15 minutes.
    .yes = Yes, and what they say fits this call, its time and its address
    .partly = Only partly: call, time or address does not fit
    .no = No
    .cannot-tell = I could not reach anyone who knows
