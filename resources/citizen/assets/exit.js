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
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
