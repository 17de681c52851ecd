import { dayOf } from '../../../base/tanggal.ts';
import { type Both, both } from '../../../base/text.ts';
import { type Calendar, calendarOf } from '../../../procedure/time/calendar.ts';
import { worked } from '../../../procedure/time/duration.ts';
import {
  LEAST_TIMES,
  type MeasuredStep,
  measuredTimes,
  proposedStandard,
} from '../../../procedure/time/measured.ts';
import { neutralised } from '../../../publication/export/csv.ts';
import { running } from '../../../sop/sheet/running.ts';
import { type SheetVersion, sheetsOf } from '../../../sop/version/sheet-version.ts';
import { Button } from '../../../ui/actions.tsx';
import { SelectField } from '../../../ui/fields.tsx';
import { Breadcrumbs, EmptyState, PageHead, Section } from '../../../ui/layout.tsx';
import { DataTable } from '../../../ui/table.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../context.ts';
import { standardText } from '../../text.ts';
import { staff } from '../frame.tsx';
import { to } from '../links.ts';

const text = {
  title: both('Waktu per langkah', 'Time per step'),
  prosedur: both('Prosedur', 'Procedures'),
  lead: both(
    'Waktu kerja yang nyata dari pelaksanaan yang sudah selesai, dibandingkan dengan standar SOP. Jeda, hari libur, dan waktu di luar jam kerja tidak dihitung.',
    'Working time that finished steps really took, beside the SOP’s standard. Pauses, days off and time outside working hours are left out.',
  ),
  sop: both('SOP', 'SOP'),
  show: both('Tampilkan', 'Show'),
  none: both('Kantor belum mempunyai SOP.', 'The office has no SOP yet.'),
  step: both('Langkah', 'Step'),
  standard: both('Standar', 'Standard'),
  together: (from: number, until: number) =>
    both(`bersama langkah ${from} sampai ${until}`, `over steps ${from} to ${until}`),
  n: both('Banyaknya', 'Times'),
  median: both('Median', 'Median'),
  p90: both('Sembilan dari sepuluh', 'Nine of ten'),
  proposal: both('Usul standar', 'Proposed standard'),
  enough: both(
    `Usul hanya untuk langkah Tentatif atau kosong yang sudah ${LEAST_TIMES} kali dikerjakan: waktu yang cukup bagi sembilan dari sepuluh pelaksanaan, dibulatkan ke atas. Yang menetapkan tetap penanda tangan SOP.`,
    `Proposals are made for tentative or blank steps done at least ${LEAST_TIMES} times: what sufficed nine times of ten, rounded up. Whoever signs the SOP decides.`,
  ),
  csv: both('Unduh CSV', 'Download CSV'),
};

interface Found {
  readonly sheets: readonly SheetVersion[];
  readonly chosen: SheetVersion | null;
  readonly steps: readonly MeasuredStep[];
  readonly calendar: Calendar;
}

async function read(c: Ctx, site: Site): Promise<Found> {
  const { office } = visitorOf(c);
  const [sheets, calendar] = await Promise.all([
    sheetsOf(site.db, office.id),
    calendarOf(site.db, office.id),
  ]);
  const chosen = sheets.find(({ slug }) => slug === c.req.query('sop')) ?? sheets[0] ?? null;
  const steps = chosen
    ? await measuredTimes(site.db, office.id, { slug: chosen.slug, sheet: running(chosen.sheet) }, calendar)
    : [];
  return { sheets, chosen, steps, calendar };
}

function proposalText(step: MeasuredStep, dayLength: number): Both {
  const amount = proposedStandard(step, dayLength);
  return amount ? standardText(amount) : both('', '');
}

/** How long each step of an SOP takes, against its standard, with a proposal where the SOP leaves it open. */
export function waktuPage(site: Site): Handler {
  return async (c) => {
    const lang = c.get('lang');
    const { sheets, chosen, steps, calendar } = await read(c, site);
    const today = dayOf(site.clock.now(), calendar.zone);
    const said = (minutes: number | null) => (minutes === null ? '' : worked(minutes, calendar, today)[lang]);
    return staff(c, site, {
      title: text.title[lang],
      current: 'prosedur',
      children: (
        <>
          <Breadcrumbs
            lang={lang}
            links={[{ href: to.prosedur, label: text.prosedur[lang] }]}
            here={text.title[lang]}
          />
          <PageHead title={text.title[lang]} lead={text.lead[lang]} />
          {chosen ? (
            <>
              <form method="get" action={to.waktu()}>
                <SelectField
                  name="sop"
                  label={text.sop[lang]}
                  lang={lang}
                  value={chosen.slug}
                  options={sheets.map(({ slug, nomor, sheet }) => ({
                    value: slug,
                    label: [nomor, sheet.identitas.nama].filter(Boolean).join(', '),
                  }))}
                />
                <Button label={text.show[lang]} variant="secondary" />
              </form>
              <Section
                title={chosen.sheet.identitas.nama}
                action={<a href={`${to.waktu()}.csv?sop=${chosen.slug}`}>{text.csv[lang]}</a>}
              >
                <DataTable
                  light
                  caption={chosen.sheet.identitas.nama}
                  rows={steps}
                  rowKey={({ kunci }) => kunci}
                  columns={[
                    { key: 'langkah', head: text.step[lang], cell: ({ no, uraian }) => `${no}. ${uraian}` },
                    {
                      key: 'standar',
                      head: text.standard[lang],
                      cell: ({ standard }) => (
                        <>
                          {standardText(standard.waktu)[lang]}
                          {standard.dari < standard.sampai && (
                            <span class="meta line">
                              {text.together(standard.dari, standard.sampai)[lang]}
                            </span>
                          )}
                        </>
                      ),
                    },
                    { key: 'n', head: text.n[lang], kind: 'number', cell: ({ n }) => n },
                    { key: 'median', head: text.median[lang], cell: ({ median }) => said(median) },
                    { key: 'p90', head: text.p90[lang], cell: ({ p90 }) => said(p90) },
                    {
                      key: 'usul',
                      head: text.proposal[lang],
                      cell: (step) => proposalText(step, calendar.dayLength(today))[lang],
                    },
                  ]}
                />
                <p class="meta">{text.enough[lang]}</p>
              </Section>
            </>
          ) : (
            <EmptyState link={{ href: to.prosedur, label: text.prosedur[lang] }}>
              {text.none[lang]}
            </EmptyState>
          )}
        </>
      ),
    });
  };
}

const quoted = (value: string) => `"${neutralised(value).replaceAll('"', '""')}"`;

/** The same report by RFC 4180, times in working minutes. */
export function waktuCsv(site: Site): Handler {
  return async (c) => {
    const { steps, chosen, calendar } = await read(c, site);
    const today = dayOf(site.clock.now(), calendar.zone);
    const rows = steps.map((step) => [
      chosen?.slug ?? '',
      step.no,
      step.uraian,
      standardText(step.standard.waktu).id,
      step.n,
      step.median === null ? '' : Math.round(step.median),
      step.p90 === null ? '' : Math.round(step.p90),
      proposalText(step, calendar.dayLength(today)).id,
    ]);
    const head = [
      'sop',
      'langkah',
      'uraian',
      'standar',
      'banyaknya',
      'median_menit',
      'p90_menit',
      'usul_standar',
    ];
    const body = [head, ...rows].map((row) => row.map((cell) => quoted(String(cell))).join(',')).join('\r\n');
    return c.body(`\uFEFF${body}\r\n`, 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="waktu-per-langkah.csv"',
    });
  };
}
