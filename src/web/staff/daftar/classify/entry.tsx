import type { JSX } from 'preact';
import { fault, Invalid } from '../../../../base/errors.ts';
import type { Lang } from '../../../../base/text.ts';
import { classifyEntry } from '../../../../daftar/classify-entry.ts';
import type { Decided, Entry } from '../../../../daftar/entry.ts';
import { entryIn } from '../../../../daftar/entry.ts';
import { FIELD_GUIDE } from '../../../../daftar/field-guide.ts';
import { perform } from '../../../../journal/act.ts';
import { stepReasons } from '../../../../procedure/step-reasons.ts';
import { ActionButton } from '../../../../ui/actions.tsx';
import { ChoiceCards } from '../../../../ui/choices.tsx';
import { fieldErrors } from '../../../../ui/field.tsx';
import { TextArea } from '../../../../ui/fields.tsx';
import { Actions, Breadcrumbs, PageHead, Workbench } from '../../../../ui/layout.tsx';
import { Facts } from '../../../../ui/lists.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { readForm } from '../../../form.ts';
import { klasifikasiText } from '../../../text.ts';
import { previewsOn } from '../../arsip/periksa/read.ts';
import { attempt, staff, type Trouble } from '../../frame.tsx';
import { to } from '../../links.ts';
import { Documents } from './documents.tsx';
import { ClassifyProgress, ComesBack } from './list.tsx';
import { type ClassifyView, readClassify } from './read.ts';
import { text } from './text.ts';

const CHOICES = [
  ['berkala', text.berkalaHint],
  ['serta_merta', text.sertaMertaHint],
  ['setiap_saat', text.setiapSaatHint],
  ['belum_diputuskan', text.belumHint],
] as const satisfies readonly (readonly [Decided, unknown])[];

interface Typed {
  readonly klasifikasi: string;
  readonly alasan: string;
}

function decided(typed: string): Decided | null {
  return CHOICES.find(([value]) => value === typed)?.[0] ?? null;
}

async function page(c: Ctx, site: Site, typed: Typed | null, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { office } = visitorOf(c);
  const view = await readClassify(site.db, office.id, c.req.param('run') ?? '');
  const entry = entryIn(view.work.entries, c.req.param('entry') ?? '');
  const { run } = view.work.place;
  const previews = await previewsOn(c, site, entry.berkas, to.klasifikasiEntri(run.id, entry.id));
  return staff(c, site, {
    title: `${entry.judul}, ${text.title[lang]}`,
    current: 'prosedur',
    trouble,
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[
            { href: to.run(run.id), label: run.title },
            { href: to.klasifikasi(run.id), label: text.title[lang] },
          ]}
          here={entry.nomor ?? text.isNew[lang]}
        />
        <PageHead
          overline={text.overline(run.title)[lang]}
          title={text.title[lang]}
          actions={<ClassifyProgress view={view} lang={lang} />}
        />
        <Workbench document={<Documents entry={entry} previews={previews} lang={lang} />}>
          <Around view={view} entry={entry} lang={lang} />
          <EntryFacts view={view} entry={entry} lang={lang} />
          <ClassifyForm c={c} view={view} entry={entry} typed={typed} trouble={trouble ?? {}} lang={lang} />
        </Workbench>
      </>
    ),
  });
}

interface PartProps {
  readonly view: ClassifyView;
  readonly entry: Entry;
  readonly lang: Lang;
}

function Around({ view, entry, lang }: PartProps): JSX.Element {
  const { place, entries } = view.work;
  const at = entries.indexOf(entry);
  const link = (other: Entry | undefined, label: string) =>
    other ? (
      <a href={to.klasifikasiEntri(place.run.id, other.id)}>{label}</a>
    ) : (
      <span class="meta">{label}</span>
    );
  return (
    <nav class="actions actions--spread" aria-label={text.around[lang]}>
      {link(entries[at - 1], text.previous[lang])}
      {link(entries[at + 1], text.next[lang])}
    </nav>
  );
}

function EntryFacts({ view, entry, lang }: PartProps): JSX.Element {
  const forms = (['softcopy', 'hardcopy'] as const)
    .filter((form) => entry[form])
    .map((form) => text[form][lang]);
  const state = { baru: text.isNew[lang], diubah: text.isChanged[lang], tetap: '', dihapus: '' }[
    entry.change
  ];
  const label = (field: 'penguasa' | 'penanggungJawab' | 'retensi') => FIELD_GUIDE[field].name[lang];
  return (
    <>
      <p class="overline">{[view.unitOf(entry), entry.nomor, state].filter(Boolean).join(' · ')}</p>
      <h2>{entry.judul}</h2>
      <p>{entry.ringkasan}</p>
      <ComesBack view={view} entry={entry} lang={lang} />
      <details>
        <summary>{text.facts[lang]}</summary>
        <Facts
          variant="stack"
          items={[
            { label: label('penguasa'), value: entry.penguasa },
            { label: label('penanggungJawab'), value: entry.penanggungJawab },
            { label: text.waktuTempat[lang], value: [entry.waktu, entry.tempat].filter(Boolean).join(', ') },
            {
              label: `${FIELD_GUIDE.softcopy.name[lang]} / ${FIELD_GUIDE.hardcopy.name[lang]}`,
              value: forms.join(', '),
            },
            { label: label('retensi'), value: entry.retensi },
          ]}
        />
      </details>
    </>
  );
}

interface FormProps extends PartProps {
  readonly c: Ctx;
  readonly typed: Typed | null;
  readonly trouble: Trouble;
}

function ClassifyForm({ c, view, entry, typed, trouble, lang }: FormProps): JSX.Element {
  const { place } = view.work;
  const errors = fieldErrors(trouble.faults ?? [], lang);
  const name = (value: string) => klasifikasiText[value]?.[lang] ?? value;
  const reasons = stepReasons(place, 'draf_daftar', visitorOf(c).by, false);
  const { klasifikasi, klasifikasiUsulan } = entry;
  const stale = trouble.reasons?.some((reason) => reason.code === 'sudah-berubah');
  return (
    <form method="post" action={to.klasifikasiEntri(place.run.id, entry.id)}>
      <input type="hidden" name="terlihat" value={klasifikasi ?? ''} />
      <ChoiceCards
        name="klasifikasi"
        label={text.title[lang]}
        lang={lang}
        error={errors['klasifikasi']}
        hint={
          <>
            {klasifikasiUsulan ? (
              <>
                {text.proposes[lang]} <strong>{name(klasifikasiUsulan)}</strong>.
              </>
            ) : (
              text.proposesNone[lang]
            )}
            {stale && klasifikasi && ` ${text.changedMeanwhile(name(klasifikasi))[lang]}`}
          </>
        }
        value={typed ? typed.klasifikasi : (klasifikasi ?? klasifikasiUsulan ?? '')}
        choices={CHOICES.map(([value, hint]) => ({ value, label: name(value), hint: hint[lang] }))}
      />
      <p class="meta">{text.exclusion[lang]}</p>
      <TextArea
        name="alasan"
        label={text.alasan[lang]}
        hint={text.alasanHint[lang]}
        lang={lang}
        rows={2}
        value={typed ? typed.alasan : entry.alasanKlasifikasi}
        error={errors['alasan']}
      />
      <Actions>
        <ActionButton
          id="simpan"
          lang={lang}
          label={text.save[lang]}
          head={text.notYet[lang]}
          reasons={reasons}
        />
        <a href={to.klasifikasi(place.run.id)}>{text.back[lang]}</a>
      </Actions>
    </form>
  );
}

/** One item beside its document. */
export function classifyPage(site: Site): Handler {
  return (c) => page(c, site, null);
}

/** Simpan dan berikutnya: on to the next item not classified yet, in the order of the list. */
export function postClassify(site: Site): Handler {
  return async (c) => {
    const { office, by } = visitorOf(c);
    const run = c.req.param('run') ?? '';
    const entry = c.req.param('entry') ?? '';
    const form = await readForm(c);
    const typed = { klasifikasi: form.text('klasifikasi'), alasan: form.text('alasan') };
    const work = async () => {
      const klasifikasi = decided(typed.klasifikasi);
      if (!klasifikasi)
        throw new Invalid([fault('klasifikasi', 'wajib-dipilih', text.choose.id, text.choose.en)]);
      const seen = decided(form.text('terlihat'));
      await perform(site, by, classifyEntry, { run, entry, klasifikasi, alasan: typed.alasan, seen });
      const { entries } = (await readClassify(site.db, office.id, run)).work;
      const at = entries.findIndex((one) => one.id === entry);
      const next = [...entries.slice(at + 1), ...entries.slice(0, at)].find(
        (one) => one.klasifikasi === null,
      );
      return `${next ? to.klasifikasiEntri(run, next.id) : to.klasifikasi(run)}?selesai=diklasifikasi`;
    };
    return attempt(c, work, (trouble) => page(c, site, typed, trouble));
  };
}
