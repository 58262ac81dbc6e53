/*
 * Single keys: "/" goes to the search, Esc empties it, "j" and "k" go to the next and the
 * previous entry, "?" lists the keys.
 * <dialog data-keys> is the list, <button data-keys-open> opens it as well, and its
 * <input type="checkbox" data-keys-switch> turns the letters off for good (WCAG 2.1.4).
 * Silent while something is typed, with Ctrl, Alt or Meta, and below an open dialog or sheet.
 */
{
  const TEXT = "textarea, select, input:not([type=checkbox], [type=radio])";
  const STOPS = "#results .card-title a, .proof .card-title a, [data-more]";

  const isOn = () => {
    try {
      return localStorage.getItem("keys") !== "off";
    } catch {
      return true;
    }
  };

  const search = () => {
    const box = document.getElementById("q");
    if (!box) return window.location.assign("/#q");
    // Selecting takes the focus as well, but not the page to it.
    box.focus();
    box.select();
  };

  const step = (by) => {
    const stops = [...document.querySelectorAll(STOPS)];
    // On an entry's own page the neighbours are links.
    if (!stops.length) return document.querySelector(by > 0 ? "[rel=next]" : "[rel=prev]")?.click();
    const card = document.activeElement.closest("[data-entry]");
    const held = stops.findIndex((stop) => stop === document.activeElement || card?.contains(stop));
    const below = stops.findIndex((stop) => stop.getBoundingClientRect().top >= 0);
    const from = held >= 0 ? held + by : by > 0 ? below : (below < 0 ? stops.length : below) - 1;
    stops[from]?.focus({ preventScroll: true });
    stops[from]?.scrollIntoView({ block: "center" });
  };

  // Another tab, or a step back, may have changed what the switch says.
  const list = () => {
    for (const box of document.querySelectorAll("[data-keys-switch]")) box.checked = isOn();
    document.querySelector("[data-keys]")?.showModal();
  };

  const keys = {
    "/": search,
    "?": list,
    j: () => step(1),
    k: () => step(-1),
  };

  document.addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.defaultPrevented || event.isComposing) return;
    if (key === "Escape" && target.id === "q" && target.value) {
      event.preventDefault();
      target.value = "";
      target.dispatchEvent(new Event("input", { bubbles: true }));
    }
    if (!Object.hasOwn(keys, key) || target.closest?.(TEXT) || !isOn()) return;
    if (document.querySelector("dialog[open], [role=dialog]")) return;
    event.preventDefault();
    keys[key]();
  });

  document.addEventListener("click", ({ target }) => {
    if (target.closest?.("[data-keys-open]")) list();
  });

  document.addEventListener("change", ({ target }) => {
    if (!target.matches("[data-keys-switch]")) return;
    try {
      localStorage.setItem("keys", target.checked ? "on" : "off");
    } catch {
      /* A browser may refuse its storage: the keys then stay as they are. */
    }
  });
}
