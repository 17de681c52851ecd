const MOST = 200;

/**
 * A file's own name as it may be kept: the last 200 letters, without folders, control characters, marks that turn it
 * round, and half characters.
 */
export function fileName(sent: string): string {
  const name = sent
    .toWellFormed()
    .normalize('NFC')
    .replace(/^.*[\\/]/s, '')
    .replace(/[\p{Cc}\p{Bidi_Control}\ufffd]/gu, '')
    .trim();
  return name.slice(-MOST).replace(/^\p{Cs}/u, '') || 'berkas';
}
