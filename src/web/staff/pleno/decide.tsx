import { fault, Invalid } from '../../../base/errors.ts';
import { number } from '../../../base/tanggal.ts';
import { diffEditions } from '../../../daftar/edition/diff.ts';
import { type EditionItem, KLASIFIKASI } from '../../../daftar/edition/line.ts';
import { perform, reasonsAgainst } from '../../../journal/act.ts';
import { decideList } from '../../../pleno/decide-list.ts';
import { present } from '../../../pleno/meeting.ts';
import { ActionButton } from '../../../ui/actions.tsx';
import { fieldErrors } from '../../../ui/field.tsx';
import { TextArea, TextField } from '../../../ui/fields.tsx';
import { Actions, Breadcrumbs, FieldRow, PageHead, Section } from '../../../ui/layout.tsx';
import { DataTable } from '../../../ui/table.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../context.ts';
import { type Form, readForm } from '../../form.ts';
import { klasifikasiText } from '../../text.ts';
import { attempt, staff, type Trouble } from '../frame.tsx';
import { to } from '../links.ts';
import { type Agenda, agendaOf, todayAt } from './agenda.ts';
import { text } from './text.ts';

interface ClassRow {
  readonly klasifikasi: string;
  readonly before: number;
  readonly added: number;
  readonly dropped: number;
  /** Items that came from another class, less those that went to one; every row adds up. */
  readonly moved: number;
  readonly after: number;
}

/** The counts as the berita acara prints them. */
function recap({ beforeItems, items }: Agenda): ClassRow[] {
  const diff = diffEditions(beforeItems, items);
  const count = (list: readonly EditionItem[], klasifikasi: string) =>
    list.filter((item) => item.klasifikasi === klasifikasi).length;
  return KLASIFIKASI.map((klasifikasi) => {
    const before = count(beforeItems, klasifikasi);
    const added = count(diff.added, klasifikasi);
    const dropped = count(diff.dropped, klasifikasi);
    const after = count(items, klasifikasi);
    return { klasifikasi, before, added, dropped, moved: after - before - added + dropped, after };
  });
}

async function page(c: Ctx, site: Site, form: Form | null, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const agenda = await agendaOf(site.db, office, c.req.param('meeting') ?? '');
  const { meeting, nomor, items, before } = agenda;
  if (meeting.decidedAt && !trouble) return c.redirect(`${to.rapat(meeting.id)}#penetapan`, 303);
  const here = present(meeting.members).length;
  const reasons = await reasonsAgainst(site, by, decideList, {
    meeting: meeting.id,
    version: meeting.version,
    today: todayAt(site, office),
    setuju: Math.max(here, office.kuorumSetuju),
    tidakSetuju: 0,
    pendapatBerbeda: '',
  });
  const rows = recap(agenda);
  const sum = (column: Exclude<keyof ClassRow, 'klasifikasi'>) =>
    number(
      rows.reduce((n, row) => n + row[column], 0),
      lang,
    );
  const column = (key: Exclude<keyof ClassRow, 'klasifikasi'>, head: string) => ({
    key,
    head,
    kind: 'number' as const,
    cell: (row: ClassRow) => number(row[key], lang),
  });
  const errors = fieldErrors(trouble?.faults ?? [], lang);
  return staff(c, site, {
    title: text.decideTitle(nomor, items.length)[lang],
    current: 'pleno',
    trouble,
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[
            { href: to.pleno, label: text.pleno[lang] },
            { href: to.rapat(meeting.id), label: text.title(nomor)[lang] },
          ]}
          here={text.decideButton(nomor)[lang]}
        />
        <PageHead
          overline={text.title(nomor)[lang]}
          title={text.decideTitle(nomor, items.length)[lang]}
          lead={text.decideLead[lang]}
        />
        <DataTable
          caption={text.perClass[lang]}
          rows={rows}
          rowKey={(row) => row.klasifikasi}
          columns={[
            {
              key: 'klasifikasi',
              head: text.klasifikasi[lang],
              cell: (row) => klasifikasiText[row.klasifikasi]?.[lang],
            },
            ...(before ? [column('before', text.edition(before.nomor)[lang])] : []),
            column('added', text.added[lang]),
            ...(before ? [column('dropped', text.dropped[lang])] : []),
            ...(rows.some((row) => row.moved !== 0) ? [column('moved', text.moved[lang])] : []),
            column('after', text.edition(nomor)[lang]),
          ]}
          foot={{
            klasifikasi: text.total[lang],
            before: sum('before'),
            added: sum('added'),
            dropped: sum('dropped'),
            moved: '',
            after: number(items.length, lang),
          }}
        />
        <Section
          title={text.voting[lang]}
          major
          note={text.rule(office.kuorumHadir, office.kuorumSetuju)[lang]}
        >
          <form method="post" action={`${to.rapat(meeting.id)}/penetapan`}>
            <input type="hidden" name="versi" value={meeting.version} />
            <FieldRow>
              <TextField
                name="setuju"
                label={text.setuju[lang]}
                lang={lang}
                width={3}
                inputmode="numeric"
                value={form?.text('setuju') ?? String(here)}
                error={errors['setuju']}
              />
              <TextField
                name="tidak_setuju"
                label={text.tidakSetuju[lang]}
                lang={lang}
                width={3}
                inputmode="numeric"
                value={form?.text('tidak_setuju') ?? '0'}
                error={errors['tidak_setuju']}
              />
            </FieldRow>
            <TextArea
              name="pendapat"
              label={text.dissent[lang]}
              lang={lang}
              optional
              hint={text.dissentHint[lang]}
              value={form?.text('pendapat') ?? ''}
            />
            <Actions>
              <ActionButton
                id="tetapkan"
                label={text.decideButton(nomor)[lang]}
                lang={lang}
                reasons={reasons}
              />
              <a href={to.rapat(meeting.id)}>{text.back[lang]}</a>
            </Actions>
          </form>
        </Section>
      </>
    ),
  });
}

/** The counts once more, then the votes: the last page before the edition's content freezes. */
export function decidePage(site: Site): Handler {
  return (c) => page(c, site, null);
}

export function decide(site: Site): Handler {
  return async (c) => {
    const { by, office } = visitorOf(c);
    const meeting = c.req.param('meeting') ?? '';
    const form = await readForm(c);
    const votes = (name: string) => {
      const n = form.number(name);
      return n !== null && n >= 0 ? n : null;
    };
    const work = async () => {
      const setuju = votes('setuju');
      const tidakSetuju = votes('tidak_setuju');
      const bad = (name: string) => fault(name, 'bukan-jumlah', text.badCount.id, text.badCount.en);
      if (setuju === null || tidakSetuju === null) {
        throw new Invalid([
          ...(setuju === null ? [bad('setuju')] : []),
          ...(tidakSetuju === null ? [bad('tidak_setuju')] : []),
        ]);
      }
      const version = form.number('versi') ?? -1;
      const pendapatBerbeda = form.text('pendapat');
      const today = todayAt(site, office);
      await perform(site, by, decideList, { meeting, version, today, setuju, tidakSetuju, pendapatBerbeda });
      return `${to.beritaAcara(meeting)}?selesai=diputuskan`;
    };
    return attempt(c, work, (trouble) => page(c, site, form, trouble));
  };
}
