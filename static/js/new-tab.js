/*
 * Lets a link that htmx works be opened in a tab or window of its own, as every link can be.
 * <a href="..." hx-get="...">: a click with Ctrl, Meta or Shift is the browser's alone. htmx 4.0
 * leaves it unanswered too, but keeps the browser from following the link.
 */
document.addEventListener(
  "click",
  (event) => {
    const isOther = event.ctrlKey || event.metaKey || event.shiftKey;
    if (isOther && event.target.closest?.("a[hx-get]")) event.stopPropagation();
  },
  true,
);
