/** Hands a text to the reader as a file, without the network. */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** A name for the file of a case: what it is about, and the second when it was saved. */
export function fileName(about: string, now: Date, suffix: string): string {
  const plain = about.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  const stamp = now.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  return `${plain.slice(0, 60) || 'case'}-${stamp}${suffix}`;
}
