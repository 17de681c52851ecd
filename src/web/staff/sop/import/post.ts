import { fault, Invalid, Refused } from '../../../../base/errors.ts';
import { newId } from '../../../../base/id.ts';
import { perform } from '../../../../journal/act.ts';
import { holds } from '../../../../journal/actor.ts';
import { answer } from '../../../../sop/import/answer.ts';
import type { Imported } from '../../../../sop/import/imported.ts';
import { readAny } from '../../../../sop/import/read-any.ts';
import { why } from '../../../../sop/text.ts';
import { openSheetDraft } from '../../../../sop/version/open-draft.ts';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { type Form, readAll, readUpload } from '../../../form.ts';
import { attempt, type Trouble } from '../../frame.tsx';
import { to } from '../../links.ts';
import { answersIn } from './answers.tsx';
import { carriedBack } from './carried.ts';
import { showChoice } from './choose.tsx';
import { showImported } from './result.tsx';
import { text } from './text.ts';

/** Largest file of an SOP, in bytes. */
const LARGEST = 10_000_000;

interface Sent {
  readonly form: Form;
  readonly files: readonly { readonly name: string; readonly bytes: Buffer }[];
}

/** What came in, or why it could not be read; a faulty file never ends the page. */
async function troubled<T>(
  work: () => Promise<T>,
): Promise<{ readonly done: T } | { readonly trouble: Trouble }> {
  try {
    return { done: await work() };
  } catch (error) {
    if (error instanceof Invalid) return { trouble: { faults: error.faults } };
    if (error instanceof Refused) return { trouble: { reasons: error.reasons } };
    throw error;
  }
}

function uploaded(c: Ctx): Promise<Sent> {
  return readUpload(c, async ({ name, bytes }) => ({ name, bytes: await readAll(bytes, LARGEST) }), LARGEST);
}

/** A file or a pasted table, read for the first time. */
async function firstRead({ form, files }: Sent): Promise<Imported> {
  if (form.text('aksi') === 'tempel') {
    const pasted = form.all('tempelan').at(-1) ?? '';
    if (pasted.trim() === '')
      throw new Invalid([fault('tempelan', 'kosong', text.nothingPasted.id, text.nothingPasted.en)]);
    return readAny(Buffer.from(pasted, 'utf8'), '');
  }
  const [file] = files;
  if (!file)
    throw new Invalid([fault('berkas', 'kosong', 'Pilih berkas SOP.', 'Choose the file of the SOP.')]);
  return readAny(file.bytes, file.name);
}

/** Answers to what was asked; when one cannot stand, every question is shown again with what was answered. */
async function answered(c: Ctx, site: Site, form: Form): Promise<Response> {
  const before = await troubled(async () => carriedBack(form.text('naskah')));
  if ('trouble' in before) return showChoice(c, site, before);
  const imported = before.done;
  const after = await troubled(async () => answer(imported, answersIn(form, imported.questions)));
  if ('trouble' in after) return showImported(c, site, { imported, form, ...after });
  if (form.text('aksi') !== 'draf') return showImported(c, site, { imported: after.done, form: null });
  const { sheet } = after.done;
  const id = newId(site.clock.now());
  return attempt(
    c,
    async () => {
      await perform(site, visitorOf(c).by, openSheetDraft, { id, from: { kind: 'import', sheet } });
      return `${to.drafSop(sheet.slug, id)}?selesai=draf-dibuka`;
    },
    (trouble) => showImported(c, site, { imported: after.done, form: null, trouble }),
  );
}

/** One post for all of it: a file, a paste, answers, and the draft at the end. */
export function postImport(site: Site): Handler {
  return async (c) => {
    const sent = await troubled(() => uploaded(c));
    if ('trouble' in sent) return showChoice(c, site, sent);
    const { form } = sent.done;
    if (!holds(visitorOf(c).by, 'pengelola', 'ppid', 'sekretaris'))
      return showChoice(c, site, { trouble: { reasons: [why.onlyDrafter()] } });
    if (form.text('naskah') !== '') return answered(c, site, form);
    const read = await troubled(() => firstRead(sent.done));
    if ('done' in read) return showImported(c, site, { imported: read.done, form: null });
    const pasted = form.text('aksi') === 'tempel' ? { pasted: form.text('tempelan') } : {};
    return showChoice(c, site, { ...read, ...pasted });
  };
}
