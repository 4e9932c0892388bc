// What every page can do. Quick exit: nothing stays on the page, in the tab's memory or in this history entry. Without this script it is a link.
"use strict";
for (const link of document.querySelectorAll("[data-exit]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const away = link.href;
    try { sessionStorage.clear(); } catch { /* storage is off: there is nothing to clear */ }
    document.title = "";
    document.documentElement.replaceChildren();
    if (window.top !== window) window.parent.postMessage("luukku:exit", "*");
    location.replace(away);
  });
}
// Coming back with the browser's button must not show what was left: the page is fetched again.
addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
// From the secret link back into the conversation: the chat page finds its secret in this tab's memory.
for (const link of document.querySelectorAll("[data-resume]")) {
  link.addEventListener("click", () => {
    const memory = { secret: link.dataset.secret, opened: true, next: 1, unsent: [], draft: "", opening: {} };
    try { sessionStorage.setItem(`luukku-chat:${link.dataset.resume}`, JSON.stringify(memory)); } catch { /* then a new chat is offered */ }
  });
}
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
