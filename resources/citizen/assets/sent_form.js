// Forms that were sent to the page, inside the chat: the pages of the server, shown under the conversation, which goes on above.
// What is half filled is kept in this tab only. The chat's script loads this with the first form and says what there is.
"use strict";
(() => {
  const all = window.luukkuForms, $ = (id) => document.getElementById(id), words = all.words;
  const known = new Set();
  let open = "", busy = false;
  const store = (key, text) => { try { if (text) sessionStorage.setItem(key, text); else sessionStorage.removeItem(key); } catch { /* it lives until a reload */ } };
  const stored = (key) => { try { return sessionStorage.getItem(key); } catch { return null; } };
  const place = (id) => `luukku-form:${id}`, OPEN = "luukku-form-open";
  const make = (name, text, more = {}) => Object.assign(document.createElement(name), { textContent: text }, more);

  const box = make("div", "", { id: "forms" }), panel = make("section", "", { id: "form-panel", className: "form-panel", hidden: true });
  panel.setAttribute("aria-label", words.title);
  $("composer").before(box, panel);
  document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: all.style }));

  const card = ({ id, title, sentence, go, asked_by }) => {
    const part = make("div", "", { className: "aside stack" });
    part.append(make("h2", go ? words.heading : title));
    if (go) part.append(make("p", title, { className: "named" }));
    part.append(make("p", go ? `${asked_by} ${sentence}` : sentence));
    if (go) {
      const button = make("button", go, { className: "button", type: "button", id: `form-${id}`, onclick: () => begin(id) });
      part.append(button);
    }
    return part;
  };
  all.show = () => {
    for (const { id, title, go } of all.forms) {
      if (go && !known.has(id)) { known.add(id); all.announce(words.came.replace("{title}", title), true); }
      if (!go && id !== open) store(place(id), "");
    }
    // Those that are over are told of while there is room: the newest only.
    const waits = all.forms.filter(({ go }) => go), over = all.forms.filter(({ go }) => !go).slice(-1);
    box.replaceChildren(...(waits.length ? waits : over).map(card));
    box.hidden = Boolean(open) || !all.forms.length;
    if (open && !all.forms.some(({ id }) => id === open)) close();
    const form = panel.querySelector("form"), stands = all.forms.find(({ id }) => id === open);
    // Taken back, or too late, while it was being filled in: what was typed stays in sight.
    if (form && !busy && stands && !stands.go) load(open, [...new FormData(form), ["go", "stay"]]);
    const left = stored(OPEN);
    if (!open && left && waits.some(({ id }) => id === left)) begin(left);
  };
  const begin = (id) => {
    const before = stored(place(id));
    load(id, before ? [...new URLSearchParams(before), ["go", "stay"]] : null);
  };
  const load = async (id, fields) => {
    if (busy) return;
    busy = true; panel.setAttribute("aria-busy", "true");
    try {
      const address = `/${all.language}/s/${all.secret}/form/${id}?part=1`;
      const answer = await fetch(address, fields ? { method: "POST", body: new URLSearchParams(fields) } : {});
      const part = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".sent-form");
      if (!part) throw new Error("no form");
      draw(id, document.adoptNode(part));
    } catch {
      complain(fields ? words.not_sent : words.not_loaded);
    }
    busy = false; panel.removeAttribute("aria-busy");
  };
  const complain = (text) => {
    const old = panel.querySelector(".complaint") ?? make("p", "", { className: "errors complaint", tabIndex: -1 });
    old.textContent = text; old.setAttribute("role", "alert");
    if (open) panel.querySelector(".sent-form").prepend(old); else { box.hidden = false; box.append(old); }
    old.focus();
  };
  const draw = (id, part) => {
    open = id; store(OPEN, id);
    panel.replaceChildren(part); panel.hidden = false; panel.scrollTop = 0; box.hidden = true; $("composer").hidden = true;
    const form = part.querySelector("form");
    const save = () => store(place(id), new URLSearchParams(new FormData(form)).toString());
    if (form) {
      save();
      form.addEventListener("input", save);
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        const { name = "go", value = "next" } = event.submitter ?? {};
        load(id, [...new FormData(form), [name, value]]);
      });
    } else { store(place(id), ""); store(OPEN, ""); }
    for (const link of part.querySelectorAll("[data-leave]")) link.addEventListener("click", (event) => { event.preventDefault(); close(); });
    part.querySelector("[autofocus]")?.focus();
  };
  const close = () => {
    open = ""; store(OPEN, "");
    panel.hidden = true; panel.replaceChildren();
    $("composer").hidden = $("log").hidden || !$("after").hidden;
    all.show();
    if (!$("composer").hidden) $("write").focus();
  };
  // Another conversation begins: nothing of this one stays in sight.
  all.end = () => { all.forms = []; known.clear(); all.show(); };
  all.show();
})();
