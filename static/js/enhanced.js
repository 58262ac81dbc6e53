/*
 * Tells the style sheets that changes apply themselves: <html class="is-enhanced">.
 * Without htmx nothing happens, and the form keeps its button.
 */
if (window.htmx) document.documentElement.classList.add("is-enhanced");
