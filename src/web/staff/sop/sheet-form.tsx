import type { ComponentChildren, JSX } from 'preact';
import { both, type Lang } from '../../../base/text.ts';
import { sheetMatrix } from '../../../sop/drawing/sheet-matrix.ts';
import type { Sheet } from '../../../sop/sheet/sheet.ts';
import { StateTag } from '../../../ui/marks.tsx';
import { Matrix } from '../../../ui/matrix.tsx';

const text = {
  blank: both('kosong dalam naskah', 'blank in the source'),
  presumed: both('dugaan', 'presumed'),
  nomor: both('Nomor SOP', 'SOP number'),
  pembuatan: both('Tanggal pembuatan', 'Drawn up on'),
  revisi: both('Tanggal revisi', 'Revised on'),
  pengesahan: both('Tanggal pengesahan', 'Ratified on'),
  efektif: both('Tanggal efektif', 'Effective from'),
  oleh: both('Disahkan oleh', 'Ratified by'),
  nama: both('Nama SOP', 'Name of the SOP'),
  dasarHukum: both('Dasar hukum', 'Legal basis'),
  kualifikasi: both('Kualifikasi pelaksana', 'Qualifications of the performers'),
  minimal: (n: number) => both(`Pelaksana paling sedikit ${n} orang.`, `At least ${n} performers.`),
  keterkaitan: both('Keterkaitan', 'Related SOPs'),
  peralatan: both('Peralatan dan perlengkapan', 'Equipment'),
  peringatan: both('Peringatan', 'Warning'),
  pencatatan: both('Pencatatan dan pendataan', 'Records'),
  ratified: (place: string, day: string) =>
    both(`Ditetapkan di ${place}, ${day}`, `Done at ${place}, ${day}`),
};

interface FormProps {
  readonly sheet: Sheet;
  /** Places that are only presumed and not confirmed, such as `identitas.nama`. */
  readonly presumed: ReadonlySet<string>;
  readonly lang: Lang;
}

/** A sheet as its official form shows it: identity, provisions, the matrix, and what ratifies it. */
export function SheetForm(props: FormProps): JSX.Element {
  const { sheet, lang } = props;
  return (
    <div class="formsop">
      <Identity {...props} />
      <Provisions {...props} />
      <Matrix {...sheetMatrix(sheet, lang)} />
      <Ratification sheet={sheet} lang={lang} />
    </div>
  );
}

function Blank({ lang }: { lang: Lang }): JSX.Element {
  return <span class="formsop__blank">{text.blank[lang]}</span>;
}

function Identity({ sheet, presumed, lang }: FormProps): JSX.Element {
  const { identitas: id } = sheet;
  const rows: readonly (readonly [string, ComponentChildren, string])[] = [
    [text.nomor[lang], id.nomor, 'identitas.nomor'],
    [text.pembuatan[lang], id.tanggalPembuatan, 'identitas.tanggalPembuatan'],
    [text.revisi[lang], id.tanggalRevisi, 'identitas.tanggalRevisi'],
    ...(id.tanggalPengesahan
      ? ([[text.pengesahan[lang], id.tanggalPengesahan, 'identitas.tanggalPengesahan']] as const)
      : []),
    [text.efektif[lang], id.tanggalEfektif, 'identitas.tanggalEfektif'],
    [text.oleh[lang], <Signer key="oleh" sheet={sheet} />, 'identitas.disahkanOleh'],
    [text.nama[lang], <strong key="nama">{id.nama}</strong>, 'identitas.nama'],
  ];
  return (
    <div class="formsop__head">
      <div class="formsop__badan">
        <p>{id.badan}</p>
        {id.unit && <p>{id.unit}</p>}
        {id.alamat && <p class="meta">{id.alamat}</p>}
      </div>
      <dl class="formsop__rows">
        {rows.map(([label, value, di]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value === null || (di === 'identitas.disahkanOleh' && !id.disahkanOleh) ? (
                <Blank lang={lang} />
              ) : (
                value
              )}
              {presumed.has(di) && (
                <>
                  {' '}
                  <StateTag tone="kuning">{text.presumed[lang]}</StateTag>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Signer({ sheet }: { sheet: Sheet }): JSX.Element | null {
  const oleh = sheet.identitas.disahkanOleh;
  if (!oleh) return null;
  return (
    <>
      {oleh.jabatan}
      {oleh.nama && <span class="line">{oleh.nama}</span>}
      {oleh.pangkat && <span class="line">{oleh.pangkat}</span>}
    </>
  );
}

function Provisions({ sheet, lang }: FormProps): JSX.Element {
  const minimal = sheet.jumlahPelaksanaMinimal;
  const one = (words: string | null) => (words ? [words] : []);
  const boxes: readonly (readonly [string, readonly string[]])[] = [
    [text.dasarHukum[lang], sheet.dasarHukum],
    [
      text.kualifikasi[lang],
      [...sheet.kualifikasiPelaksana, ...(minimal ? [text.minimal(minimal)[lang]] : [])],
    ],
    [text.keterkaitan[lang], sheet.keterkaitan],
    [text.peralatan[lang], sheet.peralatan],
    [text.peringatan[lang], one(sheet.peringatan)],
    [text.pencatatan[lang], one(sheet.pencatatan)],
  ];
  return (
    <div class="formsop__boxes">
      {boxes.map(([title, lines]) => (
        <section key={title}>
          <h3 class="h3">{title}</h3>
          {lines.length === 0 && (
            <p>
              <Blank lang={lang} />
            </p>
          )}
          {lines.length === 1 && <p>{lines[0]}</p>}
          {lines.length > 1 && (
            <ol>
              {lines.map((line, index) => (
                <li key={`${index}${line}`}>{line}</li>
              ))}
            </ol>
          )}
        </section>
      ))}
    </div>
  );
}

/** Clauses and signature, or nothing where the source has none of them. */
function Ratification({ sheet: { pengesahan }, lang }: { sheet: Sheet; lang: Lang }): JSX.Element | null {
  const { klausul, tempat, tanggal } = pengesahan;
  if (klausul.length === 0 && !tempat && !tanggal) return null;
  return (
    <div class="formsop__closing">
      {klausul.length > 0 && (
        <ol>
          {klausul.map((line, index) => (
            <li key={`${index}${line}`}>{line}</li>
          ))}
        </ol>
      )}
      {(tempat || tanggal) && (
        <p>{text.ratified(tempat ?? text.blank[lang], tanggal ?? text.blank[lang])[lang]}</p>
      )}
    </div>
  );
}
