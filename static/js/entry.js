// The entry line is empty as soon as it is sent, and full again when what it held could not be kept.

let sent = "";
let again = false;

const line = () => document.getElementById("line");
const entry = () => document.getElementById("entry");
const isEntry = (event) => event.detail.ctx?.sourceElement?.id === "entry";

document.addEventListener("keydown", (event) => {
  if (event.target.id === "line" && event.key === "Enter" && !event.target.value.trim()) event.preventDefault();
});

// A second line that is entered before the first is answered waits: each line needs an id of its own.
const hold = (event) => {
  if (event.target.id !== "entry" || !entry().classList.contains("htmx-request")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  again = true;
};
document.addEventListener("submit", hold, true);

document.addEventListener("htmx:before:request", (event) => {
  if (!isEntry(event)) return;
  sent = line().value;
  line().defaultValue = "";
  entry().reset();
  line().dispatchEvent(new Event("input", { bubbles: true }));
});

document.addEventListener("htmx:finally:request", (event) => {
  if (!isEntry(event) || !again) return;
  again = false;
  setTimeout(() => entry().requestSubmit());
});

const bringBack = (event) => {
  if (isEntry(event)) line().value = `${sent} ${line().value}`.trim();
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
