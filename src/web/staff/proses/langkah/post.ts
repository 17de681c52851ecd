import { Invalid } from '../../../../base/errors.ts';
import { perform } from '../../../../journal/act.ts';
import { stateStep } from '../../../../procedure/state-step.ts';
import { stepReasons } from '../../../../procedure/step-reasons.ts';
import { type Handler, type Site, visitorOf } from '../../../context.ts';
import { readUpload } from '../../../form.ts';
import { attempt } from '../../frame.tsx';
import { to } from '../../links.ts';
import { drain, type Taken, take } from '../../take-file.ts';
import { showStep } from './page.tsx';
import { readStep } from './read.ts';
import { typedFrom } from './typed.ts';

/** Menyatakan satu hasil: file in custody first, then the statement; what is refused keeps file and words. */
export function postStep(site: Site): Handler {
  return async (c) => {
    const { office, by } = visitorOf(c);
    const asked = {
      run: c.req.param('run') ?? '',
      output: c.req.param('output') ?? '',
      unit: c.req.query('unit') ?? '',
    };
    const { run, place, output } = await readStep(site.db, office, asked, site.clock.now());
    // Nobody stores files in a step that is not theirs to state.
    const may = stepReasons(place, output, by, true).length === 0;
    const { form, files } = await readUpload(c, async (incoming): Promise<Taken | null> => {
      if (may && incoming.field === 'berkas') return take(c, site, incoming);
      await drain(incoming.bytes);
      return null;
    });
    const fresh = files.flatMap((one) => (one && 'file' in one ? [one.file] : [])).at(-1);
    const failed = files.flatMap((one) => (one && 'failed' in one ? one.failed.faults : []));
    const typed = typedFrom(form, fresh ? { sha256: fresh.sha256, name: fresh.nama } : null);
    const { paperNomor: nomor, paperPlace: where, ...said } = typed;
    const state = async () => {
      if (failed.length > 0) throw new Invalid(failed);
      const paper = nomor === '' ? null : { nomor, place: where };
      await perform(site, by, stateStep, { run: run.id, unit: place.unit, output, ...said, paper });
      return `${to.run(run.id)}?selesai=dinyatakan`;
    };
    return attempt(c, state, (trouble) => showStep(c, site, typed, trouble));
  };
}
