from __future__ import annotations

from web.domain.phrases.english.tables import words
from web.domain.phrases.meaning import Meaning
from web.domain.phrases.phrasebook import Phrases
from web.domain.phrases.vocabulary import TokenWords

TOKENS = TokenWords(
    priorities={"p1": 1, "p2": 2, "p3": 3, "p4": 4},
    someday=words("someday"),
    lasting=words("for"),
    clears=Phrases(
        {
            **dict.fromkeys(("no date", "no due", "no due date"), Meaning.DUE),
            "no deadline": Meaning.DEADLINE,
            **dict.fromkeys(("no start", "no start date"), Meaning.START),
            "no priority": Meaning.PRIORITY,
            **dict.fromkeys(("no repeat", "no recurrence"), Meaning.RECURRENCE),
            "no section": Meaning.SECTION,
            **dict.fromkeys(("no reminder", "no reminders"), Meaning.REMINDER),
            "no duration": Meaning.DURATION,
            **dict.fromkeys(("no people", "no person"), Meaning.PERSON),
        }
    ),
)
