/*
 * Says when a filter could not be answered; the results on screen stay, and with them their
 * choices: one that was ticked in vain can be ticked again. The order is shown that is in effect,
 * whatever the response: once one was chosen, browsers ignore which option is sent as selected.
 * <p role="alert" popover="manual" data-alert>: gets the words, and loses them with the next response
 * to a filter. It lies over the page until then, or until the next click, or Esc.
 * Suggestions are no such response: those that fail are simply not there.
 */
{
  const isForResults = ({ target }) => target.id !== "suggestions";

  const say = (words) => {
    const line = document.querySelector("[data-alert]");
    if (line) line.textContent = words;
    line?.togglePopover(!!words);
    for (const each of document.querySelectorAll("#sort option[selected]")) each.selected = true;
    if (!words) return;
    for (const each of document.querySelectorAll("[data-filter] input")) {
      each.checked = each.defaultChecked;
    }
  };

  const putAway = () => document.querySelector("[data-alert]")?.togglePopover(false);

  document.addEventListener("click", putAway, true);
  document.addEventListener("keydown", ({ key }) => key === "Escape" && putAway());

  document.addEventListener("htmx:response:error", (event) => {
    if (!isForResults(event)) return;
    const { status } = event.detail.ctx.response;
    say(
      status === 400
        ? "Too many choices. Showing the previous results."
        : status === 429
          ? "Too many requests. Showing the previous results; please try again in a moment."
          : "The site can’t answer that right now. Showing the previous results; please try again.",
    );
  });

  document.addEventListener("htmx:error", (event) => {
    if (!isForResults(event)) return;
    say(
      navigator.onLine
        ? "The site can’t be reached right now. Showing the previous results; please try again."
        : "You are offline. Showing the previous results.",
    );
  });

  document.addEventListener("htmx:after:swap", (event) => {
    if (isForResults(event) && event.detail.ctx.response.status < 400) say("");
  });
}
