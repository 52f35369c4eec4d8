// The entry line is empty as soon as it is sent, for the next. What could not be kept waits below, to be sent again.

const entry = () => document.getElementById("entry");
const line = () => document.getElementById("line");
const box = () => document.querySelector("#unsent textarea");
const left = () => [...waiting, ...refused];
const isEntry = (event) => event.detail.ctx.sourceElement === entry();

// Outlives a way round by the sign-in page, or a page that is left too soon.
const memory = `unsent ${location.pathname}`;
const BROKEN = 500; // from here on nobody knows whether the line was kept

// The first of those that wait goes out under this id, lest a line be kept twice whose answer was lost.
let { id, waiting } = JSON.parse(sessionStorage.getItem(memory)) ?? { id: "", waiting: [] };
let refused = []; // lines that must change first hold up no other
let isSending = false;

const remember = () => sessionStorage.setItem(memory, JSON.stringify({ id, waiting: left() }));

function show() {
  const unsent = box()?.closest("#unsent");
  if (!unsent || isSending) return;
  if (!left().length && unsent.contains(document.activeElement)) line().focus();
  unsent.hidden = !left().length;
  box().value = left().join("\n");
}
show();
document.addEventListener("htmx:after:swap", show);

document.addEventListener("input", ({ target }) => {
  if (target !== box()) return;
  waiting = target.value.split("\n").filter((one) => one.trim());
  refused = [];
  remember();
});

// Each line needs an id of its own, so it waits until the one before is answered.
const queue = (event) => {
  if (event.target !== entry()) return;
  if (event.submitter) take();
  if (!isSending && waiting.length) return;
  event.preventDefault();
  event.stopImmediatePropagation();
};
document.addEventListener("submit", queue, true);

// An empty line asks for those again that were refused.
function take() {
  waiting.push(...(line().value.trim() ? [line().value] : refused.splice(0)));
  remember();
  line().focus(); // also where Add was pressed
  line().value = "";
  line().dispatchEvent(new Event("input", { bubbles: true })); // what was understood is not of the next
}

const sendNext = () => waiting.length && entry().requestSubmit();
window.addEventListener("online", sendNext);

document.addEventListener("htmx:config:request", (event) => {
  if (!isEntry(event)) return;
  const { body } = event.detail.ctx.request;
  isSending = true;
  body.set("todo_id", (id ||= body.get("todo_id")));
  body.set("line", waiting[0]);
  remember();
});
document.addEventListener("htmx:finally:request", (event) => {
  if (!isEntry(event)) return;
  const { response } = event.detail.ctx;
  isSending = false;
  if (response?.status < BROKEN) {
    const answered = waiting.shift();
    if (!response.raw.ok) refused.push(answered);
    id = "";
    setTimeout(sendNext); // no form is sent again while it is being sent
  }
  remember();
  show();
});
