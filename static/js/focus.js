/*
 * Keeps the focus when a swap takes its element away.
 * A step back or forward brings another element with the same id. A removed [data-chip] hands it to
 * the next chip, any other a[data-controls] that was worked with the keyboard to its control; where
 * there is none, or where a box can no longer be ticked, the button that closes the open sheet gets
 * it, else the search box, or #main where a thumb would bring up a keyboard. A used [data-more]
 * hands it to the first entry that it brought, and #map-fold to the first row.
 */
{
  let held;
  let chip = -1;

  document.addEventListener("htmx:before:swap", () => {
    held = document.querySelector("[data-chip]:focus, :focus-visible");
    chip = [...document.querySelectorAll("[data-chip]")].indexOf(held);
  });

  document.addEventListener("htmx:after:swap", (event) => {
    if (!held || (held.checkVisibility() && !held.disabled)) return;
    if (event.target === document.body) document.getElementById(held.id)?.focus({ preventScroll: true });
    if (!event.detail.ctx.sourceElement.matches("[data-filter]")) return;
    const chips = document.querySelectorAll("[data-chip]");
    const control = () => document.getElementById(held.dataset.controls);
    const next = chip < 0 ? control() : chips[Math.min(chip, chips.length - 1)];
    const last = window.matchMedia("(pointer: coarse)").matches ? "main" : "q";
    const closing = document.querySelector("#filter-sheet [autofocus]");
    for (const heir of [next, closing, document.getElementById(last)]) {
      heir?.focus({ preventScroll: heir.id === "main" });
      if (heir === document.activeElement) return;
    }
  });

  let more = null;
  let shown = 0;
  let list = "";
  const links = () => document.querySelectorAll(list);

  // Not one that is dropped because the same was asked for a moment before.
  document.addEventListener("htmx:before:request", ({ detail: { ctx } }) => {
    if (!ctx.sourceElement.matches("[data-more], #map-fold")) return;
    more = ctx;
    list = ctx.sourceElement.id ? "#map-rows th a" : "#results h3 a";
    shown = links().length;
  });

  // Its response alone: it may fail, or be dropped for that of a filter.
  document.addEventListener("htmx:after:swap", ({ detail: { ctx } }) => {
    if (ctx !== more) return;
    links()[shown]?.focus({ preventScroll: true });
  });
}
