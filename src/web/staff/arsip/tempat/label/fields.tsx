import type { JSX } from 'preact';
import { both, type Lang } from '../../../../../base/text.ts';
import { shownCode } from '../../../../../custody/code.ts';
import { type Label, MOST_LABELS } from '../../../../../custody/hardcopy/label/label.ts';
import {
  LABEL_SHEETS,
  type LabelSheet,
  millimetres,
  UKURAN,
  type Ukuran,
} from '../../../../../custody/hardcopy/label/sheet.ts';
import { Notice } from '../../../../../ui/actions.tsx';
import { CheckboxPair, Radios } from '../../../../../ui/choices.tsx';
import { TextArea, TextField } from '../../../../../ui/fields.tsx';
import { EmptyState, Section } from '../../../../../ui/layout.tsx';
import { countedPapers, sentence } from '../words.tsx';
import type { Choice } from './read.ts';
import { type Asked, OWN } from './typed.ts';

const text = {
  which: both('Label yang dicetak', 'Labels to print'),
  add: both('Tambah label dengan kode', 'Add labels by code'),
  addHint: both('Kode naskah atau tempat, satu baris satu', 'Codes of papers or places, one a line'),
  none: both(
    'Belum ada label yang dipilih. Ketik kodenya, atau buka "Cetak label" dari suatu tempat, dokumen, atau naskah.',
    'No label is chosen yet. Type codes, or open “Print labels” from a place, a document or a paper.',
  ),
  cut: both(
    `Hanya ${MOST_LABELS} label pertama yang dapat dicetak sekaligus.`,
    `Only the first ${MOST_LABELS} labels can be printed at once.`,
  ),
  unknown: (codes: string) =>
    both(`Tidak dikenal di kantor ini: ${codes}.`, `Unknown in this office: ${codes}.`),
  others: (n: number) =>
    both(
      `${sentence(countedPapers(n, 'id'))} milik unit lain tidak ikut. Labelnya dicetak oleh unitnya atau oleh petugas PPID.`,
      `${countedPapers(n, 'en')} of other units left out. Their own unit or the PPID’s clerks print those labels.`,
    ),
  kind: both('Ukuran', 'Size'),
  own: both('Ukuran sendiri', 'Measures of one’s own'),
  ownHint: both('Isi ukurannya di bawah, dalam milimeter', 'Write the measures below, in millimetres'),
  ownNote: both(
    'Ukur dari tepi kertas. Simpan alamat halaman ini sebagai penanda supaya ukurannya tidak perlu diketik lagi.',
    'Measure from the edge of the paper. Keep this page as a bookmark and the measures need not be typed again.',
  ),
  bleed: both('sampai tepi kertas', 'to the edge of the paper'),
  labels: both('label', 'labels'),
  start: both('Mulai dari posisi', 'Begin at position'),
  startHint: both(
    'Stiker pertama yang masih ada, dihitung dari kiri atas',
    'The first sticker still there, from the upper left',
  ),
};

function sheetName(name: string, sheet: LabelSheet, lang: Lang): string {
  const size = `${millimetres(sheet.lebar)} × ${millimetres(sheet.tinggi)} mm`;
  const bleed = sheet.kiri < 1 ? `, ${text.bleed[lang]}` : '';
  return `${sheet.kolom} × ${sheet.baris}, ${size}${name.includes('penuh') ? bleed : ''}`;
}

interface PartProps {
  readonly asked: Asked;
  readonly errors: Readonly<Record<string, string | undefined>>;
  readonly lang: Lang;
}

function labelName({ jenis, nomor, judul, code }: Label): string {
  return jenis === 'naskah' ? `${shownCode(code)} ${judul} (${nomor})` : `${shownCode(code)} ${judul}`;
}

/** The labels to print, ticked, and a field for more of them. */
export function Which({ asked, choice, lang }: PartProps & { choice: Choice }): JSX.Element {
  const { labels, others, unknown, cut } = choice;
  return (
    <Section title={text.which[lang]}>
      {labels.length === 0 ? (
        <EmptyState>{text.none[lang]}</EmptyState>
      ) : (
        <div class="labellist">
          <CheckboxPair
            name="kode"
            label={`${labels.length} ${text.labels[lang]}`}
            lang={lang}
            values={labels.map(({ code }) => code)}
            choices={labels.map((label) => ({
              value: label.code,
              label: labelName(label),
              hint: label.unit,
            }))}
          />
        </div>
      )}
      {cut && <Notice tone="warning">{text.cut[lang]}</Notice>}
      {others.length > 0 && <p class="meta">{text.others(others.length)[lang]}</p>}
      <TextArea
        name="ketik"
        label={text.add[lang]}
        hint={text.addHint[lang]}
        lang={lang}
        rows={3}
        optional
        value={unknown.length > 0 ? asked.typedCodes : ''}
        error={unknown.length > 0 ? text.unknown(unknown.slice(0, 10).join(', '))[lang] : undefined}
      />
    </Section>
  );
}

/** The sheet of stickers: one that shops sell or measures of one's own, and where to begin. */
export function Sheets({ asked, errors, lang }: PartProps): JSX.Element {
  const choices = Object.entries(LABEL_SHEETS).map(([name, sheet]) => ({
    value: name,
    label: sheetName(name, sheet, lang),
  }));
  return (
    <>
      <Radios
        name="lembar"
        label={text.kind[lang]}
        lang={lang}
        value={asked.lembar}
        choices={[...choices, { value: OWN, label: text.own[lang], hint: text.ownHint[lang] }]}
      />
      <details class="ownsheet" open={asked.lembar === OWN}>
        <summary>{text.own[lang]}</summary>
        <p class="meta">{text.ownNote[lang]}</p>
        <div class="ownsheet__fields">
          {(Object.keys(UKURAN) as Ukuran[]).map((field) => (
            <TextField
              key={field}
              name={field}
              label={UKURAN[field].label[lang]}
              lang={lang}
              inputmode="decimal"
              width={5}
              value={asked.ukuran[field]}
              error={errors[field]}
            />
          ))}
        </div>
      </details>
      <TextField
        name="mulai"
        label={text.start[lang]}
        hint={text.startHint[lang]}
        lang={lang}
        inputmode="numeric"
        width={3}
        value={asked.mulai}
        error={errors['mulai']}
      />
    </>
  );
}
