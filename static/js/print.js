/*
 * Puts a whole view on paper, every entry in full.
 * <a data-print href="/sheet?...">: a click, and Ctrl+P or Cmd+P, fetch the sheet of the view on
 * screen, put its <section data-sheet="address"> at the end of <main>, where paper alone shows
 * it, with the style sheets that it needs, and print. <button data-print> prints the page as it is.
 * Whatever goes wrong, the page is printed. So it is from the browser's own menu too, since
 * no browser waits for anything in "beforeprint": a sheet that is there is used if it is of
 * this view, and else data-full of <main> tells its address. Links and <main> get their full
 * address in data-address, which print.css writes out, and folded <details> in prose are opened.
 */
{
  const PATIENCE = 15000;
  const KEY = navigator.platform.startsWith("Mac") ? "metaKey" : "ctrlKey";
  let isWaiting = false;

  // Looked for each time: a page that was gone back to comes with a new body.
  const main = () => document.querySelector("main");
  const link = () => document.querySelector("a[data-print]");
  const held = () => link() && main().querySelector("[data-sheet]");

  // The sheet of the filter as it is now, whatever it was when the page came.
  const address = () => {
    link().search = window.location.search;
    return link().href;
  };

  // Parsed by the browser as it comes: no text becomes markup here (see trusted-types.js).
  const fetched = (url) =>
    new Promise((done) => {
      const request = new XMLHttpRequest();
      request.open("GET", url);
      request.responseType = "document";
      request.timeout = PATIENCE;
      request.onloadend = () => done(request.response);
      request.send();
    });

  // What the page of the sheet has for its looks and this one has not.
  const styled = (page) =>
    Promise.all(
      [...page.querySelectorAll("[rel=stylesheet]")]
        .filter((style) => !document.querySelector(`[href="${style.getAttribute("href")}"]`))
        .map((style) => new Promise((done, fail) => {
          style.onload = done;
          style.onerror = fail;
          document.head.append(style);
        })),
    );

  const drawn = (image) => {
    image.loading = "eager";
    return Promise.race([image.decode(), new Promise((done) => setTimeout(done, PATIENCE))]);
  };

  const load = async (url) => {
    if (held()?.dataset.of === url) return;
    held()?.remove();
    const page = await fetched(url);
    const sheet = page?.querySelector("[data-sheet]");
    if (!sheet) return;
    await styled(page);
    sheet.dataset.of = url;
    main().append(sheet);
    await Promise.allSettled([...sheet.querySelectorAll("img")].map(drawn));
  };

  const print = async (event) => {
    event.preventDefault();
    if (isWaiting) return;
    isWaiting = true;
    if (link()) await load(address()).catch(() => {});
    isWaiting = false;
    window.print();
  };

  document.addEventListener("click", (event) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (isPlain && event.target.closest?.("[data-print]")) print(event);
  });

  document.addEventListener("keydown", (event) => {
    if (event[KEY] && !event.altKey && !event.shiftKey && event.key === "p" && link()) print(event);
  });

  // A link that is opened in a tab of its own leads to the view on screen as well.
  document.addEventListener("htmx:after:swap", () => link() && address());

  // A link whose text is its address has nothing to add.
  const addressOf = (one) => {
    const url = one.href.replace("mailto:", "");
    return one.textContent.includes(url) ? "" : url;
  };

  window.addEventListener("beforeprint", () => {
    main().dataset.address = window.location.href;
    if (link()) main().dataset.full = address();
    if (held() && held().dataset.of !== address()) held().remove();
    for (const one of document.querySelectorAll("main a[href]")) {
      one.dataset.address = addressOf(one);
    }
    for (const folded of document.querySelectorAll(".prose details")) folded.open = true;
  });
}
