import { type Reason, Refused, Unfit } from '../../../../base/errors.ts';
import type { Salinan } from '../../../../custody/fixity/check-blob.ts';
import { copyBeforeCheck } from '../../../../custody/fixity/copy-ahead.ts';
import { markOrphans } from '../../../../custody/fixity/orphan/mark-orphans.ts';
import { clearRemoved, removeOrphans } from '../../../../custody/fixity/orphan/remove-orphans.ts';
import { restoreFile } from '../../../../custody/fixity/restore.ts';
import { runFixity } from '../../../../custody/fixity/run-fixity.ts';
import { unfit, why } from '../../../../custody/fixity/text.ts';
import { isHash } from '../../../../custody/store/store.ts';
import { perform } from '../../../../journal/act.ts';
import type { Actor } from '../../../../journal/actor.ts';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { type Form, readForm } from '../../../form.ts';
import { attempt } from '../../frame.tsx';
import { arsip } from '../links.ts';
import { showKeutuhan } from './page.tsx';
import { checkReasons } from './read.ts';

/** How long a press of the button reads, in milliseconds; what is left goes on at night or with the next press. */
const PRESS_MS = 8_000;

/** A form of this page: reads it, does its deed, says so, or shows the page again with every reason. */
function act(site: Site, done: string, work: (by: Actor, form: Form, c: Ctx) => Promise<unknown>): Handler {
  return async (c) => {
    const form = await readForm(c);
    return attempt(
      c,
      async () => {
        await work(visitorOf(c).by, form, c);
        return `${arsip.keutuhan}?selesai=${done}`;
      },
      (trouble) => showKeutuhan(c, site, trouble),
    );
  };
}

export function postPeriksa(site: Site): Handler {
  return act(site, 'keutuhan-diperiksa', async (by) => {
    const reasons = checkReasons(by);
    if (reasons.length > 0) throw new Refused(reasons);
    const ahead = await copyBeforeCheck(site, { ms: PRESS_MS });
    await runFixity(ahead.at, by.office, { ms: PRESS_MS }).catch((error: unknown) => {
      // That a planted file was passed over is what the page then says first.
      if (error instanceof Unfit && error.problem === unfit.umpan.problem) return;
      if (error instanceof Unfit && error.problem === unfit.busy.problem) throw new Refused([why.busy()]);
      throw error;
    });
    // The page says what is so with the second copy, after the first was read.
    if (ahead.trouble) throw ahead.trouble;
  });
}

/** What a field lists, from boxes that were ticked or with spaces between. */
const wordsIn = (form: Form, name: string) => [
  ...new Set(form.all(name).flatMap((value) => value.split(' '))),
];

/** One file, as a button names it, or all that the page showed. */
function restoresIn(form: Form): { sha256: string; salinan: Salinan }[] {
  const one = form.text('satu');
  return (one ? [one] : wordsIn(form, 'berkas')).flatMap((value) => {
    const [salinan, sha256 = ''] = value.split(':');
    return isHash(sha256) && (salinan === 'utama' || salinan === 'kedua') ? [{ sha256, salinan }] : [];
  });
}

export function postPulihkan(site: Site): Handler {
  return act(site, 'berkas-pulih', async (by, form) => {
    const wanted = restoresIn(form);
    if (wanted.length === 0) throw new Refused([why.noneChosen()]);
    const reasons = new Map<string, Reason>();
    for (const one of wanted)
      await restoreFile(site, by, one).catch((error: unknown) => {
        if (!(error instanceof Refused)) throw error;
        // Somebody else was faster; the rest goes on.
        for (const reason of error.reasons)
          if (reason.code !== why.whole().code || wanted.length === 1) reasons.set(reason.code, reason);
      });
    if (reasons.size > 0) throw new Refused([...reasons.values()]);
  });
}

const hashesIn = (form: Form) => wordsIn(form, 'sidik').filter(isHash);

export function postTandai(site: Site): Handler {
  return act(site, 'tanpa-catatan-ditandai', (by, form) =>
    perform(site, by, markOrphans, { hashes: hashesIn(form) }),
  );
}

export function postHapus(site: Site): Handler {
  return act(site, 'tanpa-catatan-dihapus', async (by, form) => {
    await perform(site, by, removeOrphans, { hashes: hashesIn(form) });
    await clearRemoved(site);
  });
}
