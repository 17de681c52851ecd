import type { JSX } from 'preact';
import { Invalid } from '../../../../../base/errors.ts';
import { newId } from '../../../../../base/id.ts';
import type { Lang } from '../../../../../base/text.ts';
import { changeDokumen } from '../../../../../custody/dokumen/change-dokumen.ts';
import { recordDokumen } from '../../../../../custody/dokumen/record-dokumen.ts';
import { keepsFor } from '../../../../../custody/who.ts';
import { perform, reasonsAgainst } from '../../../../../journal/act.ts';
import { type Unit, unitsOf } from '../../../../../people/unit.ts';
import { ActionButton } from '../../../../../ui/actions.tsx';
import { fieldErrors } from '../../../../../ui/field.tsx';
import { SelectField, TextArea, TextField } from '../../../../../ui/fields.tsx';
import { Breadcrumbs, FieldRow, PageHead } from '../../../../../ui/layout.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../../context.ts';
import { readForm } from '../../../../form.ts';
import { attempt, staff, type Trouble } from '../../../frame.tsx';
import { withFields } from '../../form-faults.ts';
import { arsip } from '../../links.ts';
import { formId, onceDone } from '../../sent-twice.ts';
import { DokumenCrumbs, dokumenFor } from '../../simpan/dokumen-retensi.tsx';
import { oneLine } from '../search.ts';
import { formText as text } from './form-text.ts';
import { FIELDS, readTyped, type Typed, typedFrom, typedOf } from './typed.ts';

/** Longest note, in letters, as the field counts it down. */
const NOTE = 2000;

function Fields(props: {
  typed: Typed;
  units: readonly Unit[];
  trouble: Trouble | undefined;
  lang: Lang;
}): JSX.Element {
  const { typed, units, trouble, lang } = props;
  const errors = fieldErrors(trouble?.faults ?? [], lang);
  return (
    <>
      <TextArea
        name="judul"
        label={text.judul[lang]}
        hint={text.judulHint[lang]}
        lang={lang}
        rows={2}
        value={typed.judul}
        error={errors['judul']}
      />
      <FieldRow>
        <SelectField
          name="unit"
          label={text.unit[lang]}
          lang={lang}
          value={typed.unit}
          options={[
            ...(units.length > 1 ? [{ value: '', label: text.chooseUnit[lang] }] : []),
            ...units.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          error={errors['unit']}
        />
        <TextField
          name="tahun"
          label={text.tahun[lang]}
          lang={lang}
          width={4}
          inputmode="numeric"
          optional
          value={typed.tahun}
          error={errors['tahun']}
        />
      </FieldRow>
      <TextField
        name="item"
        label={text.item[lang]}
        hint={text.itemHint[lang]}
        lang={lang}
        width={20}
        optional
        value={typed.item}
        error={errors['item']}
      />
      <TextArea
        name="catatan"
        label={text.catatan[lang]}
        lang={lang}
        rows={2}
        maxLength={NOTE}
        optional
        value={typed.catatan}
        error={errors['catatan']}
      />
    </>
  );
}

/** Units for which this person may record; a document's own stays among them. */
async function unitsFor(c: Ctx, site: Site, own: string | null): Promise<Unit[]> {
  const { office, by } = visitorOf(c);
  return (await unitsOf(site.db, office.id)).filter(({ id }) => keepsFor(by, id) || id === own);
}

const EMPTY: Typed = { judul: '', unit: '', tahun: '', item: '', catatan: '', versi: '' };
/** Reasons that stand against whoever opens the form, whatever they will type. */
const ofWhom = new Set(['bukan-unit-anda', 'dokumen-sudah-musnah', 'proses-sudah-ditutup']);

async function showNew(
  c: Ctx,
  site: Site,
  id: string,
  sent: Typed | null,
  trouble?: Trouble,
): Promise<Response> {
  const lang = c.get('lang');
  const { by } = visitorOf(c);
  const units = await unitsFor(c, site, null);
  const typed = sent ?? {
    ...EMPTY,
    unit: c.req.query('unit') ?? by.unit ?? '',
    judul: oneLine(c.req.query('judul') ?? ''),
  };
  const input = { id: newId(), judul: '-', unit: units[0]?.id ?? by.unit ?? newId(), tahun: null, run: null };
  const reasons = trouble
    ? []
    : (await reasonsAgainst(site, by, recordDokumen, input)).filter(({ code }) => ofWhom.has(code));
  return staff(c, site, {
    title: text.recordTitle[lang],
    current: 'arsip',
    trouble,
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[{ href: arsip.beranda, label: text.arsip[lang] }]}
          here={text.recordTitle[lang]}
        />
        <PageHead title={text.recordTitle[lang]} lead={text.recordLead[lang]} />
        <form method="post" action={arsip.dokumenBaru} novalidate>
          <input type="hidden" name="id" value={id} />
          <Fields {...{ typed, units, trouble, lang }} />
          <ActionButton id="simpan" label={text.save[lang]} lang={lang} reasons={reasons} />
        </form>
      </>
    ),
  });
}

/** A new document: `?judul=` and `?unit=` fill the form. */
export function newPage(site: Site): Handler {
  return (c) => showNew(c, site, newId(site.clock.now()), null);
}

export function postNew(site: Site): Handler {
  return async (c) => {
    const { office, by } = visitorOf(c);
    const form = await readForm(c);
    const typed = typedFrom(form);
    const id = formId(site, form);
    const recorded = `${arsip.dokumen(id)}?selesai=dokumen-dicatat`;
    const record = async () => {
      const { tahun, item, faults } = await readTyped(site.db, office.id, typed);
      if (faults.length > 0) throw new Invalid(faults);
      const { judul, unit, catatan } = typed;
      await withFields(FIELDS, () =>
        perform(site, by, recordDokumen, { id, judul, unit, tahun, item, catatan, run: null }),
      );
      return recorded;
    };
    return attempt(
      c,
      onceDone('sudah-dicatat', record, () => recorded),
      (trouble) => showNew(c, site, id, typed, trouble),
    );
  };
}

async function showChange(c: Ctx, site: Site, sent: Typed | null, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { by } = visitorOf(c);
  const dokumen = await dokumenFor(site.db, by, c.req.param('dokumen') ?? '');
  const { id, version, judul, unit, tahun, item, catatan } = dokumen;
  const [units, against] = await Promise.all([
    unitsFor(c, site, unit),
    reasonsAgainst(site, by, changeDokumen, { id, version, judul, unit, tahun, item, catatan }),
  ]);
  return staff(c, site, {
    title: text.changeTitle[lang],
    current: 'arsip',
    trouble,
    children: (
      <>
        <DokumenCrumbs dokumen={dokumen} here={text.changeTitle[lang]} lang={lang} />
        <PageHead overline={dokumen.nomor} title={text.changeTitle[lang]} />
        <form method="post" action={arsip.dokumenAct(id, 'ubah')} novalidate>
          <input type="hidden" name="versi" value={sent?.versi || version} />
          <Fields {...{ units, trouble, lang }} typed={sent ?? typedOf(dokumen)} />
          <ActionButton
            id="simpan"
            label={text.save[lang]}
            lang={lang}
            reasons={trouble ? [] : against.filter(({ code }) => ofWhom.has(code))}
          />
        </form>
      </>
    ),
  });
}

export function changePage(site: Site): Handler {
  return (c) => showChange(c, site, null);
}

export function postChange(site: Site): Handler {
  return async (c) => {
    const { office, by } = visitorOf(c);
    const id = c.req.param('dokumen') ?? '';
    const typed = typedFrom(await readForm(c));
    const change = async () => {
      const { tahun, item, faults } = await readTyped(site.db, office.id, typed);
      if (faults.length > 0) throw new Invalid(faults);
      const { judul, unit, catatan, versi } = typed;
      const version = /^\d{1,9}$/.test(versi) ? Number(versi) : 0;
      await withFields(FIELDS, () =>
        perform(site, by, changeDokumen, { id, version, judul, unit, tahun, item, catatan }),
      );
      return `${arsip.dokumen(id)}?selesai=dokumen-diubah`;
    };
    return attempt(c, change, (trouble) => showChange(c, site, typed, trouble));
  };
}
