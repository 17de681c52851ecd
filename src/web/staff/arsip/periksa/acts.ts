import { fault, Invalid } from '../../../../base/errors.ts';
import { answerFinding } from '../../../../custody/examine/answer-finding.ts';
import { PUTUSAN } from '../../../../custody/examine/examination.ts';
import { RELEASE } from '../../../../custody/examine/file-state.ts';
import { releaseQuarantine } from '../../../../custody/examine/release-quarantine.ts';
import { blobOf } from '../../../../custody/store/blob.ts';
import { perform } from '../../../../journal/act.ts';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { type Form, readForm } from '../../../form.ts';
import { attempt } from '../../frame.tsx';
import { putusanId, type Typed } from './answer-form.tsx';
import { periksa } from './links.ts';
import { showFile } from './page.tsx';
import { text } from './text.ts';

/** The page that the form stood on: the softcopy's, or the file's own. Nothing else is led to. */
function back(form: Form, sha256: string): string {
  const path = form.text('kembali');
  return /^\/kerja\/arsip\/softcopy\/[0-9a-f-]{36}$/.test(path) ? path : periksa.berkas(sha256);
}

interface Act {
  /** Said on the page that follows. */
  readonly done: string;
  readonly typedOf: (form: Form) => Typed;
  readonly work: (c: Ctx, form: Form, sha256: string) => Promise<unknown>;
}

function act(site: Site, { done, typedOf, work }: Act): Handler {
  return async (c) => {
    const form = await readForm(c);
    const { sha256 } = await blobOf(site.db, visitorOf(c).office.id, c.req.param('sha256') ?? '');
    return attempt(
      c,
      async () => {
        await work(c, form, sha256);
        return `${back(form, sha256)}?selesai=${done}`;
      },
      (trouble) => showFile(c, site, { typed: typedOf(form), path: back(form, sha256), trouble }),
    );
  };
}

/** Menjawab temuan. */
export function postAnswer(site: Site): Handler {
  const typedOf = (form: Form) => ({
    code: form.text('code'),
    putusan: PUTUSAN.find((one) => one === form.text('putusan')) ?? null,
    alasan: form.text('alasan'),
  });
  return act(site, {
    done: 'temuan-dijawab',
    typedOf,
    work: async (c, form, sha256) => {
      const { code, putusan, alasan } = typedOf(form);
      const tadi = Number(/^\d{1,4}$/.exec(form.text('tadi'))?.[0] ?? 0);
      const { id, en } = text.choose;
      if (putusan === null) throw new Invalid([fault(putusanId(code), 'wajib-diisi', id, en)]);
      return perform(site, visitorOf(c).by, answerFinding, { sha256, code, putusan, alasan, tadi });
    },
  });
}

/** Mengeluarkan dari karantina. */
export function postRelease(site: Site): Handler {
  const typedOf = (form: Form) => ({ code: RELEASE, putusan: 'boleh' as const, alasan: form.text('alasan') });
  return act(site, {
    done: 'karantina-dilepas',
    typedOf,
    work: (c, form, sha256) =>
      perform(site, visitorOf(c).by, releaseQuarantine, { sha256, alasan: form.text('alasan') }),
  });
}
