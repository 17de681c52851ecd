import { Invalid } from '../../../../base/errors.ts';
import { both } from '../../../../base/text.ts';
import { addPlace } from '../../../../custody/hardcopy/add-place.ts';
import { type PlaceKind, placeById, placesOf } from '../../../../custody/hardcopy/place.ts';
import { perform, reasonsAgainst } from '../../../../journal/act.ts';
import { ActionButton } from '../../../../ui/actions.tsx';
import { fieldErrors } from '../../../../ui/field.tsx';
import { Breadcrumbs, PageHead } from '../../../../ui/layout.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { readForm } from '../../../form.ts';
import { attempt, staff, type Trouble } from '../../frame.tsx';
import { withFields } from '../form-faults.ts';
import { arsip } from '../links.ts';
import { InPlace, NewRoom } from './add-fields.tsx';
import { placesFrom, type Typed, typedIn } from './add-typed.ts';
import { tempat } from './links.ts';
import { suggestedName } from './new-places.ts';
import { PlaceCrumbs } from './satu/page.tsx';
import { nextKind } from './satu/standing.tsx';

const text = {
  places: both('Tempat simpan', 'Storage places'),
  newRoom: both('Tambah ruang', 'Add a room'),
  addTo: (name: string) => both(`Tambah di ${name}`, `Add to ${name}`),
  leadRoom: both(
    'Tiap tempat mendapat kode untuk labelnya. Rak, baris, dan boks dapat ditambah kapan saja.',
    'Every place gets a code for its label. Racks, shelves and boxes can be added at any time.',
  ),
  save: both('Tambah', 'Add'),
};

/** Reasons that a field answers, by their codes. */
const FIELDS = {
  'nama-kosong': 'nama',
  'nama-terlalu-panjang': 'nama',
  'nama-sudah-dipakai': 'nama',
  'kapasitas-tidak-wajar': 'kapasitas',
  'letak-tidak-cocok': 'jenis',
} as const;

async function show(c: Ctx, site: Site, sent: Typed | null, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const id = c.req.param('place');
  const [parent, places] = await Promise.all([
    id === undefined ? null : placeById(site.db, office.id, id),
    placesOf(site.db, office.id),
  ]);
  const kind: PlaceKind = parent ? (nextKind(places, parent) ?? 'map') : 'ruang';
  const typed = sent ?? {
    ...{ jenis: kind, nama: suggestedName(places, parent?.id ?? null, kind), jumlah: '1', kapasitas: '' },
    ...{
      rak: parent ? '' : 'Rak A',
      baris: kind === 'ruang' || kind === 'rak' ? '4' : '',
      boks: '',
      adaBoks: false,
    },
  };
  const { places: planned } = placesFrom({ ...typed, nama: typed.nama || '…' }, parent);
  const reasons = (await reasonsAgainst(site, by, addPlace, { places: planned })).filter(
    ({ code }) => !(code in FIELDS),
  );
  const errors = fieldErrors(trouble?.faults ?? [], lang);
  const title = (parent ? text.addTo(parent.name) : text.newRoom)[lang];
  return staff(c, site, {
    title,
    current: 'arsip',
    trouble,
    children: (
      <>
        {parent ? (
          <PlaceCrumbs places={places} id={parent.id} here={title} lang={lang} />
        ) : (
          <Breadcrumbs lang={lang} links={[{ href: arsip.tempat, label: text.places[lang] }]} here={title} />
        )}
        <PageHead title={title} lead={parent ? undefined : text.leadRoom[lang]} />
        <form method="post" action={parent ? arsip.tempatAct(parent.id, 'tambah') : tempat.baru} novalidate>
          {parent ? (
            <InPlace {...{ typed, errors, lang, parent }} />
          ) : (
            <NewRoom {...{ typed, errors, lang }} />
          )}
          <ActionButton id="tambah" label={text.save[lang]} lang={lang} reasons={trouble ? [] : reasons} />
        </form>
      </>
    ),
  });
}

/** The form that adds a room with its first rack, or something to a place. */
export function addPlacePage(site: Site): Handler {
  return (c) => show(c, site, null);
}

/** Menambahkan tempat simpan, sekaligus dengan isinya. */
export function postPlace(site: Site): Handler {
  return async (c) => {
    const { office, by } = visitorOf(c);
    const typed = typedIn(await readForm(c));
    const id = c.req.param('place');
    const parent = id === undefined ? null : await placeById(site.db, office.id, id);
    const add = async () => {
      const { places, faults } = placesFrom(typed, parent);
      if (faults.length > 0) throw new Invalid(faults);
      const [first] = await withFields(FIELDS, () => perform(site, by, addPlace, { places }));
      const to = parent?.id ?? first?.id ?? '';
      return `${arsip.tempatSatu(to)}?selesai=tempat-ditambah`;
    };
    return attempt(c, add, (trouble) => show(c, site, typed, trouble));
  };
}
