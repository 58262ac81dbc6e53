/*
 * Tells the style sheets that changes apply themselves: <html class="is-enhanced">.
 * Without htmx nothing happens, and the form keeps its button. That is gone now for those, too, who
 * changed something before this came: it is asked for as soon as htmx listens.
 */
if (window.htmx) {
  document.documentElement.classList.add("is-enhanced");
  setTimeout(() => {
    for (const each of document.querySelectorAll("[data-filter] input")) {
      if (each.checked !== each.defaultChecked || each.value !== each.defaultValue) return each.form.requestSubmit();
    }
  });
}
