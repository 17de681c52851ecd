import type { JSX } from 'preact';
import type { Lang } from '../../../../base/text.ts';
import { dokumenOf } from '../../../../custody/dokumen/dokumen.ts';
import { LARGEST_SOFTCOPY } from '../../../../custody/softcopy/hand-in.ts';
import { type Softcopy, softcopiesOf } from '../../../../custody/softcopy/softcopy.ts';
import { uploadReasons } from '../../../../custody/softcopy/upload.ts';
import { Button, ButtonLink, Notice, Reasons } from '../../../../ui/actions.tsx';
import { fieldErrors } from '../../../../ui/field.tsx';
import { SelectField } from '../../../../ui/fields.tsx';
import { Breadcrumbs, FieldRow, PageHead, Section } from '../../../../ui/layout.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { UploadForm } from '../../../serah/upload-form.tsx';
import { staff, type Trouble } from '../../frame.tsx';
import { arsip } from '../links.ts';
import { Recent } from './recent.tsx';
import { text } from './text.ts';
import { type Where, whereOf } from './where.ts';

/** Files that the page lists; the register has them all. */
const SHOWN = 20;

/** Unit and run to choose; the address of the page carries both. */
function WhereForm({ where, lang }: { where: Where; lang: Lang }): JSX.Element {
  const { units, unit, runs, run } = where;
  const pick = unit ? [] : [{ value: '', label: text.chooseUnit[lang] }];
  return (
    <form method="get" action={arsip.serah()}>
      <FieldRow>
        <SelectField
          name="unit"
          label={text.unit[lang]}
          lang={lang}
          value={unit?.id ?? ''}
          options={[...pick, ...units.map((one) => ({ value: one.id, label: one.name }))]}
        />
        <SelectField
          name="run"
          label={text.run[lang]}
          lang={lang}
          value={run?.id ?? ''}
          options={[
            ...runs.map((one) => ({ value: one.id, label: `${one.title} (${one.nomor})` })),
            { value: '', label: text.noRun[lang] },
          ]}
        />
      </FieldRow>
      <Button label={text.use[lang]} variant={unit ? 'secondary' : 'primary'} />
    </form>
  );
}

interface Files {
  readonly recent: readonly Softcopy[];
  readonly all: number;
  readonly waiting: number;
  readonly dokumen: ReadonlyMap<string, { readonly nomor: string; readonly judul: string }>;
}

async function filesOf(site: Site, office: string, unit: string, run: string | null): Promise<Files> {
  const found = await softcopiesOf(site.db, office, run ? { unit, run } : { unit });
  const recent = found.toReversed().slice(0, SHOWN);
  const ids = [...new Set(recent.flatMap((one) => one.dokumen ?? []))];
  const documents = ids.length > 0 ? await dokumenOf(site.db, office, { ids }, ids.length) : [];
  const open = (one: Softcopy) => one.dokumen === null && one.digantikanOleh === null && !one.dimusnahkanAt;
  return {
    recent,
    all: found.length,
    waiting: found.filter(open).length,
    dokumen: new Map(documents.map((one) => [one.id, one])),
  };
}

/** What a person may hand in for a unit that they chose, and what is there already. */
async function chosenUnit(
  c: Ctx,
  site: Site,
  where: Where & { unit: NonNullable<Where['unit']> },
  trouble?: Trouble,
) {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const { unit, run } = where;
  const runId = run?.id ?? null;
  const [files, reasons] = await Promise.all([
    filesOf(site, office.id, unit.id, runId),
    uploadReasons(site, by, { unit: unit.id, run: runId, via: 'unggahan' }),
  ]);
  const here = arsip.serah(runId, unit.id);
  const several = where.units.length > 1 || where.runs.length > 0;
  return (
    <>
      {several && (
        <details>
          <summary>{text.change[lang]}</summary>
          <WhereForm where={where} lang={lang} />
        </details>
      )}
      {reasons.length > 0 ? (
        <Reasons id="serah-reasons" reasons={reasons} lang={lang} />
      ) : (
        <UploadForm
          lang={lang}
          action={here}
          tus={arsip.tus}
          fields={{ unit: unit.id, run: runId ?? '' }}
          scope={`${by.person} ${unit.id} ${runId ?? ''}`}
          label={text.berkas[lang]}
          send={text.send[lang]}
          most={LARGEST_SOFTCOPY}
          error={fieldErrors(trouble?.faults ?? [], lang)['berkas']}
          next={<ButtonLink href={arsip.cocokkan(runId, unit.id)} label={text.matchAll[lang]} />}
        />
      )}
      <p class="serah__ways">
        <a href={arsip.foto(runId, unit.id)}>{text.photo[lang]}</a>{' '}
        <a href={`${arsip.tautan}?unit=${unit.id}${runId ? `&run=${runId}` : ''}`}>{text.link[lang]}</a>
      </p>
      <Section
        title={text.recent[lang]}
        {...(files.all > SHOWN ? { note: text.recentMore(SHOWN, files.all)[lang] } : {})}
      >
        {files.waiting > 0 && (
          <Notice tone="info">
            {text.waiting(files.waiting)[lang]}{' '}
            <a href={arsip.cocokkan(runId, unit.id)}>{text.match(files.waiting)[lang]}</a>
          </Notice>
        )}
        <Recent
          files={files.recent}
          dokumen={files.dokumen}
          now={site.clock.now()}
          zone={office.zone}
          lang={lang}
        />
      </Section>
    </>
  );
}

/** The page on which a unit hands in its files: choose, send, then match. */
export async function showSerah(c: Ctx, site: Site, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { by } = visitorOf(c);
  const where = await whereOf(site.db, by, { unit: c.req.query('unit'), run: c.req.query('run') });
  const { unit, run, units } = where;
  return staff(c, site, {
    title: text.title[lang],
    current: 'arsip',
    trouble,
    scripts: ['islands/serah.js'],
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[{ href: arsip.beranda, label: text.arsip[lang] }]}
          here={text.title[lang]}
        />
        <PageHead
          {...(unit ? { overline: [unit.name, run?.title].filter(Boolean).join(', ') } : {})}
          title={text.title[lang]}
          lead={text.lead[lang]}
        />
        {units.length === 0 && <Notice tone="info">{text.nobody[lang]}</Notice>}
        {unit && (await chosenUnit(c, site, { ...where, unit }, trouble))}
        {!unit && units.length > 0 && (
          <Section title={text.choose[lang]}>
            <WhereForm where={where} lang={lang} />
          </Section>
        )}
      </>
    ),
  });
}

export function serahPage(site: Site): Handler {
  return (c) => showSerah(c, site);
}
