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

// On narrow screens the menu is a row that may be longer than the screen; the page that is open is shown in it.
const shown = document.querySelector(".menu a[aria-current]");
const menu = document.querySelector(".menu");
if (shown && menu.scrollWidth > menu.clientWidth) menu.scrollLeft = shown.offsetLeft - (menu.clientWidth - shown.offsetWidth) / 2;

// What is chosen for an act on many is counted where it is acted on.
const chosen = document.getElementById("chosen");
if (chosen) {
  const all = document.querySelector("[data-all]");
  const count = () => {
    const picked = document.querySelectorAll("input[name=pick]:checked").length;
    chosen.textContent = all.checked ? "" : picked === 0 ? "" : picked + " chosen";
  };
  document.addEventListener("change", event => { if (event.target.matches("input[name=pick], [data-all]")) count(); });
  count();
}

// A form comes back to its place in the queue, where the next record now stands; after the last one there is none.
const last = [...document.querySelectorAll(".queue .go")].pop();
const isPlace = /^#go\d+$/;
if (last && isPlace.test(location.hash) && !document.querySelector(location.hash)) last.focus();

// So does whoever comes back from a record by the browser's own way.
addEventListener("pageshow", () => {
  if (isPlace.test(location.hash) && document.activeElement === document.body) document.querySelector(location.hash)?.focus();
});

// A form that was opened by a key is ready to be typed into. Nothing on the page has this name: browsers take the focus away from where an address leads.
const first = "main > form.edit select, main > form.edit input:not([type=hidden])";
if (location.hash === "#edit") document.querySelector(first)?.focus();

// New reports are told in a line of their own; what is being read stays as it is. Only the page that is looked at listens: browsers hold few connections to one
// place, and each event counts from the page's own state of the store, so that none is missed.
const live = document.getElementById("live");
if (live) {
  let events = null;
  const tell = event => {
    const reports = JSON.parse(event.data).reports;
    const words = reports + (reports === 1 ? " new report" : " new reports");
    if (live.firstChild?.data === words + " · ") return;
    const link = Object.assign(document.createElement("a"), { href: live.dataset.show, textContent: "Show" });
    link.addEventListener("click", press => {
      if (link.pathname !== location.pathname || link.search !== location.search) return;
      press.preventDefault();
      location.reload();
    });
    live.replaceChildren(words + " · ", link);
  };
  const listen = () => {
    if (events || document.visibilityState !== "visible") return;
    events = new EventSource(live.dataset.from);
    events.addEventListener("reports", tell);
  };
  const leave = () => { events?.close(); events = null; };
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" ? listen() : leave());
  addEventListener("pagehide", leave);
  addEventListener("pageshow", listen);
  listen();
}

// Times are shown in UTC; on hover, also as the reader's own clock has them.
for (const time of document.querySelectorAll("time[datetime*=T]")) {
  const at = new Date(time.dateTime);
  if (Number.isNaN(at.valueOf())) continue;
  const two = number => String(number).padStart(2, "0");
  const zone = new Intl.DateTimeFormat("en", { timeZoneName: "short" }).formatToParts(at).find(part => part.type === "timeZoneName").value;
  const local = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())} ${zone}, where you are`;
  time.title = time.title ? `${time.title} · ${local}` : local;
}

// A citation is copied whole.
for (const cite of document.querySelectorAll(".cite")) {
  if (!navigator.clipboard) break;
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: "Copy", className: "copy" });
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(cite.textContent);
    button.textContent = "Copied";
  });
  cite.after(button);
}

// Words selected in a report can become a record.
const reading = document.querySelector(".reading");
const adding = document.getElementById("add");
if (reading && adding) {
  const longest = 300;
  const button = Object.assign(document.createElement("a"), { className: "button add-selected", textContent: "Add a record of these words", hidden: true });
  document.body.append(button);
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    const words = selection.toString().trim().split("\n")[0].slice(0, longest);
    button.hidden = words.length < 3 || !reading.contains(selection.anchorNode);
    button.href = adding.href + "?quote=" + encodeURIComponent(words);
  });
}

// Single keys, as in other programs that are lived in. They can be turned off, on the page of the person.
const typing = "input:not([type=checkbox]):not([type=radio]), select, textarea, [contenteditable]";
const keys = { j: () => move(1), k: () => move(-1), a: () => press("a"), r: () => say("r", "reject"), c: () => say("c", "comment"), e: () => press("e"), u: undo, x: pick, "/": search, "?": help };

document.addEventListener("keydown", event => {
  if (event.key === "Enter" && event.target.matches("input[name=reason], input[name=by]") && event.target.form?.dataset.act) {
    event.preventDefault();
    event.target.form.querySelector(`button[value=${event.target.form.dataset.act}]`).click();
    return;
  }
  if (event.key === "Escape" && leave(event.target)) return;
  if (document.body.dataset.keys === "off" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.target.matches(typing) || document.querySelector("dialog[open]")) return;
  const act = Object.hasOwn(keys, event.key) ? keys[event.key] : null;
  if (!act || (event.repeat && event.key !== "j" && event.key !== "k")) return;
  event.preventDefault();
  act();
});

// Out of a field that a key led to, back to where the keys were.
let before = null;
function leave(field) {
  const item = field.closest(".item");
  const place = item && field.matches(typing) ? item.querySelector(".go") : field.closest("form.quick") ? before ?? document.getElementById("main") : null;
  if (!place) return false;
  const folded = item?.querySelector("details.why");
  if (folded) folded.open = false;
  place.focus();
  return true;
}

// The record that keys are about: the one in the queue that has the focus, else the one that the page shows.
function scope() {
  const queue = document.querySelector(".queue");
  if (!queue) return document.querySelector(".panel");
  const item = document.activeElement?.closest(".item");
  if (!item) move(1);
  return item;
}

function move(by) {
  const stops = [...document.querySelectorAll(".queue .go, .reading .notes a, .list td.what a, .hit h2 a, .list td.say a")];
  if (stops.length === 0) return;
  const within = document.activeElement?.closest(".item")?.querySelector(".go") ?? document.activeElement;
  const at = stops.indexOf(within);
  // From the end of a page of the queue it goes on in the next one.
  const queue = document.querySelector(".queue");
  const further = queue && at === (by > 0 ? stops.length - 1 : 0) ? document.querySelector(`.pager a[rel=${by > 0 ? "next" : "prev"}]`) : null;
  if (further) {
    further.hash = by > 0 ? "#go1" : "#go" + Number.MAX_SAFE_INTEGER;
    return location.assign(further.href);
  }
  const next = stops[at < 0 ? (by > 0 ? 0 : stops.length - 1) : Math.min(Math.max(at + by, 0), stops.length - 1)];
  next.focus();
  (next.closest(".item") ?? next).scrollIntoView({ block: "nearest" });
  if (queue) history.replaceState(history.state, "", "#" + next.id);
}

function press(key) {
  const place = scope();
  const button = place?.querySelector(`[data-key="${key}"]`);
  if (button?.matches("a")) button.hash = "#edit";
  if (button) button.click();
  else if (place && key === "a") say(key, "accept");
}

// Rejecting and commenting need words first.
function say(key, act) {
  const place = scope();
  if (!place) return;
  const folded = place.querySelector("details.why");
  if (folded) folded.open = true;
  const field = [...place.querySelectorAll("input[name=by], input[name=reason]")].find(one => one.value === "") ?? place.querySelector("input[name=reason]");
  const reason = place.querySelector("input[name=reason]");
  if (!field || !reason) return;
  reason.form.dataset.act = act;
  field.focus();
}

function undo() {
  const latest = document.querySelector('.done [data-key="u"]');
  if (latest) {
    // What is taken back comes to stand where it stood.
    const back = latest.form.elements.back;
    if (back && isPlace.test(location.hash) && !back.value.includes("#")) back.value += location.hash;
    return latest.click();
  }
  const acts = document.querySelectorAll("details.undo");
  if (acts.length === 0) return location.assign("/review/acts");
  const act = location.pathname === "/review/acts" ? acts[0] : acts[acts.length - 1];
  act.open = true;
  act.querySelector("input[name=reason]").focus();
}

function pick() {
  scope()?.querySelector("input[name=pick]")?.click();
}

function search() {
  before = document.activeElement === document.body ? null : document.activeElement;
  document.querySelector("form.quick input").focus();
}

async function help() {
  let dialog = document.getElementById("keys-dialog");
  if (!dialog) {
    const page = new DOMParser().parseFromString(await (await fetch("/you")).text(), "text/html");
    dialog = Object.assign(document.createElement("dialog"), { id: "keys-dialog" });
    dialog.setAttribute("aria-label", "Keys");
    const close = Object.assign(document.createElement("button"), { textContent: "Close", autofocus: true });
    close.addEventListener("click", () => dialog.close());
    const more = Object.assign(document.createElement("a"), { href: "/you", textContent: "Turn single keys off" });
    const line = Object.assign(document.createElement("p"), { className: "buttons" });
    line.append(close, more);
    dialog.append(Object.assign(document.createElement("h2"), { textContent: "Keys" }), page.querySelector("dl.keys"), line);
    document.body.append(dialog);
  }
  dialog.showModal();
}

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
