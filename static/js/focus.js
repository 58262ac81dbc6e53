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

document.addEventListener("htmx:config:request", (event) => {
  const { sourceElement } = event.detail.ctx;
  if (!sourceElement.matches("[data-more]")) return;
  const shown = document.querySelectorAll("#results [data-entry]").length;
  const focusNew = () => {
    document.querySelectorAll("#results [data-entry] h3 a")[shown]?.focus({ preventScroll: true });
  };
  document.addEventListener("htmx:after:swap", focusNew, { once: true });
});
