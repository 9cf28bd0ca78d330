"use strict";
// Filters the answers of one report by outcome and concern.  Without this script everything is shown.
for (const form of document.querySelectorAll("form.filter")) {
  const report = document.getElementById(form.dataset.for);
  const answers = [...report.querySelectorAll("[data-rule]")];
  const findings = answers.filter((answer) => answer.matches("article"));
  const count = form.querySelector(".count");
  const apply = () => {
    const outcomes = new Set([...form.querySelectorAll("input:checked")].map((box) => box.value));
    const concern = form.elements.concern.value;
    for (const answer of answers) {
      answer.hidden = !outcomes.has(answer.dataset.outcome) || (concern !== "" && answer.dataset.concern !== concern);
    }
    for (const group of report.querySelectorAll("[data-group]")) {
      group.hidden = !group.querySelector("[data-rule]:not([hidden])");
    }
    const shown = answers.filter((answer) => !answer.hidden).length;
    report.querySelector(".none").hidden = findings.length === 0 || findings.some((finding) => !finding.hidden);
    count.textContent = `${count.dataset.shown} ${shown} ${count.dataset.of} ${answers.length} ${count.dataset.unit}`;
  };
  // A link to an answer that the filter hides shows it again.
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && report.contains(target) && target.closest("[hidden]")) {
      form.reset();
      apply();
      target.scrollIntoView();
    }
  };
  form.hidden = false;
  form.addEventListener("change", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  window.addEventListener("hashchange", reveal);
  apply();
  reveal();
}
// Paper has no buttons: what is folded is printed open.
window.addEventListener("beforeprint", () => {
  for (const folded of document.querySelectorAll("details")) folded.open = true;
});
