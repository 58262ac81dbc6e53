/*
 * Keeps a page up to date while its portfolio is being written; only `nexus serve` adds it.
 * The server tells which version it shows and which mistakes keep it from a newer one. A page
 * of another version is loaded again, where the browser finds its scroll position by itself;
 * mistakes are laid over the page until they are fixed. A hidden page does not listen:
 * browsers allow few connections to one server, and on its return it hears the latest.
 */
(() => {
  const { version } = document.currentScript.dataset;
  let source = null;

  const item = ({ place, message }) => {
    const line = document.createElement("li");
    const code = document.createElement("code");
    code.textContent = place;
    line.append(code, ` ${message}`);
    return line;
  };

  const overlay = (mistakes) => {
    const panel = document.createElement("section");
    panel.className = "nexus-overlay";
    panel.dataset.overlay = "";
    panel.setAttribute("role", "alert");
    const title = document.createElement("h2");
    title.textContent = mistakes.length === 1 ? "1 mistake" : `${mistakes.length} mistakes`;
    const told = document.createElement("p");
    told.textContent = "Showing the last version without them. The page updates when they are fixed.";
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "Hide";
    close.addEventListener("click", () => panel.remove());
    const list = document.createElement("ul");
    list.className = "nexus-mistakes";
    list.append(...mistakes.map(item));
    panel.append(close, title, told, list);
    return panel;
  };

  const tell = (mistakes) => {
    const shown = document.querySelector("[data-mistakes]");
    if (shown) {
      shown.replaceChildren(...mistakes.map(item));
      return;
    }
    document.querySelector("[data-overlay]")?.remove();
    if (mistakes.length) document.body.append(overlay(mistakes));
  };

  const leave = () => {
    source?.close();
    source = null;
  };

  const listen = () => {
    if (source || document.hidden) return;
    source = new EventSource("/_nexus/events");
    source.addEventListener("message", (event) => {
      const state = JSON.parse(event.data);
      if (state.version === version) {
        tell(state.mistakes);
      } else {
        leave();
        window.location.reload();
      }
    });
  };

  document.addEventListener("visibilitychange", () => (document.hidden ? leave() : listen()));
  window.addEventListener("pagehide", leave);
  window.addEventListener("pageshow", listen);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") document.querySelector("[data-overlay]")?.remove();
  });
})();
