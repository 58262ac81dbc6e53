/*
 * Keeps the focus when a swap takes its element away.
 * A removed [data-chip] hands it to the next chip, else to the search box; a used
 * [data-more] to the first entry that it brought.
 */
let chip = null;

document.addEventListener("htmx:before:swap", () => {
  const held = document.activeElement?.closest?.("[data-chip]");
  const chips = [...document.querySelectorAll("[data-chip]")];
  chip = held ? chips.indexOf(held) : null;
});

document.addEventListener("htmx:after:swap", (event) => {
  const { sourceElement } = event.detail.ctx;
  if (sourceElement?.matches?.("[data-filter]") && chip !== null) {
    const chips = document.querySelectorAll("[data-chip]");
    (chips[Math.min(chip, chips.length - 1)] ?? document.getElementById("q"))?.focus();
    chip = null;
  }
});

let more = null;
let shown = 0;

document.addEventListener("htmx:config:request", ({ detail: { ctx } }) => {
  if (!ctx.sourceElement.matches("[data-more]")) return;
  more = ctx;
  shown = document.querySelectorAll("#results [data-entry]").length;
});

// Its answer alone: it may fail, or be dropped for that of a filter.
document.addEventListener("htmx:after:swap", ({ detail: { ctx } }) => {
  if (ctx !== more) return;
  document.querySelectorAll("#results [data-entry] h3 a")[shown]?.focus({ preventScroll: true });
});
