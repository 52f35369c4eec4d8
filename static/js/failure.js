// Shows the sentence that stands ready for when no answer comes, or none that can be shown.

// The form comes back with its sentences in it; what is read while one writes waits for what is sent.
const ANSWERED = [401, 409, 422];

const failure = document.getElementById("failure");

document.addEventListener("submit", () => failure.toggleAttribute("hidden", true));
document.addEventListener("htmx:error", () => failure.toggleAttribute("hidden", false));
document.addEventListener("htmx:response:error", ({ detail: { ctx } }) => {
  failure.hidden = ANSWERED.includes(ctx.response.status) || ctx.text.includes("<hx-partial");
});
