import type { JSX } from 'preact';
import { ZONES } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import type { WorkLine } from '../../../../procedure/paper/work-paper.ts';
import { Button, LinkButton } from '../../../../ui/actions.tsx';
import { fieldErrors } from '../../../../ui/field.tsx';
import { DateField, SelectField, TextArea, TextField } from '../../../../ui/fields.tsx';
import { Actions, FieldRow, Section } from '../../../../ui/layout.tsx';
import { StateTag } from '../../../../ui/marks.tsx';
import { DataTable } from '../../../../ui/table.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { outputText, taskText } from '../../../text.ts';
import type { Trouble } from '../../frame.tsx';
import { to } from '../../links.ts';
import { actPage } from '../acts/frame.tsx';
import { moment } from '../time-words.ts';
import { type PaperView, readPaper } from './read.ts';
import { text } from './text.ts';
import { EMPTY_LINE, type TypedLine } from './typed.ts';

interface LinesProps {
  readonly view: PaperView;
  readonly zone: keyof typeof ZONES;
  readonly now: Date;
  /** Remark of a line that was refused just now. */
  readonly remark: { readonly line: string; readonly catatan: string } | null;
  readonly lang: Lang;
}

function State({ line, lang }: { line: WorkLine; lang: Lang }): JSX.Element {
  if (line.accepted === null) return <StateTag tone="biru">{text.unchecked[lang]}</StateTag>;
  return (
    <>
      {(line.accepted ? text.accepted : text.rejected)[lang]}
      <span class="meta line">{[line.checkedName, line.catatan].filter(Boolean).join(': ')}</span>
    </>
  );
}

function CheckForm({ line, props: { remark, lang } }: { line: WorkLine; props: LinesProps }) {
  return (
    <details open={remark?.line === line.id}>
      <summary>
        {text.check[lang]}
        <span class="govuk-visually-hidden"> {line.output.replaceAll('_', ' ')}</span>
      </summary>
      <form method="post" action={`${to.lembarKerja(line.paper)}/periksa`} novalidate>
        <input type="hidden" name="baris" value={line.id} />
        <TextField
          name="catatan"
          id={`catatan-${line.id}`}
          label={text.catatan[lang]}
          hint={text.catatanHint[lang]}
          lang={lang}
          value={remark?.line === line.id ? remark.catatan : ''}
        />
        <Actions>
          <Button name="putusan" value="terima" variant="secondary" label={text.accept[lang]} />
          <LinkButton name="putusan" value="tolak" label={text.reject[lang]} />
        </Actions>
      </form>
    </details>
  );
}

function Lines(props: LinesProps): JSX.Element | null {
  const { view, zone, now, lang } = props;
  const { paper, run, unitNames } = view;
  if (paper.lines.length === 0) return null;
  return (
    <Section title={text.keyed[lang]}>
      <DataTable
        caption={text.keyed[lang]}
        rows={paper.lines}
        rowKey={(line) => line.id}
        columns={[
          {
            key: 'hasil',
            head: text.what[lang],
            cell: ({ output, unit }) => {
              const step = run.sheet.langkah.find((one) =>
                one.jalankan.hasil.some((result) => result.keluaran === output),
              );
              return (
                <>
                  {step ? outputText(output, step) : output}
                  {unit && <span class="meta line">{unitNames.get(unit)}</span>}
                </>
              );
            },
          },
          {
            key: 'oleh',
            head: text.done[lang],
            cell: (line) => (
              <>
                {line.doneName}
                <span class="meta line">
                  {line.doneJabatanName}, {moment(line.doneAt, now, zone, lang)}
                </span>
              </>
            ),
          },
          {
            key: 'bukti',
            head: text.proof[lang],
            cell: (line) => (
              <>
                {[line.paperNomor, line.paperPlace].filter(Boolean).join(', ')}
                <span class="meta line">“{line.pernyataan}”</span>
              </>
            ),
          },
          { key: 'disalin', head: text.keyedBy[lang], cell: (line) => line.keyedName },
          {
            key: 'keadaan',
            head: text.state[lang],
            cell: (line) => (
              <>
                <State line={line} lang={lang} />
                {line.accepted === null && <CheckForm line={line} props={props} />}
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}

function KeyIn(props: {
  view: PaperView;
  typed: TypedLine;
  trouble: Trouble | undefined;
  zone: keyof typeof ZONES;
  lang: Lang;
}) {
  const { view, typed, trouble, zone, lang } = props;
  const { tasks, paper, unitNames, people } = view;
  const errors = fieldErrors(trouble?.faults ?? [], lang);
  const blank = { value: '', label: text.choose[lang] };
  if (tasks.length === 0)
    return (
      <Section title={text.keyIn[lang]} major>
        <p>{text.nothing[lang]}</p>
      </Section>
    );
  return (
    <Section title={text.keyIn[lang]} note={text.keyInNote[lang]} major>
      <form method="post" action={to.lembarKerja(paper.id)} novalidate>
        <SelectField
          name="hasil"
          label={text.output[lang]}
          lang={lang}
          options={[
            blank,
            ...tasks.map(({ output, lane, step }) => {
              const unit = lane.unit ? ` (${unitNames.get(lane.unit)})` : '';
              return {
                value: [output, lane.unit].filter(Boolean).join(' '),
                label: `${taskText(output, step.step)[lang]}${unit}`,
              };
            }),
          ]}
          value={typed.hasil}
          error={errors['hasil']}
        />
        <SelectField
          name="orang"
          label={text.person[lang]}
          lang={lang}
          options={[blank, ...people]}
          value={typed.orang}
          error={errors['orang']}
        />
        <FieldRow>
          <DateField
            name="tanggal"
            label={text.day[lang]}
            lang={lang}
            value={typed.tanggal}
            error={errors['tanggal']}
          />
          <TextField
            name="jam"
            label={text.hour[lang]}
            hint={text.hourHint(ZONES[zone])[lang]}
            lang={lang}
            width={5}
            value={typed.jam}
          />
        </FieldRow>
        <TextArea name="pernyataan" label={text.pernyataan[lang]} lang={lang} value={typed.pernyataan} />
        <FieldRow>
          <TextField name="kertas" label={text.paper[lang]} lang={lang} value={typed.kertas} />
          <TextField name="tempat" label={text.place[lang]} lang={lang} value={typed.tempat} optional />
        </FieldRow>
        <Button label={text.send[lang]} />
      </form>
    </Section>
  );
}

/** One work sheet: what was keyed in from it, what waits for a second person, and the form for the next line. */
export async function showPaper(
  c: Ctx,
  site: Site,
  typed: TypedLine | null,
  remark: LinesProps['remark'],
  trouble?: Trouble,
): Promise<Response> {
  const lang = c.get('lang');
  const { office } = visitorOf(c);
  const now = site.clock.now();
  const view = await readPaper(site.db, office, c.req.param('paper') ?? '', now);
  return actPage(c, site, view.run, {
    title: text.sheet(view.paper.nomor)[lang],
    lead: text.sheetLead[lang],
    trouble,
    children: (
      <>
        <Lines view={view} zone={office.zone} now={now} remark={remark} lang={lang} />
        <KeyIn view={view} typed={typed ?? EMPTY_LINE} trouble={trouble} zone={office.zone} lang={lang} />
      </>
    ),
  });
}

export function paperPage(site: Site): Handler {
  return (c) => showPaper(c, site, null, null);
}
