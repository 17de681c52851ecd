import type { JSX } from 'preact';
import { Invalid, Refused } from '../../../../base/errors.ts';
import { both, type Lang } from '../../../../base/text.ts';
import { shownCode } from '../../../../custody/code.ts';
import { type Hardcopy, unshelvedOf } from '../../../../custody/hardcopy/hardcopy.ts';
import { type Moved, moveAndTell, moveHardcopies } from '../../../../custody/hardcopy/move-hardcopies.ts';
import { type Place, pathText, placeById, placesOf } from '../../../../custody/hardcopy/place.ts';
import { keepsFor } from '../../../../custody/who.ts';
import { reasonsAgainst } from '../../../../journal/act.ts';
import type { Actor } from '../../../../journal/actor.ts';
import { ActionButton, Notice } from '../../../../ui/actions.tsx';
import { CheckboxPair } from '../../../../ui/choices.tsx';
import { fieldErrors } from '../../../../ui/field.tsx';
import { TextArea } from '../../../../ui/fields.tsx';
import { Actions, PageHead, Section } from '../../../../ui/layout.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { type Form, readForm } from '../../../form.ts';
import { staff, type Trouble } from '../../frame.tsx';
import { allowCamera, ScanIsland } from '../edar/camera.tsx';
import { withFields } from '../form-faults.ts';
import { arsip } from '../links.ts';
import { MoveOutcome } from './outcome.tsx';
import { PlaceCrumbs } from './satu/page.tsx';
import { TypedLine } from './typed-line.tsx';
import { countedPapers, sentence } from './words.tsx';

const text = {
  title: (name: string) => both(`Terima ke ${name}`, `Shelve in ${name}`),
  here: both('Terima naskah', 'Shelve papers'),
  codes: both('Kode label naskah', 'Label codes of the papers'),
  codesHint: both('Ketik atau pindai, satu kode satu baris', 'Type or scan them, one code a line'),
  unshelved: both('Atau pilih yang belum punya tempat', 'Or choose those that have no place yet'),
  more: (n: number) => both(`${n} lagi; pindai labelnya.`, `${n} more; scan their labels.`),
  alasan: both('Alasan pindah', 'Reason of the move'),
  alasanHint: both('Diisi bila ada yang datang dari tempat lain', 'Needed when one comes from another place'),
  save: both('Simpan di sini', 'Shelve here'),
  allDone: (papers: string) => both(`${papers} sekarang di sini.`, `${papers} are here now.`),
  someStayed: (papers: string) =>
    both(
      `${papers} tidak dapat disimpan. Alasannya tertulis di bawah.`,
      `${papers} could not be shelved. The reasons stand below.`,
    ),
  result: both('Hasil', 'Result'),
  back: (name: string) => both(`Kembali ke ${name}`, `Back to ${name}`),
};

/** How many papers without a place can be ticked; the others have labels to scan. */
const MOST_TICKED = 60;
/** Reasons that a field answers, by their codes. */
const FIELDS = {
  'naskah-kosong': 'kode',
  'terlalu-banyak-naskah': 'kode',
  'alasan-pindah': 'alasan',
  'keterangan-terlalu-panjang': 'alasan',
} as const;

interface Typed {
  readonly kode: string;
  readonly naskah: readonly string[];
  readonly alasan: string;
}

const NOTHING: Typed = { kode: '', naskah: [], alasan: '' };
const typedIn = (form: Form): Typed => ({
  kode: form.text('kode'),
  naskah: form.all('naskah'),
  alasan: form.text('alasan'),
});

interface FormProps {
  readonly waiting: readonly Hardcopy[];
  readonly typed: Typed;
  readonly errors: Readonly<Record<string, string | undefined>>;
  readonly lang: Lang;
}

function Fields({ waiting, ...form }: FormProps): JSX.Element {
  const { typed, errors, lang } = form;
  const ticked = waiting.slice(0, MOST_TICKED);
  const more = waiting.length - ticked.length;
  return (
    <>
      <div data-pindai="kode">
        <TextArea
          name="kode"
          label={text.codes[lang]}
          hint={text.codesHint[lang]}
          lang={lang}
          value={typed.kode}
          rows={5}
          error={errors['kode']}
        />
      </div>
      {ticked.length > 0 && (
        <CheckboxPair
          name="naskah"
          label={text.unshelved[lang]}
          lang={lang}
          {...(more > 0 ? { hint: text.more(more)[lang] } : {})}
          values={typed.naskah}
          choices={ticked.map((paper) => ({
            value: paper.code,
            label: paper.judul,
            hint: [shownCode(paper.code), paper.itemNomor ?? paper.dokumenNomor, paper.unitName].join(', '),
          }))}
        />
      )}
      <TypedLine form={form} name="alasan" label={text.alasan} hint={text.alasanHint} optional />
    </>
  );
}

function Told({
  moved,
  places,
  by,
  lang,
}: {
  moved: readonly Moved[];
  places: readonly Place[];
  by: Actor;
  lang: Lang;
}): JSX.Element {
  const stayed = moved.filter(({ hasil }) => hasil === 'tidak_pindah').length;
  const papers = sentence(countedPapers(stayed > 0 ? stayed : moved.length, lang));
  return (
    <>
      <Notice tone={stayed > 0 ? 'warning' : 'done'}>
        {(stayed > 0 ? text.someStayed(papers) : text.allDone(papers))[lang]}
      </Notice>
      <Section title={text.result[lang]}>
        <MoveOutcome {...{ moved, places, by, lang }} />
      </Section>
    </>
  );
}

interface Shown {
  readonly typed: Typed;
  readonly trouble?: Trouble;
  readonly moved?: readonly Moved[];
}

async function show(c: Ctx, site: Site, { typed, trouble, moved }: Shown): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const place = await placeById(site.db, office.id, c.req.param('place') ?? '');
  const [places, papers, against] = await Promise.all([
    placesOf(site.db, office.id),
    unshelvedOf(site.db, office.id),
    reasonsAgainst(site, by, moveHardcopies, { codes: [], place: place.id, alasan: '' }),
  ]);
  const reasons = trouble ? [] : against.filter(({ code }) => !(code in FIELDS));
  allowCamera(c);
  return staff(c, site, {
    title: text.title(place.name)[lang],
    current: 'arsip',
    trouble,
    children: (
      <>
        <PlaceCrumbs places={places} id={place.id} here={text.here[lang]} lang={lang} />
        <PageHead overline={pathText(places, place.parent)} title={text.title(place.name)[lang]} />
        {moved && <Told {...{ moved, places, by, lang }} />}
        <form method="post" action={arsip.tempatAct(place.id, 'terima')} novalidate>
          <Fields
            waiting={papers.filter(({ unit }) => keepsFor(by, unit))}
            errors={fieldErrors(trouble?.faults ?? [], lang)}
            {...{ typed, lang }}
          />
          <Actions>
            <ActionButton id="simpan" label={text.save[lang]} lang={lang} reasons={reasons} />
            <a href={arsip.tempatSatu(place.id)}>{text.back(place.name)[lang]}</a>
          </Actions>
        </form>
        <ScanIsland site={site} lang={lang} />
      </>
    ),
  });
}

/** Where papers are put into a place: by their codes, or chosen from those that have none yet. */
export function receivePage(site: Site): Handler {
  return (c) => show(c, site, { typed: NOTHING });
}

/** Menyimpan naskah di satu tempat; yang tidak dapat disimpan disebut satu per satu dengan alasannya. */
export function postReceive(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const place = c.req.param('place') ?? '';
    const typed = typedIn(await readForm(c));
    const codes = [...typed.kode.split(/[\n,;]/), ...typed.naskah];
    try {
      const input = { codes, place, alasan: typed.alasan };
      const moved = await withFields(FIELDS, () => moveAndTell(site, by, input));
      if (moved.every(({ hasil }) => hasil !== 'tidak_pindah'))
        return c.redirect(`${arsip.tempatSatu(place)}?selesai=naskah-disimpan`, 303);
      const left = moved.filter(({ hasil }) => hasil === 'tidak_pindah').map(({ code }) => code);
      return show(c, site, { typed: { ...typed, naskah: [], kode: left.join('\n') }, moved });
    } catch (error) {
      if (error instanceof Refused) return show(c, site, { typed, trouble: { reasons: error.reasons } });
      if (error instanceof Invalid) return show(c, site, { typed, trouble: { faults: error.faults } });
      throw error;
    }
  };
}
