"""From Enter to the new row on the screen, in a headless browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

from playwright.sync_api import Page, sync_playwright

from tests.browsers import browser, launch_arguments
from tools.bench import servers
from tools.bench.effort import Effort
from tools.bench.house import House, move_in
from tools.bench.report import Line, at_most
from tools.bench.servers import Server

ROWS = 50
# Painted is what the frame after the one that the row first stands in finds: a message comes after the paint.
WATCH = """() => {
  window.took = [];
  let entered = 0;
  addEventListener("keydown", (event) => { if (event.key === "Enter") entered = event.timeStamp; }, true);
  const painted = (then) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(0);
  });
  let rows = document.querySelectorAll("li.todo").length;
  new MutationObserver(() => {
    const now = document.querySelectorAll("li.todo").length;
    if (now === rows) return;
    rows = now;
    painted(() => took.push(performance.now() - entered));
  }).observe(document.body, { childList: true, subtree: true });
}"""


def measure(folder: Path, effort: Effort) -> Iterator[Line]:
    house = move_in(folder, ROWS // 2)
    with servers.daybook(house.database_url) as daybook:
        times = sorted(_times(daybook, house, effort.lines))
    middle, late = median(times), quantiles(times, n=20)[-1] if len(times) > 1 else times[0]
    yield Line("Enter to the row on the screen, p50", middle, "ms", "Chromium, headless", at_most(30))
    yield Line("Enter to the row on the screen, p95", late, "ms", f"of {len(times)}")


def _times(daybook: Server, house: House, count: int) -> list[float]:
    """In milliseconds."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser(), args=launch_arguments())
        url = f"http://localhost:{daybook.port}"
        context = chromium.new_context()
        context.add_cookies([{"name": "daybook", "value": house.token, "url": url}])
        page = context.new_page()
        page.goto(f"{url}/inbox")
        page.evaluate(WATCH)
        for number in range(count):
            _add(page, number)
        times: list[float] = page.evaluate("took")
        chromium.close()
    return times


def _add(page: Page, number: int) -> None:
    page.locator("#line").press_sequentially(f"Buy milk {number}")
    page.keyboard.press("Enter")
    page.wait_for_function("count => took.length > count", arg=number)
