/*
 * Prefetches what a visitor is about to choose, so that the response is there at the click.
 * <form data-filter>: a pointer that rests on the label of a choice, or the focus, asks after
 * a moment, a press at once; <a data-controls="ID"> asks for what the control ID would. One
 * response is held, for some seconds, and taken by the request for the same view.
 */
{
  const MOMENT = 65;
  const FRESH = 5000;
  let held = null;
  let timer = 0;

  // Choices of one kind stand in the order in which they were made: it is the same view.
  const viewOf = (query) => [...new URLSearchParams(query)].map(String).sort().join("&");

  const choiceOf = ({ target }) => {
    const link = target.closest?.("a[data-controls]");
    const choice = link
      ? document.getElementById(link.dataset.controls)
      : (target.closest?.("label")?.control ?? target);
    const isOne = choice?.matches?.("[type=checkbox], [type=radio]:not(:checked)");
    return isOne && !choice.disabled && choice.form?.matches("[data-filter]") ? choice : null;
  };

  // What the form would ask for with this choice made.
  const queryWith = ({ form, type, name, value, checked }) => {
    const body = new URLSearchParams([...new FormData(form)]);
    if (type === "radio") body.delete(name);
    if (checked) body.delete(name, value);
    else body.append(name, value);
    return new URLSearchParams(window.fieldsOf(body));
  };

  const isHeld = (view) => held?.view === view && performance.now() - held.at < FRESH;

  const ask = (choice) => {
    const query = queryWith(choice);
    const view = viewOf(query);
    if (isHeld(view)) return;
    const stop = new AbortController();
    const asked = { headers: { "HX-Request": "true" }, signal: stop.signal };
    // Read to its end at once: else the browser waits with that until the click.
    const pending = fetch(`/?${query}`, asked).then(async (response) => {
      const text = await response.text();
      response.text = async () => text;
      return response;
    });
    pending.catch(() => {});
    held = { view, pending, stop, at: performance.now() };
  };

  const askSoon = (event) => {
    clearTimeout(timer);
    const choice = window.htmx && !navigator.connection?.saveData && choiceOf(event);
    if (choice) timer = setTimeout(ask, event.type === "pointerdown" ? 0 : MOMENT, choice);
  };

  for (const name of ["pointerover", "focusin", "pointerdown"]) document.addEventListener(name, askSoon);

  document.addEventListener("htmx:before:request", ({ detail: { ctx } }) => {
    clearTimeout(timer);
    if (!ctx.sourceElement.matches("[data-filter]")) return;
    const { pending, stop } = isHeld(viewOf(new URL(ctx.request.action, window.location).search)) ? held : {};
    held = null;
    if (!pending) return;
    ctx.fetch = (action, request) => {
      const again = () => fetch(action, request);
      // A request that another one replaces has to end, or its response would come late.
      request.signal.addEventListener("abort", () => stop.abort());
      return pending.then((response) => (response.ok ? response : again()), again);
    };
  });
}
