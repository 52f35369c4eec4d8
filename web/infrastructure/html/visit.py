"""Who is looking, and when: what every handler of a signed-in page starts from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from web.application.ports import Clock
from web.application.reading import SavedViewLink
from web.application.sessions import Visitor
from web.domain.account import Account
from web.domain.errors import NotFound
from web.domain.membership import Membership
from web.domain.phrases.moment import Moment
from web.infrastructure.html.given import Given
from web.infrastructure.http.htmx import AnyRequest


@dataclass(frozen=True, slots=True)
class Visit:
    """Pages know no seconds: `moment` is the minute that has begun."""

    request: AnyRequest
    visitor: Visitor
    moment: Moment

    @property
    def account(self) -> Account:
        return self.visitor.account

    @property
    def member(self) -> Membership:
        return self.visitor.member

    @property
    def revision(self) -> str:
        """Of the book, as of which a form shows what it shows."""
        return str(self.visitor.book_revision)

    @property
    def now(self) -> dt.datetime:
        return self.moment.now

    @property
    def today(self) -> dt.date:
        return self.moment.today

    def saved_view(self, id: UUID) -> SavedViewLink:
        """Raises NotFound."""
        for view in self.visitor.views:
            if view.id == id:
                return view
        raise NotFound("There is no such view.")

    @property
    def edition(self) -> str:
        """Changes whenever a page could look different: with the book, the settings and the minute."""
        visitor = self.visitor
        minute = int(self.now.timestamp()) // 60
        return f"{visitor.session_id.hex}-{visitor.book_revision}-{visitor.account_revision}-{minute}"


def provide_visit(request: AnyRequest, clock: Given[Clock]) -> Visit:
    visitor: Visitor = request.user
    preferences = visitor.account.preferences
    zone = preferences.zone
    now = clock.now().astimezone(zone).replace(second=0, microsecond=0)
    likes = (preferences.week_start, preferences.day_first, preferences.work_week)
    return Visit(request, visitor, Moment(now, zone, *likes, me=visitor.account.id))
