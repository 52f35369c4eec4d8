// The entry line is empty as soon as it is sent, for the next. What could not be kept waits below, to be sent again.

const line = () => document.getElementById("line");
const entry = () => document.getElementById("entry");
const box = () => document.querySelector("#unsent textarea");
const left = () => [...waiting, ...refused];
const isEntry = (event) => event.detail.ctx?.sourceElement === entry();

// Outlives a way round by the sign-in page, or a page that is left too soon.
const memory = `unsent ${location.pathname}`;
const BROKEN = 500; // from here on nobody knows whether the line was kept

let sent = "";
let begun = null; // what is being written while one that waited is sent
let refused = []; // lines that must change first hold up no other
// The first of those that wait goes out under this id, lest a line be kept twice whose answer was lost.
let { id, waiting } = JSON.parse(sessionStorage.getItem(memory)) ?? { id: "", waiting: [] };

// Read anew, since what was understood of the last line is not of this one.
const write = (text) => {
  line().value = text;
  line().dispatchEvent(new Event("input", { bubbles: true }));
};

function remember() {
  const all = [sent, ...left()].filter(Boolean);
  if (all.length) sessionStorage.setItem(memory, JSON.stringify({ id, waiting: all }));
  else sessionStorage.removeItem(memory);
}

function show() {
  const unsent = box()?.closest("#unsent");
  if (!unsent || sent) return;
  if (!left().length && unsent.contains(document.activeElement)) line().focus();
  unsent.hidden = !left().length;
  box().value = left().join("\n");
}
show();
document.addEventListener("htmx:after:swap", show);

document.addEventListener("input", ({ target }) => {
  if (target !== box()) return;
  waiting = target.value.split("\n");
  refused = [];
  remember();
});

// Each line needs an id of its own, so it waits until the one before is answered.
const queue = (event) => {
  if (event.target !== entry()) return;
  if (!sent && (begun !== null || !left().length)) return take(line().value);
  event.preventDefault();
  event.stopImmediatePropagation();
  waiting.push(...(line().value.trim() ? [line().value] : refused.splice(0)));
  remember();
  write("");
  setTimeout(sendNext); // no form is sent again while it is being sent
};
document.addEventListener("submit", queue, true);
document.addEventListener("htmx:before:request", (event) => {
  if (!isEntry(event)) return;
  write(begun ?? "");
  begun = null;
});
document.addEventListener("keydown", (event) => {
  if (event.target !== line() || event.key !== "Enter" || line().value.trim()) return;
  event.preventDefault();
  waiting.push(...refused.splice(0));
  sendNext();
});
window.addEventListener("online", sendNext);

function take(next) {
  const { todo_id } = entry().elements;
  id = todo_id.value = id || todo_id.value;
  sent = next;
  remember();
}

function sendNext() {
  waiting = waiting.filter((one) => one.trim());
  if (!waiting.length || sent) return;
  begun = line().value;
  line().value = waiting.shift();
  entry().requestSubmit();
}

// Not into the line again, where more may be written at this moment. The id of what was refused is spent.
const fail = (event) => {
  if (!isEntry(event)) return;
  if (event.detail.ctx.response?.status < BROKEN) return refused.push(sent);
  waiting.unshift(sent);
  sent = "";
};
document.addEventListener("htmx:error", fail);
document.addEventListener("htmx:response:error", fail);

document.addEventListener("htmx:finally:request", (event) => {
  if (!isEntry(event)) return;
  if (sent) setTimeout(sendNext);
  if (sent) id = sent = "";
  remember();
  show();
});

document.addEventListener("paste", (event) => {
  const text = event.clipboardData.getData("text/plain").trimEnd();
  const several = document.getElementById("paste");
  if (event.target.id !== "line" || !several || !text.includes("\n")) return;
  event.preventDefault();
  several.open = true;
  several.querySelector("textarea").value = text;
  several.querySelector("[data-reads]").click();
});
