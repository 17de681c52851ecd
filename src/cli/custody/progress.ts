import { number } from '../../base/tanggal.ts';
import { both } from '../../base/text.ts';
import type { Call } from '../args.ts';

const WIDTH = 24;
const FILES = both('berkas', 'files');

/** A bar on the terminal while files are worked through; nothing where the output goes elsewhere. */
export interface ProgressBar {
  at(n: number, of: number): void;
  /** Wipes the bar away. */
  end(): void;
}

export function progressBar({ lang, json }: Pick<Call, 'lang' | 'json'>): ProgressBar {
  const { stderr } = process;
  if (!stderr.isTTY || json) return { at: () => {}, end: () => {} };
  let last = '';
  return {
    at(n, of) {
      const full = of === 0 ? WIDTH : Math.min(WIDTH, Math.floor((n / of) * WIDTH));
      const bar = '█'.repeat(full) + '·'.repeat(WIDTH - full);
      const line = `${bar} ${number(n, lang)} / ${number(of, lang)} ${FILES[lang]}`;
      if (line !== last) stderr.write(`\r\x1b[K${line}`);
      last = line;
    },
    end() {
      if (last !== '') stderr.write('\r\x1b[K');
    },
  };
}
