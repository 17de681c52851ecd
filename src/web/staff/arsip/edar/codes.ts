import { type Fault, fault } from '../../../../base/errors.ts';
import type { Both } from '../../../../base/text.ts';
import { isCode, readCode, shownCode } from '../../../../custody/code.ts';
import { dokumenOf } from '../../../../custody/dokumen/dokumen.ts';
import { MOST_LINES } from '../../../../custody/edar/draw-up-tanda-terima.ts';
import { hardcopiesOf } from '../../../../custody/hardcopy/hardcopy.ts';
import { paperName } from '../../../../custody/hardcopy/paper-name.ts';
import { placeByCode } from '../../../../custody/hardcopy/place.ts';
import { softcopiesOf } from '../../../../custody/softcopy/softcopy.ts';
import { readsFor } from '../../../../custody/who.ts';
import type { Reader } from '../../../../db/db.ts';
import type { Actor } from '../../../../journal/actor.ts';
import { formText as say } from './terima/form-text.ts';
import type { ShownLine } from './terima/lines-table.tsx';

const DOKUMEN = /^DOK-\d{4}-\d{1,6}$/;
/** How many lines are told one by one when nobody knows them. */
const TOLD = 8;

/** What was typed, a line a code, as the things it names. */
export interface ReadLines {
  readonly lines: readonly ShownLine[];
  readonly faults: readonly Fault[];
}

interface Typed {
  readonly code: string;
  readonly keadaan: string;
}

function typedLines(text: string): Typed[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [, code = '', keadaan = ''] = /^([^,;\t]*)[,;\t]?(.*)$/s.exec(line) ?? [];
      return { code: code.trim().slice(0, 100), keadaan: keadaan.trim() };
    });
}

const EMPTY = { hardcopy: null, code: null, bentuk: null, lembar: null } as const;

/** The files of a document that count now. */
async function filesOf(reader: Reader, by: Actor, nomor: string, keadaan: string): Promise<ShownLine[]> {
  const { office } = by;
  const [dokumen] = (await dokumenOf(reader, office, { kata: nomor })).filter((one) => one.nomor === nomor);
  if (!dokumen || !readsFor(by, dokumen.unit)) return [];
  const files = await softcopiesOf(reader, office, { dokumen: dokumen.id });
  return files
    .filter((file) => file.digantikanOleh === null && file.dimusnahkanAt === null)
    .map(({ id, name, sha256, size }) => ({
      ...{ ...EMPTY, softcopy: id, fileName: name, sha256, size, keadaan },
      ...{ dokumen: dokumen.id, dokumenNomor: dokumen.nomor, judul: dokumen.judul },
      ...{ unit: dokumen.unit, unitName: dokumen.unitName },
    }));
}

/** Why a code is no paper of this office. */
async function noPaper(reader: Reader, office: string, typed: string): Promise<Both> {
  const code = readCode(typed);
  const shown = isCode(code) ? shownCode(code) : typed;
  const place = await placeByCode(reader, office, code);
  if (place) return say.isPlace(shown, place.name);
  return isCode(code) ? say.unknown(shown) : say.miswritten(shown);
}

/** Reads the field in which papers and files are named, by label code or number of the document. */
export async function readLines(
  reader: Reader,
  by: Actor,
  text: string,
  field = 'naskah',
): Promise<ReadLines> {
  const { office } = by;
  const all = typedLines(text);
  // More than a receipt takes is refused by its own rule; nobody looks them all up first.
  const typed = all.slice(0, MOST_LINES + 1);
  const papers = await hardcopiesOf(reader, office, { codes: typed.map(({ code }) => readCode(code)) });
  const lines: ShownLine[] = [];
  const unread: Both[] = [];
  for (const { code, keadaan } of typed) {
    const paper = papers.find((one) => one.code === readCode(code));
    const nomor = code.toUpperCase();
    if (paper) {
      const { id, dokumen, dokumenNomor, bentuk, lembar, unit, unitName } = paper;
      const own = readsFor(by, unit);
      lines.push({
        ...{ hardcopy: id, code: paper.code, bentuk, lembar, unit, unitName, keadaan },
        ...{ dokumen: own ? dokumen : null, dokumenNomor: own ? dokumenNomor : null },
        judul: paperName(by, paper).id,
        ...{ softcopy: null, fileName: null, sha256: null, size: null },
      });
    } else if (DOKUMEN.test(nomor)) {
      const files = await filesOf(reader, by, nomor, keadaan);
      lines.push(...files);
      if (files.length === 0) unread.push(say.noFiles(nomor));
    } else {
      unread.push(await noPaper(reader, office, code));
    }
  }
  const told = unread.length > TOLD ? [...unread.slice(0, TOLD), say.more(unread.length - TOLD)] : unread;
  const faults = told.map((one, index) => fault(field, `kode-${index}`, one.id, one.en));
  if (typed.length === 0) faults.push(fault(field, 'kosong', say.noLines.id, say.noLines.en));
  return { lines, faults };
}
