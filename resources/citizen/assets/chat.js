// The resident's chat. What is written is numbered and kept in this tab until the server says that it is saved;
// a reload, a lost network or a closed laptop goes on with the same conversation.
"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const page = $("content"), words = JSON.parse($("words").textContent), language = page.dataset.language;
  const key = `luukku-chat:${page.dataset.line}`, limit = Number(page.dataset.limit);
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const say = (id, text) => { $(id).lastElementChild.textContent = text; $(id).hidden = !text; };

  // What this tab remembers. Without storage (blocked by the browser) the chat works until a reload.
  let memory = null;
  try { memory = JSON.parse(sessionStorage.getItem(key)); } catch { memory = null; }
  // Behind a secret link the page belongs to that matter: another conversation of this tab is not shown here, nor an ended
  // one of its own; one that is open goes on.
  const same = page.dataset.same;
  if (same && (memory?.secret !== page.dataset.secret || memory.opened && same === "new")) memory = null;
  if (same === "open" && !memory) memory = { secret: page.dataset.secret, opened: true, next: Number(page.dataset.next), unsent: [], draft: "", opening: {} };
  const keep = () => { try { if (memory) sessionStorage.setItem(key, JSON.stringify(memory)); else sessionStorage.removeItem(key); } catch { /* as above */ } };

  let socket = null, tries = 0, timer = 0, last = 0, announced = 0, spoken = "", state = null, opened = false, over = false;
  let known = "", readSent = 0, typedAt = 0, staffRead = 0, firstTold = false, waiting = 0, later = [];
  const shown = new Map();   // entry number -> its element
  const pending = new Map(); // own number -> its element

  $("needs-script").hidden = true;

  /* The line to the server */
  const send = (frame) => { if (socket?.readyState === 1) socket.send(JSON.stringify(frame)); };
  const connect = () => {
    clearTimeout(timer);
    if (socket || !memory) return;
    const line = socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/chat/socket`);
    // A line that does not come up in ten seconds is given up and tried anew.
    const patience = setTimeout(() => line.close(), 10000);
    line.onopen = () => {
      clearTimeout(patience);
      // A frame has a limit: what does not fit into the first goes after it, in its order.
      let room = 8000;
      const rest = memory.unsent.map(({ n, text }) => ({ n, text })), unsaved = [];
      while (rest.length && unsaved.length < 20 && (room -= rest[0].text.length) >= 0) unsaved.push(rest.shift());
      later = rest;
      if (memory.opened) send({ type: "resume", secret: memory.secret, language, after: last, unsent: unsaved });
      else send({ type: "open", ...memory.opening, secret: memory.secret, unsent: unsaved });
    };
    line.onmessage = (event) => { const frame = JSON.parse(event.data); takes[frame.type]?.(frame); };
    line.onclose = () => {
      clearTimeout(patience);
      if (socket !== line) return;
      socket = null; opened = false;
      if (!memory || over && !memory.unsent.length) return;
      $("lost").textContent = words.lost;
      // 1, 2, 4 … 30 seconds, each shortened at random, so that not everybody returns at once.
      timer = setTimeout(connect, Math.min(30000, 1000 * 2 ** tries++) * (0.5 + Math.random() / 2));
    };
  };
  const drop = () => { const old = socket; socket = null; old?.close(); };
  const lostNow = () => { if (!memory) return; drop(); opened = false; $("lost").textContent = words.lost; clearTimeout(timer); timer = setTimeout(connect, 5000); };
  const again = () => { if (memory && !opened) { tries = 0; drop(); connect(); } };
  addEventListener("offline", lostNow);
  addEventListener("online", again);
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible") { again(); mark(); } });
  // A receipt that does not come means a line that is dead without knowing it.
  const expect = () => { clearTimeout(waiting); if (memory?.unsent.length) waiting = setTimeout(() => { drop(); opened = false; $("lost").textContent = words.lost; connect(); }, 12000); };

  const takes = {
    opened({ reference }) {
      if (known && known !== reference) {
        // Joined into another matter: the lines have new numbers there, so they are fetched anew.
        known = reference; shown.clear(); pending.clear(); $("said").replaceChildren(); last = readSent = staffRead = 0;
        drop(); connect();
        return;
      }
      known = reference;
      if ($("lost").textContent) $("lost").textContent = words.again;
      setTimeout(() => { if (opened) $("lost").textContent = ""; }, 4000);
      tries = 0; opened = true; memory.opened = true; keep(); talk(); unsent(); expect();
      for (const each of later.splice(0)) send({ type: "message", ...each });
    },
    entries({ entries }) {
      for (const entry of entries) {
        if (shown.has(entry.no)) continue;
        const mine = entry.n && memory.unsent.find((each) => each.n === entry.n && each.text === entry.text);
        if (mine) forget(entry.n, false);
        add(entry);
        last = Math.max(last, entry.no);
      }
      mark();
    },
    saved({ n, no, at }) {
      const waited = memory.unsent.find((each) => each.n === n);
      if (waited && !shown.has(no)) { forget(n, true); add({ no, kind: "own", name: words.you, text: waited.text, at }, pending.get(n)); }
      forget(n, false); expect();
      if (!firstTold && state?.phase === "waiting") { firstTold = true; aside(words.first_saved); }
    },
    state(frame) { state = frame; stand(); },
    typing({ staff }) {
      say("typing", fill(words.typing, { name: staff }));
      clearTimeout(takes.typing.timer);
      takes.typing.timer = setTimeout(() => say("typing", ""), 5000);
    },
    read({ no }) { staffRead = no; for (const [each, row] of shown) if (each <= no && row.dataset.own) status(row, words.read); },
    ended({ sentence, survey }) { over = true; finish(sentence, survey); },
    surveyed({ sentence }) { $("survey").hidden = true; $("thanks").textContent = sentence; $("thanks").hidden = false; },
    error({ code, message, n }) {
      if (code === "unknown_conversation") { memory = null; keep(); drop(); start(); beginError(message); }
      else if (["closed", "name_needed", "matter_needed"].includes(code)) {
        // Back to the first page; what was written stays there.
        const { opening, unsent: kept } = memory;
        memory = null; keep(); drop(); start();
        $("text").value = kept.map(({ text }) => text).join("\n\n") || $("text").value;
        if ($("name")) $("name").value = opening.name || $("name").value;
        beginError(message);
      } else if (code === "too_fast" || code === "try_again") { $("lost").textContent = message; setTimeout(resend, 5000); }
      else if (code === "phone_invalid") { over ? say("survey-problem", message) : (say("phone-problem", message), $("call").open || $("call").showModal(), $("phone").focus()); }
      else { say("write-problem", message); if (n) failed(n); }
    },
  };
  const resend = () => { $("lost").textContent = ""; for (const { n, text } of memory?.unsent ?? []) send({ type: "message", n, text }); };

  /* The conversation on the page */
  const clock = (at) => {
    const time = new Date(at), parts = new Intl.DateTimeFormat("fi-FI", { timeZone: "Europe/Helsinki", hour: "numeric", minute: "2-digit" }).formatToParts(time);
    const of = (type) => parts.find((part) => part.type === type).value;
    return `${of("hour")}${language === "en" ? ":" : "."}${of("minute")}`;
  };
  const bubble = ({ kind, name, text, at }) => {
    const row = document.createElement("li"), who = document.createElement("span"), said = document.createElement("span"), bold = document.createElement("b"), note = document.createElement("span");
    who.className = "who"; said.className = "words"; note.className = "note";
    bold.textContent = name; said.textContent = text;
    who.append(bold, at ? clock(at) : "", note); row.append(who, said);
    if (kind === "own") { row.className = "own"; row.dataset.own = "1"; }
    return row;
  };
  const status = (row, text) => { row.querySelector(".note").textContent = text && `, ${text}`; };
  const near = () => $("log").scrollHeight - $("log").scrollTop - $("log").clientHeight < 80;
  const down = (was) => { if (was) $("log").scrollTop = $("log").scrollHeight; };
  // A phone's keyboard that opens, or "is writing" below the lines, must not cover the latest one.
  let atEnd = true;
  $("log").addEventListener("scroll", () => { atEnd = near(); });
  new ResizeObserver(() => down(atEnd)).observe($("log"));
  const add = (entry, instead) => {
    const was = near(), row = bubble(entry);
    if (entry.kind === "own") status(row, entry.no <= staffRead ? words.read : words.saved);
    instead?.remove();
    // In the order of their numbers, whichever came first; what is not saved yet stands last.
    const later = Math.min(...[...shown.keys()].filter((no) => no > entry.no)), before = shown.get(later) ?? [...pending.values()].find((each) => each.isConnected) ?? null;
    $("said").insertBefore(row, before);
    shown.set(entry.no, row); last = Math.max(last, entry.no); down(was || entry.kind === "own");
  };
  const aside = (text) => {
    const was = near(), row = document.createElement("li"), said = document.createElement("span");
    row.className = "aside-line"; said.textContent = text;
    row.innerHTML = '<svg viewBox="0 0 20 20" aria-hidden="true"><path d="m3.5 10.5 4 4 9-9.5"/></svg>'; // our own drawing
    row.append(said); $("said").append(row); down(was);
  };
  const forget = (n, keepRow) => {
    if (!keepRow) { pending.get(n)?.remove(); pending.delete(n); }
    memory.unsent = memory.unsent.filter((each) => each.n !== n); keep();
  };
  const failed = (n) => { const row = pending.get(n); if (row) { row.classList.add("failed"); status(row, words.failed); } const lostText = memory.unsent.find((each) => each.n === n)?.text; memory.unsent = memory.unsent.filter((each) => each.n !== n); keep(); if (lostText && !$("write").value) $("write").value = lostText; };
  const post = (text) => {
    const n = memory.next++;
    memory.unsent.push({ n, text }); keep();
    const row = bubble({ kind: "own", name: words.you, text });
    row.querySelector(".note").textContent = words.sending; pending.set(n, row); $("said").append(row); down(true);
    if (opened) send({ type: "message", n, text });
    expect();
  };
  const mark = () => {
    const no = Math.max(0, ...[...shown].filter(([, row]) => !row.dataset.own).map(([each]) => each));
    if (opened && no > readSent && document.visibilityState === "visible") { readSent = no; send({ type: "read", no }); }
  };

  /* Where the resident is */
  const stand = () => {
    const { phase, place, estimate, staff } = state, wait = phase === "waiting";
    $("place-row").hidden = !wait || place === null; $("estimate-row").hidden = !wait || estimate === null;
    $("place").textContent = place === null ? "" : `${place}${language === "en" ? "" : "."}`;
    const range = estimate === null ? "" : estimate[1] === null ? fill(words.wait_long, { hours: Math.floor(estimate[0] / 60) }) : fill(words.wait_range, { least: estimate[0], most: estimate[1] });
    $("estimate").textContent = range;
    $("here").hidden = wait && place !== null;
    $("here").textContent = wait ? words.in_queue : phase === "served" ? (staff ? fill(words.here, { name: staff }) : words.here_unnamed) : words.over;
    $("patience").hidden = !wait;
    if ($("instead")) $("instead").hidden = !wait;
    $("end").hidden = phase === "ended";
    document.querySelector("label[for=write]").textContent = wait ? words.write_more : words.write;
    if (wait && !state.open && !stand.closed) { stand.closed = true; aside(words.line_closed); }
    announce(wait ? (place === null ? "" : range ? fill(words.announce_place, { place, wait: range }) : fill(words.announce_place_only, { place })) : phase === "served" ? $("here").textContent : "", !wait);
  };
  // The wait is said aloud at most once a minute; that somebody has come is said at once.
  const announce = (text, now) => {
    clearTimeout(announce.timer);
    if (!text || text === spoken) return;
    const left = now ? 0 : announced + 60000 - Date.now();
    announce.timer = setTimeout(() => { spoken = text; announced = Date.now(); $("announce").textContent = text; }, Math.max(0, left));
  };
  const show = (part) => {
    for (const id of ["begin", "log", "under", "composer", "standing", "after"]) $(id).hidden = !part.includes(id);
    document.body.classList.toggle("talking", part.includes("log"));
  };
  const unsent = () => {
    for (const { n, text } of memory.unsent) if (!pending.has(n)) { const row = bubble({ kind: "own", name: words.you, text }); row.querySelector(".note").textContent = words.sending; pending.set(n, row); $("said").append(row); }
  };
  const talk = () => {
    if (!$("log").hidden && !over) return;
    show(["log", "under", "composer", "standing"]); $("composer").hidden = over;
    $("write").value = memory.draft ?? "";
    unsent();
    if (!over) $("write").focus();
  };
  const start = () => { show(["begin"]); shown.clear(); pending.clear(); $("said").replaceChildren(); last = 0; over = false; state = null; opened = false; firstTold = false; if ($("instead")) $("instead").hidden = true; $("end").hidden = true; };
  const finish = (sentence, survey) => {
    show(["log", "standing", "after"]); $("end").hidden = true; if ($("instead")) $("instead").hidden = true;
    $("ended").textContent = sentence; $("survey").hidden = !survey;
    $("link").href = `/${language}/s/${memory.secret}`; $("link").textContent = $("link").href;
    for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close();
    $("ended").focus(); down(true);
  };
  const beginError = (text) => { $("begin-error").hidden = false; $("begin-error").firstElementChild.textContent = text; $("begin-error").focus(); };

  /* What the resident does */
  if ($("start")) {
    $("start").hidden = false;
    const begin = () => {
      const form = new FormData($("begin")), text = String(form.get("text")).trim();
      if (!same && !form.get("matter")) return beginError(words.matter_wrong);
      if ($("name")?.ariaRequired === "true" && !String(form.get("name")).trim()) return beginError(words.name_needed);
      if ([...text].length > limit) return beginError(fill(words.too_long, { count: [...text].length, limit }));
      $("begin-error").hidden = true;
      memory = { secret: page.dataset.secret, opened: false, next: Number(page.dataset.next ?? 1), unsent: [], draft: "",
        opening: same ? { command_id: page.dataset.commandId, line: page.dataset.line, language } : { command_id: page.dataset.commandId, line: page.dataset.line, language, matter: form.get("matter"), name: String(form.get("name")).trim(), for_whom: form.get("for_whom") || "self" } };
      if (text) memory.unsent.push({ n: memory.next++, text });
      keep(); connect();
    };
    $("start").addEventListener("click", begin);
  }
  const submit = () => {
    const text = $("write").value.trim(), length = [...text].length;
    if (!text) return say("write-problem", words.empty);
    if (length > limit) return say("write-problem", fill(words.too_long, { count: length, limit }));
    say("write-problem", ""); $("write").value = ""; memory.draft = ""; typedAt = 0; grow(); post(text); $("write").focus();
  };
  const grow = () => { $("write").style.height = ""; const height = $("write").scrollHeight + 4; if (height > 60) $("write").style.height = `${Math.min(height, 160)}px`; };
  $("composer").addEventListener("submit", (event) => { event.preventDefault(); submit(); });
  $("write").addEventListener("keydown", (event) => { if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); submit(); } });
  $("write").addEventListener("input", () => {
    memory.draft = $("write").value; keep(); grow();
    if (Date.now() - typedAt > 3000 && opened) { typedAt = Date.now(); send({ type: "typing" }); }
  });
  for (const button of document.querySelectorAll("[data-dialog]")) button.addEventListener("click", () => { $(button.dataset.dialog).returnValue = ""; $(button.dataset.dialog).showModal(); });
  $("end-sure").addEventListener("close", () => { if ($("end-sure").returnValue === "end") send({ type: "end" }); });
  $("mail").addEventListener("close", () => { if ($("mail").returnValue === "form") send({ type: "convert", to: "form" }); });
  $("call").addEventListener("close", () => {
    if ($("call").returnValue === "call") { say("phone-problem", ""); send({ type: "convert", to: "callback", phone: $("phone").value, time: document.querySelector("[name=time]:checked").value }); }
  });
  $("survey-reply").addEventListener("change", () => { $("survey-phone-field").hidden = !$("survey-reply").checked; });
  $("survey").addEventListener("submit", (event) => {
    event.preventDefault(); say("survey-problem", "");
    send({ type: "survey", rating: Number(new FormData($("survey")).get("rating") ?? 0), text: $("survey-text").value, reply: $("survey-reply").checked, phone: $("survey-reply").checked ? $("survey-phone").value : "" });
  });
  $("survey-skip").addEventListener("click", () => { $("survey").hidden = true; });
  $("new").addEventListener("click", () => { memory = null; keep(); location.reload(); });

  if (memory) { talk(); connect(); }
})();
