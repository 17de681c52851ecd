import type { JSX } from 'preact';
import { type Fault, fault, Invalid } from '../../../../base/errors.ts';
import { isId } from '../../../../base/id.ts';
import { both } from '../../../../base/text.ts';
import { changePlace, type PlaceChange } from '../../../../custody/hardcopy/change-place.ts';
import { closePlace } from '../../../../custody/hardcopy/close-place.ts';
import {
  type Place,
  pathText,
  placeById,
  placesOf,
  standsIn,
  within,
} from '../../../../custody/hardcopy/place.ts';
import { perform, reasonsAgainst } from '../../../../journal/act.ts';
import { ActionButton } from '../../../../ui/actions.tsx';
import { fieldErrors } from '../../../../ui/field.tsx';
import { SelectField } from '../../../../ui/fields.tsx';
import { FieldRow, PageHead, Section } from '../../../../ui/layout.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { type Form, readForm } from '../../../form.ts';
import { attempt, staff, type Trouble } from '../../frame.tsx';
import { withFields } from '../form-faults.ts';
import { arsip } from '../links.ts';
import { PlaceCrumbs } from './satu/page.tsx';
import { type TypedForm, TypedLine, TypedNumber } from './typed-line.tsx';

const text = {
  change: (name: string) => both(`Ubah ${name}`, `Change ${name}`),
  here: both('Ubah', 'Change'),
  lead: both(
    'Isinya ikut pindah bila letaknya diubah, dan kodenya tetap: label tidak perlu dicetak ulang.',
    'What is in it moves along, and its code stays: no label need be printed again.',
  ),
  name: both('Nama', 'Name'),
  kapasitas: both('Muat berapa', 'How much fits'),
  kapasitasHint: both('Kosongkan bila belum dihitung', 'Leave empty when nobody has counted'),
  position: both('Posisi', 'Position'),
  positionHint: both(
    'Urutan dari kiri atau dari atas; bila ditempati, keduanya bertukar',
    'Counted from the left or from above; when it is taken, the two change places',
  ),
  parent: both('Letak', 'Where it stands'),
  save: both('Simpan perubahan', 'Save the change'),
  close: both('Tutup tempat', 'Close the place'),
  closeNote: both(
    'Untuk tempat yang tidak dipakai lagi. Hanya yang kosong dapat ditutup; riwayatnya tetap.',
    'For a place no longer used. Only an empty one can be closed; its history stays.',
  ),
  number: both('Isi bilangan bulat, atau kosongkan.', 'Write a whole number, or leave it empty.'),
};

/** Reasons that a field answers, by their codes. */
const FIELDS = {
  'nama-kosong': 'nama',
  'nama-terlalu-panjang': 'nama',
  'nama-sudah-dipakai': 'nama',
  'kapasitas-tidak-wajar': 'kapasitas',
  'kapasitas-kurang-dari-isi': 'kapasitas',
  'posisi-tidak-wajar': 'posisi',
  'posisi-terisi': 'posisi',
  'letak-tidak-cocok': 'letak',
  'tempat-penuh': 'letak',
} as const;

interface Typed {
  readonly versi: string;
  readonly nama: string;
  readonly kapasitas: string;
  readonly posisi: string;
  readonly letak: string;
}

const typedIn = (form: Form): Typed => ({
  ...{ versi: form.text('versi'), nama: form.text('nama'), kapasitas: form.text('kapasitas') },
  ...{ posisi: form.text('posisi'), letak: form.text('letak') },
});

function changeFrom(place: Place, typed: Typed): PlaceChange {
  const faults: Fault[] = [];
  const number = (value: string, field: string) => {
    if (value !== '' && !/^\d{1,6}$/.test(value))
      faults.push(fault(field, 'bilangan', text.number.id, text.number.en));
    return value === '' || faults.length > 0 ? null : Number(value);
  };
  const change = {
    ...{ id: place.id, version: Number(typed.versi) || 0, name: typed.nama },
    kapasitas: number(typed.kapasitas, 'kapasitas'),
    position: number(typed.posisi, 'posisi'),
    parent: place.kind === 'ruang' ? null : isId(typed.letak) ? typed.letak : place.parent,
  };
  if (faults.length > 0) throw new Invalid(faults);
  // The spot that was shown belongs to where it stood.
  const stays = change.parent === place.parent;
  return { ...change, position: !stays && change.position === place.position ? null : change.position };
}

interface FieldsProps extends TypedForm<keyof Typed> {
  readonly place: Place;
  readonly places: readonly Place[];
}

function Fields({ place, places, ...form }: FieldsProps): JSX.Element {
  const { typed, errors, lang } = form;
  const own = new Set(within(places, place.id).map(({ id }) => id));
  const others = places.filter(({ id, kind }) => !own.has(id) && standsIn(place.kind, kind));
  return (
    <>
      <input type="hidden" name="versi" value={typed.versi} />
      <TypedLine form={form} name="nama" label={text.name} width={30} />
      <FieldRow>
        <TypedNumber form={form} name="kapasitas" label={text.kapasitas} hint={text.kapasitasHint} />
        <TypedNumber form={form} name="posisi" label={text.position} hint={text.positionHint} />
      </FieldRow>
      {place.kind !== 'ruang' && (
        <SelectField
          name="letak"
          label={text.parent[lang]}
          lang={lang}
          value={typed.letak}
          error={errors['letak']}
          options={others.map(({ id }) => ({ value: id, label: pathText(places, id) }))}
        />
      )}
    </>
  );
}

async function show(c: Ctx, site: Site, sent: Typed | null, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const place = await placeById(site.db, office.id, c.req.param('place') ?? '');
  const places = await placesOf(site.db, office.id);
  const { id, version, name, kapasitas, position, parent } = place;
  const now = { id, version, name, kapasitas, position, parent };
  const [against, closing] = await Promise.all([
    reasonsAgainst(site, by, changePlace, now),
    reasonsAgainst(site, by, closePlace, { id }),
  ]);
  const typed = sent ?? {
    ...{ versi: String(version), nama: name, kapasitas: kapasitas === null ? '' : String(kapasitas) },
    ...{ posisi: String(position), letak: parent ?? '' },
  };
  const reasons = trouble ? [] : against;
  return staff(c, site, {
    title: text.change(name)[lang],
    current: 'arsip',
    trouble,
    children: (
      <>
        <PlaceCrumbs places={places} id={id} here={text.here[lang]} lang={lang} />
        <PageHead title={text.change(name)[lang]} lead={text.lead[lang]} />
        <form method="post" action={arsip.tempatAct(id, 'ubah')} novalidate>
          <Fields errors={fieldErrors(trouble?.faults ?? [], lang)} {...{ place, places, typed, lang }} />
          <ActionButton id="ubah" label={text.save[lang]} lang={lang} reasons={reasons} />
        </form>
        <Section title={text.close[lang]} note={text.closeNote[lang]} major>
          <form method="post" action={arsip.tempatAct(id, 'tutup')}>
            <ActionButton
              id="tutup"
              label={text.close[lang]}
              lang={lang}
              reasons={closing}
              variant="secondary"
            />
          </form>
        </Section>
      </>
    ),
  });
}

/** The form that renames, resizes or moves a place, and closes an empty one. */
export function changePlacePage(site: Site): Handler {
  return (c) => show(c, site, null);
}

export function postChange(site: Site): Handler {
  return async (c) => {
    const { office, by } = visitorOf(c);
    const place = await placeById(site.db, office.id, c.req.param('place') ?? '');
    const typed = typedIn(await readForm(c));
    const change = async () => {
      await withFields(FIELDS, () => perform(site, by, changePlace, changeFrom(place, typed)));
      return `${arsip.tempatSatu(place.id)}?selesai=tempat-diubah`;
    };
    return attempt(c, change, (trouble) => show(c, site, typed, trouble));
  };
}

export function postClose(site: Site): Handler {
  return async (c) => {
    const { office, by } = visitorOf(c);
    const place = await placeById(site.db, office.id, c.req.param('place') ?? '');
    const close = async () => {
      await perform(site, by, closePlace, { id: place.id });
      return `${place.parent ? arsip.tempatSatu(place.parent) : arsip.tempat}?selesai=tempat-ditutup`;
    };
    return attempt(c, close, (trouble) => show(c, site, null, trouble));
  };
}
