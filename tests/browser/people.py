"""People at a real browser: what they press, and what they see."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from typing import Any

from playwright.async_api import BrowserContext, ConsoleMessage, Error, Locator, Page, ViewportSize

from tests.builders import IDS
from tests.live import Daybook, sign_in
from web.infrastructure.ids import Ids

PATIENCE = 15  # seconds until a person gives up, on a machine that is busy with other things
SIZE: ViewportSize = {"width": 1280, "height": 800}
LOOK = """() => {
  const words = (one) => (one?.innerText ?? "").trim().replace(/\\s+/g, " ");
  const all = (what) => [...document.querySelectorAll(what)].map(words);
  const active = document.activeElement;
  return {
    ready: document.readyState === "complete" && !document.querySelector(".htmx-request")
      && (typeof htmx === "undefined" || !document.querySelector("#sidebar:not([data-htmx-powered])")),
    path: location.pathname + location.search,
    heading: words(document.querySelector("h1")),
    rows: all(".todo .content"),
    done: all(".todo.done .content"),
    marks: all(".todo .marks"),
    columns: [...document.querySelectorAll(".column:has(li)")].map((one) => {
      const [title, ...rows] = [...one.querySelectorAll("h2, .date, .content")].map(words);
      return `${title}: ${rows.join(", ")}`;
    }),
    reading: all("#entry-reading .chip"),
    said: words(document.querySelector("#flash p")),
    failure: words(document.querySelector("#failure:not([hidden])")),
    errors: all(".error").filter(Boolean),
    unsent: document.querySelector("#unsent:not([hidden]) textarea")?.value ?? "",
    focus: active === document.body ? "" : active.id || active.name || words(active),
    cursor: words(active.closest(".todo, .lines > li, .action")?.querySelector("[data-cursor]")),
    typed: active.value ?? "",
  };
}"""
ANSWERED = ("401", "404", "409", "422", "503")
SAME_SITE = {"sec-fetch-site": "same-origin"}


@dataclass
class Person:
    """Somebody signed in, with one page open."""

    name: str
    daybook: Daybook
    page: Page
    troubles: list[str] = field(default_factory=list)

    async def visit(self, path: str) -> None:
        await self.page.goto(self.daybook.address + path)
        await self.sees()

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.page.keyboard.press(key)

    async def write(self, text: str) -> None:
        """Types into whatever has focus."""
        await self.page.keyboard.type(text)

    async def add(self, *lines: str) -> None:
        """From any list, with the keyboard alone; waits for each to be kept."""
        await self.press("q")
        for line in lines:
            await self.write(line)
            await self.press("Enter")
            await self.sees(typed="")
        await self.press("Escape")

    def row(self, content: str) -> Locator:
        return self.page.locator(".todo", has_text=content)

    async def has(self, *lines: str) -> None:
        """Kept already, without looking at how."""
        for line in lines:
            await self.post("/todos", todo_id=str(IDS.new()), line=line, view="/inbox")

    async def has_many(self, count: int) -> None:
        """Things numbered from 0."""
        for start in range(0, count, 500):
            lines = "\n".join(f"Thing {number}" for number in range(start, min(start + 500, count)))
            await self.post("/paste", paste_id=str(Ids().new()), lines=lines, view="/inbox")

    async def sees(self, **expected: Any) -> None:
        """Waits until the page is at rest and shows all of it; fails with what it shows instead."""
        deadline = time.monotonic() + PATIENCE
        seen = await self._look()
        while not seen.get("ready") or not expected.items() <= seen.items():
            if time.monotonic() > deadline:
                shown = {name: seen.get(name) for name in ("path", *expected, "cursor", "focus", "said")}
                raise AssertionError(f"{self.name} waited for {expected}\n  and saw {shown}")
            await asyncio.sleep(0.01)
            seen = await self._look()

    async def look(self) -> dict[str, Any]:
        await self.sees()
        return await self._look()

    async def post(self, path: str, **form: str | float | bool) -> None:
        address = f"{self.daybook.address}{path}"
        answer = await self.page.request.post(address, form=form, headers=SAME_SITE)
        assert answer.ok, (path, answer.status)

    async def _look(self) -> dict[str, Any]:
        try:
            return dict(await self.page.evaluate(LOOK))
        except Error:  # the page is being left for another
            return {}


async def clear(desk: Page, daybook: Daybook) -> None:
    """Leaves it as somebody new would find it: nobody is signed in, nothing remembered or set otherwise."""
    for page in desk.context.pages:
        if page is not desk:
            await page.close()
    await desk.context.set_offline(False)
    await desk.context.clear_cookies()
    await desk.unroute_all(behavior="ignoreErrors")
    await desk.set_viewport_size(SIZE)
    await desk.emulate_media(media="null", color_scheme="null", reduced_motion="null")
    await desk.goto(f"{daybook.address}/health")
    await desk.evaluate("sessionStorage.clear()")


async def sit_down(name: str, daybook: Daybook, page: Page) -> Person:
    """Somebody new, with an account of their own."""
    name = f"{name} {IDS.new()}"
    token = await sign_in(name, daybook.url)
    await page.context.add_cookies([{"name": "daybook", "value": token, "url": daybook.address}])
    return at_page(name, daybook, page)


async def open_page(name: str, daybook: Daybook, context: BrowserContext) -> Person:
    return at_page(name, daybook, await context.new_page())


def at_page(name: str, daybook: Daybook, page: Page) -> Person:
    person = Person(name, daybook, page)
    person.page.set_default_timeout(PATIENCE * 1000)
    person.page.on("console", lambda message: person.troubles.extend(trouble(message)))
    person.page.on("pageerror", lambda error: person.troubles.append(str(error)))
    return person


def trouble(message: ConsoleMessage) -> list[str]:
    """Breaches of the policy and broken scripts; not the refusals that a page shows by itself."""
    if message.type not in ("error", "warning"):
        return []
    is_answer = message.text.startswith("Failed to load resource") and any(
        map(message.text.__contains__, ANSWERED)
    )
    return [] if is_answer else [message.text]
