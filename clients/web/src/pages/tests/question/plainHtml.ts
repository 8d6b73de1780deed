const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '\u00a0' };

/** The text of HTML that is no more than a text with line breaks; null for what needs an editor. */
export function plainText(html: string): string | null {
  const bare = /^<p>((?:(?!<\/?p\b).)*)<\/p>$/s.exec(html)?.[1] ?? html;
  const text = bare.replace(/<br\s*\/?>/g, '\n');
  if (/[<>]/.test(text)) return null;
  const isKnown = [...text.matchAll(/&([^;\s]*);/g)].every(([, name = '']) => name in entities);
  return isKnown ? text.replace(/&([^;\s]*);/g, (_, name: string) => entities[name] ?? '') : null;
}

/** A text as HTML. */
export function plainToHtml(text: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return safe.replaceAll('\n', '<br>');
}

/** The words of HTML on one line, for lists. */
export function excerpt(html: string): string {
  const { body } = new DOMParser().parseFromString(html.replace(/<(br|\/p|\/li|\/h\d)\b[^>]*>/g, ' $&'), 'text/html');
  return (body.textContent ?? '').replace(/\s+/g, ' ').trim();
}
