/** The demo's shop: somebody else's website, so its look is its own, in the same calm key. */
export const shop = `
.demo-note {
  display: flex; flex-wrap: wrap; gap: 4px 24px; padding: 10px 20px; background: var(--ink); color: var(--paper); font-size: 15px;
}
.demo-note ul { display: flex; flex-wrap: wrap; gap: 4px 20px; list-style: none; }
.demo-note a { color: inherit; display: inline-block; padding: 2px 0; }
.demo-note :focus-visible { outline-color: currentColor; }
.bar, main { width: 100%; max-width: 1080px; margin: 0 auto; padding-left: 20px; padding-right: 20px; }
.bar { display: flex; justify-content: space-between; align-items: baseline; padding-top: 20px; padding-bottom: 20px; }
.brand { font-size: 21px; font-weight: 700; letter-spacing: -0.02em; color: var(--brand); }
main { padding-bottom: 120px; }
.hero { padding: 32px 0 40px; border-top: 1px solid var(--line); }
.hero h1 { max-width: 20ch; }
.lead { margin-top: 16px; font-size: 21px; max-width: 52ch; color: var(--muted); }
.call { margin-top: 28px; display: flex; flex-wrap: wrap; align-items: center; gap: 12px 20px; }
.call a {
  display: inline-block; padding: 12px 20px; border-radius: 6px; background: var(--brand); color: var(--on-brand);
  font-weight: 600; text-decoration: none; font-variant-numeric: tabular-nums;
}
section > h2 { margin: 40px 0 16px; }
.services, .centres, .promises { list-style: none; }
.services { display: grid; gap: 1px; background: var(--line); border: 1px solid var(--line); border-radius: 10px; overflow: hidden; }
.services li { background: var(--surface); padding: 20px; display: flex; flex-direction: column; gap: 8px; }
.services p { font-size: 15px; color: var(--muted); }
.services .terms { margin-top: auto; padding-top: 8px; display: flex; justify-content: space-between; color: var(--ink); font-weight: 600; }
.services .terms span + span { font-weight: 400; color: var(--muted); }
.centres { display: grid; gap: 20px 32px; }
.centres li { display: grid; padding-top: 10px; border-top: 2px solid var(--brand); font-size: 15px; }
.centres strong { font-size: 17px; }
.promises li { padding: 8px 0; border-bottom: 1px solid var(--line); }
@media (min-width: 560px) { .services, .centres { grid-template-columns: 1fr 1fr; } }
@media (min-width: 960px) {
  .services { grid-template-columns: repeat(4, 1fr); }
  .centres { grid-template-columns: repeat(3, 1fr); }
  .columns { display: grid; grid-template-columns: 1fr 1fr; gap: 48px; }
  .hero { padding: 56px 0 48px; }
}
@media print { .demo-note { display: none; } }
`;
