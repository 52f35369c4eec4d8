"""What is around the middle of a page, and how long it is kept."""

from __future__ import annotations

import datetime as dt
from typing import cast
from zoneinfo import ZoneInfo

from tests.builders import IDS, NOON
from web.application.reading import ProjectLink, Reading, Sidebar
from web.application.sessions import Visitor
from web.domain.account import Account
from web.domain.membership import Membership, Role
from web.domain.phrases.moment import Moment
from web.infrastructure.html.pages import Pages
from web.infrastructure.html.visit import Visit
from web.infrastructure.http.htmx import AnyRequest
from web.infrastructure.http.templating import Templates

ALICE = Account(id=IDS.new(), name="Alice", created_at=NOON)
VISITOR = Visitor(ALICE, 1, Membership(ALICE.id, IDS.new(), Role.OWNER), 1, IDS.new(), NOON)

INBOX = ProjectLink(IDS.new(), "Inbox", "grey", is_inbox=True, is_archived=False, count=0)


class Minutes:
    """Has as many to-dos today as the hour has minutes."""

    async def sidebar(self, _: Membership, moment: Moment, _views: object) -> Sidebar:
        return Sidebar(INBOX, moment.now.minute, ())


async def test_the_sidebar_counts_what_has_started_since_without_a_change_of_the_book() -> None:
    pages = Pages(cast("Templates", None), cast("Reading", Minutes()), "edition")
    assert [await _today(pages, NOON), await _today(pages, NOON + dt.timedelta(minutes=7))] == [0, 7]


async def _today(pages: Pages, now: dt.datetime) -> int:
    visit = Visit(cast("AnyRequest", None), VISITOR, Moment(now, ZoneInfo("UTC")))
    sidebar: Sidebar = (await pages.frame(visit, "today"))["sidebar"]
    return sidebar.today_count
