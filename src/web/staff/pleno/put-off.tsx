import type { JSX } from 'preact';
import type { Reason } from '../../../base/errors.ts';
import { number } from '../../../base/tanggal.ts';
import type { Postponement } from '../../../pleno/meeting.ts';
import { Button, LinkButton } from '../../../ui/actions.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { fieldErrors } from '../../../ui/field.tsx';
import { TextArea } from '../../../ui/fields.tsx';
import { Actions, EmptyState, SearchBox, Section } from '../../../ui/layout.tsx';
import { StateTag } from '../../../ui/marks.tsx';
import { DataTable } from '../../../ui/table.tsx';
import { klasifikasiText } from '../../text.ts';
import type { Trouble } from '../frame.tsx';
import { to } from '../links.ts';
import { find } from './agenda.ts';
import type { Shown } from './parts.tsx';
import { text } from './text.ts';

/** Id of the form that the list of who came is; whoever goes on from it sends it first. */
export const ATTENDANCE_FORM = 'daftar-hadir';

/** Entries offered at once; whoever needs another searches for it. */
const OFFERED = 12;

export interface TypedPutOff {
  readonly cari: string;
  readonly informasi: string;
  readonly alasan: string;
  readonly pendapat: string;
}

interface Props extends Shown {
  readonly open: boolean;
  /** Why this person may not record anything now. */
  readonly mayAdd: readonly Reason[];
  readonly typed: TypedPutOff;
  readonly trouble?: Trouble | undefined;
}

function PutOffTable(props: {
  rows: readonly Postponement[];
  lang: Props['lang'];
  meeting: string;
  may: boolean;
}): JSX.Element {
  const { rows, lang, meeting, may } = props;
  return (
    <DataTable
      caption={text.exceptions[lang]}
      rows={rows}
      rowKey={(row) => row.entry}
      columns={[
        { key: 'informasi', head: text.item[lang], cell: (row) => row.judul },
        {
          key: 'keputusan',
          head: text.decision[lang],
          nowrap: true,
          cell: () => <StateTag tone="kuning">{text.putOff[lang]}</StateTag>,
        },
        {
          key: 'alasan',
          head: text.alasan[lang],
          cell: (row) => (
            <>
              {row.alasan}
              {row.pendapatBerbeda && (
                <span class="meta line">
                  {text.dissentOf[lang]}: {row.pendapatBerbeda}
                </span>
              )}
            </>
          ),
        },
        ...(may
          ? [
              {
                key: 'batal',
                head: text.takeUp[lang],
                cell: (row: Postponement) => (
                  <form method="post" action={`${to.rapat(meeting)}/tunda/batal`}>
                    <input type="hidden" name="informasi" value={row.entry} />
                    <LinkButton label={text.withdraw[lang]} about={row.judul} />
                  </form>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

/** Search among the draft's entries, then one of them with its reason. Works without scripts for any length. */
function PutOffForm({ agenda, lang, typed, trouble }: Props): JSX.Element {
  const { meeting } = agenda;
  const off = new Set(meeting.postponements.map((one) => one.entry));
  const open = agenda.entries.filter((entry) => entry.change !== 'dihapus' && !off.has(entry.id));
  const offered = find(open, typed.cari, OFFERED + 1);
  const shown = offered.slice(0, OFFERED);
  const chosen = open.find((entry) => entry.id === typed.informasi);
  const rows = chosen && !shown.includes(chosen) ? [chosen, ...shown] : shown;
  const errors = fieldErrors(trouble?.faults ?? [], lang);
  return (
    <Section title={text.putOffTitle[lang]} id="tunda" note={text.putOffNote[lang]}>
      <SearchBox
        action={`${to.rapat(meeting.id)}#tunda`}
        name="cari"
        label={text.search[lang]}
        button={text.searchButton[lang]}
        value={typed.cari}
        note={text.searchNote[lang]}
      />
      {rows.length === 0 ? (
        <EmptyState>{text.noneFound(typed.cari)[lang]}</EmptyState>
      ) : (
        <form method="post" action={`${to.rapat(meeting.id)}/tunda`} class="section">
          <input type="hidden" name="cari" value={typed.cari} />
          <Radios
            name="informasi"
            label={text.choose[lang]}
            lang={lang}
            {...(offered.length > OFFERED ? { hint: text.tooMany(OFFERED)[lang] } : {})}
            error={errors['informasi']}
            value={typed.informasi || (rows.length === 1 ? rows[0]?.id : '')}
            choices={rows.map((entry) => ({
              value: entry.id,
              label: entry.judul,
              hint: [entry.nomor, entry.penguasa, klasifikasiText[entry.klasifikasi ?? '']?.[lang]]
                .filter(Boolean)
                .join(', '),
            }))}
          />
          <TextArea
            name="alasan"
            label={text.putOffAlasan[lang]}
            lang={lang}
            value={typed.alasan}
            error={errors['alasan']}
          />
          <TextArea
            name="pendapat"
            label={text.dissent[lang]}
            lang={lang}
            optional
            hint={text.dissentHint[lang]}
            value={typed.pendapat}
          />
          <Actions>
            <Button label={text.putOffButton[lang]} variant="secondary" />
            <a href={to.rapat(meeting.id)}>{text.cancel[lang]}</a>
          </Actions>
        </form>
      )}
    </Section>
  );
}

/** What is decided on the list: everything as drafted, but for what is put off. */
export function Exceptions(props: Props): JSX.Element {
  const { agenda, lang, open, mayAdd, trouble } = props;
  const { meeting, entries, before } = agenda;
  const discussed = entries.filter((entry) => entry.change !== 'dihapus').length;
  const off = meeting.postponements.length;
  const may = mayAdd.length === 0 && !meeting.decidedAt;
  const faulty =
    (trouble?.faults ?? []).length > 0 || props.typed.alasan !== '' || props.typed.informasi !== '';
  const [said, count] = [text.discussed(discussed, off)[lang], number(discussed, lang)];
  return (
    <>
      <Section
        title={text.decision[lang]}
        id="keputusan"
        action={
          <a href={`${to.rapat(meeting.id)}/bahan`}>
            {(before ? text.seeChanges(before.nomor) : text.seeItems)[lang]}
          </a>
        }
      >
        <p>{said.replace(String(discussed), count)}</p>
        {off > 0 && <PutOffTable rows={meeting.postponements} lang={lang} meeting={meeting.id} may={may} />}
        {may && !open && !faulty && (
          <p class="empty">
            <LinkButton label={text.addException[lang]} name="lalu" value="tunda" form={ATTENDANCE_FORM} />
          </p>
        )}
      </Section>
      {may && (open || faulty) && <PutOffForm {...props} />}
    </>
  );
}
