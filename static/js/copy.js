/*
 * <button data-copy="link|code">: copies the address of this view, or the code that stands
 * in the same [data-code] as the button. The button says that it worked, to everyone: the
 * words are put into [data-said], a line for screen readers, as well.
 */
{
  const SHOWN_FOR = 2000;

  // Without https there is no navigator.clipboard.
  const copyByHand = (text) => {
    const held = document.activeElement;
    const box = document.createElement("textarea");
    box.value = text;
    box.className = "visually-hidden";
    document.body.append(box);
    box.select();
    const done = document.execCommand("copy");
    box.remove();
    held?.focus();
    return done;
  };

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copyByHand(text);
    }
  };

  const say = (button, words) => {
    const line = document.querySelector("[data-said]");
    button.dataset.label ??= button.textContent;
    button.textContent = words;
    if (line) line.textContent = words;
    clearTimeout(button.dataset.timer);
    button.dataset.timer = setTimeout(() => {
      button.textContent = button.dataset.label;
      if (line) line.textContent = "";
    }, SHOWN_FOR);
  };

  document.addEventListener("click", async ({ target }) => {
    const button = target.closest?.("[data-copy]");
    if (!button) return;
    const code = button.closest("[data-code]")?.querySelector("code");
    const text = button.dataset.copy === "code" ? (code?.innerText ?? "") : window.location.href;
    say(button, (await copy(text)) ? "Copied" : "Not copied");
  });
}
