/*
 * Gives every block of code in .prose a button that copies it (see copy.js).
 * <div class="highlight"><pre>: becomes the [data-code] of its button.
 */
for (const block of document.querySelectorAll(".prose .highlight")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button code-copy";
  button.dataset.copy = "code";
  button.textContent = "Copy";
  button.ariaLabel = "Copy this code";
  block.dataset.code = "";
  block.append(button);
}
