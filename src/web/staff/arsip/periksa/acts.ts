import { answerFinding } from '../../../../custody/examine/answer-finding.ts';
import { releaseQuarantine } from '../../../../custody/examine/release-quarantine.ts';
import { blobOf } from '../../../../custody/store/blob.ts';
import { perform } from '../../../../journal/act.ts';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { type Form, readForm } from '../../../form.ts';
import { attempt } from '../../frame.tsx';
import { typedIn } from './findings.tsx';
import { periksa } from './links.ts';
import { showFile } from './page.tsx';

/** The page that the form stood on: the softcopy's, or the file's own. Nothing else is led to. */
function back(form: Form, sha256: string): string {
  const path = form.text('kembali');
  return /^\/kerja\/arsip\/softcopy\/[0-9a-f-]{36}$/.test(path) ? path : periksa.berkas(sha256);
}

function act(
  site: Site,
  done: string,
  work: (c: Ctx, form: Form, sha256: string) => Promise<unknown>,
): Handler {
  return async (c) => {
    const form = await readForm(c);
    const { sha256 } = await blobOf(site.db, visitorOf(c).office.id, c.req.param('sha256') ?? '');
    return attempt(
      c,
      async () => {
        await work(c, form, sha256);
        return `${back(form, sha256)}?selesai=${done}`;
      },
      (trouble) => showFile(c, site, { typed: typedIn(form), trouble }),
    );
  };
}

/** Menjawab temuan. */
export function postAnswer(site: Site): Handler {
  return act(site, 'temuan-dijawab', (c, form, sha256) =>
    perform(site, visitorOf(c).by, answerFinding, { sha256, ...typedIn(form) }),
  );
}

/** Mengeluarkan dari karantina. */
export function postRelease(site: Site): Handler {
  return act(site, 'karantina-dilepas', (c, form, sha256) =>
    perform(site, visitorOf(c).by, releaseQuarantine, { sha256, alasan: form.text('alasan') }),
  );
}
