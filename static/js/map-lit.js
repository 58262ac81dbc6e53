/*
 * Shows on the evidence map what a filter finds; the map itself is not sent again.
 * #map-more[data-lit]: a digit for each .mark of #map-rows, in order, 0 where the filter
 * leaves it out. The names there are a[data-controls]: one is chosen as soon as its box is, and
 * no longer than that (see alert.js, which comes first), and leads to this view with its technology
 * added or dropped. A map that has other marks is of another release: the page is loaded again.
 */
{
  const show = () => {
    const lit = document.getElementById("map-more")?.dataset.lit;
    if (lit === undefined) return;
    const rows = document.getElementById("map-rows");
    const marks = rows.querySelectorAll(".mark");
    if (marks.length !== lit.length) return window.location.reload();
    for (const [place, mark] of marks.entries()) {
      mark.classList.toggle("mark-faded", lit[place] === "0");
    }
    for (const name of rows.querySelectorAll("[data-controls]")) {
      const box = document.getElementById(name.dataset.controls);
      if (!box) continue;
      name.ariaCurrent = box.checked ? "true" : null;
      const view = new URLSearchParams(window.location.search);
      for (const part of ["page", "from"]) view.delete(part);
      if (box.checked) view.delete("tech", box.value);
      else view.append("tech", box.value);
      name.search = view;
    }
  };

  for (const name of ["change", "htmx:after:swap", "htmx:error", "htmx:response:error"]) {
    document.addEventListener(name, show);
  }
}
