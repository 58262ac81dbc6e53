/*
 * Makes a dialog of the filter's sheet for as long as it lies over the page.
 * <div id="filter-sheet" popover>: while it is open it has a role and, from its <h2>, a name, and
 * all else is inert, but for the lines that say what comes of a choice. Browsers move the focus in
 * (autofocus) and back; where it was lost meanwhile, the button that opens the sheet gets it. A
 * screen that becomes wide enough to do without the sheet closes it.
 */
{
  const SHEET = "#filter-sheet";
  const BEHIND = [
    "body > :not(main)",
    "main > :not(.dashboard, [data-alert])",
    ".dashboard > :not(form, #entries)",
    "#filter > :not([popover])",
    "#entries > :not(.results-head)",
    "#entries > .results-head > :not(#count)",
  ];

  // Neither event bubbles. Between the two the focus goes back, to what must take it by then.
  for (const name of ["beforetoggle", "toggle"]) {
    document.addEventListener(
      name,
      ({ target, newState }) => {
        const isOpen = newState === "open";
        if (!target.matches(SHEET) || isOpen === (name === "beforetoggle")) return;
        target.role = isOpen ? "dialog" : null;
        target.ariaLabel = isOpen ? target.querySelector("h2").textContent : null;
        for (const part of document.querySelectorAll(BEHIND)) part.inert = isOpen;
        if (isOpen || !document.activeElement.contains(target)) return;
        document.querySelector(".filter-open").focus({ preventScroll: true });
      },
      true,
    );
  }

  window.matchMedia("(width >= 60rem)").addEventListener("change", () => {
    document.querySelector(`${SHEET}:popover-open`)?.hidePopover();
  });
}
