import type { JSX } from 'preact';
import { Invalid } from '../../../../../base/errors.ts';
import { isId, newId } from '../../../../../base/id.ts';
import { both, type Lang } from '../../../../../base/text.ts';
import type { Dokumen } from '../../../../../custody/dokumen/dokumen.ts';
import { hardcopiesOf } from '../../../../../custody/hardcopy/hardcopy.ts';
import { placesOf } from '../../../../../custody/hardcopy/place.ts';
import { type NewHardcopies, registerHardcopy } from '../../../../../custody/hardcopy/register-hardcopy.ts';
import { type Softcopy, softcopiesOf } from '../../../../../custody/softcopy/softcopy.ts';
import { perform, reasonsAgainst } from '../../../../../journal/act.ts';
import { ActionButton, Button, LinkButton } from '../../../../../ui/actions.tsx';
import { fieldErrors } from '../../../../../ui/field.tsx';
import { Actions, Breadcrumbs, PageHead, Section } from '../../../../../ui/layout.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../../context.ts';
import { type Form, readForm } from '../../../../form.ts';
import { attempt, staff, type Trouble } from '../../../frame.tsx';
import { arsip } from '../../links.ts';
import { dokumenFor } from '../../simpan/dokumen-retensi.tsx';
import { tempat } from '../links.ts';
import { FactFields, NO_FACTS, readFacts, type TypedFacts, typedFacts } from './facts.tsx';
import { NO_PLACE, PlaceField, readPlaceField, type TypedPlace, typedPlace } from './place-field.tsx';

const text = {
  arsip: both('Arsip', 'Archive'),
  title: both('Catat hardcopy', 'Register hardcopies'),
  lead: both(
    'Tiap naskah mendapat kode. Sesudah ini labelnya dapat langsung dicetak dan ditempel.',
    'Every paper gets a code. Its label can be printed and stuck on right after this.',
  ),
  paper: (n: number) => both(`Naskah ${n}`, `Paper ${n}`),
  more: both('Tambah satu naskah lagi', 'Add another paper'),
  fewer: both('Buang naskah terakhir', 'Drop the last paper'),
  where: both('Disimpan di mana?', 'Where is it kept?'),
  save: (n: number) =>
    both(n === 1 ? 'Catat naskah' : `Catat ${n} naskah`, n === 1 ? 'Register it' : `Register ${n} papers`),
};

/** Most papers that one form holds. */
const MOST = 20;

/** One paper of the form, with the id that lets a second sending be known. */
interface TypedPaper extends TypedFacts {
  readonly id: string;
}

interface Typed {
  readonly papers: readonly TypedPaper[];
  readonly place: TypedPlace;
  readonly run: string;
}

const suffixOf = (index: number) => (index === 0 ? '' : `-${index + 1}`);
const fresh = (typed: TypedFacts = NO_FACTS): TypedPaper => ({ ...typed, id: newId() });

function typedIn(form: Form): Typed {
  const count = Math.min(Math.max(form.number('jumlah') ?? 1, 1), MOST);
  const papers = Array.from({ length: count }, (_, index) => {
    const id = form.text(`id${suffixOf(index)}`);
    return { ...typedFacts(form, suffixOf(index)), id: isId(id) ? id : newId() };
  });
  return { papers, place: typedPlace(form), run: form.text('run') };
}

interface PapersProps {
  readonly papers: readonly TypedPaper[];
  readonly scans: readonly Softcopy[];
  readonly errors: Readonly<Record<string, string | undefined>>;
  readonly lang: Lang;
}

function Papers({ papers, scans, errors, lang }: PapersProps): JSX.Element {
  return (
    <>
      <input type="hidden" name="jumlah" value={String(papers.length)} />
      {papers.map((typed, index) => {
        const fields = (
          <>
            <input type="hidden" name={`id${suffixOf(index)}`} value={typed.id} />
            <FactFields suffix={suffixOf(index)} {...{ typed, scans, errors, lang }} />
          </>
        );
        if (papers.length === 1) return fields;
        return (
          <Section key={typed.id} title={text.paper(index + 1)[lang]}>
            {fields}
          </Section>
        );
      })}
    </>
  );
}

/** The deed that the form means, and what of it cannot be read. */
async function inputFrom(site: Site, dokumen: Dokumen, { papers, place, run }: Typed) {
  const read = papers.map((paper, index) => ({ id: paper.id, ...readFacts(paper, suffixOf(index)) }));
  const chosen = readPlaceField(place, await placesOf(site.db, dokumen.office), false);
  const input: NewHardcopies = {
    dokumen: dokumen.id,
    run: isId(run) ? run : null,
    place: chosen.place?.id ?? null,
    papers: read.map(({ id, facts }) => ({ id, ...facts })),
  };
  return { input, faults: [...read.flatMap(({ faults }) => faults), ...chosen.faults] };
}

async function show(c: Ctx, site: Site, sent: Typed | null, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const dokumen = await dokumenFor(site.db, by, c.req.param('dokumen') ?? '');
  const [places, files] = await Promise.all([
    placesOf(site.db, office.id),
    softcopiesOf(site.db, office.id, { dokumen: dokumen.id }),
  ]);
  const typed = sent ?? { papers: [fresh()], place: NO_PLACE, run: c.req.query('run') ?? '' };
  const plain = {
    dokumen: dokumen.id,
    run: null,
    place: null,
    papers: [{ ...readFacts(NO_FACTS).facts, id: newId() }],
  };
  const reasons = trouble ? [] : await reasonsAgainst(site, by, registerHardcopy, plain);
  const scans = files.filter(
    ({ dimusnahkanAt, digantikanOleh }) => dimusnahkanAt === null && digantikanOleh === null,
  );
  const errors = fieldErrors(trouble?.faults ?? [], lang);
  return staff(c, site, {
    title: text.title[lang],
    current: 'arsip',
    trouble,
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[
            { href: arsip.beranda, label: text.arsip[lang] },
            { href: arsip.dokumen(dokumen.id), label: dokumen.nomor },
          ]}
          here={text.title[lang]}
        />
        <PageHead overline={dokumen.judul} title={text.title[lang]} lead={text.lead[lang]} />
        <form method="post" action={arsip.hardcopyBaru(dokumen.id)} novalidate>
          <input type="hidden" name="run" value={typed.run} />
          <Papers papers={typed.papers} {...{ scans, errors, lang }} />
          {places.length > 0 && (
            <Section title={text.where[lang]}>
              <PlaceField needed={false} typed={typed.place} {...{ places, errors, lang }} />
            </Section>
          )}
          <Actions>
            <ActionButton
              id="catat"
              label={text.save(typed.papers.length)[lang]}
              lang={lang}
              reasons={reasons}
            />
            {typed.papers.length < MOST && (
              <Button label={text.more[lang]} variant="secondary" name="aksi" value="tambah" />
            )}
            {typed.papers.length > 1 && <LinkButton label={text.fewer[lang]} name="aksi" value="kurang" />}
          </Actions>
        </form>
      </>
    ),
  });
}

/** The form that registers the papers of a document. */
export function registerPage(site: Site): Handler {
  return (c) => show(c, site, null);
}

/** Mencatat hardcopy; sesudahnya labelnya ditawarkan untuk dicetak. */
export function postRegister(site: Site): Handler {
  return async (c) => {
    const { office, by } = visitorOf(c);
    const form = await readForm(c);
    const typed = typedIn(form);
    const { papers } = typed;
    const dokumen = await dokumenFor(site.db, by, c.req.param('dokumen') ?? '');
    if (form.text('aksi') === 'tambah') {
      const last = papers.at(-1) ?? NO_FACTS;
      return show(c, site, {
        ...typed,
        papers: [...papers, fresh({ ...last, lembar: '', pindaian: '' })].slice(0, MOST),
      });
    }
    if (form.text('aksi') === 'kurang')
      return show(c, site, { ...typed, papers: papers.slice(0, Math.max(1, papers.length - 1)) });
    const register = async () => {
      const { input, faults } = await inputFrom(site, dokumen, typed);
      if (faults.length > 0) throw new Invalid(faults);
      const own = (await hardcopiesOf(site.db, office.id, { dokumen: dokumen.id })).map(({ id }) => id);
      // A form sent twice: what it registers is there already.
      if (!papers.every(({ id }) => own.includes(id))) await perform(site, by, registerHardcopy, input);
      const made = await hardcopiesOf(site.db, office.id, { dokumen: dokumen.id });
      const codes = new Map(made.map(({ id, code }) => [id, code]));
      const kode = papers.flatMap(({ id }) => codes.get(id) ?? []);
      return `${tempat.labelFor({ kode })}&selesai=${input.place ? 'hardcopy-dicatat' : 'hardcopy-dicatat-tanpa-tempat'}`;
    };
    return attempt(c, register, (trouble) => show(c, site, typed, trouble));
  };
}
