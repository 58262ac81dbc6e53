/*
 * Brings what a filter lights into sight where the evidence map is wider than its place.
 * .map-scroll: when the filter or the width changes, it moves until its newest lit .mark stands
 * at its end.
 */
{
  const show = ([{ target: scroll }]) => {
    if (scroll.scrollWidth <= scroll.clientWidth) return;
    const lit = [...scroll.querySelectorAll(".mark:not(.mark-faded)")];
    const ends = lit.map((mark) => mark.getBoundingClientRect().right);
    // Clear of what fades there: see map.css.
    const beyond = Math.max(...ends) + 32 - scroll.getBoundingClientRect().right;
    if (lit.length) scroll.scrollLeft += beyond;
  };

  const watched = new ResizeObserver(show);

  // Whatever is watched anew counts as changed.
  const watch = () => {
    watched.disconnect();
    const scroll = document.querySelector(".map-scroll");
    if (scroll) watched.observe(scroll);
  };

  watch();
  document.addEventListener("htmx:after:swap", ({ target, detail }) => {
    const isFilter = detail.ctx.sourceElement.matches("[data-filter]");
    // A page that was gone back to comes with a new body.
    if (isFilter || target === document.body) watch();
  });
}
