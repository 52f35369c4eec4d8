// The entry line is empty as soon as it is sent, and full again when what it held could not be kept.

let sent = "";
let waiting = [];
let isItsTurn = false;

const line = () => document.getElementById("line");
const entry = () => document.getElementById("entry");
const isEntry = (event) => event.detail.ctx?.sourceElement === entry();

// Read anew, since what was understood of the last line is not of this one.
const write = (text) => {
  line().value = text;
  line().dispatchEvent(new Event("input", { bubbles: true }));
};

// What could not be kept outlives a way round by the sign-in page.
const unsent = `unsent ${location.pathname}`;
const left = sessionStorage.getItem(unsent);
sessionStorage.removeItem(unsent);
if (line() && left) write(left);

document.addEventListener("keydown", (event) => {
  if (event.target.id === "line" && event.key === "Enter" && !event.target.value.trim()) event.preventDefault();
});

// A line that is entered before the one before is answered waits: each needs an id of its own.
const hold = (event) => {
  const isFree = !waiting.length && !entry()?.classList.contains("htmx-request");
  if (event.target !== entry() || isItsTurn || isFree) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  waiting.push(line().value);
  write("");
};
document.addEventListener("submit", hold, true);

document.addEventListener("htmx:before:request", (event) => {
  if (!isEntry(event)) return;
  sent = line().value;
  sessionStorage.removeItem(unsent);
  write("");
});

document.addEventListener("htmx:finally:request", (event) => {
  if (isEntry(event) && waiting.length) setTimeout(sendNext);
});

function sendNext() {
  if (!waiting.length) return;
  const begun = line().value;
  line().value = waiting.shift();
  isItsTurn = true;
  entry().requestSubmit();
  isItsTurn = false;
  write(begun);
}

const bringBack = (event) => {
  if (!isEntry(event)) return;
  write([sent, ...waiting, line().value].filter(Boolean).join(" "));
  waiting = [];
  sessionStorage.setItem(unsent, line().value);
};
document.addEventListener("htmx:error", bringBack);
document.addEventListener("htmx:response:error", bringBack);

document.addEventListener("paste", (event) => {
  const text = event.clipboardData.getData("text/plain").trimEnd();
  const several = document.getElementById("paste");
  if (event.target.id !== "line" || !several || !text.includes("\n")) return;
  event.preventDefault();
  several.open = true;
  several.querySelector("textarea").value = text;
  several.querySelector("[data-reads]").click();
});
