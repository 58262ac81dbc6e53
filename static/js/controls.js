/*
 * Links that stand for a control of the filter.
 * <a href="..." data-controls="ID">: a click works the control ID (a checkbox is toggled, the
 * search box emptied) so that the page changes in place. Where that can't be, because
 * there is no htmx, no such control or a disabled one, the link is followed.
 */
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-controls]");
  if (!link || !window.htmx || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const control = document.getElementById(link.dataset.controls);
  if (!control || control.disabled) return;
  event.preventDefault();
  if (control.type === "checkbox") {
    control.click();
  } else {
    control.value = "";
    control.form.requestSubmit();
  }
});
