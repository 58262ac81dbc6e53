/*
 * One entry of the browser's history for each view, and no more.
 * <form data-filter>: the same address twice is one entry; while one search is being
 * typed, each further letter replaces the entry of the last, and so does Enter, which ends it;
 * where all of them are deleted the next choice does; a step drops the responses that are still
 * under way. #map-fold keeps in the address the pages that are shown by now.
 * A step leads to the place of scrolling that its view was left at: a browser whose
 * navigations htmx can't intercept looks for it while the page still has the other view.
 */
{
  let typing = false;
  let isEnter = false;
  // The view before the search that this entry is for, while that is being typed.
  let before = "";
  // While the page still has the view that a step leads away from.
  let stepping = false;

  const here = () => window.location.pathname + window.location.search;
  let shown = here();
  const isStep = ({ target }) => target === document.body;

  document.addEventListener("htmx:config:request", (event) => {
    const { sourceElement, sourceEvent, request } = event.detail.ctx;
    if (sourceElement.matches("[data-filter]")) {
      typing = sourceEvent?.type === "input";
      isEnter = sourceEvent?.submitter;
    }
    if (sourceElement.id !== "map-fold") return;
    for (const [name, value] of new URLSearchParams(window.location.search)) {
      if (["page", "from"].includes(name)) request.body.set(name, value);
    }
  });

  const keepPlace = () => {
    window.history.replaceState({ ...window.history.state, top: window.scrollY }, "");
  };

  document.addEventListener("htmx:before:history:update", (event) => {
    const { history: change, sourceElement } = event.detail;
    if (!sourceElement.matches("[data-filter]")) return;
    if (change.path === here()) event.preventDefault();
    else if (before && (typing || isEnter || before === here())) change.type = "replace";
    else {
      keepPlace();
      before = here();
    }
    if (!typing) before = "";
  });

  // Who steps on instead of choosing leaves a view without a word; its place is known before.
  document.addEventListener("scrollend", () => {
    if (window.history.state?.htmx && !stepping) keepPlace();
  });

  // htmx takes no step to what a link to a part of the page left in the history.
  window.addEventListener("popstate", () => {
    if (!window.history.state && here() !== shown) window.history.replaceState({ htmx: true }, "");
    stepping = window.history.state?.htmx;
  });

  // What was chosen meanwhile is answered by now: the step would put another view in its place.
  document.addEventListener("htmx:before:swap", (event) => {
    if (isStep(event) && event.detail.ctx.request.action !== here()) event.preventDefault();
  });

  document.addEventListener("htmx:after:swap", (event) => {
    const { top } = window.history.state ?? {};
    if (isStep(event) && top !== undefined) window.scrollTo(0, top);
    stepping = false;
    shown = here();
  });

  document.addEventListener("htmx:before:history:restore", () => {
    before = "";
    for (const each of document.querySelectorAll(".htmx-request")) window.htmx.trigger(each, "htmx:abort");
  });
}
