import type { JSX } from 'preact';
import { newId } from '../../../../../base/id.ts';
import { longDay } from '../../../../../base/tanggal.ts';
import type { Lang } from '../../../../../base/text.ts';
import { ownSide, standsFor } from '../../../../../custody/edar/pihak.ts';
import type { Sisi } from '../../../../../custody/edar/tanda-terima.ts';
import { why } from '../../../../../custody/edar/text.ts';
import type { Actor } from '../../../../../journal/actor.ts';
import { type Unit, unitsOf } from '../../../../../people/unit.ts';
import { ActionButton, Button } from '../../../../../ui/actions.tsx';
import { Checkbox } from '../../../../../ui/choices.tsx';
import { fieldErrors } from '../../../../../ui/field.tsx';
import { DateField, TextArea, TextField } from '../../../../../ui/fields.tsx';
import { Actions, Breadcrumbs, FieldRow, PageHead, Section } from '../../../../../ui/layout.tsx';
import { Facts } from '../../../../../ui/lists.tsx';
import { type Ctx, type Site, visitorOf } from '../../../../context.ts';
import type { Form } from '../../../../form.ts';
import { staff, type Trouble } from '../../../frame.tsx';
import { arsip } from '../../links.ts';
import { allowCamera, ScanIsland } from '../camera.tsx';
import { edar } from '../links.ts';
import { SideFields } from '../sides.tsx';
import { formText as say } from './form-text.ts';
import { LinesTable, type ShownLine } from './lines-table.tsx';
import { text } from './text.ts';

/** What came back with the form: what was typed, what was wrong, and what it names when it was only checked. */
export interface Again {
  readonly form: Form;
  readonly trouble?: Trouble;
  readonly checked?: readonly ShownLine[];
  /** Names of the sides, as the receipt would have them. */
  readonly names?: { readonly dari: string; readonly kepada: string };
  /** The side that the reader could sign at once. */
  readonly signs?: Sisi | null;
}

const FIELDS = [
  'id',
  'dari',
  'dari-nama',
  'kepada',
  'kepada-nama',
  'naskah',
  'catatan',
  'tanggal',
  'nomor',
] as const;

interface Props {
  readonly lang: Lang;
  readonly by: Actor;
  readonly units: readonly Unit[];
  readonly paper: boolean;
  readonly values: Readonly<Record<(typeof FIELDS)[number], string>>;
  readonly errors: Readonly<Record<string, string | undefined>>;
}

/** The sides that the reader most likely means: a unit gives, the PPID receives. */
function firstValues(c: Ctx, by: Actor, id: string): Props['values'] {
  const own = ownSide(by);
  const blank = { 'dari-nama': '', 'kepada-nama': '', catatan: '', tanggal: '', nomor: '' };
  const naskah = (c.req.query('kode') ?? '').split(',').join('\n');
  return { ...blank, id, dari: own.unit ?? '', kepada: 'ppid', naskah };
}

function MakeForm({ lang, by, units, paper, values, errors }: Props): JSX.Element {
  const side = (name: 'dari' | 'kepada') => (
    <SideFields
      {...{ name, lang, units, errors, paper }}
      label={say[name]}
      value={values[name]}
      person={values[`${name}-nama`]}
    />
  );
  return (
    <form method="post" action={paper ? edar.salin : edar.baru} novalidate>
      <input type="hidden" name="id" value={values.id} />
      {paper && (
        <FieldRow>
          <DateField
            name="tanggal"
            label={say.paperDay[lang]}
            lang={lang}
            value={values.tanggal}
            error={errors['tanggal']}
          />
          <TextField
            name="nomor"
            label={say.paperNumber[lang]}
            lang={lang}
            value={values.nomor}
            optional
            error={errors['nomor']}
          />
        </FieldRow>
      )}
      {side('dari')}
      {side('kepada')}
      <div data-pindai="naskah">
        <TextArea
          name="naskah"
          label={say.what[lang]}
          lang={lang}
          value={values.naskah}
          rows={5}
          hint={say.whatHint[lang]}
          error={errors['naskah']}
        />
      </div>
      <TextArea
        name="catatan"
        label={say.catatan[lang]}
        lang={lang}
        value={values.catatan}
        rows={1}
        optional
      />
      <ActionButton
        id="periksa"
        label={say.check[lang]}
        lang={lang}
        reasons={standsFor(by, ownSide(by)) ? [] : [why.notYourSide()]}
      />
    </form>
  );
}

/** What would be made, once more before it has its number. */
interface CheckedProps extends Props {
  readonly lines: readonly ShownLine[];
  readonly names: NonNullable<Again['names']>;
  readonly signs: Sisi | null;
}

function Checked({ lang, paper, values, lines, names, signs }: CheckedProps): JSX.Element {
  const person = (sisi: Sisi) => (paper ? values[`${sisi}-nama`] : '');
  return (
    <Section title={say.checked(lines.length)[lang]} note={say.checkedNote[lang]}>
      <Facts
        items={[
          ...(['dari', 'kepada'] as const).map((sisi) => ({
            label: say[sisi][lang],
            value: names[sisi],
            ...(person(sisi) && person(sisi) !== names[sisi] ? { note: person(sisi) } : {}),
          })),
          ...(paper
            ? [
                { label: say.paperDay[lang], value: longDay(values.tanggal, lang, true) },
                { label: say.paperNumber[lang], value: values.nomor || '–' },
              ]
            : []),
          ...(values.catatan ? [{ label: say.catatan[lang], value: values.catatan }] : []),
        ]}
      />
      <div class="section section--close">
        <LinesTable lines={lines} lang={lang} />
      </div>
      <form method="post" action={paper ? edar.salin : edar.baru} class="section section--close">
        {FIELDS.map((name) => (
          <input key={name} type="hidden" name={name} value={values[name]} />
        ))}
        {signs && !paper && (
          <Checkbox name="tandatangan" value={signs} label={say.signNow[signs][lang]} lang={lang} />
        )}
        <Actions>
          <Button label={(paper ? say.saveCopy : say.save)[lang]} name="aksi" value="buat" />
          <Button label={say.change[lang]} variant="secondary" name="aksi" value="ubah" />
        </Actions>
      </form>
    </Section>
  );
}

/** The form of a new receipt, or of one that was written on paper first. */
export async function makePage(c: Ctx, site: Site, paper: boolean, again: Again | null): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  allowCamera(c);
  const typed = again && Object.fromEntries(FIELDS.map((name) => [name, again.form.text(name)]));
  const values = (typed as Props['values'] | null) ?? firstValues(c, by, newId(site.clock.now()));
  const units = await unitsOf(site.db, office.id);
  const errors = fieldErrors(again?.trouble?.faults ?? [], lang);
  const props = { lang, by, units, paper, values, errors };
  const title = (paper ? say.copy : say.make)[lang];
  return staff(c, site, {
    title,
    current: 'arsip',
    trouble: again?.trouble,
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[
            { href: arsip.beranda, label: text.arsip[lang] },
            { href: arsip.tandaTerima, label: text.title[lang] },
          ]}
          here={title}
        />
        <PageHead title={title} lead={(paper ? say.copyLead : say.makeLead)[lang]} />
        {again?.checked && again.names ? (
          <Checked {...props} lines={again.checked} names={again.names} signs={again.signs ?? null} />
        ) : (
          <>
            <MakeForm {...props} />
            <p class="section section--close meta">{say.forLoans[lang]}</p>
          </>
        )}
        <ScanIsland site={site} lang={lang} />
      </>
    ),
  });
}
