/*
 * Writes a filter's address as the site itself does.
 * <form data-filter>: empty fields are not sent, and neither is an order that is the default
 * anyway. The others are sent in the order in which links have them, so that a view has one
 * address. <input name="insist"> holds the words that must not be corrected: "1" says so of these. An answer that is no part of this page (it has no #results) is opened as a page of its
 * own.
 */
const ORDER = ["q", "insist", "kind", "tech", "match", "sort", "map"];

document.addEventListener("htmx:config:request", (event) => {
  const { sourceElement, request } = event.detail.ctx;
  if (!sourceElement.matches("[data-filter]")) return;
  if (!request.body.get("q") && request.body.get("sort") === "newest") request.body.delete("sort");
  if (request.body.has("insist")) {
    if (request.body.get("insist") === request.body.get("q")) request.body.set("insist", "1");
    else request.body.delete("insist");
  }
  const fields = [...request.body].filter(([, value]) => value.trim() !== "");
  fields.sort(([one], [other]) => ORDER.indexOf(one) - ORDER.indexOf(other));
  for (const name of new Set(request.body.keys())) request.body.delete(name);
  for (const [name, value] of fields) request.body.append(name, value);
});

document.addEventListener("htmx:before:swap", (event) => {
  const { ctx } = event.detail;
  const isFilter = ctx.sourceElement?.matches?.("[data-filter], [data-more]");
  if (!isFilter || ctx.response.status >= 400 || ctx.text.includes('id="results"')) return;
  event.preventDefault();
  window.location.assign(ctx.request.action);
});
