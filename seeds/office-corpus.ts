import { chance } from './files/chance.ts';
import { docx, ods, odt, wordTable, xlsx } from './files/office.ts';
import { pdf } from './files/pdf.ts';
import { exif, jpeg } from './files/picture.ts';
import { hidden } from './office-corpus/hidden.ts';
import { personal } from './office-corpus/people.ts';
import { budget, dotted, lines, type Maker, type OfficeFile } from './office-corpus/plain.ts';

/** A file with nothing in it that anybody must answer for. */
const clean: Maker = (by) => {
  const kind = by.pick(['pdf', 'docx', 'docx', 'tabel', 'odt', 'xlsx', 'xlsx', 'ods', 'jpg'] as const);
  const planted: string[] = [];
  const text = () => lines(by, by.int(3, 30));
  switch (kind) {
    case 'pdf':
      return { ext: 'pdf', bytes: pdf({ pages: [text(), text()] }), planted };
    case 'docx':
      return { ext: 'docx', bytes: docx(text()), planted };
    case 'tabel':
      return {
        ext: 'docx',
        bytes: docx(
          wordTable(
            budget(by).rows.map((row) =>
              row.map((cell) => (typeof cell === 'number' ? dotted(Math.round(cell)) : cell)),
            ),
          ),
        ),
        planted,
      };
    case 'odt':
      return { ext: 'odt', bytes: odt(text()), planted };
    case 'xlsx':
      return {
        ext: 'xlsx',
        bytes: xlsx([budget(by), { name: 'Catatan', rows: text().map((line) => [line]) }]),
        planted,
      };
    case 'ods':
      return {
        ext: 'ods',
        bytes: ods([budget(by), { name: 'Catatan', rows: text().map((line) => [line]) }]),
        planted,
      };
    default:
      return {
        ext: 'jpg',
        bytes: jpeg({
          width: by.int(20, 200),
          height: by.int(20, 200),
          segments: [[0xe1, exif({ serial: true })]],
        }),
        planted,
      };
  }
};

/** Files with something in them: half tell of people, half hold what one does not see. */
export function* dirtyFiles(n: number, seed: number): Generator<OfficeFile> {
  const by = chance(seed);
  for (let index = 0; index < n; index += 1) {
    const maker = index % 2 === 0 ? personal : (hidden[(index >> 1) % hidden.length] as Maker);
    const { ext, ...file } = maker(by);
    yield { name: `kotor-${index}.${ext}`, ...file };
  }
}

/** Files with nothing in them that anybody must answer for. */
export function* cleanFiles(n: number, seed: number): Generator<OfficeFile> {
  const by = chance(seed);
  for (let index = 0; index < n; index += 1) {
    const { ext, ...file } = clean(by);
    yield { name: `bersih-${index}.${ext}`, ...file };
  }
}
