import type { JSX } from 'preact';
import { number } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import type { ImportStep } from '../../../../custody/keeping/import-retensi.ts';
import type { JraFault } from '../../../../custody/keeping/jra-table.ts';
import { masaText, nasibText } from '../../../../custody/keeping/retensi.ts';
import { Section } from '../../../../ui/layout.tsx';
import { DataTable } from '../../../../ui/table.tsx';
import { LongWords } from '../../daftar/long-words.tsx';
import { importText as say, text } from './text.ts';

/** Rows of a long table that the page shows one by one. */
const SHOWN = 200;

/** What would become of each code. */
export function Steps({ steps, lang }: { steps: readonly ImportStep[]; lang: Lang }): JSX.Element {
  const of = ({ row }: ImportStep) =>
    `${nasibText[row.nasib][lang]}, ${masaText({ ...row, dasar: '' })[lang]}`;
  return (
    <>
      <DataTable
        caption={say.rows[lang]}
        rows={steps.slice(0, SHOWN)}
        rowKey={({ row }) => row.kode}
        columns={[
          { key: 'kode', head: text.kode[lang], nowrap: true, cell: ({ row }) => row.kode },
          {
            key: 'uraian',
            head: text.uraian[lang],
            kind: 'main',
            narrow: '',
            cell: ({ row, now }) => <LongWords>{now?.uraian ?? row.uraian}</LongWords>,
          },
          {
            key: 'retensi',
            head: text.retensi[lang],
            cell: (step) => (
              <>
                {of(step)}
                {step.act === 'diubah' && step.now?.retensi && (
                  <span class="meta line">
                    {say.was[lang]} {nasibText[step.now.retensi.nasib][lang]},{' '}
                    {masaText(step.now.retensi)[lang]} ({step.now.retensi.dasar})
                  </span>
                )}
                {step.row.keterangan && <span class="meta line">{step.row.keterangan}</span>}
              </>
            ),
          },
          {
            key: 'keadaan',
            head: say.state[lang],
            cell: ({ act }) => (
              <>
                {say.act[act][lang]}
                {act === 'asing' && <span class="meta line">{say.strange[lang]}</span>}
              </>
            ),
          },
        ]}
      />
      {steps.length > SHOWN && <p class="meta">{say.more(number(steps.length - SHOWN, lang))[lang]}</p>}
    </>
  );
}

/** The rows that cannot be read, each with everything that is wrong in it. */
export function Faults({ faults, lang }: { faults: readonly JraFault[]; lang: Lang }): JSX.Element {
  return (
    <Section title={say.wrong(number(faults.length, lang))[lang]} note={say.wrongNote[lang]} id="salah">
      <DataTable
        light
        caption={say.wrong(String(faults.length))[lang]}
        rows={faults.slice(0, SHOWN)}
        rowKey={({ number: row }) => String(row)}
        columns={[
          {
            key: 'baris',
            head: say.row[lang],
            nowrap: true,
            narrow: say.row[lang],
            cell: (one) => one.number,
          },
          { key: 'kode', head: text.kode[lang], nowrap: true, cell: ({ kode }) => kode },
          {
            key: 'mengapa',
            head: say.why[lang],
            kind: 'main',
            cell: ({ reasons }) =>
              reasons.map((one) => (
                <span key={one.id} class="line">
                  {one[lang]}{' '}
                </span>
              )),
          },
        ]}
      />
    </Section>
  );
}
