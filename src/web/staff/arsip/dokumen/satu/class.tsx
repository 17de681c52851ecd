import { fault, Invalid } from '../../../../../base/errors.ts';
import { classifyDokumen } from '../../../../../custody/dokumen/classify-dokumen.ts';
import { KLASIFIKASI_DOKUMEN } from '../../../../../custody/dokumen/dokumen.ts';
import { perform, reasonsAgainst } from '../../../../../journal/act.ts';
import { ActionButton } from '../../../../../ui/actions.tsx';
import { ChoiceCards } from '../../../../../ui/choices.tsx';
import { fieldErrors } from '../../../../../ui/field.tsx';
import { TextArea } from '../../../../../ui/fields.tsx';
import { PageHead } from '../../../../../ui/layout.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../../context.ts';
import { type Form, readForm } from '../../../../form.ts';
import { attempt, staff, type Trouble } from '../../../frame.tsx';
import { withFields } from '../../form-faults.ts';
import { arsip } from '../../links.ts';
import { DokumenCrumbs, dokumenFor } from '../../simpan/dokumen-retensi.tsx';
import { KLASIFIKASI } from '../../words.ts';
import { formText as text } from './form-text.ts';

const FIELDS = { 'alasan-pengecualian': 'alasan', 'teks-terlalu-panjang': 'alasan' } as const;

async function show(c: Ctx, site: Site, form: Form | null, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { by } = visitorOf(c);
  const dokumen = await dokumenFor(site.db, by, c.req.param('dokumen') ?? '');
  const { id, version, klasifikasi } = dokumen;
  const against = await reasonsAgainst(site, by, classifyDokumen, {
    id,
    version,
    klasifikasi: 'berkala',
    alasan: '',
  });
  const errors = fieldErrors(trouble?.faults ?? [], lang);
  return staff(c, site, {
    title: text.classTitle[lang],
    current: 'arsip',
    trouble,
    children: (
      <>
        <DokumenCrumbs dokumen={dokumen} here={text.klasifikasi[lang]} lang={lang} />
        <PageHead overline={dokumen.judul} title={text.classTitle[lang]} lead={text.classLead[lang]} />
        <form method="post" action={arsip.dokumenAct(id, 'klasifikasi')} novalidate>
          <input type="hidden" name="versi" value={form?.text('versi') || version} />
          <ChoiceCards
            name="klasifikasi"
            label={text.klasifikasi[lang]}
            lang={lang}
            value={form?.text('klasifikasi') || klasifikasi}
            error={errors['klasifikasi']}
            choices={KLASIFIKASI_DOKUMEN.map((value) => ({
              value,
              label: KLASIFIKASI[value][lang],
              hint: text.hints[value][lang],
            }))}
          />
          <TextArea
            name="alasan"
            label={text.alasan[lang]}
            hint={text.alasanHint[lang]}
            lang={lang}
            rows={3}
            optional
            value={form?.text('alasan') ?? ''}
            error={errors['alasan']}
          />
          <ActionButton id="simpan" label={text.save[lang]} lang={lang} reasons={trouble ? [] : against} />
        </form>
      </>
    ),
  });
}

export function classPage(site: Site): Handler {
  return (c) => show(c, site, null);
}

export function postClass(site: Site): Handler {
  return async (c) => {
    const form = await readForm(c);
    const id = c.req.param('dokumen') ?? '';
    const classify = async () => {
      const klasifikasi = KLASIFIKASI_DOKUMEN.find((one) => one === form.text('klasifikasi'));
      if (!klasifikasi)
        throw new Invalid([fault('klasifikasi', 'klasifikasi', text.klasifikasi.id, text.klasifikasi.en)]);
      const input = { id, version: form.number('versi') ?? 0, klasifikasi, alasan: form.text('alasan') };
      await withFields(FIELDS, () => perform(site, visitorOf(c).by, classifyDokumen, input));
      return `${arsip.dokumen(id)}?selesai=diklasifikasi`;
    };
    return attempt(c, classify, (trouble) => show(c, site, form, trouble));
  };
}
