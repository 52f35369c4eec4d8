// Presses the control that carries the key (data-key) and moves the cursor between rows.
// Knows no action, no address and no words: those stand in the HTML.

const ROW = "main li, .action";
const CURSOR = "[data-cursor]";
const EXIT = '[data-key="Escape"]';
const TYPING = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";
const PATIENCE = 1500; // milliseconds between the two keys of a sequence
const STEPS = { j: [1], ArrowDown: [1], k: [-1], ArrowUp: [-1], ArrowRight: [1, ".column"], ArrowLeft: [-1, ".column"] };
const lineOf = (control) => control.form?.querySelector("input[dir]");

let lastCursor = null;
let first = null;

// Back on a page, the cursor is where it was left; out of a row's page, or a form below that, on the row.
const memory = () => `cursor ${location.href}`; // a search changes its address as one types
document.addEventListener("focusin", ({ target }) => {
  lastCursor = target.closest(ROW)?.querySelector(CURSOR) ?? lastCursor;
  if (lastCursor?.isConnected) sessionStorage.setItem(memory(), lastCursor.getAttribute("href"));
});
const arrival = performance.getEntriesByType("navigation")[0];
const isReturn = arrival?.type !== "navigate";
const referrer = document.referrer.replace(location.origin, "").split("?")[0];
const left = isReturn ? sessionStorage.getItem(memory()) : referrer.split("/", 3).join("/");
if (left && left !== location.pathname && (isReturn || document.activeElement === document.body))
  document.querySelector(`${CURSOR}[href="${CSS.escape(left)}"]`)?.focus();
// A page out of the browser's memory or cache may be older than what was done since.
const isUnasked = arrival?.type === "back_forward" && arrival.transferSize === 0;
window.addEventListener("pageshow", ({ persisted }) => {
  if ((persisted || isUnasked) && !document.getElementById("line")?.value) location.reload();
});

document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
  const isHeld = event.ctrlKey || event.metaKey;
  if (event.key === "Enter" && event.target.matches(isHeld ? "form textarea" : "select")) return send(event);
  if (isHeld || event.altKey) return;
  if (event.key === "Escape") return backOut(event.target);
  if (event.key.length === 1 && event.target.matches(".offers *")) return lineOf(event.target).focus();
  const leaves = event.key === "ArrowDown" && event.target.matches(".line input");
  if (event.key === "Enter" || (event.target.matches(TYPING) && !leaves)) return;
  if (event.key.length === 1 && document.body.hasAttribute("data-keys-off")) return;
  if (act(nameOf(event), event)) event.preventDefault();
});

// Enter sends a form from its text fields; browsers leave out the lists, and fields of several lines.
function send(event) {
  event.preventDefault();
  event.target.form.requestSubmit();
}

// A letter is named as on a Latin keyboard, whatever alphabet it writes; only letters mind Shift.
function nameOf({ key, code, shiftKey }) {
  const isForeign = /^[^\x00-\x7f]$/u.test(key) && code.startsWith("Key");
  const letter = isForeign ? code.at(-1) : key;
  if (!/^[a-z]$/i.test(letter)) return key;
  return shiftKey ? `Shift+${letter.toLowerCase()}` : letter.toLowerCase();
}

function act(name, event) {
  const begun = first && event.timeStamp - first.at < PATIENCE ? `${first.key} ` : "";
  first = null;
  if (!begun && name in STEPS) return moveCursor(...STEPS[name]);
  if (event.repeat) return false;
  const control = controlFor(begun + name);
  if (control) press(control);
  else if (shared().some((one) => one.dataset.key.startsWith(`${name} `))) first = { key: name, at: event.timeStamp };
  return Boolean(control);
}

function controlFor(keys) {
  const carries = (control) => control.dataset.key.split(",").includes(keys) && !control.disabled;
  const mine = [...(document.activeElement.closest(ROW)?.querySelectorAll("[data-key]") ?? [])].find(carries);
  return mine ?? shared().find((control) => carries(control) && !control.closest(ROW));
}

// What a page offers outside its rows; its own controls come before those of the menu.
const PLACES = ["main [data-key]", "body > :not(main) [data-key]"];
const shared = () => PLACES.flatMap((place) => [...document.querySelectorAll(place)]);

function press(control) {
  if (!control.matches(TYPING)) return control.click();
  control.focus();
  control.select?.();
}

function moveCursor(step, past = ROW) {
  const among = past === ROW ? CURSOR : `${past} li:first-child ${CURSOR}`;
  const cursors = [...document.querySelectorAll(among)].filter((one) => one.checkVisibility());
  if (!cursors.length) return false;
  const active = document.activeElement;
  const next = active.closest("main, #flash") && active.id !== "main" ? beyond(cursors, active, step, past) : lastCursor;
  (next?.isConnected ? next : cursors[0]).focus();
  return true;
}

function beyond(cursors, active, step, past) {
  const from = active.closest(past) ?? active;
  const side = step > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const there = cursors.filter((one) => !from.contains(one) && from.compareDocumentPosition(one) & side);
  return there.at(step > 0 ? 0 : -1) ?? lineOf(active) ?? active;
}

// A page is left for the one that led to it, or where none did but itself, by its own way out.
const cameFromOurs = referrer.startsWith("/") && referrer !== location.pathname;

// Out of a form by its own way out, out of a menu, out of a line; then out of the page.
function backOut(active) {
  const menu = active.closest("details[open]");
  const isHeld = menu || active.matches(TYPING);
  const exit = [active.closest("form"), isHeld ? null : document].map((one) => one?.querySelector(EXIT)).find(Boolean);
  if (exit) return cameFromOurs && exit.matches("a:not([hx-get])") ? history.back() : exit.click();
  if (menu) menu.open = false;
  const heir = menu?.querySelector("summary") ?? lastCursor;
  if (isHeld) active.blur();
  if (isHeld && heir?.isConnected) heir.focus();
}
