// Several lines pasted into the entry line are read in their own place.

document.addEventListener("paste", (event) => {
  const text = event.clipboardData.getData("text/plain").trimEnd();
  const several = document.getElementById("paste");
  if (event.target.id !== "line" || !several || !text.includes("\n")) return;
  event.preventDefault();
  several.open = true;
  several.querySelector("textarea").value = text;
  several.querySelector("[data-reads]").click();
});
