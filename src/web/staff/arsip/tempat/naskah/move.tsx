import { Invalid, Refused } from '../../../../../base/errors.ts';
import { both } from '../../../../../base/text.ts';
import { struckReasons } from '../../../../../custody/coret/text.ts';
import { hardcopyFor } from '../../../../../custody/hardcopy/hardcopy.ts';
import { moveAndTell } from '../../../../../custody/hardcopy/move-hardcopies.ts';
import { pathText, placesOf } from '../../../../../custody/hardcopy/place.ts';
import { why } from '../../../../../custody/hardcopy/text.ts';
import { keepsFor } from '../../../../../custody/who.ts';
import { ActionButton } from '../../../../../ui/actions.tsx';
import { fieldErrors } from '../../../../../ui/field.tsx';
import { Actions } from '../../../../../ui/layout.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../../context.ts';
import { readForm } from '../../../../form.ts';
import { attempt, type Trouble } from '../../../frame.tsx';
import { withFields } from '../../form-faults.ts';
import { arsip } from '../../links.ts';
import { TypedLine } from '../typed-line.tsx';
import { paperActPage } from './frame.tsx';
import { PlaceField, readPlaceField, type TypedPlace, typedPlace } from './place-field.tsx';

const text = {
  move: both('Pindahkan naskah', 'Move the paper'),
  shelve: both('Simpan naskah di tempatnya', 'Shelve the paper'),
  now: (where: string) => both(`Sekarang tercatat di ${where}.`, `Its record has it in ${where}.`),
  many: both('Memindahkan banyak naskah sekaligus', 'Moving many papers at once'),
  alasan: both('Alasan pindah', 'Reason of the move'),
  alasanHint: both(
    'Misalnya: penataan ulang, boks lama rusak',
    'For example: rearranged, the old box was damaged',
  ),
};

/** Reasons that a field answers, by their codes. */
const FIELDS = {
  'alasan-pindah': 'alasan',
  'keterangan-terlalu-panjang': 'alasan',
  'tempat-penuh': 'tempat',
  'letak-tidak-cocok': 'tempat',
} as const;

interface Typed extends TypedPlace {
  readonly alasan: string;
}

async function show(c: Ctx, site: Site, sent: Typed | null, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const [paper, places] = await Promise.all([
    hardcopyFor(site.db, by, c.req.param('hardcopy') ?? ''),
    placesOf(site.db, office.id),
  ]);
  const strayed = paper.salahTempat ?? paper.tidakDitemukan;
  const typed = sent ?? { tempat: strayed ? (paper.place ?? '') : '', kodeTempat: '', alasan: '' };
  const against = [
    ...(keepsFor(by, paper.unit) ? [] : [why.notYours()]),
    ...(paper.dimusnahkanAt ? [why.destroyed()] : []),
    ...struckReasons(paper),
    ...(paper.peminjam !== null ? [why.onLoan(paper.peminjam)] : []),
  ];
  const title = (paper.place === null || strayed ? text.shelve : text.move)[lang];
  const errors = fieldErrors(trouble?.faults ?? [], lang);
  return paperActPage(c, site, paper, {
    title,
    trouble,
    ...(paper.place ? { lead: text.now(pathText(places, paper.place))[lang] } : {}),
    children: (
      <form method="post" action={arsip.hardcopyAct(paper.id, 'pindah')} novalidate>
        <PlaceField needed {...{ places, typed, errors, lang }} />
        <TypedLine
          form={{ typed, errors, lang }}
          name="alasan"
          label={text.alasan}
          hint={text.alasanHint}
          optional={paper.place === null || strayed !== null}
        />
        <Actions>
          <ActionButton id="pindah" label={title} lang={lang} reasons={trouble ? [] : against} />
          <a href={arsip.pindahkan}>{text.many[lang]}</a>
        </Actions>
      </form>
    ),
  });
}

/** The form that moves one paper. */
export function movePaperPage(site: Site): Handler {
  return (c) => show(c, site, null);
}

export function postPaperMove(site: Site): Handler {
  return async (c) => {
    const { office, by } = visitorOf(c);
    const form = await readForm(c);
    const typed = { ...typedPlace(form), alasan: form.text('alasan') };
    const paper = await hardcopyFor(site.db, by, c.req.param('hardcopy') ?? '');
    const move = async () => {
      const { place, faults } = readPlaceField(typed, await placesOf(site.db, office.id), true);
      if (!place) throw new Invalid(faults);
      const input = { codes: [paper.code], place: place.id, alasan: typed.alasan };
      const [moved] = await withFields(FIELDS, () => moveAndTell(site, by, input));
      if (moved?.alasan) throw new Refused([moved.alasan]);
      const done = moved?.hasil === 'pindah' ? 'naskah-dipindah' : 'naskah-sudah-di-sana';
      return `${arsip.hardcopy(paper.id)}?selesai=${done}`;
    };
    return attempt(c, move, (trouble) => show(c, site, typed, trouble));
  };
}
