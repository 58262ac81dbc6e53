/*
 * Links that stand for a control of the filter.
 * <a href="..." data-controls="ID">: a click works the control ID (a checkbox is toggled, the
 * search box emptied, but for data-words="...") so that the page changes in place. Where that
 * can't be, because there is no htmx, no such control or a disabled one, the link is followed.
 * <a href="/" data-controls="filter">: where ID is the form's, all its controls are emptied.
 */
{
  const empty = (form) => {
    for (const each of form.elements) {
      each.checked = !each.value;
      if (each.matches("#q, select")) each.value = "";
    }
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-controls]");
    if (!link || !window.htmx || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const control = document.getElementById(link.dataset.controls);
    if (!control || control.disabled) return;
    event.preventDefault();
    if (control.type === "checkbox") return control.click();
    if (control.elements) empty(control);
    else control.value = link.dataset.words ?? "";
    (control.form ?? control).requestSubmit();
  });
}
