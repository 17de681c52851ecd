import { type Fault, fault, Invalid } from '../../../../base/errors.ts';
import { isId, newId } from '../../../../base/id.ts';
import { dayOf } from '../../../../base/tanggal.ts';
import { LONGEST_TITLE } from '../../../../custody/dokumen/record-dokumen.ts';
import {
  attachSoftcopy,
  type Match,
  type WithNewDokumen,
} from '../../../../custody/softcopy/attach-softcopy.ts';
import { perform } from '../../../../journal/act.ts';
import { type Handler, type Site, visitorOf } from '../../../context.ts';
import { type Form, readForm } from '../../../form.ts';
import { attempt } from '../../frame.tsx';
import { arsip } from '../links.ts';
import { showMatch } from './match.tsx';
import { byNumber, MOST } from './match-read.ts';
import { field } from './match-row.tsx';
import { text } from './match-text.ts';

/** Files that the form names, in its order. */
function filesIn(form: Form): string[] {
  return form
    .names()
    .flatMap((name) => (name.startsWith('ke-') && isId(name.slice(3)) ? [name.slice(3)] : []))
    .slice(0, MOST);
}

/** A document's number as people type it: in capitals, without white space; "5" is of this year, "2025-5" of that. */
function numberOf(typed: string, thisYear: string): string {
  const bare = typed.toUpperCase().replace(/\s+/g, '');
  const short = /^(?:DOK-?)?(?:(\d{4})-)?(\d{1,6})$/.exec(bare);
  return short ? `DOK-${short[1] ?? thisYear}-${(short[2] ?? '').replace(/^0+/, '').padStart(3, '0')}` : bare;
}

interface Read {
  readonly rows: readonly Match[];
  readonly faults: readonly Fault[];
}

/** The rows of the table that name a document. New ones with one title and year are one document. */
function readRows(
  form: Form,
  known: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
  { at, thisYear }: { readonly at: Date; readonly thisYear: string },
): Read {
  const rows: Match[] = [];
  const faults: Fault[] = [];
  const fresh = new Map<string, WithNewDokumen>();
  for (const softcopy of filesIn(form)) {
    const read = (what: Parameters<typeof field>[0]) => form.text(field(what, softcopy));
    const name = names.get(softcopy) ?? '';
    const was = read('tadi') || null;
    const to = read('ke');
    if (to === 'nanti' || to === '') continue;
    if (to === 'lain') {
      const nomor = numberOf(read('nomor'), thisYear);
      const dokumen = known.get(nomor);
      const { id, en } = text.noNumber(name, nomor);
      if (dokumen) rows.push({ softcopy, was, to: { dokumen } });
      else faults.push(fault(field('nomor', softcopy), 'nomor', id, en));
    } else if (to === 'baru') {
      const [judul, tahun] = [read('judul'), read('tahun')];
      const untitled = judul === '' ? text.noTitle(name) : text.longTitle(name);
      if (judul === '' || judul.length > LONGEST_TITLE)
        faults.push(fault(field('judul', softcopy), 'judul', untitled.id, untitled.en));
      const { id, en } = text.badYear(name);
      if (tahun !== '' && !/^(19[4-9]\d|2[01]\d\d)$/.test(tahun))
        faults.push(fault(field('tahun', softcopy), 'tahun', id, en));
      const key = `${judul.toLowerCase()}\n${tahun}`;
      const baru = fresh.get(key) ?? { id: newId(at), judul, tahun: tahun === '' ? null : Number(tahun) };
      fresh.set(key, baru);
      rows.push({ softcopy, was, to: { baru } });
    } else if (to !== was) rows.push({ softcopy, was, to: { dokumen: to } });
  }
  return { rows, faults };
}

/** Mendata softcopy: the whole table at once; what is refused comes back as it was typed. */
export function postMatch(site: Site): Handler {
  return async (c) => {
    const { office, by } = visitorOf(c);
    const form = await readForm(c);
    const unit = c.req.query('unit') ?? '';
    const run = c.req.query('run') || null;
    const save = async () => {
      const files = filesIn(form);
      const at = site.clock.now();
      const thisYear = dayOf(at, office.zone).slice(0, 4);
      const numbers = files.map((file) => numberOf(form.text(field('nomor', file)), thisYear));
      const known = await byNumber(site.db, office.id, numbers);
      const named = await site.db<{ id: string; name: string }[]>`
        select id, name from softcopy where office = ${office.id} and id = any(${files}::uuid[])`;
      const names = new Map(named.map(({ id, name }) => [id, name]));
      const { rows, faults } = readRows(form, known, names, { at, thisYear });
      if (faults.length > 0) throw new Invalid(faults);
      await perform(site, by, attachSoftcopy, { unit, run, rows });
      const [only] = c.req.query('berkas') ? rows : [];
      return only
        ? `${arsip.softcopy(only.softcopy)}?selesai=dipasangkan`
        : `${arsip.cocokkan(run, unit)}&selesai=dipasangkan`;
    };
    return attempt(c, save, (trouble) => showMatch(c, site, form, trouble));
  };
}
