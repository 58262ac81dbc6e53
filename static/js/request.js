/*
 * Writes a filter's address as the site itself does.
 * <form data-filter>: empty fields are not sent, and neither is an order that is the default
 * anyway. The others are sent in the order in which links have them, so that a view has one
 * address. <input name="insist"> holds the words that must not be corrected: "1" says so of
 * these. A response that is no part of this page (it has no #results) is opened as a page of its
 * own. window.fieldsOf(body) is for prefetch.js, which has to ask for the same address: the fields
 * of a FormData or URLSearchParams that are sent, in order.
 */
{
  const ORDER = ["q", "insist", "kind", "tech", "match", "sort", "map"];

  window.fieldsOf = (body) => {
    if (!body.get("q") && body.get("sort") === "newest") body.delete("sort");
    if (body.get("insist") === body.get("q")) body.set("insist", "1");
    else body.delete("insist");
    const fields = [...body].filter(([, value]) => value.trim() !== "");
    return fields.sort(([one], [other]) => ORDER.indexOf(one) - ORDER.indexOf(other));
  };

  document.addEventListener("htmx:config:request", ({ detail: { ctx } }) => {
    const { body } = ctx.request;
    if (!ctx.sourceElement.matches("[data-filter]")) return;
    const fields = window.fieldsOf(body);
    for (const name of new Set(body.keys())) body.delete(name);
    for (const [name, value] of fields) body.append(name, value);
  });

  document.addEventListener("htmx:before:swap", (event) => {
    const { ctx } = event.detail;
    const isFilter = ctx.sourceElement.matches("[data-filter], [data-more]");
    if (!isFilter || ctx.response.status >= 400 || ctx.text.includes('id="results"')) return;
    event.preventDefault();
    window.location.assign(ctx.request.action);
  });
}
