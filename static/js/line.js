// The line one writes, and what is understood of it.

// Its marks lie under it, and hold for the line that was read, and for what is written behind that.
function align(field) {
  const read = field.form?.querySelector("[data-read]");
  const underlay = read?.querySelector(".underlay");
  if (!underlay) return;
  underlay.hidden = !field.value.startsWith(read.dataset.read);
  underlay.scrollLeft = field.scrollLeft;
}
for (const type of ["input", "scroll"]) document.addEventListener(type, ({ target }) => align(target), true);
document.addEventListener("htmx:after:swap", () => align(document.activeElement));

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
