/** The reference of the API: a list of what there is beside what each takes and gives. */
export const reference = `
body { padding: 24px 16px 64px; }
main, header, nav { max-width: 960px; margin-inline: auto; }
header > * + * { margin-top: 10px; }
nav { margin-block: 28px; }
nav ul { padding-left: 20px; columns: 2 260px; column-gap: 32px; }
nav li { break-inside: avoid; }
nav a { display: inline-block; padding: 4px 0; }
section { margin-top: 44px; }
section > p { margin-top: 6px; }
article { margin-top: 20px; padding: 16px; border: 1px solid var(--line); border-radius: 8px; background: var(--surface); }
article > * + *, details > * + * { margin-top: 10px; }
h3 code { display: block; margin-top: 4px; color: var(--muted); font-size: 15px; font-weight: 400; overflow-wrap: anywhere; }
.method { color: var(--brand); font-weight: 650; }
h4 { margin: 14px 0 0; font-size: 15px; }
dl { margin-top: 6px; }
dt { font-weight: 600; }
dd { margin: 0 0 8px; color: var(--muted); font-size: 15px; }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
code { font-size: 15px; }
pre { margin: 6px 0 0; padding: 10px 12px; border: 1px solid var(--line); border-radius: 6px; background: var(--paper); font-size: 14px; line-height: 1.5; white-space: pre-wrap; overflow-wrap: anywhere; }
summary { min-height: 32px; padding: 4px 0; cursor: pointer; }
`;
