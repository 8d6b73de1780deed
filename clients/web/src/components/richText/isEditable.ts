const elements = new Set([
  ...['P', 'H2', 'H3', 'H4', 'STRONG', 'B', 'EM', 'I', 'U', 'S', 'A', 'UL', 'OL', 'LI', 'BLOCKQUOTE', 'CODE', 'PRE'],
  ...['HR', 'BR', 'IMG'],
]);
const attributes: Record<string, readonly string[]> = {
  A: ['href', 'rel', 'target'],
  IMG: ['src', 'alt', 'title', 'width', 'height'],
  OL: ['start'],
};

/** Whether the editor keeps all of an HTML text; what it has no place for (tables, boxes, other languages …) would be lost. */
export function isEditable(html: string): boolean {
  if (!html.includes('<')) return true;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.querySelectorAll('*')].every(
    ({ tagName, attributes: present }) =>
      elements.has(tagName) && [...present].every(({ name }) => attributes[tagName]?.includes(name) ?? false),
  );
}
