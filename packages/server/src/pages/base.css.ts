/** The look of pages that the server itself draws: paper, ink, one brand colour. */
export const base = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --surface: #ffffff; --ink: #16202e; --muted: #55606f;
  --line: #d9d6ce; --control: #7a8390; --brand: #0b5e6b; --on-brand: #ffffff; --focus: #1d4ed8; --warn: #8a5a00;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #10161f; --surface: #19212c; --ink: #eef1f5; --muted: #a9b3c0;
    --line: #2e3947; --control: #7f8a99; --brand: #5cc4d3; --on-brand: #10161f; --focus: #93c5fd; --warn: #f2c14e;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 17px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
h1, h2, h3, p, ul, ol, dl, dd, figure { margin: 0; padding: 0; }
h1, h2, h3 { line-height: 1.15; font-weight: 650; letter-spacing: -0.01em; text-wrap: balance; }
h1 { font-size: 28px; }
h2 { font-size: 21px; }
h3 { font-size: 17px; }
p, li, dd { max-width: 68ch; overflow-wrap: break-word; }
a { color: var(--brand); text-underline-offset: 3px; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
.muted { color: var(--muted); }
.small { font-size: 15px; }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 12px; top: 12px; padding: 8px 12px; background: var(--surface); z-index: 2; }
@media (min-width: 720px) { h1 { font-size: 40px; } }
@media print { :root { --paper: #fff; --surface: #fff; --ink: #000; --muted: #333; } }
`;
