/*
 * The theme: by the system, or as the visitor chose and this browser remembers.
 * Loaded in the head without defer, so that the first paint has the right colours already.
 * <select data-theme-choice>: "system", "light" or "dark"; sets <html data-theme> (none for
 * the system's). <meta name="theme-color" data-for="light|dark"> follows.
 * <html class="has-script"> shows what only works with scripts: [data-needs-script].
 */
{
  const root = document.documentElement;
  root.classList.add("has-script");

  // A browser may refuse its storage; the switch then works until the next page.
  const remembered = () => {
    try {
      return localStorage.getItem("theme");
    } catch {
      return null;
    }
  };

  const apply = (chosen) => {
    const theme = ["light", "dark"].includes(chosen) ? chosen : null;
    if (theme) root.dataset.theme = theme;
    else delete root.dataset.theme;
    for (const color of document.querySelectorAll('meta[name="theme-color"]')) {
      const own = color.dataset.for;
      color.media = theme ? (own === theme ? "all" : "not all") : `(prefers-color-scheme: ${own})`;
    }
    for (const choice of document.querySelectorAll("[data-theme-choice]")) {
      choice.value = theme ?? "system";
    }
  };

  const show = () => apply(root.dataset.theme);

  apply(remembered());
  document.addEventListener("DOMContentLoaded", show);
  // A page that was gone back to comes with a new body.
  document.addEventListener("htmx:after:swap", ({ target }) => target === document.body && show());
  document.addEventListener("change", ({ target }) => {
    if (!target.matches("[data-theme-choice]")) return;
    apply(target.value);
    try {
      localStorage.setItem("theme", target.value);
    } catch {
      /* see above */
    }
  });
  window.addEventListener("pageshow", (event) => event.persisted && apply(remembered()));
  window.addEventListener("storage", (event) => event.key === "theme" && apply(event.newValue));
}
