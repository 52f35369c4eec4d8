// After a swap, focus is where a person expects it: on the row, or on the one that has taken its place.

const ROW = "main li, .action, .more";
const CURSOR = "a[data-cursor]";

let row = null;
let before = null;
let held = document.body;

const cursors = () => [...document.querySelectorAll(CURSOR)];
const openUrl = () => document.querySelector("#flash a")?.getAttribute("href") ?? "";

document.addEventListener("htmx:before:swap", () => {
  held = document.activeElement;
  row = held.closest(ROW);
  before = cursors().findLast((one) => row?.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING);
});

document.addEventListener("htmx:after:swap", ({ detail }) => {
  const now = document.activeElement;
  const changed = detail.ctx.target?.id === "main" && document.querySelector(`${CURSOR}[href="${openUrl()}"]`);
  const isPlaced = now.matches(".tick, [autofocus]") || (now !== document.body && !row?.contains(now));
  if (changed && !now.matches("#line")) changed.focus();
  else if (held !== document.body && !isPlaced) settle();
});

// One writes on at the end of what a field holds, or over all of it where the field says so.
function place(field) {
  if (!field.matches("[autofocus]") || typeof field.selectionStart !== "number") return;
  field.setSelectionRange("over" in field.dataset ? 0 : field.value.length, field.value.length);
}
place(document.activeElement);
document.addEventListener("focusin", ({ target }) => place(target));

function settle() {
  const own = row?.matches("li, .action") && document.getElementById(row.id)?.querySelector(`[autofocus], ${CURSOR}, .primary`);
  const all = row ? cursors() : [];
  const heirs = [all[all.indexOf(before) + 1], before];
  const page = document.getElementById("main"); // not the line: keys go on working, z above all
  [own, ...heirs, page].find((one) => one?.isConnected)?.focus();
}
