/*
 * The evidence map is one stop of the Tab key; arrows move over its marks.
 * #map .mark links: Left and Right within a row, Up and Down to the nearest mark of the row
 * above or below, Home and End to the ends of a row. Esc, pressed anywhere, hides the words of the
 * marks that have the focus or the pointer. The server gives all marks but the first
 * tabindex="-1". Those of #map-chosen keep it: a filter may take them away, and with them the only
 * stop.
 */
{
  const marksOf = (row) => [...row.querySelectorAll(".mark")];
  const middle = (mark) => {
    const box = mark.getBoundingClientRect();
    return box.left + box.width / 2;
  };

  const rows = () => [...document.querySelectorAll("#map tr:has(.mark)")];

  const beside = (mark, by) => {
    const marks = marksOf(mark.closest("tr"));
    return marks[marks.indexOf(mark) + by];
  };

  const across = (mark, by) => {
    const all = rows();
    const row = all[all.indexOf(mark.closest("tr")) + by];
    const distance = (other) => Math.abs(middle(other) - middle(mark));
    return row && marksOf(row).sort((a, b) => distance(a) - distance(b))[0];
  };

  const moves = {
    ArrowLeft: (mark) => beside(mark, -1),
    ArrowRight: (mark) => beside(mark, 1),
    ArrowUp: (mark) => across(mark, -1),
    ArrowDown: (mark) => across(mark, 1),
    Home: (mark) => marksOf(mark.closest("tr"))[0],
    End: (mark) => marksOf(mark.closest("tr")).at(-1),
  };

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") document.getElementById("map")?.classList.add("is-quiet");
    const mark = event.target.closest?.("#map .mark");
    if (!mark || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (!Object.hasOwn(moves, event.key)) return;
    event.preventDefault();
    moves[event.key](mark)?.focus();
  });

  document.addEventListener("focusin", ({ target }) => {
    if (!target.matches?.("#map-rows .mark")) return;
    for (const mark of document.querySelectorAll("#map-rows .mark:not([tabindex])")) mark.tabIndex = -1;
    target.removeAttribute("tabindex");
  });

  for (const left of ["focusout", "pointerout"]) {
    document.addEventListener(left, () => document.getElementById("map")?.classList.remove("is-quiet"));
  }
}
