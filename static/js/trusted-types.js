/*
 * The only way for text to become markup in this page: htmx's responses, without any script.
 * The site's policy allows no other (trusted-types htmx). htmx would run the scripts of a
 * response; they are taken out before it reads it, and if one were left, the policy has no
 * createScript, so that the response as a whole would be refused.
 */
if (window.htmx && window.trustedTypes) {
  const SCRIPTS = /<script\b[^]*?<\/script\s*>/gi;
  const policy = window.trustedTypes.createPolicy("htmx", {
    createHTML: (text) => text.replace(SCRIPTS, ""),
  });
  window.htmx.registerExtension("trusted-types", { init: ({ initSecurity }) => initSecurity(policy) });
}
