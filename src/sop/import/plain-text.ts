import { readPasted } from '../../workbook/read-workbook.ts';
import type { Grid } from './grid.ts';
import type { Pages } from './table.ts';

const BREAKS = /<\s*(?:br|\/p|\/b|\/li|li|\/tr)[^<>]{0,100}>/gi;
const TAGS = /<\/?[a-z][^<>]{0,100}>/gi;

/** Text as it reads, without the tags and stars that scanning programs put in. */
function plainCell(text: string): string {
  return text
    .replace(/<\s*li[^<>]{0,100}>/gi, '\n• ')
    .replace(BREAKS, '\n')
    .replace(TAGS, ' ')
    .replaceAll('**', '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== '•')
    .join('\n');
}

/** True where the text of a whole form breaks off in its step table: nothing follows, not even a line end. */
function breaksOff(text: string): boolean {
  const last = text.slice(text.lastIndexOf('\n') + 1);
  return last.split('\t').length > 3 && /Dasar Hukum/i.test(text);
}

/** A table copied from Excel or Word, or the text of a scan with its tables in tabs, as rows. */
export function readText(text: string): Pages {
  const { rows } = readPasted(text.replace(/\r\n?/g, '\n'));
  const grid: Grid = rows.map(({ cells }) => cells.map((cell) => ({ text: plainCell(cell) })));
  return {
    grids: [grid],
    paragraphs: [],
    notes: breaksOff(text)
      ? ['Teks berakhir di dalam tabel; langkah sesudahnya dan bagian pengesahan mungkin hilang.']
      : [],
  };
}
