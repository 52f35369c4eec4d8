"""Rules as text: RFC 5545 to the letter, RFC 7529's `SKIP=BACKWARD` for clamping, and two parts of our own.

`FREQ=WORKDAILY` counts only the days in `BYDAY`; `BYEASTER`, as dateutil has it, days from Easter Sunday.
"""
