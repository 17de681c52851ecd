import { Invalid } from '../../../../../base/errors.ts';
import { both } from '../../../../../base/text.ts';
import { changeHardcopy } from '../../../../../custody/hardcopy/change-hardcopy.ts';
import { hardcopyFor } from '../../../../../custody/hardcopy/hardcopy.ts';
import { softcopiesOf } from '../../../../../custody/softcopy/softcopy.ts';
import { perform, reasonsAgainst } from '../../../../../journal/act.ts';
import { ActionButton } from '../../../../../ui/actions.tsx';
import { fieldErrors } from '../../../../../ui/field.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../../context.ts';
import { readForm } from '../../../../form.ts';
import { attempt, type Trouble } from '../../../frame.tsx';
import { withFields } from '../../form-faults.ts';
import { arsip } from '../../links.ts';
import { FACT_FIELDS, FactFields, readFacts, type TypedFacts, typedFacts } from './facts.tsx';
import { paperActPage } from './frame.tsx';

const text = {
  title: both('Ubah catatan naskah', 'Change the record of the paper'),
  save: both('Simpan perubahan', 'Save the change'),
};

interface Typed extends TypedFacts {
  readonly versi: string;
}

async function show(c: Ctx, site: Site, sent: Typed | null, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const paper = await hardcopyFor(site.db, by, c.req.param('hardcopy') ?? '');
  const { id, version, bentuk, lembar, keterangan, pindaian } = paper;
  const [files, against] = await Promise.all([
    softcopiesOf(site.db, office.id, { dokumen: paper.dokumen }),
    reasonsAgainst(site, by, changeHardcopy, { id, version, bentuk, lembar, keterangan, pindaian }),
  ]);
  const typed = sent ?? {
    ...{ bentuk, keterangan, versi: String(version), pindaian: pindaian ?? '' },
    lembar: lembar === null ? '' : String(lembar),
  };
  const scans = files.filter((file) => file.dimusnahkanAt === null);
  const reasons = trouble ? [] : against.filter(({ code }) => !(code in FACT_FIELDS));
  return paperActPage(c, site, paper, {
    title: text.title[lang],
    trouble,
    children: (
      <form method="post" action={arsip.hardcopyAct(id, 'ubah')} novalidate>
        <input type="hidden" name="versi" value={typed.versi} />
        <FactFields errors={fieldErrors(trouble?.faults ?? [], lang)} {...{ typed, scans, lang }} />
        <ActionButton id="ubah" label={text.save[lang]} lang={lang} reasons={reasons} />
      </form>
    ),
  });
}

/** The form that corrects what is said of a paper. */
export function changePaperPage(site: Site): Handler {
  return (c) => show(c, site, null);
}

export function postPaperChange(site: Site): Handler {
  return async (c) => {
    const id = c.req.param('hardcopy') ?? '';
    const form = await readForm(c);
    const typed = { ...typedFacts(form), versi: form.text('versi') };
    const change = async () => {
      const { facts, faults } = readFacts(typed);
      if (faults.length > 0) throw new Invalid(faults);
      const input = { id, version: Number(typed.versi) || 0, ...facts };
      await withFields(FACT_FIELDS, () => perform(site, visitorOf(c).by, changeHardcopy, input));
      return `${arsip.hardcopy(id)}?selesai=naskah-diubah`;
    };
    return attempt(c, change, (trouble) => show(c, site, typed, trouble));
  };
}
