/** The preview: frames of true widths side by side, and the bare page inside each. */
export const preview = `
.preview { padding: 24px 20px 80px; }
.preview h2 { margin: 40px 0 4px; }
.preview h2 + p { color: var(--muted); font-size: 15px; }
.choices { display: flex; flex-wrap: wrap; gap: 4px 24px; margin-top: 12px; font-size: 15px; }
.choices a { display: inline-block; min-height: 32px; padding: 4px 0; margin-right: 12px; }
.choices [aria-current] { color: var(--ink); font-weight: 650; text-decoration: none; }
.frames { display: flex; flex-wrap: wrap; gap: 24px; padding: 16px 0; align-items: flex-start; }
.frames figure { flex: none; max-width: 100%; overflow-x: auto; }
.frames figcaption { font-size: 13px; color: var(--muted); padding-bottom: 6px; }
.frames iframe { display: block; border: 1px solid var(--line); border-radius: 10px; background: var(--surface); height: 720px; }
.w320 { width: 320px; } .w390 { width: 390px; } .w768 { width: 768px; } .w1280 { width: 1280px; }
.sample { padding: 20px; }
.sample .line { height: 12px; border-radius: 6px; background: var(--line); margin: 0 0 14px; max-width: 68ch; }
.sample .line:nth-child(3n) { width: 62%; }
.sample .title { height: 24px; width: 46%; }
.sample button {
  font: inherit; min-height: 44px; padding: 8px 18px; border-radius: 6px; border: 1px solid var(--control); background: var(--surface); color: var(--ink);
}
:root[data-scheme="light"] {
  color-scheme: light; --paper: #fbfaf7; --surface: #ffffff; --ink: #16202e; --line: #d9d6ce; --control: #7a8390;
}
:root[data-scheme="dark"] {
  color-scheme: dark; --paper: #10161f; --surface: #19212c; --ink: #eef1f5; --line: #2e3947; --control: #7f8a99;
}
`;
