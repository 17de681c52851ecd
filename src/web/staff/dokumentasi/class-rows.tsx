import type { JSX } from 'preact';
import type { Lang } from '../../../base/text.ts';
import { type Dokumen, KLASIFIKASI_DOKUMEN } from '../../../custody/dokumen/dokumen.ts';
import type { ClassedRow } from '../../../dokumentasi/class-stack.ts';
import { DataTable } from '../../../ui/table.tsx';
import { arsip } from '../arsip/links.ts';
import { KLASIFIKASI } from '../arsip/words.ts';
import { text } from './text.ts';

interface TableProps {
  readonly dokumen: readonly Dokumen[];
  readonly typed: ReadonlyMap<string, ClassedRow>;
  readonly lang: Lang;
}

function CodeField({ name, value, label }: { name: string; value: string; label: string }): JSX.Element {
  return (
    <input
      class="govuk-input govuk-input--width-10"
      type="text"
      name={name}
      value={value}
      list="kode-arsip"
      aria-label={label}
    />
  );
}

/** The documents of a stack, each with its class, archive code and the day on which it was closed. */
export function ClassRows({ dokumen, typed, lang }: TableProps): JSX.Element {
  const { classTable } = text;
  const now = (one: Dokumen) => typed.get(one.id) ?? { ...one, kode: one.kodeArsip };
  return (
    <DataTable
      light
      caption={classTable.title[lang]}
      rows={dokumen}
      rowKey={(one) => one.id}
      columns={[
        {
          key: 'dokumen',
          head: text.document[lang],
          kind: 'main',
          cell: (one) => (
            <>
              <a href={arsip.dokumen(one.id)}>{one.judul}</a>
              <span class="meta line">{[one.nomor, one.tahun, one.unitName].filter(Boolean).join(', ')}</span>
              <input type="hidden" name={`versi-${one.id}`} value={one.version} />
            </>
          ),
        },
        {
          key: 'klasifikasi',
          head: text.klasifikasi[lang],
          cell: (one) => (
            <select
              class="govuk-select"
              name={`kelas-${one.id}`}
              aria-label={`${text.klasifikasi[lang]}, ${one.judul}`}
            >
              {KLASIFIKASI_DOKUMEN.map((value) => (
                <option key={value} value={value} selected={value === now(one).klasifikasi}>
                  {KLASIFIKASI[value][lang]}
                </option>
              ))}
            </select>
          ),
        },
        {
          key: 'kode',
          head: text.kode[lang],
          cell: (one) => (
            <CodeField
              name={`kode-${one.id}`}
              value={now(one).kode ?? ''}
              label={`${text.kode[lang]}, ${one.judul}`}
            />
          ),
        },
        {
          key: 'tutup',
          head: classTable.closed[lang],
          cell: (one) => (
            <input
              class="govuk-input"
              type="date"
              name={`tutup-${one.id}`}
              value={now(one).ditutupPada ?? ''}
              aria-label={`${classTable.closed[lang]}, ${one.judul}`}
            />
          ),
        },
      ]}
    />
  );
}
