from __future__ import annotations

from web.domain.phrases.english.tables import words
from web.domain.phrases.vocabulary import RepeatWords

REPEATS = RepeatWords(
    every=words("every every!"),
    each=words("each"),
    repeaters=words(
        "daily weekly monthly yearly annually fortnightly biweekly bimonthly quarterly hourly",
        "mondays tuesdays wednesdays thursdays fridays saturdays sundays weekdays weekends workdays",
    ),
    repeated=words(
        "day days week weeks month months year years hour hours minute minutes fortnight quarter",
        "weekday weekdays workday workdays weekend weekends morning afternoon evening night",
        "other second third fourth fifth first last and or of the on at starting from until till",
        "ending except times , for",
    ),
)
