/** The beginning of a rich text without its form, for a row of a list; at most 120 characters. */
export function plainText(html: string): string {
  const text = (new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '').replace(/\s+/g, ' ').trim();
  return text.length > 120 ? `${text.slice(0, 119).trimEnd()}…` : text;
}
