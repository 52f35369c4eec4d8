// After a swap, focus is where a person expects it: on the row, or on its neighbour once it has gone.

const ROW = "main li, .action";
const CURSOR = "[data-cursor]";

let row = null;
let heirs = [];

const openUrl = () => document.querySelector("#flash a")?.getAttribute("href") ?? "";

document.addEventListener("htmx:before:swap", () => {
  row = document.activeElement.closest(ROW);
  const cursors = [...document.querySelectorAll(CURSOR)];
  const own = cursors.findIndex((cursor) => row?.contains(cursor));
  heirs = row ? [cursors[own + 1], cursors[own - 1]] : [];
});

document.addEventListener("htmx:after:swap", ({ detail }) => {
  const now = document.activeElement;
  const changed = detail.ctx.target?.id === "main" && document.querySelector(`${CURSOR}[href="${openUrl()}"]`);
  const isPlaced = now.matches(".tick, [autofocus]") || (now !== document.body && !row?.contains(now));
  if (changed && !now.matches("#line")) changed.focus();
  else if (!isPlaced) settle(row?.id && document.getElementById(row.id));
});

function settle(place) {
  const own = place?.querySelector(`[autofocus], ${CURSOR}`);
  const fallbacks = ["#line", "#main"].map((one) => document.querySelector(one));
  [own, ...heirs, ...fallbacks].find((one) => one?.isConnected)?.focus();
}
