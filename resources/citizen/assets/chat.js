// The resident's chat. What is written is numbered and kept in this tab until the server says that it is saved; one text at a
// time, in order, again on a fresh line when nobody answers. chat_page.py is the same without a browser: change both.
"use strict";
(() => {
  const $ = (id) => document.getElementById(id), make = (name) => document.createElement(name);
  const on = (id, event, act) => $(id).addEventListener(event, act);
  const page = $("content"), words = JSON.parse($("words").textContent), language = page.dataset.language;
  const limit = Number(page.dataset.limit);
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const say = (id, text) => { $(id).lastElementChild.textContent = text; $(id).hidden = !text; };
  const by = Math.random().toString(36).slice(2);

  /* What this tab remembers; where the browser lets it remember nothing, that is said and the chat works until a reload */
  let memory = null, forgetful = false, risky = false, key = `luukku-chat:${page.dataset.line}`;
  const recall = () => { try { memory = JSON.parse(sessionStorage.getItem(key)); } catch { forgetful = true; } };
  recall();
  // Behind a secret link the page belongs to that matter: another conversation of this tab is not shown and keeps its memory;
  // an ended one of its own is not shown either, one that is open goes on.
  const same = page.dataset.same;
  if (same && memory?.secret !== page.dataset.secret) { key += `:${page.dataset.secret}`; recall(); }
  const begun = (more) => ({ secret: page.dataset.secret, tab: by, opened: false, next: Number(page.dataset.next ?? 1), unsent: [], draft: "", ...more });
  if (same && (memory?.secret !== page.dataset.secret || memory.opened && same === "new" && !memory.unsent.length)) memory = null;
  if (same === "open" && !memory) memory = begun({ opened: true, opening: {} });
  const keep = () => {
    try { if (memory) sessionStorage.setItem(key, JSON.stringify(memory)); else sessionStorage.removeItem(key); forgetful = false; } catch { forgetful = true; }
    $("forgetful").hidden = !(forgetful && memory);
    // Closing the tab asks first, but only while something of it is nowhere else.
    if (risky === !memory?.unsent.length) { risky = !risky; (risky ? addEventListener : removeEventListener)("beforeunload", stay); }
  };
  const stay = (event) => { event.preventDefault(); event.returnValue = ""; };
  const let_go = () => removeEventListener("beforeunload", stay);
  // Quick exit asks nothing and leaves nothing, nor does anything come back into the memory it clears.
  document.querySelector("[data-exit]").addEventListener("click", () => { let_go(); memory = null; drop(); }, true);
  // A duplicated tab begins with a copy of this memory. It numbers its texts from elsewhere: the same number is the same text.
  const tabs = typeof BroadcastChannel === "function" ? new BroadcastChannel("luukku-chat") : null;
  if (tabs) tabs.onmessage = ({ data: { tab, from, to } }) => {
    if (to === by && memory) { memory.tab = by; memory.next = 1001 + 1000 * Math.floor(Math.random() * 900); keep(); }
    else if (from && tab === memory?.tab) tabs.postMessage({ to: from });
  };

  let line = null, tries = 0, timer = 0, overdue = 0, silence = 0, heard = 0, held = 0, alone = false, told = 0, soon = 0, trouble = "";
  let last = 0, announced = 0, spoken = "", state = null, opened = false, over = false;
  let known = "", readSent = 0, typedAt = 0, staffRead = 0, firstTold = false;
  // Entry number -> its element.
  const shown = new Map();
  // Own number -> its element.
  const pending = new Map();
  // Own numbers that are under way; 0 is a wish.
  const flying = new Set();

  $("needs-script").hidden = true;

  /* The line to the server */
  const QUIET = 13000, ANSWER = 6000;
  const send = (frame) => { if (line?.readyState === 1) line.send(JSON.stringify(frame)); };
  const tell = (text) => { clearTimeout(told); told = 0; if ($("lost").textContent !== text) $("lost").textContent = text; };
  const drop = () => {
    const old = line;
    line = null; opened = false; held = clearTimeout(held); flying.clear(); clearTimeout(overdue); clearTimeout(silence); notes();
    if (old) { old.onopen = old.onmessage = old.onclose = null; old.close(); }
    // A line that is back within a second is not worth a word.
    if (wanted()) soon ||= setTimeout(() => { soon = 0; if (!opened && wanted()) tell(trouble || words.lost); }, 1000);
  };
  const wanted = () => memory && (!over || memory.unsent.length || memory.wish);
  const again = (least = 0) => {
    drop(); clearTimeout(timer);
    // 0.2 to 10 s, half as long again each time, shortened at random: nobody waits much longer than the outage,
    // and not all return at once.
    if (wanted()) timer = setTimeout(connect, Math.max(least * 1000, 200, Math.min(10000, 400 * 1.5 ** tries++) * (0.5 + Math.random() / 2)));
  };
  const now = () => { tries = 0; drop(); connect(); };
  const listen = () => { heard = Date.now(); clearTimeout(silence); silence = setTimeout(again, QUIET); };
  const expect = () => { clearTimeout(overdue); if (!opened || flying.size) overdue = setTimeout(again, ANSWER); };
  const connect = () => {
    clearTimeout(timer);
    if (line || !memory) return;
    const mine = line = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/chat/socket`);
    clearTimeout(overdue); overdue = setTimeout(again, 10000);
    mine.onopen = () => {
      // A frame has a limit: what does not fit into the first goes after it.
      let room = 8000;
      const first = memory.late || alone ? [] : memory.unsent.slice(0, 20).filter(({ text }) => (room -= JSON.stringify(text).length) >= 0);
      for (const { n } of first) flying.add(n);
      notes(); listen(); expect();
      if (memory.opened) send({ type: "resume", secret: memory.secret, language, after: last, unsent: first });
      else send({ type: "open", ...memory.opening, secret: memory.secret, unsent: first });
    };
    mine.onmessage = (event) => { listen(); const frame = JSON.parse(event.data); takes[frame.type]?.(frame); };
    mine.onclose = ({ code, reason }) => {
      // What the server cannot read as it is would be refused for ever and hold up the rest.
      if (code === 4400 || code === 4413) { if (alone && flying.size) failed([...flying][0]); alone = true; }
      if (code !== 4503) trouble = "";
      again(code === 4429 ? Number(/\d+/.exec(reason)) : 0);
    };
  };
  // A text goes when the one before it is saved: a later word never overtakes an earlier one.
  const flush = () => {
    if (!opened || flying.size || held || memory.late === "ask") return;
    const [first] = memory.unsent, { wish } = memory;
    if (!first && !wish) return;
    flying.add(first?.n ?? 0);
    send(first ? { type: memory.late ? "add" : "message", n: first.n, text: first.text } : wish);
    notes(); expect();
  };
  // What is chosen (end, call, survey) goes after the last text, when there is a line.
  const wish = (frame) => { memory.wish = frame; keep(); if (opened) flush(); else { tell(words.wish); if (!line) now(); } };
  const wished = () => { flying.delete(0); if (memory?.wish) { memory.wish = null; keep(); } };
  // Awake again: a line that may have died meanwhile is asked, and made anew when it does not answer.
  const wake = () => {
    if (!memory || document.visibilityState === "hidden") return;
    mark();
    if (!opened || Date.now() - heard > QUIET) { if (wanted()) now(); return; }
    const at = heard, asked = line;
    send({ type: "beat" });
    setTimeout(() => { if (line === asked && heard === at) now(); }, 3000);
  };
  addEventListener("offline", () => { if (wanted()) { again(); tell(words.lost); } });
  addEventListener("online", wake);
  addEventListener("pageshow", (event) => { if (event.persisted) { let_go(); wake(); } });
  for (const name of ["visibilitychange", "resume"]) document.addEventListener(name, wake);

  const takes = {
    opened({ reference }) {
      if (known && known !== reference) {
        // Joined into another matter: the lines have new numbers there, so they are fetched anew.
        known = reference; shown.clear(); pending.clear(); $("said").replaceChildren(); last = readSent = staffRead = 0;
        now();
        return;
      }
      known = reference; tries = 0; trouble = ""; soon = clearTimeout(soon); opened = memory.opened = true;
      // Once it is told it is kept nowhere in the browser.
      if (memory.opening) memory.opening.principal_code = "";
      keep();
      tell($("lost").textContent && words.again);
      told = setTimeout(() => tell(""), 4000);
      talk(); unsent(); expect(); flush();
    },
    entries({ entries }) {
      for (const entry of entries) {
        if (shown.has(entry.no)) continue;
        if (entry.n && memory.unsent.some((each) => each.n === entry.n && each.text === entry.text)) forget(entry.n);
        add(entry);
        last = Math.max(last, entry.no);
      }
      mark(); flush();
    },
    saved({ n, no, at }) {
      const waited = memory.unsent.find((each) => each.n === n);
      forget(n);
      if (waited && !shown.has(no)) add({ no, kind: "own", name: words.you, text: waited.text, at });
      tell(""); expect(); flush();
      if (!firstTold && state?.phase === "waiting") { firstTold = true; aside(words.first_saved); }
    },
    state(frame) { state = frame; stand(); },
    // In this tab and back to what it remembers; in another site's bubble, in a tab of its own.
    identify({ sentence, go, later }) {
      const box = $("identify"), [a, b] = box.lastElementChild.children, out = page.dataset.bubble;
      box.hidden = !sentence; box.firstElementChild.textContent = sentence; announce(sentence, true);
      a.textContent = go; a.hidden = !go; b.textContent = later; b.hidden = !later; b.parentElement.hidden = !go && !later;
      a.href = `/${language}/s/${memory.secret}/identify?back=${same || out ? "chat" : page.dataset.line}`;
      if (out) { a.target = "_blank"; a.rel = "noopener"; }
      a.onclick = out ? null : let_go;
      b.onclick = () => { send({ type: "later" }); $("write").focus(); };
    },
    forms(frame) {
      const all = window.luukkuForms ??= { language, announce };
      Object.assign(all, frame, { secret: memory.secret });
      if (all.show) all.show();
      else document.head.append(all.tag ??= Object.assign(make("script"), { src: frame.script }));
    },
    typing({ staff }) {
      say("typing", fill(words.typing, { name: staff }));
      clearTimeout(takes.typing.timer);
      takes.typing.timer = setTimeout(() => say("typing", ""), 5000);
    },
    read({ no }) { staffRead = no; for (const [each, row] of shown) if (each <= no && row.dataset.own) status(row, words.read); },
    ended({ sentence, survey }) { over = true; if (memory.wish?.type !== "survey") wished(); finish(sentence, survey); flush(); },
    surveyed({ sentence }) { wished(); $("survey").hidden = true; $("thanks").textContent = sentence; $("thanks").hidden = false; },
    error({ code, message, n, seconds }) {
      if (["unknown_conversation", "closed", "name_needed", "matter_needed", "principal_wrong"].includes(code)) {
        // Back to the first page; what was written stays there.
        const { opening, unsent: kept, draft } = memory;
        memory = null; drop(); keep(); start();
        $("text").value = [...kept.map(({ text }) => text), draft].filter(Boolean).join("\n\n") || $("text").value;
        if ($("name")) $("name").value = opening.name || $("name").value;
        beginError(message);
      } else if (code === "too_fast" || code === "try_again") {
        // Not taken, and so none after it; before the conversation stands, the server closes and it is begun anew.
        tell(trouble = message); flying.clear(); notes(); clearTimeout(overdue);
        if (opened) { clearTimeout(held); held = setTimeout(() => { held = 0; flush(); }, 1000 * (seconds || 1 + 2 * Math.random())); }
      } else if (code === "ended" && n) {
        flying.delete(n);
        memory.late ??= "ask"; keep(); notes(); late();
      } else if (n) { say("write-problem", message); failed(n); }
      else {
        wished();
        if (code !== "phone_invalid") tell(message);
        else if (over) say("survey-problem", message);
        else { say("phone-problem", message); if (!$("call").open) $("call").showModal(); $("phone").focus(); }
      }
    },
  };

  /* The conversation on the page */
  const clock = (at) => {
    const time = new Date(at), parts = new Intl.DateTimeFormat("fi-FI", { timeZone: "Europe/Helsinki", hour: "numeric", minute: "2-digit" }).formatToParts(time);
    const of = (type) => parts.find((part) => part.type === type).value;
    return `${of("hour")}${language === "en" ? ":" : "."}${of("minute")}`;
  };
  const bubble = ({ kind, name, text, at }) => {
    const row = make("li"), who = make("span"), said = make("span"), bold = make("b"), note = make("span");
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
  on("log", "scroll", () => { atEnd = near(); });
  new ResizeObserver(() => down(atEnd)).observe($("log"));
  const add = (entry) => {
    const was = near(), row = bubble(entry);
    if (entry.kind === "own") status(row, entry.no <= staffRead ? words.read : words.saved);
    // In the order of their numbers, whichever came first; what is not saved yet stands last.
    const later = Math.min(...[...shown.keys()].filter((no) => no > entry.no)), before = shown.get(later) ?? [...pending.values()].find((each) => each.isConnected) ?? null;
    $("said").insertBefore(row, before);
    shown.set(entry.no, row); last = Math.max(last, entry.no); down(was || entry.kind === "own");
  };
  const aside = (text) => {
    const was = near(), row = make("li"), said = make("span");
    row.className = "aside-line"; said.textContent = text;
    // Our own drawing.
    row.innerHTML = '<svg viewBox="0 0 20 20" aria-hidden="true"><path d="m3.5 10.5 4 4 9-9.5"/></svg>';
    row.append(said); $("said").append(row); down(was);
  };
  const forget = (n) => {
    flying.delete(n); pending.get(n)?.remove(); pending.delete(n);
    memory.unsent = memory.unsent.filter((each) => each.n !== n);
    if (memory.late && !memory.unsent.length) { memory.late = null; say("added", words.added); }
    keep(); late();
  };
  const failed = (n) => {
    const row = pending.get(n), { text = "" } = memory.unsent.find((each) => each.n === n) ?? {};
    forget(n);
    if (row) { row.classList.add("failed"); row.querySelector(".note").textContent = words.failed; $("said").append(row); }
    memory.draft = $("write").value = [text, $("write").value].filter(Boolean).join("\n\n");
    keep(); flush();
  };
  // What each text that is not saved is doing.
  const notes = () => { for (const [n, row] of pending) row.querySelector(".note").textContent = memory?.late === "ask" ? words.failed : flying.has(n) ? words.sending : words.waiting; };
  // The conversation was over before these were taken: they are offered to the matter, not dropped.
  const late = () => { $("late").hidden = memory.late !== "ask"; };
  const post = (text) => { memory.unsent.push({ n: memory.next++, text }); keep(); unsent(); down(true); flush(); };
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
    $("here").classList.toggle("away", state.staff_away);
    $("here").textContent = wait ? words.in_queue : phase !== "served" ? words.over : state.staff_away ? words.away : staff ? fill(words.here, { name: staff }) : words.here_unnamed;
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
    for (const { n, text } of memory.unsent) if (!pending.has(n)) { const row = bubble({ kind: "own", name: words.you, text }); pending.set(n, row); $("said").append(row); }
    notes();
  };
  const talk = () => {
    if (!$("log").hidden) return;
    show(["log", "under", "composer", "standing"]);
    $("write").value = memory.draft ?? "";
    unsent(); $("write").focus();
  };
  const start = () => { show(["begin"]); window.luukkuForms?.end?.(); shown.clear(); pending.clear(); $("said").replaceChildren(); last = 0; over = false; state = null; opened = false; firstTold = false; if ($("instead")) $("instead").hidden = true; $("end").hidden = true; tell(""); };
  const finish = (sentence, survey) => {
    const first = $("after").hidden;
    show(["log", "under", "standing", "after"]); say("typing", ""); $("end").hidden = true; if ($("instead")) $("instead").hidden = true;
    $("ended").textContent = sentence;
    $("link").href = `/${language}/s/${memory.secret}`; $("link").textContent = $("link").href;
    for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close();
    // Told again after a reconnect: what is being filled in stays as it is.
    if (first) { $("survey").hidden = !survey; $("ended").focus(); down(true); }
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
      memory = begun({ opening: { command_id: page.dataset.commandId, line: page.dataset.line, language,
        ...same ? {} : { matter: form.get("matter"), name: String(form.get("name")).trim(), for_whom: form.get("for_whom") || "self", principal_name: String(form.get("principal_name") || "").trim(), principal_code: String(form.get("principal_code") || "").trim() } } });
      if (text) memory.unsent.push({ n: memory.next++, text });
      keep(); connect();
    };
    on("start", "click", begin);
  }
  const submit = () => {
    // Half a character, as a broken paste may leave, is none.
    const text = $("write").value.replace(/[\ud800-\udfff]/gu, "\ufffd").trim(), length = [...text].length;
    if (!text) return say("write-problem", words.empty);
    if (length > limit) return say("write-problem", fill(words.too_long, { count: length, limit }));
    say("write-problem", ""); $("write").value = ""; memory.draft = ""; typedAt = 0; grow(); post(text); $("write").focus();
  };
  const grow = () => { $("write").style.height = ""; const height = $("write").scrollHeight + 4; if (height > 60) $("write").style.height = `${Math.min(height, 160)}px`; };
  on("composer", "submit", (event) => { event.preventDefault(); submit(); });
  on("write", "keydown", (event) => { if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); submit(); } });
  on("write", "input", () => {
    memory.draft = $("write").value; keep(); grow();
    if (Date.now() - typedAt > 3000 && opened) { typedAt = Date.now(); send({ type: "typing" }); }
  });
  for (const button of document.querySelectorAll("[data-dialog]")) button.addEventListener("click", () => { $(button.dataset.dialog).returnValue = ""; $(button.dataset.dialog).showModal(); });
  on("end-sure", "close", () => { if ($("end-sure").returnValue === "end") wish({ type: "end" }); });
  on("mail", "close", () => { if ($("mail").returnValue === "form") wish({ type: "convert", to: "form" }); });
  on("call", "close", () => {
    if ($("call").returnValue === "call") { say("phone-problem", ""); wish({ type: "convert", to: "callback", phone: $("phone").value, time: document.querySelector("[name=time]:checked").value }); }
  });
  on("survey-reply", "change", () => { $("survey-phone-field").hidden = !$("survey-reply").checked; });
  on("survey", "submit", (event) => {
    event.preventDefault(); say("survey-problem", "");
    const given = [...new FormData($("survey"))], answers = Object.fromEntries(given.filter(([name, value]) => name.startsWith("q-") && value));
    wish({ type: "survey", rating: Number(Object.fromEntries(given).rating ?? 0), answers, text: $("survey-text").value, reply: $("survey-reply").checked, phone: $("survey-reply").checked ? $("survey-phone").value : "" });
  });
  on("survey-skip", "click", () => { $("survey").hidden = true; });
  on("add-late", "click", () => { memory.late = "add"; keep(); notes(); late(); if (opened) flush(); else now(); });
  on("leave-late", "click", () => { memory.unsent = []; memory.late = null; keep(); late(); });
  on("new", "click", () => { memory = null; keep(); location.reload(); });

  keep();
  if (memory) { tabs?.postMessage({ tab: memory.tab, from: by }); memory.tab ??= by; talk(); late(); connect(); }
})();
