look = Look at the site
    .do = Read it.
    .why = It may be public.

open-to-all = Is it public?
    .help = Look.
    .yes = Yes
    .no = No
    .cannot-tell = I cannot tell

bucket-locked = Is it locked?
    .help = Look.
    .yes = Yes
    .no = No
    .cannot-tell = I cannot tell

lock-bucket = Lock it
    .do = Do it.
    .why = Anyone reads it.
    .check = There is none.
    .undo = It stays.

closed = Closed
    .text = Over.

left = Closed as it was
    .text = Over.
