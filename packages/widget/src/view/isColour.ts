export function isColour(text: unknown): text is string {
  return /^#[0-9a-f]{6}$/i.test(String(text));
}
