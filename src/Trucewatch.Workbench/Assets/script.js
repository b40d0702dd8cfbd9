// Speed only: every page works without it.
"use strict";

// A filter that is chosen is shown at once.
for (const choice of document.querySelectorAll("form.filters select")) {
  choice.addEventListener("change", () => choice.form.requestSubmit());
}

// What is empty need not stand in the address.
for (const form of document.querySelectorAll("form.filters")) {
  form.addEventListener("submit", () => {
    for (const field of form.elements) {
      if (field.name && field.value === "") field.disabled = true;
    }
  });
}

// "/" goes to the search field, as in other programs that are lived in.
document.addEventListener("keydown", event => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) return;
  document.querySelector("form.quick input").focus();
  event.preventDefault();
});

// Folded evidence is opened for printing: paper cannot be clicked.
addEventListener("beforeprint", () => {
  for (const folded of document.querySelectorAll("details.evidence:not([open])")) {
    folded.open = true;
    folded.dataset.printing = "";
  }
});
addEventListener("afterprint", () => {
  for (const folded of document.querySelectorAll("details[data-printing]")) {
    folded.open = false;
    delete folded.dataset.printing;
  }
});
