/*
 * Asks ahead for what a visitor is about to choose, so that the answer is there at the click.
 * <form data-filter>: a pointer that rests on the label of a choice, or the focus, asks after
 * a moment, a press at once; <a data-controls="ID"> asks for what the control ID would. One
 * answer is held, for some seconds, and taken by the request for the same view.
 */
{
  const MOMENT = 65;
  const FRESH = 5000;
  let held = null;
  let timer = 0;

  // Whatever the order of its parts, it is the same view.
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
    const fields = [...new FormData(form)].filter(([field, given]) =>
      type === "radio" ? field !== name : !checked || field !== name || given !== value,
    );
    if (!checked) fields.push([name, value]);
    return new URLSearchParams(fields.filter(([, given]) => given.trim()));
  };

  const ask = (choice) => {
    const query = queryWith(choice);
    const view = viewOf(query);
    if (held?.view === view && performance.now() - held.at < FRESH) return;
    const answer = fetch(`/?${query}`, { headers: { "HX-Request": "true" } });
    answer.catch(() => {});
    held = { view, answer, at: performance.now() };
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
    const { view, answer, at } = held ?? {};
    held = null;
    const wanted = new URL(ctx.request.action, window.location).search;
    if (view !== viewOf(wanted) || performance.now() - at > FRESH) return;
    ctx.fetch = (action, request) =>
      Promise.race([
        answer.then((response) => (response.ok ? response : fetch(action, request)), () => fetch(action, request)),
        // A request that another one replaces has to end, or its answer would come late.
        new Promise((_, refuse) => {
          request.signal.addEventListener("abort", () => refuse(request.signal.reason));
        }),
      ]);
  });
}
