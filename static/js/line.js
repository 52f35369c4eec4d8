// The line one writes, and what is understood of it: that holds for the line that was read, and for no other.

const readingOf = (field) => field.form?.querySelector("[data-read]");
const isRead = (field) => readingOf(field)?.dataset.read === field.value;

// Its marks lie behind it, and go on to hold while more is written at its end.
function align(field) {
  const underlay = readingOf(field)?.querySelector(".underlay");
  underlay?.toggleAttribute("hidden", !field.value.startsWith(underlay.textContent));
  underlay?.scrollTo(field.scrollLeft, 0);
  readingOf(field)?.querySelector("[name=caret]")?.setAttribute("value", field.selectionEnd);
}
for (const type of ["input", "scroll", "htmx:after:swap"])
  document.addEventListener(type, () => align(document.activeElement), true);

// Written as if it were typed, so that the browser can take it back.
document.addEventListener("click", ({ target, isTrusted }) => {
  const control = target.closest("[data-start]");
  const field = control?.form.querySelector("input[dir]");
  field?.focus();
  control?.closest(".offers")?.remove();
  if (!control?.value || !isRead(field)) return;
  field.setSelectionRange(control.dataset.start, control.dataset.end);
  document.execCommand("insertText", false, control.value);
  if (isTrusted && control.matches(".chip")) field.setSelectionRange(field.value.length, field.value.length);
});

// Right behind what was understood, Backspace makes it plain; pressed again, it deletes.
let hasMade = false;
document.addEventListener("keydown", (event) => {
  const { target, ctrlKey, altKey, metaKey } = event;
  const deletes = event.key === "Backspace" && !(ctrlKey || altKey || metaKey);
  if (deletes && hasMade && document.execCommand("undo")) target.selectionStart = target.selectionEnd;
  const place = target.selectionStart === target.selectionEnd ? target.selectionEnd : "none";
  const chip = isRead(target) && readingOf(target)?.querySelector(`.chip[data-end="${place}"]`);
  hasMade = Boolean(deletes && !hasMade && chip);
  if (!hasMade) return;
  event.preventDefault();
  chip.click();
});

// Several lines that are pasted are read in a place of their own.
document.addEventListener("paste", (event) => {
  const text = event.clipboardData.getData("text/plain").trimEnd();
  const several = document.getElementById("paste");
  if (event.target.id !== "line" || !several || !text.includes("\n")) return;
  event.preventDefault();
  several.open = true;
  several.querySelector("textarea").value = text;
  several.querySelector("[data-reads]").click();
});
