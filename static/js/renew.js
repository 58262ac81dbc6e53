/*
 * Changes the page to the response to a filter: hx-swap="renew", for htmx.
 * Parts that have an id in both are adjusted where they stand. What stays the same is not
 * touched, so the focus, folds (open), what is inert behind a sheet and the place of scrolling
 * stay too; entries are known by their ids, whatever comes before them. htmx's own morphing looks
 * among all elements for the best match of each and copies most of the response, which took several
 * times as long.
 * Results that begin above the screen, in #entries, are then shown from their top, at
 * once. Neither "Show more" nor a step back comes here.
 */
if (window.htmx) {
  const OURS = ["open", "inert", "data-htmx-powered"];

  const adjustOwn = (held, wanted) => {
    for (const name of [...held.getAttributeNames(), ...wanted.getAttributeNames()]) {
      const value = wanted.getAttribute(name);
      if (OURS.includes(name) || value === held.getAttribute(name)) continue;
      if (value === null) held.removeAttribute(name);
      else held.setAttribute(name, value);
    }
  };

  // Most elements keep the same parts in the same order: nothing has to be looked for.
  const adjustInOrder = (held, wanted) => {
    const parts = [...held.childNodes];
    const wantedParts = [...wanted.childNodes];
    const isSame = (part, place) =>
      part.nodeName === wantedParts[place].nodeName && part.id === wantedParts[place].id;
    if (parts.length !== wantedParts.length || !parts.every(isSame)) return false;
    for (const [place, part] of parts.entries()) adjust(part, wantedParts[place]);
    return true;
  };

  const adjust = (held, wanted) => {
    if (held.isEqualNode(wanted)) return;
    if (!held.attributes) return (held.data = wanted.data);
    adjustOwn(held, wanted);
    if (adjustInOrder(held, wanted)) return;
    const known = new Map([...held.childNodes].map((part, place) => [part.id || place, part]));
    const parts = [...wanted.childNodes].map((part, place) => {
      const old = known.get(part.id || place);
      if (old?.nodeName !== part.nodeName) return part;
      adjust(old, part);
      return old;
    });
    // What goes is taken out first: else all that stays behind it would have to move.
    for (const old of known.values()) if (!parts.includes(old)) old.remove();
    let at = held.firstChild;
    for (const part of parts) {
      if (part === at) at = at.nextSibling;
      else held.insertBefore(part, at);
    }
  };

  window.htmx.registerExtension("renew", {
    handle_swap: (style, _, fragment) => {
      if (style !== "renew") return false;
      for (const child of fragment.children) {
        // Rows came in a table of their own.
        const part = child.id ? child : child.firstElementChild;
        const held = document.getElementById(part?.id);
        if (held) adjust(held, part);
      }
      const { top } = document.getElementById("entries").getBoundingClientRect();
      if (top < 0) window.scrollBy(0, top);
      // Nothing else in them is for htmx to bind.
      return [...document.querySelectorAll("#more, #map-more")];
    },
  });
}
