import type { JSX } from 'preact';
import { NotFound, type Reason } from '../../../../base/errors.ts';
import { isId } from '../../../../base/id.ts';
import { both, type Lang } from '../../../../base/text.ts';
import { perform, reasonsAgainst } from '../../../../journal/act.ts';
import { confirmOverride } from '../../../../procedure/course/confirm-override.ts';
import { type Override, overridesOf } from '../../../../procedure/course/overrides.ts';
import { undoOverride } from '../../../../procedure/course/undo-override.ts';
import { ActionButton } from '../../../../ui/actions.tsx';
import { TextArea } from '../../../../ui/fields.tsx';
import { Actions, Breadcrumbs, EmptyState, PageHead, Section } from '../../../../ui/layout.tsx';
import { Facts } from '../../../../ui/lists.tsx';
import { StateTag } from '../../../../ui/marks.tsx';
import { DataTable } from '../../../../ui/table.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { readForm } from '../../../form.ts';
import { attempt, staff, type Trouble } from '../../frame.tsx';
import { to } from '../../links.ts';
import { pageAsked, StepPager } from '../step-pager.tsx';
import { moment } from '../time-words.ts';
import { actPage } from './frame.tsx';

const PER_PAGE = 25;

const text = {
  prosedur: both('Prosedur', 'Procedures'),
  title: both('Langkah yang dilewati', 'Steps passed over'),
  lead: both(
    'Langkah yang dilewati karena keadaan kahar. Atasan yang disebut mengonfirmasi atau membatalkannya.',
    'Steps passed over for force majeure. The superior named confirms or undoes each.',
  ),
  none: both('Tidak ada langkah yang dilewati.', 'No step was passed over.'),
  step: both('Langkah', 'Step'),
  run: both('Proses', 'Run'),
  stepNo: (no: number) => both(`Langkah ${no}`, `Step ${no}`),
  by: both('Dilewati oleh', 'Passed over by'),
  alasan: both('Keadaan kahar', 'Force majeure'),
  superior: both('Atasan', 'Superior'),
  state: both('Keadaan', 'State'),
  waits: both('Menunggu konfirmasi', 'Waits for confirmation'),
  confirmed: both('Dikonfirmasi', 'Confirmed'),
  undone: both('Dibatalkan', 'Undone'),
  sentBack: both('Dikembalikan', 'Sent back'),
  decide: both('Konfirmasi atau batalkan', 'Confirm or undo'),
  decision: both('Putusan atasan', 'The superior’s word'),
  catatan: both('Catatan', 'Remark'),
  catatanHint: both(
    'Untuk membatalkan, tulis alasannya. Untuk mengonfirmasi boleh kosong.',
    'To undo it, write why. To confirm it, this may be empty.',
  ),
  confirm: both('Konfirmasi', 'Confirm'),
  undo: both('Batalkan', 'Undo'),
};

function State({ one, lang }: { one: Override; lang: Lang }): JSX.Element {
  if (one.confirmed !== null) return <>{(one.confirmed ? text.confirmed : text.undone)[lang]}</>;
  if (one.sentBack) return <>{text.sentBack[lang]}</>;
  return <StateTag tone="kuning">{text.waits[lang]}</StateTag>;
}

/** Every step of the office that was passed over, those that wait for a word first. */
export function registerPage(site: Site): Handler {
  return async (c) => {
    const lang = c.get('lang');
    const { office } = visitorOf(c);
    const now = site.clock.now();
    const page = pageAsked(c);
    const all = await overridesOf(site.db, office.id);
    const waiting = all.filter((one) => one.confirmed === null && !one.sentBack);
    const sorted = [...waiting, ...all.filter((one) => !waiting.includes(one))];
    const rows = sorted.slice((page - 1) * PER_PAGE, page * PER_PAGE);
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
          {rows.length === 0 ? (
            <EmptyState>{text.none[lang]}</EmptyState>
          ) : (
            <DataTable
              caption={text.title[lang]}
              rows={rows}
              rowKey={(one) => one.id}
              columns={[
                {
                  key: 'langkah',
                  head: text.step[lang],
                  cell: (one) => (
                    <>
                      <a
                        href={to.keputusanKahar(one.id)}
                      >{`${text.stepNo(one.step)[lang]}, ${one.runTitle}`}</a>
                      <span class="meta line">{[one.runNomor, one.unitName].filter(Boolean).join(', ')}</span>
                    </>
                  ),
                },
                { key: 'alasan', head: text.alasan[lang], cell: (one) => `“${one.alasan}”` },
                {
                  key: 'oleh',
                  head: text.by[lang],
                  cell: (one) => (
                    <>
                      {one.personName}
                      <span class="meta line">{moment(one.at, now, office.zone, lang)}</span>
                    </>
                  ),
                },
                { key: 'atasan', head: text.superior[lang], cell: (one) => one.superiorName },
                { key: 'keadaan', head: text.state[lang], cell: (one) => <State one={one} lang={lang} /> },
              ]}
            />
          )}
          <StepPager
            page={page}
            perPage={PER_PAGE}
            shown={rows.length}
            more={sorted.length > page * PER_PAGE}
            href={(n) => `${to.dilewati}?hal=${n}`}
            lang={lang}
          />
        </>
      ),
    });
  };
}

async function overrideAsked(c: Ctx, site: Site): Promise<Override> {
  const id = c.req.param('override') ?? '';
  const found = isId(id) ? await overridesOf(site.db, visitorOf(c).office.id) : [];
  const override = found.find((one) => one.id === id);
  if (!override) throw new NotFound('override');
  return override;
}

/** What is typed answers this one; it is told after it was sent. */
const OF_THE_FORM = new Set(['alasan-kosong', 'teks-terlalu-panjang']);
const besidesField = (reasons: readonly Reason[]) => reasons.filter(({ code }) => !OF_THE_FORM.has(code));

async function show(c: Ctx, site: Site, catatan: string, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const one = await overrideAsked(c, site);
  const now = site.clock.now();
  const [confirm, undo] = await Promise.all([
    reasonsAgainst(site, by, confirmOverride, { override: one.id, catatan }),
    reasonsAgainst(site, by, undoOverride, { override: one.id, alasan: catatan }),
  ]);
  const [against, againstUndo] = [besidesField(confirm), besidesField(undo)];
  const codes = (reasons: readonly Reason[]) => reasons.map(({ code }) => code).join();
  // What keeps somebody from both is said once.
  const same = against.length > 0 && codes(against) === codes(againstUndo);
  const run = { id: one.run, nomor: one.runNomor, title: one.runTitle };
  return actPage(c, site, run, {
    title: text.decide[lang],
    trouble,
    children: (
      <>
        <Facts
          items={[
            {
              label: text.step[lang],
              value: text.stepNo(one.step)[lang],
              ...(one.unitName ? { note: one.unitName } : {}),
            },
            { label: text.alasan[lang], value: `“${one.alasan}”` },
            {
              label: text.by[lang],
              value: `${one.personName}, ${one.jabatanName}`,
              note: moment(one.at, now, office.zone, lang),
            },
            { label: text.superior[lang], value: one.superiorName },
            {
              label: text.state[lang],
              value: <State one={one} lang={lang} />,
              ...(one.catatan ? { note: `“${one.catatan}”` } : {}),
            },
          ]}
        />
        {one.confirmed === null && (
          <Section title={text.decision[lang]} major>
            <form method="post" action={to.keputusanKahar(one.id)} novalidate>
              <TextArea
                name="catatan"
                label={text.catatan[lang]}
                hint={text.catatanHint[lang]}
                lang={lang}
                value={catatan}
              />
              <Actions>
                <ActionButton
                  id="konfirmasi"
                  name="putusan"
                  value="konfirmasi"
                  label={(same ? text.decide : text.confirm)[lang]}
                  lang={lang}
                  reasons={against}
                />
                {!same && (
                  <ActionButton
                    id="batalkan"
                    name="putusan"
                    value="batalkan"
                    variant="secondary"
                    label={text.undo[lang]}
                    lang={lang}
                    reasons={againstUndo}
                  />
                )}
              </Actions>
            </form>
          </Section>
        )}
      </>
    ),
  });
}

export function decidePage(site: Site): Handler {
  return (c) => show(c, site, '');
}

/** Mengonfirmasi atau membatalkan, sebagai atasan yang disebut. */
export function postDecide(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const { id: override } = await overrideAsked(c, site);
    const form = await readForm(c);
    const catatan = form.text('catatan');
    const decide = async () => {
      if (form.text('putusan') === 'batalkan') {
        await perform(site, by, undoOverride, { override, alasan: catatan });
        return `${to.dilewati}?selesai=pelewatan-batal`;
      }
      await perform(site, by, confirmOverride, { override, catatan });
      return `${to.dilewati}?selesai=dikonfirmasi`;
    };
    return attempt(c, decide, (trouble) => show(c, site, catatan, trouble));
  };
}
