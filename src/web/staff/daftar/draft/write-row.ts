import { fault, Invalid, Refused } from '../../../../base/errors.ts';
import { writeEntry } from '../../../../daftar/draft/write-entry.ts';
import { perform } from '../../../../journal/act.ts';
import { type Handler, type Site, visitorOf } from '../../../context.ts';
import { readUpload } from '../../../form.ts';
import { attempt } from '../../frame.tsx';
import { to } from '../../links.ts';
import { drain, type Taken, take } from '../../take-file.ts';
import { showDraft } from './page.tsx';
import { readDraft } from './read.ts';
import { text } from './text.ts';
import { type KeptFile, readTyped, typedIn } from './typed.ts';

/** The files that the form keeps must lie in this office's custody. */
async function kept(site: Site, office: string, files: readonly KeptFile[]): Promise<KeptFile[]> {
  const hashes = files.map((file) => file.sha256);
  const rows = await site.db<{ sha256: string }[]>`
    select sha256 from blob where office = ${office} and sha256 = any(${hashes})`;
  const held = new Set(rows.map((row) => row.sha256));
  return files.filter((file) => held.has(file.sha256));
}

/** Each file once, the first under its name. */
function once(files: readonly KeptFile[]): KeptFile[] {
  return [...new Map(files.toReversed().map((file) => [file.sha256, file])).values()].toReversed();
}

/** Simpan baris: a new or changed row with its files. A row sent twice is saved once. */
export function postRow(site: Site): Handler {
  return async (c) => {
    const visitor = visitorOf(c);
    const draft = c.req.param('draft') ?? '';
    const { editReasons, draft: standing } = await readDraft(site.db, visitor, draft);
    const { form, files } = await readUpload(c, async (incoming): Promise<Taken | null> => {
      if (incoming.field === 'berkas' && editReasons.length === 0) return take(c, site, incoming);
      await drain(incoming.bytes);
      return null;
    });
    const sent = typedIn(form);
    const fresh = files.flatMap((one) => (one && 'file' in one ? [one.file] : []));
    const failed = files.flatMap((one) => (one && 'failed' in one ? one.failed.faults : []));
    const before = await kept(site, visitor.office.id, sent.berkas);
    const saved = standing.entries.find((entry) => entry.id === sent.id) ?? null;
    const { typed, values, faults } = readTyped({ ...sent, berkas: once([...before, ...fresh]) }, saved);
    const lost = before.length < sent.berkas.length;
    const work = async () => {
      const all = [
        ...faults,
        ...failed,
        ...(lost ? [fault('berkas', 'berkas-hilang', text.fileGone.id, text.fileGone.en)] : []),
      ];
      if (all.length > 0) throw new Invalid(all);
      const { id: entry, version, berkas } = typed;
      await saveOnce(() =>
        perform(site, visitor.by, writeEntry, {
          draft,
          entry,
          version,
          values,
          alasan: typed.fields.alasan,
          berkas,
        }),
      );
      const rewritten = (['waktu', 'retensi'] as const).filter(
        (one) => typed.fields[one] !== sent.fields[one],
      );
      const done = rewritten.length > 0 ? `ditulis=${rewritten.join('-')}` : 'selesai=tersimpan';
      if (form.text('lalu') === 'tambah')
        return `${to.draf(draft)}?${done}&dekat=${entry}&baris=baru#baris-baru`;
      const set = /^(?:kurang|berubah)$/.test(form.text('tampil')) ? `&tampil=${form.text('tampil')}` : '';
      return `${to.draf(draft)}?${done}${set}&dekat=${entry}#baris-${entry}`;
    };
    return attempt(c, work, async (trouble) => {
      const conflict = trouble.reasons?.some((reason) => reason.code === 'sudah-berubah') ?? false;
      const now = conflict ? await readDraft(site.db, visitor, draft) : null;
      const other = now?.draft.entries.find((entry) => entry.id === typed.id);
      const version = conflict ? (other?.version ?? null) : typed.version;
      return showDraft(c, site, { trouble, open: { kind: 'form', typed: { ...typed, version }, conflict } });
    });
  };
}

/** A row that is saved already was sent twice; that is done, not refused. */
async function saveOnce(save: () => Promise<unknown>): Promise<void> {
  try {
    await save();
  } catch (error) {
    const again =
      error instanceof Refused && error.reasons.every((reason) => reason.code === 'sudah-tersimpan');
    if (!again) throw error;
  }
}
