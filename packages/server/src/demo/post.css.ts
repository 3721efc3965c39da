/** Letters below each other, each on its own paper. */
export const post = `
.post { width: min(100% - 32px, 720px); margin: 24px auto 64px; }
.post nav { display: flex; flex-wrap: wrap; gap: 8px 24px; margin-bottom: 24px; font-size: 15px; }
.post h1 { margin-bottom: 12px; }
.post article { margin-top: 24px; padding: 20px 24px; background: var(--surface); border: 1px solid var(--line); border-radius: 10px; }
.post dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 12px; margin: 8px 0 16px; padding-bottom: 12px; border-bottom: 1px solid var(--line); }
.post dd { overflow-wrap: anywhere; }
.post .lines { margin-top: 12px; white-space: pre-line; overflow-wrap: anywhere; }
`;
