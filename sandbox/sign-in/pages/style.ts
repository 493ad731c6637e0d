/** The look of the sign-in pages: one column, the browser's own fonts, both colour schemes, nothing loaded. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f2f3f5, #121417);
  --card: light-dark(#ffffff, #1b1e23);
  --text: light-dark(#1a1d21, #eceef1);
  --muted: light-dark(#5b626b, #a3abb6);
  --line: light-dark(#d5d9de, #343a42);
  --field: light-dark(#ffffff, #14171b);
  --accent: light-dark(#1f5fbf, #7fb0ff);
  --on-accent: light-dark(#ffffff, #0d1420);
  --alarm: light-dark(#a3202a, #ff9ea4);
  --alarm-ground: light-dark(#fdecec, #3a1a1d);
  --note: light-dark(#6b4a00, #f0cf7f);
  --note-ground: light-dark(#fff5d9, #2f2813);
}
* { box-sizing: border-box; }
body {
  margin: 0; min-height: 100vh; padding: 2rem 1rem; display: grid; place-items: center;
  background: var(--ground); color: var(--text); font: 1rem/1.5 system-ui, sans-serif;
}
main {
  width: 100%; max-width: 26rem; padding: 2rem; overflow-wrap: anywhere;
  background: var(--card); border: 1px solid var(--line); border-radius: 12px;
}
@media (max-width: 30rem) { body { padding: 0.75rem; place-items: start center; } main { padding: 1.25rem; } }
.org { margin: 0 0 0.25rem; color: var(--muted); font-size: 0.875rem; }
h1 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.25; }
h2 { margin: 0 0 0.5rem; font-size: 1rem; }
p { margin: 0 0 1rem; }
.note, .alarm { padding: 0.625rem 0.75rem; border-radius: 8px; font-size: 0.875rem; }
.note { color: var(--note); background: var(--note-ground); }
.alarm code { color: inherit; white-space: normal; }
.alarm { color: var(--alarm); background: var(--alarm-ground); }
label { display: block; margin: 0 0 0.25rem; font-weight: 600; font-size: 0.9375rem; }
input {
  width: 100%; min-height: 2.75rem; margin: 0 0 1rem; padding: 0.5rem 0.75rem; font: inherit; color: inherit;
  background: var(--field); border: 1px solid light-dark(#868e99, #737c88); border-radius: 8px;
}
input[readonly] { color: var(--muted); background: transparent; border-style: dashed; }
button {
  width: 100%; min-height: 2.75rem; padding: 0.5rem 0.75rem; font: inherit; font-weight: 600; cursor: pointer;
  color: var(--on-accent); background: var(--accent); border: 1px solid transparent; border-radius: 8px;
}
button:hover { filter: brightness(1.08); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
section { margin-top: 1.5rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
section form { margin: 0 0 0.5rem; }
section button { color: var(--text); background: transparent; border-color: light-dark(#868e99, #737c88); text-align: left; font-weight: 400; }
section button strong { font-weight: 600; }
.hint { margin: 1rem 0 0; color: var(--muted); font-size: 0.875rem; }
form .hint { margin: -0.25rem 0 1rem; }
code { font: 0.9375em ui-monospace, monospace; color: var(--text); white-space: nowrap; }
a { color: var(--accent); }
`;
