const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text for the inside of an element, with `&`, `<` and `>` written as entities; not for attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>]/g, (char) => ENTITIES[char] ?? char);
}

/** Plain text as HTML: everything is escaped, blank lines part paragraphs, other line ends become `<br />`; a single paragraph stays bare, so that it fits into a label. */
export function plainToHtml(text: string): string {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .trim()
    .split(/\n(?:[ \t]*\n)+/)
    .map((paragraph) => escapeHtml(paragraph.trim()).replaceAll('\n', '<br />'));
  return paragraphs.length === 1 ? (paragraphs[0] ?? '') : paragraphs.map((html) => `<p>${html}</p>`).join('\n');
}
