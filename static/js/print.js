/*
 * Puts a whole view on paper.
 * <button data-print>: loads the results that are still behind [data-more], twenty pages of
 * them at most (the sheet says if there are more), then prints.
 * Before any printing, links and <main> get their full address in data-address, which
 * print.css writes out, and folded <details> in prose are opened.
 */
{
  let isWaiting = false;
  let left = 0;

  const proceed = () => {
    const more = document.querySelector("[data-more]");
    if (more && window.htmx && left--) return more.click();
    isWaiting = false;
    window.print();
  };

  document.addEventListener("click", ({ target }) => {
    if (!target.closest?.("[data-print]") || isWaiting) return;
    isWaiting = true;
    left = 20;
    proceed();
  });

  document.addEventListener("htmx:after:settle", () => isWaiting && setTimeout(proceed));
  for (const trouble of ["htmx:error", "htmx:response:error"]) {
    document.addEventListener(trouble, () => {
      isWaiting = false;
    });
  }

  // A link whose text is its address has nothing to add.
  const addressOf = (link) => {
    const address = link.href.replace("mailto:", "");
    return link.textContent.includes(address) ? "" : address;
  };

  window.addEventListener("beforeprint", () => {
    document.querySelector("main").dataset.address = window.location.href;
    for (const link of document.querySelectorAll("main a[href]")) {
      link.dataset.address = addressOf(link);
    }
    for (const folded of document.querySelectorAll(".prose details")) folded.open = true;
  });
}
