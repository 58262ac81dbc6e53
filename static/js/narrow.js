/*
 * Finds a technology among many choices.
 * <input data-narrow> hides the rows of [data-narrowed] whose name lacks what is typed, and
 * unfolds the groups that keep some; Enter works the first row that is left. The input is
 * no field of the form: what is typed there asks for nothing. <p data-narrow-none> says
 * that no row is left.
 */
{
  const plain = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();

  // What a visitor had folded is folded again when the search is over. An attribute would go with
  // the next response.
  const unfold = (fold, isNarrowed) => {
    if (isNarrowed) fold.wasOpen ??= fold.open;
    fold.open = isNarrowed || (fold.wasOpen ?? fold.open);
    if (!isNarrowed) delete fold.wasOpen;
  };

  const narrow = () => {
    const box = document.querySelector("[data-narrow]");
    const wanted = plain(box.value);
    const groups = [...document.querySelectorAll("[data-narrowed]")];
    for (const group of groups) {
      for (const row of group.querySelectorAll(".facet")) {
        row.hidden = !plain(row.querySelector("span").textContent).includes(wanted);
      }
      for (const part of [group, ...group.querySelectorAll("details")]) {
        part.hidden = !part.querySelector(".facet:not([hidden])");
        unfold(part, wanted !== "");
      }
    }
    const none = document.querySelector("[data-narrow-none]");
    const words = groups.some((group) => !group.hidden) ? "" : "No technology has this name.";
    // Written anew, the same words would be announced at each letter.
    if (none.textContent !== words) none.textContent = words;
  };

  const first = () => document.querySelector("[data-narrowed] .facet:not([hidden]) input:enabled");

  // The form must not take these for its own: they are caught on their way down.
  document.addEventListener(
    "change",
    (event) => event.target.matches("[data-narrow]") && event.stopPropagation(),
    true,
  );
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || !event.target.matches("[data-narrow]")) return;
    event.preventDefault();
    if (event.target.value.trim()) first()?.click();
  });
  document.addEventListener("input", ({ target }) => target.matches("[data-narrow]") && narrow());
  document.addEventListener("htmx:after:swap", () => document.querySelector("[data-narrow]")?.value && narrow());
}
