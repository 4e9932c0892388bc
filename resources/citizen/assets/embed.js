// The chat bubble for an organisation's own site:
// <script src="https://…/embed.js" data-line="oral-health" data-language="fi" defer></script>
"use strict";
(() => {
  const script = document.currentScript;
  const origin = new URL(script.src).origin;
  const language = ["fi", "sv", "en"].includes(script.dataset.language) ? script.dataset.language : "fi";
  const words = { fi: ["Avaa chat", "Sulje chat", "Chat"], sv: ["Öppna chatten", "Stäng chatten", "Chatt"], en: ["Open the chat", "Close the chat", "Chat"] }[language];
  const set = (element, styles) => { for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value); return element; };
  const button = set(document.createElement("button"), {
    position: "fixed", right: "16px", bottom: "16px", "z-index": "2147483000", "min-width": "56px", "min-height": "56px", padding: "0 20px",
    border: "2px solid #fff", "border-radius": "28px", background: "#0f5e7b", color: "#fff", font: "600 18px/1.25 system-ui, sans-serif", cursor: "pointer",
  });
  button.type = "button";
  button.textContent = words[2];
  let frame = null;
  const show = (open) => {
    if (open && !frame) {
      frame = set(document.createElement("iframe"), {
        position: "fixed", right: "16px", bottom: "88px", "z-index": "2147483000", width: "min(400px, calc(100vw - 32px))",
        height: "min(680px, calc(100vh - 104px))", border: "1px solid #7e8a94", "border-radius": "12px", background: "#fff",
      });
      frame.title = words[2];
      frame.referrerPolicy = "no-referrer";
      frame.src = `${origin}/${language}/${encodeURIComponent(script.dataset.line || "")}/chat?bubble=1`;
      document.body.append(frame);
    }
    // Hidden, not removed: the conversation goes on behind the bubble.
    if (frame) frame.hidden = !open;
    if (frame) frame.style.setProperty("display", open ? "block" : "none");
    button.setAttribute("aria-expanded", String(open));
    button.setAttribute("aria-label", open ? words[1] : words[0]);
  };
  button.addEventListener("click", () => show(button.getAttribute("aria-expanded") !== "true"));
  addEventListener("message", (event) => {
    if (event.origin === origin && event.data === "luukku:exit") { frame?.remove(); button.remove(); }
  });
  const begin = () => { show(false); document.body.append(button); };
  if (document.body) begin(); else addEventListener("DOMContentLoaded", begin);
})();
