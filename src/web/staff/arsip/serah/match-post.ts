import { type Fault, fault, Invalid } from '../../../../base/errors.ts';
import { isId, newId } from '../../../../base/id.ts';
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
import { field, showMatch } from './match.tsx';
import { byNumber, MOST } from './match-read.ts';
import { text } from './match-text.ts';

/** Files that the form names, in its order. */
function filesIn(form: Form): string[] {
  return form
    .names()
    .flatMap((name) => (name.startsWith('ke-') && isId(name.slice(3)) ? [name.slice(3)] : []))
    .slice(0, MOST);
}

/** A document's number as people type it: in capitals, without white space. */
const numberOf = (typed: string) => typed.toUpperCase().replace(/\s+/g, '');

interface Read {
  readonly rows: readonly Match[];
  readonly faults: readonly Fault[];
}

/** The rows of the table that name a document. New ones with one title and year are one document. */
function readRows(
  form: Form,
  known: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
  at: Date,
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
      const nomor = numberOf(read('nomor'));
      const dokumen = known.get(nomor);
      const { id, en } = text.noNumber(name, nomor);
      if (dokumen) rows.push({ softcopy, was, to: { dokumen } });
      else faults.push(fault(field('nomor', softcopy), 'nomor', id, en));
    } else if (to === 'baru') {
      const [judul, tahun] = [read('judul'), read('tahun')];
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
      const numbers = files.map((file) => numberOf(form.text(field('nomor', file))));
      const known = await byNumber(site.db, office.id, numbers);
      const named = await site.db<{ id: string; name: string }[]>`
        select id, name from softcopy where office = ${office.id} and id = any(${files}::uuid[])`;
      const names = new Map(named.map(({ id, name }) => [id, name]));
      const { rows, faults } = readRows(form, known, names, site.clock.now());
      if (faults.length > 0) throw new Invalid(faults);
      await perform(site, by, attachSoftcopy, { unit, run, rows });
      return `${arsip.cocokkan(run, unit)}&selesai=dipasangkan`;
    };
    return attempt(c, save, (trouble) => showMatch(c, site, form, trouble));
  };
}
