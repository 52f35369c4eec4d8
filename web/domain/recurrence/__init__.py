"""What repeats: the rule, when it began, how it goes on after a completion, and where it ends.

How a phrase becomes a `Recurrence`:

1. Its words make a `Rule` that clamps (`clamps=True`; "skip" at its end turns that off):

       every 3 days             Rule(DAILY, interval=3)
       every weekday            Rule(WEEKLY, weekdays=(Weekday(0), … Weekday(4)))
       every 15th               Rule(MONTHLY, month_days=(15,))
       every last day           Rule(MONTHLY, month_days=(-1,))
       every 3rd friday         Rule(MONTHLY, weekdays=(Weekday(4, 3),))
       every first workday      Rule(MONTHLY, weekdays=(the work week), positions=(1,))
       every 3 workdays         Rule(WORKDAILY, interval=3, weekdays=(the work week))
       twice a year             Rule(MONTHLY, interval=6)
       every jan 27             Rule(YEARLY, months=(1,), month_days=(27,))
       every 14 jan, 15 apr     Rule(YEARLY, year_days=(year_day(1, 14), year_day(4, 15)))
       every easter monday      Rule(YEARLY, easter=1)
       every day at 9 and 17    Rule(DAILY, hours=(9, 17), minutes=(0,))

   One time of day is no part of the rule: the anchor carries it, with its zone if one was named.
2. The date typed beside it is the anchor; without one it is the first that fits (`beginning.first`).
3. `Recurrence.of(rule, anchor, …)` settles it: two phrases that mean the same give equal recurrences.
   "for 3 weeks" is `until` a day before the anchor plus three weeks; "10 times" is `count`.
"""
