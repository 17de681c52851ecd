/** Longest name of one payload file, in letters, its ending included. */
const MOST = 120;
/** Names that Windows keeps for devices, with any ending. */
const DEVICES = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/**
 * A file's own name as a bag may carry it on any disk: ASCII letters, digits, dot, hyphen and underscore, beginning with
 * a letter or digit. The name as it was stands in the bag's metadata.
 */
export function plainName(name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-');
  const ending = /\.([A-Za-z0-9]{1,10})$/.exec(ascii)?.[0] ?? '';
  const stem = ascii
    .slice(0, ascii.length - ending.length)
    .slice(0, MOST - ending.length)
    .replace(/^[^A-Za-z0-9]+/, '')
    .replace(/[^A-Za-z0-9_]+$/, '');
  const usable = stem === '' ? 'berkas' : DEVICES.test(stem.split('.')[0] ?? '') ? `berkas-${stem}` : stem;
  return usable + ending.toLowerCase();
}

/**
 * Where each file goes below `data/`, in a folder of its document. Names that would fall together on a disk which does
 * not tell capitals apart are numbered.
 */
export function payloadPaths(files: readonly { readonly nomor: string; readonly name: string }[]): string[] {
  const taken = new Set<string>();
  return files.map(({ nomor, name }) => {
    const plain = plainName(name);
    const dot = plain.lastIndexOf('.');
    const [stem, ending] = dot > 0 ? [plain.slice(0, dot), plain.slice(dot)] : [plain, ''];
    for (let n = 1; ; n += 1) {
      const path = `data/${plainName(nomor)}/${n === 1 ? plain : `${stem}-${n}${ending}`}`;
      if (taken.has(path.toLowerCase())) continue;
      taken.add(path.toLowerCase());
      return path;
    }
  });
}
