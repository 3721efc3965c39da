/** A slip of paper: 80 mm wide in print, and on screen a paper that lies on a table. */
export const receipt = `
.screen { display: flex; flex-wrap: wrap; gap: 8px 24px; padding: 16px 20px; justify-content: center; font-size: 15px; }
.slip {
  width: min(100% - 32px, 400px); margin: 8px auto 48px; padding: 28px 24px; background: #fff; color: #16202e; color-scheme: light;
  --muted: #55606f; --line: #d9d6ce; --brand: #0b5e6b; --focus: #1d4ed8;
  border: 1px solid var(--line); border-radius: 3px; box-shadow: 0 6px 24px rgb(22 32 46 / 8%); font-size: 15px;
}
.slip header { text-align: center; }
.slip .brand { font-size: 21px; font-weight: 700; color: var(--brand); letter-spacing: -0.02em; }
.slip h1 { font-size: 17px; margin: 20px 0 8px; padding-top: 16px; border-top: 1px dashed var(--line); }
.facts { display: grid; grid-template-columns: auto 1fr; gap: 2px 16px; }
.facts dd { text-align: right; font-variant-numeric: tabular-nums; }
.slip table { width: 100%; border-collapse: collapse; margin-top: 16px; }
.slip caption { text-align: left; padding-bottom: 4px; font-weight: 600; }
.slip th { text-align: left; font-weight: 400; padding: 4px 12px 4px 0; vertical-align: top; }
.slip td { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; padding: 4px 0; vertical-align: top; }
.slip tfoot th, .slip tfoot td { font-weight: 650; border-top: 1px solid var(--line); padding-top: 8px; }
.ask { margin-top: 20px; padding-top: 20px; border-top: 1px dashed var(--line); text-align: center; }
.ask p { margin-top: 6px; }
.ask .address { font-size: 13px; overflow-wrap: anywhere; }
.qr { display: block; width: 200px; height: 200px; margin: 8px auto 0; }
.thanks { text-align: center; margin-top: 12px; }
@media print {
  @page { size: 80mm 220mm; margin: 4mm; }
  .screen { display: none; }
  .slip { width: 72mm; margin: 0; padding: 0; border: 0; box-shadow: none; font-size: 9.5pt; }
  .qr { width: 34mm; height: 34mm; }
}
`;
