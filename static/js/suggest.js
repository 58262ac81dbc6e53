/*
 * Suggestions below the search box: a combobox (WAI-ARIA) that is fed by /suggest.
 * <input id="q">: Up and Down walk the list, Enter takes what is marked, Esc closes it.
 * <li role="option" data-url="..." data-control="ID" data-words="...">: leaves the words in
 * the box and ticks the control ID; without words, or where there is no such control, the
 * address is followed. Once Enter or Esc was pressed nothing is suggested until more is typed.
 */
{
  let box = null;
  let list = null;
  let isDone = false;
  // What the list was asked for.
  let words = "";

  const mark = (option) => {
    for (const each of list.children) each.ariaSelected = each === option;
    option?.scrollIntoView({ block: "nearest" });
    if (option) box.setAttribute("aria-activedescendant", option.id);
    else box.removeAttribute("aria-activedescendant");
  };

  // The list holds for what is typed on, but not once its words were taken out of the box.
  const show = (is) => {
    list.hidden = !is || !list.children.length || !box.value.startsWith(words);
    box.ariaExpanded = !list.hidden;
    mark(null);
  };

  const take = ({ dataset }) => {
    const control = document.getElementById(dataset.control ?? "q");
    show(false);
    if (!control || dataset.words === undefined) return window.location.assign(dataset.url);
    box.value = dataset.words;
    control.disabled = false;
    if (control === box || control.checked) box.form.requestSubmit();
    else control.click();
  };

  const step = (by) => {
    const options = [...list.children];
    const held = options.findIndex((option) => option.ariaSelected === "true");
    const at = held < 0 && by < 0 ? options.length : held;
    show(true);
    if (!list.hidden) mark(options[at + by]);
  };

  const press = (event) => {
    isDone ||= ["Enter", "Escape"].includes(event.key);
    const held = list.querySelector("[aria-selected=true]");
    if (!list.children.length || event.isComposing) return;
    if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp") step(-1);
    else if (event.key === "Enter" && held) take(held);
    else if (event.key === "Escape" && !list.hidden) show(false);
    else return event.key === "Enter" && show(false);
    event.preventDefault();
  };

  const build = () => {
    box = window.htmx && document.getElementById("q");
    if (!box) return;
    list = document.createElement("ul");
    list.id = "suggestions";
    list.className = "suggestions";
    for (const [name, value] of Object.entries({
      role: "listbox",
      "aria-label": "Suggestions",
      "hx-get": "/suggest",
      "hx-include": "closest form",
      "hx-trigger": "input delay:150ms from:#q",
      "hx-sync": "this:replace",
      "hx-status:4xx": "swap:none",
      "hx-status:5xx": "swap:none",
    }))
      list.setAttribute(name, value);
    box.role = "combobox";
    box.ariaAutoComplete = "list";
    box.setAttribute("aria-controls", list.id);
    show(false);
    box.after(list);
    window.htmx.process(list);
    box.addEventListener("keydown", press);
    box.addEventListener("input", () => (isDone = false));
    box.addEventListener("blur", () => show(false));
    // A press must not take the focus from the box: the list would be gone before the click.
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("click", ({ target }) => {
      const option = target.closest("[role=option]");
      if (option) take(option);
    });
    list.addEventListener("htmx:before:request", () => {
      // What is for other words would stand there if no response came.
      if (!box.value.startsWith(words)) {
        list.replaceChildren();
        show(false);
      }
      words = box.value;
    });
    list.addEventListener("htmx:after:swap", () => show(document.activeElement === box && !isDone));
  };

  build();
  // A page that was gone back to comes with a new body.
  document.addEventListener("htmx:after:swap", ({ target }) => target === document.body && build());
}
