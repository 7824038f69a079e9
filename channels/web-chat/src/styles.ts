/** Themable from outside by the `--va-chat-*` properties. */
export const styles = /* css */ `
:host {
  color-scheme: light dark;
  --brand: var(--va-chat-brand, light-dark(#0b4f71, #7cc4e8));
  --on-brand: var(--va-chat-on-brand, light-dark(#ffffff, #0b1a24));
  --paper: var(--va-chat-paper, light-dark(#ffffff, #151b23));
  --ground: var(--va-chat-ground, light-dark(#f3f6f9, #0e131a));
  --ink: var(--va-chat-ink, light-dark(#1b2430, #e8edf3));
  --muted: var(--va-chat-muted, light-dark(#4d5a69, #a9b6c6));
  --line: var(--va-chat-line, light-dark(#cfd8e2, #344150));
  --tint: var(--va-chat-tint, light-dark(#e3f0f7, #1b3342));
  --bad: var(--va-chat-bad, light-dark(#a3231f, #ff9f97));
  --focus: var(--va-chat-focus, light-dark(#b54800, #ffb870));
  --radius: var(--va-chat-radius, 0.75rem);
  font: 1rem/1.5 var(--va-chat-font, system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif);
  color: var(--ink);
}
:host([theme="light"]) { color-scheme: light; }
:host([theme="dark"]) { color-scheme: dark; }
:host([mode="inline"]) { display: block; height: var(--va-chat-height, 36rem); }
*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
button, textarea { font: inherit; color: inherit; }
button { cursor: pointer; }
svg { width: 1.5rem; height: 1.5rem; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }

.launcher { position: fixed; right: 1.25rem; bottom: 1.25rem; z-index: 2147483000; width: 3.75rem; height: 3.75rem; border: 0; border-radius: 50%; background: var(--brand); color: var(--on-brand); box-shadow: 0 4px 16px rgb(0 0 0 / 30%); display: grid; place-items: center; }
.unread { position: absolute; top: 0.2rem; right: 0.2rem; width: 0.9rem; height: 0.9rem; border-radius: 50%; background: var(--focus); border: 2px solid var(--paper); }

.panel { display: flex; flex-direction: column; background: var(--paper); border: 1px solid var(--line); border-radius: var(--radius); overflow: hidden; position: relative; }
:host(:not([mode="inline"])) .panel { position: fixed; right: 1.25rem; bottom: 1.25rem; z-index: 2147483000; width: 25rem; height: min(40rem, calc(100dvh - 2.5rem)); box-shadow: 0 8px 40px rgb(0 0 0 / 30%); }
:host([mode="inline"]) .panel { height: 100%; }
@media (max-width: 30rem) {
  :host(:not([mode="inline"])) .panel { inset: 0; width: 100%; height: 100dvh; border: 0; border-radius: 0; }
}

header { display: flex; align-items: center; gap: 0.25rem; padding: 0.5rem 0.5rem 0.5rem 1rem; background: var(--brand); color: var(--on-brand); }
header h2 { font-size: 1.05rem; margin: 0; flex: 1; min-width: 0; overflow-wrap: anywhere; line-height: 1.25; }
header button { min-width: 2.75rem; min-height: 2.75rem; border: 0; border-radius: 0.5rem; background: transparent; color: inherit; }
header button:hover, header .icon:hover { background: rgb(128 128 128 / 30%); }
header :focus-visible { outline-color: var(--on-brand); outline-offset: -3px; }
.language { font-weight: 600; padding: 0 0.6rem; text-decoration: underline; text-underline-offset: 0.2em; }
.icon { display: inline-grid; place-items: center; width: 2.75rem; height: 2.75rem; border: 0; border-radius: 0.5rem; background: transparent; color: var(--brand); flex: none; }
header .icon { color: inherit; }
header svg { stroke-width: 2.75; }
.icon:hover { background: var(--tint); }
.menu { position: absolute; right: 0.5rem; top: 3.5rem; z-index: 2; display: grid; background: var(--paper); border: 1px solid var(--line); border-radius: 0.5rem; box-shadow: 0 6px 20px rgb(0 0 0 / 25%); padding: 0.25rem; }
.menu button { min-height: 2.75rem; padding: 0.25rem 1rem; text-align: start; border: 0; background: transparent; border-radius: 0.35rem; }
.menu button:hover { background: var(--tint); }
.connection { position: absolute; inset: 4rem 0 auto; z-index: 1; width: max-content; max-width: 90%; margin: 0 auto; padding: 0.3rem 0.9rem; border-radius: 1rem; background: var(--ink); color: var(--paper); font-size: 0.875rem; }
.connection:empty { display: none; }

.scroll { flex: 1; overflow-y: auto; overflow-anchor: auto; padding: 1rem; background: var(--ground); overscroll-behavior: contain; scrollbar-gutter: stable; }
.scroll:focus-visible { outline-offset: -3px; }
.log { display: flex; flex-direction: column; gap: 0.75rem; }
.row { display: flex; flex-direction: column; max-width: 92%; }
.row.user { align-self: flex-end; align-items: flex-end; max-width: 85%; }
.row.agent { align-self: flex-start; }
.bubble { padding: 0.65rem 0.9rem; border-radius: var(--radius); background: var(--paper); border: 1px solid var(--line); overflow-wrap: anywhere; min-width: 0; max-width: 100%; }
.user .bubble { background: var(--brand); color: var(--on-brand); border-color: transparent; border-end-end-radius: 0.2rem; white-space: pre-wrap; }
.agent .bubble { border-end-start-radius: 0.2rem; }
.pending .bubble { opacity: 0.75; }
.failed .bubble { opacity: 1; outline: 2px solid var(--bad); }
.state { font-size: 0.8125rem; color: var(--muted); padding-top: 0.15rem; }
.state:empty { display: none; }
.failed .state { color: var(--bad); }
.bubble > :first-child { margin-top: 0; }
.bubble > :last-child { margin-bottom: 0; }
.bubble p, .bubble ul, .bubble ol { margin: 0 0 0.6rem; }
.bubble ul, .bubble ol { padding-inline-start: 1.4rem; }
.bubble img { display: block; max-width: 100%; max-height: 14rem; border-radius: 0.4rem; margin-bottom: 0.4rem; }
.bubble progress { width: 100%; accent-color: currentColor; }
.bubble code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 0.9em; }
.agent a { color: var(--brand); }
.table { overflow-x: auto; margin-bottom: 0.6rem; }
table { border-collapse: collapse; font-size: 0.9375rem; }
th, td { text-align: start; padding: 0.3rem 0.6rem; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: normal; }
.note { align-self: center; text-align: center; font-size: 0.875rem; color: var(--muted); border-block: 1px solid var(--line); padding: 0.3rem 1rem; }
.link { border: 0; background: none; padding: 0 0.3rem; min-height: 1.75rem; text-decoration: underline; color: inherit; }

.cite { display: inline-grid; place-items: center; min-width: 1.5rem; height: 1.5rem; padding: 0 0.3rem; margin: 0 0.1rem; border: 1px solid var(--brand); border-radius: 0.75rem; background: var(--tint); color: var(--brand); font-size: 0.8125rem; font-weight: 700; line-height: 1; vertical-align: 0.1em; }
.sources { margin-top: 0.5rem; border-top: 1px solid var(--line); padding-top: 0.35rem; font-size: 0.9375rem; }
.sources summary { cursor: pointer; font-weight: 600; padding: 0.3rem 0; min-height: 1.75rem; }
.sources li { margin-bottom: 0.5rem; }
.sources li > a { display: inline-block; padding: 0.2rem 0; }
.sources .about { color: var(--muted); font-size: 0.875rem; }
.sources q { display: block; color: var(--muted); font-size: 0.875rem; }

.verdict { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem; padding: 0.15rem 0.5rem 0; font-size: 0.875rem; color: var(--muted); }
.verdict button { min-width: 2.25rem; }

.card dl { margin: 0.25rem 0 0.75rem; border: 1px solid var(--line); border-radius: 0.5rem; }
.card dl > div { display: grid; grid-template-columns: minmax(5.5rem, 35%) 1fr; gap: 0.5rem; padding: 0.4rem 0.7rem; }
.card dl > div + div { border-top: 1px solid var(--line); }
.card dt { color: var(--muted); }
.card dd { margin: 0; font-weight: 600; }
.actions, .suggestions { display: flex; flex-wrap: wrap; gap: 0.5rem; }
.choice { display: inline-flex; align-items: center; min-height: 2.75rem; padding: 0.4rem 1rem; border: 1px solid var(--brand); border-radius: 1.4rem; background: var(--paper); color: var(--brand); font-weight: 600; text-align: start; text-decoration: none; }
.choice:hover { background: var(--tint); }
.choice.primary, .agent a.choice.primary { background: var(--brand); color: var(--on-brand); }
.choice.primary:hover { filter: brightness(1.1); }
.choice:disabled { opacity: 0.6; cursor: not-allowed; }

.typing { display: inline-flex; gap: 0.3rem; margin-top: 0.75rem; padding: 0.75rem 0.9rem; border-radius: var(--radius); background: var(--paper); border: 1px solid var(--line); }
.typing i { width: 0.5rem; height: 0.5rem; border-radius: 50%; background: var(--muted); animation: blink 1.2s infinite; }
.typing i:nth-of-type(2) { animation-delay: 0.2s; }
.typing i:nth-of-type(3) { animation-delay: 0.4s; }
@keyframes blink { 0%, 60%, 100% { opacity: 0.3; } 30% { opacity: 1; } }

.composer { border-top: 1px solid var(--line); padding: 0.5rem; }
.line { display: flex; gap: 0.25rem; align-items: flex-end; }
textarea { flex: 1; min-width: 0; resize: none; min-height: 2.75rem; max-height: 8.75rem; padding: 0.55rem 0.75rem; border: 1px solid var(--muted); border-radius: 0.6rem; background: var(--paper); }
textarea::placeholder { color: var(--muted); opacity: 1; }
.send { background: var(--brand); color: var(--on-brand); }
.send:hover { background: var(--brand); filter: brightness(1.1); }
.count { font-size: 0.8125rem; color: var(--muted); text-align: end; padding: 0 0.5rem; }
.count.over, .error { color: var(--bad); font-weight: 600; }
.error { font-size: 0.875rem; padding: 0 0.5rem 0.3rem; }
.error:empty, .count:empty { display: none; }
.preview { display: flex; align-items: center; gap: 0.6rem; padding: 0.25rem 0.5rem 0.5rem; font-size: 0.875rem; }
.preview img { width: 3rem; height: 3rem; object-fit: cover; border-radius: 0.4rem; }
.preview span { flex: 1; min-width: 0; overflow-wrap: anywhere; }

@media (prefers-reduced-motion: reduce) { * { animation: none !important; } .typing i { opacity: 0.7; } }
@media (forced-colors: active) { .bubble, .cite, .choice { border: 1px solid; } }
`;
