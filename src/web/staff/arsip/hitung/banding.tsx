import type { JSX } from 'preact';
import { type Fault, fault } from '../../../../base/errors.ts';
import { newId } from '../../../../base/id.ts';
import { dayOf, shortDay } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import { shownCode } from '../../../../custody/code.ts';
import { treeOf } from '../../../../custody/count/branch.ts';
import { checkTwin } from '../../../../custody/count/check-twin.ts';
import { type Scanned, scansOfDokumen, twinChecksOf } from '../../../../custody/count/twin.ts';
import { type Hardcopy, hardcopyById } from '../../../../custody/hardcopy/hardcopy.ts';
import { perform, reasonsAgainst } from '../../../../journal/act.ts';
import { Button } from '../../../../ui/actions.tsx';
import { fieldErrors } from '../../../../ui/field.tsx';
import { SelectField } from '../../../../ui/fields.tsx';
import { Breadcrumbs, EmptyState, PageHead, Workbench } from '../../../../ui/layout.tsx';
import { Facts } from '../../../../ui/lists.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { type Form, readForm } from '../../../form.ts';
import { attempt, staff, type Trouble } from '../../frame.tsx';
import { everyFault, withFields } from '../form-faults.ts';
import { arsip } from '../links.ts';
import { formId, onceDone } from '../sent-twice.ts';
import { dokumenFor } from '../simpan/dokumen-retensi.tsx';
import { Dated } from '../tempat/satu/history.tsx';
import { TwinForm } from './banding-form.tsx';
import { text } from './banding-text.ts';
import { ScanPages } from './scan-pages.tsx';

/** Reasons that a field answers, by their codes; they are told only after the form was sent. */
const FIELDS: Readonly<Record<string, string>> = {
  'lembar-kosong': 'lembar',
  'halaman-tidak-cocok': 'hasil',
  'beda-kosong': 'catatan',
  'teks-terlalu-panjang': 'catatan',
};

interface Asked {
  readonly paper: Hardcopy;
  readonly scans: readonly Scanned[];
  /** The scan that is compared: as chosen, else the paper's own, else the newest. */
  readonly scan: Scanned | undefined;
}

async function read(c: Ctx, site: Site, chosen: string | undefined): Promise<Asked> {
  const { office, by } = visitorOf(c);
  const paper = await hardcopyById(site.db, office.id, c.req.param('hardcopy') ?? '');
  await dokumenFor(site.db, by, paper.dokumen);
  const scans = await scansOfDokumen(site.db, office.id, paper.dokumen);
  const named = (id: string | null | undefined) => scans.find((one) => one.id === id);
  return { paper, scans, scan: named(chosen) ?? named(paper.pindaian) ?? scans.at(-1) };
}

/** Another of the document's files, where it has several. */
function OtherScan({ paper, scans, scan, lang }: Asked & { lang: Lang }): JSX.Element | null {
  if (scans.length < 2) return null;
  return (
    <form method="get" action={arsip.hardcopyAct(paper.id, 'banding')}>
      <SelectField
        name="softcopy"
        label={text.otherScan[lang]}
        lang={lang}
        value={scan?.id}
        options={scans.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button label={text.show[lang]} variant="secondary" />
    </form>
  );
}

/**
 * The id under which the form records: the one that it carried, so that sending it twice records once; a new one when
 * another comparison was recorded under that.
 */
function idFor(site: Site, form: Form | null, trouble: Trouble | undefined): string {
  const taken = trouble?.reasons?.some(({ code }) => code === 'perbandingan-lain') ?? false;
  return form && !taken ? formId(site, form) : newId(site.clock.now());
}

async function show(c: Ctx, site: Site, form: Form | null, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const asked = await read(c, site, form?.text('softcopy') ?? c.req.query('softcopy'));
  const { paper, scan } = asked;
  const now = site.clock.now();
  const [tree, checks, reasons] = await Promise.all([
    treeOf(site.db, office.id),
    twinChecksOf(site.db, office.id, paper.id),
    scan
      ? reasonsAgainst(site, by, checkTwin, {
          ...{ id: newId(now), hardcopy: paper.id, softcopy: scan.id, lembar: 1, cocok: false, catatan: '-' },
        })
      : [],
  ]);
  const errors = fieldErrors(trouble?.faults ?? [], lang);
  const pages = (n: number | null) => (n === null ? text.noPages : text.pages(n))[lang];
  const facts = [
    { label: text.place[lang], value: tree.path(paper.place) || text.noPlace[lang] },
    { label: text.form[lang], value: text.bentuk[paper.bentuk][lang] },
    {
      label: text.recorded[lang],
      value: (paper.lembar ? text.sheets(paper.lembar) : text.unknownSheets)[lang],
    },
    ...(scan ? [{ label: text.scan[lang], value: scan.name, note: pages(scan.halaman) }] : []),
  ];
  return staff(c, site, {
    title: text.title[lang],
    current: 'arsip',
    trouble,
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[
            { href: arsip.dokumen(paper.dokumen), label: paper.dokumenNomor },
            { href: arsip.hardcopy(paper.id), label: shownCode(paper.code) },
          ]}
          here={text.compare[lang]}
        />
        <PageHead overline={paper.judul} title={text.title[lang]} lead={text.lead[lang]} />
        {scan ? (
          <Workbench
            document={<ScanPages scan={scan} hardcopy={paper.id} from={c.req.query('dari')} lang={lang} />}
          >
            <Facts items={facts} />
            <OtherScan {...asked} lang={lang} />
            <TwinForm
              {...{ lang, form, errors }}
              hardcopy={paper.id}
              softcopy={scan.id}
              id={idFor(site, form, trouble)}
              reasons={reasons.filter(({ code }) => !(code in FIELDS))}
            />
            {checks.length > 0 && (
              <section class="section">
                <h2>{text.history[lang]}</h2>
                <Dated
                  rows={checks.map(({ at, personName, cocok, lembar, halaman, catatan }) => [
                    shortDay(dayOf(at, office.zone), lang),
                    <>
                      {(cocok ? text.agreed(lembar, pages(halaman)) : text.differed(catatan))[lang]}
                      <span class="meta line">{personName}</span>
                    </>,
                  ])}
                />
              </section>
            )}
          </Workbench>
        ) : (
          <>
            <Facts items={facts} />
            <EmptyState link={{ href: arsip.serah(null, paper.unit), label: text.handIn[lang] }}>
              {text.noScan[lang]}
            </EmptyState>
          </>
        )}
      </>
    ),
  });
}

/** Paper and scan side by side: `?softcopy=` another file of the document, `?dari=` the first page shown. */
export function bandingPage(site: Site): Handler {
  return (c) => show(c, site, null);
}

function faultsOf(form: Form): Fault[] {
  return [
    ...(form.number('lembar') === null
      ? [fault('lembar', 'lembar', text.sheetNumber.id, text.sheetNumber.en)]
      : []),
    ...(['sama', 'beda'].includes(form.text('hasil'))
      ? []
      : [fault('hasil', 'hasil', text.chooseVerdict.id, text.chooseVerdict.en)]),
  ];
}

export function postBanding(site: Site): Handler {
  return async (c) => {
    const form = await readForm(c);
    const hardcopy = c.req.param('hardcopy') ?? '';
    const softcopy = form.text('softcopy');
    const done = `${arsip.hardcopyAct(hardcopy, 'banding')}?softcopy=${softcopy}&selesai=dibandingkan`;
    const record = async () => {
      const { by } = visitorOf(c);
      const input = {
        ...{ id: formId(site, form), hardcopy, softcopy, lembar: form.number('lembar') },
        ...{ cocok: form.text('hasil') === 'sama', catatan: form.text('catatan') },
      };
      // What cannot be judged yet is left out: without sheets no pages, without a verdict no note.
      const judged = ['sama', 'beda'].includes(form.text('hasil'));
      const probe = {
        ...{ ...input, lembar: input.lembar ?? 1, cocok: input.cocok && input.lembar !== null },
        ...(judged && !input.cocok ? {} : { catatan: input.catatan || '-' }),
      };
      await everyFault(site, by, checkTwin, probe, { faults: faultsOf(form), fields: FIELDS });
      await withFields(FIELDS, () => perform(site, by, checkTwin, input));
      return done;
    };
    return attempt(
      c,
      onceDone('sudah-dibandingkan', record, () => done),
      (trouble) => show(c, site, form, trouble),
    );
  };
}
