/** The page that shows one survey and nothing else. */
export const hosted = `
body { min-height: 100vh; min-height: 100dvh; display: flex; flex-direction: column; }
.sender { padding: 20px 16px 0; max-width: 760px; width: 100%; margin: 0 auto; }
.sender p { font-size: 15px; font-weight: 600; color: var(--muted); }
main { flex: 1; width: 100%; max-width: 760px; margin: 0 auto; padding: 8px 16px 32px; }
main h1 { margin: 4px 0 20px; }
.notice { padding: 20px; background: var(--surface); border: 1px solid var(--line); border-radius: 10px; }
klankbord-survey { display: block; min-height: 440px; }
klankbord-survey:not(:defined) { visibility: hidden; }
footer { padding: 16px; max-width: 760px; width: 100%; margin: 0 auto; font-size: 13px; color: var(--muted); }
@media (min-width: 720px) { .sender { padding-top: 48px; } h1 { font-size: 28px; } }
@media print { klankbord-survey { min-height: 0; } footer { display: none; } }
`;
