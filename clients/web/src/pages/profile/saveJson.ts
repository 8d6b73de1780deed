/** Gives the browser a file to keep: this object as JSON, named after what it is of. */
export function saveJson(content: object, name: string): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name.replace(/[^\p{L}\p{N}.@-]+/gu, '-')}.json`;
  link.click();
  URL.revokeObjectURL(address);
}
