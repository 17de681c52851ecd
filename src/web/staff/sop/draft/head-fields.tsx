import type { JSX } from 'preact';
import type { Lang } from '../../../../base/text.ts';
import { placeName } from '../../../../sop/sheet/place-names.ts';
import { CheckboxPair, type Choice } from '../../../../ui/choices.tsx';
import { TextArea, TextField } from '../../../../ui/fields.tsx';
import { FieldRow, Section } from '../../../../ui/layout.tsx';
import { text } from './text.ts';
import type { HeadField, TypedSheet } from './typed.ts';

export interface PartProps {
  readonly typed: TypedSheet;
  readonly errors: Readonly<Record<string, string | undefined>>;
  readonly lang: Lang;
}

/** What a field of the form's head needs besides its kind. */
function field({ typed, errors, lang }: PartProps, name: HeadField) {
  return { name, label: text[name][lang], lang, value: typed.head[name], error: errors[name] };
}

/** The identity block, as it stands at the top of the form. */
export function IdentityPart(props: PartProps): JSX.Element {
  const { lang } = props;
  const day = (name: HeadField) => <TextField {...field(props, name)} width={20} />;
  return (
    <Section title={text.identity[lang]} id="identitas" major>
      <TextArea {...field(props, 'nama')} rows={1} />
      <FieldRow>
        <TextArea {...field(props, 'badan')} rows={1} />
        <TextArea {...field(props, 'unit')} rows={1} />
        <TextField {...field(props, 'nomor')} />
        <TextField {...field(props, 'tanggalPembuatan')} width={20} />
        {day('tanggalRevisi')}
        {day('tanggalPengesahan')}
        {day('tanggalEfektif')}
        <TextArea {...field(props, 'olehJabatan')} rows={1} />
        <TextField {...field(props, 'olehNama')} />
        <TextField {...field(props, 'olehPangkat')} />
        <TextArea {...field(props, 'alamat')} rows={1} />
        <TextArea {...field(props, 'sumber')} rows={1} />
      </FieldRow>
      <Presumed name="dugaan" values={props.typed.dugaan} lang={lang} />
    </Section>
  );
}

/** Legal basis, qualifications and the other boxes above the matrix; lists one item on each line. */
export function ProvisionsPart(props: PartProps & { readonly others: readonly Choice[] }): JSX.Element {
  const { typed, others, lang } = props;
  const list = (name: HeadField, rows?: number) => (
    <TextArea {...field(props, name)} hint={text.perLine[lang]} {...(rows ? { rows } : {})} />
  );
  return (
    <Section title={text.provisions[lang]} id="ketentuan" major>
      {list('dasarHukum')}
      <FieldRow>
        {list('kualifikasiPelaksana')}
        {list('peralatan')}
        {list('keterkaitan', 2)}
        <TextField {...field(props, 'jumlahPelaksanaMinimal')} width={3} inputmode="numeric" />
        <TextArea {...field(props, 'peringatan')} rows={2} />
        <TextArea {...field(props, 'pencatatan')} rows={2} />
      </FieldRow>
      {others.length > 0 && (
        <CheckboxPair
          name="memulai"
          label={text.memulai[lang]}
          lang={lang}
          choices={others}
          values={typed.memulai}
        />
      )}
    </Section>
  );
}

/** Clauses, what they rule about amendments, and what the source leaves unclear. */
export function ClosingPart(props: PartProps): JSX.Element {
  const { lang } = props;
  const rule = (name: HeadField) => <TextField {...field(props, name)} width={3} inputmode="numeric" />;
  return (
    <>
      <Section title={text.closing[lang]} id="pengesahan" major>
        <FieldRow>
          <TextField {...field(props, 'tempat')} />
          <TextField {...field(props, 'tanggal')} />
        </FieldRow>
        <TextArea {...field(props, 'klausul')} hint={text.perLine[lang]} />
        <h3 class="h3">{text.rules[lang]}</h3>
        <p class="section__note">{text.rulesNote[lang]}</p>
        <FieldRow>
          {rule('revisiKahar')}
          {rule('selesaiTetap')}
          {rule('batal')}
          {rule('berlakuSaatDitandatangani')}
        </FieldRow>
      </Section>
      <Section title={text.notes[lang]} id="catatan" major>
        <TextArea {...field(props, 'tidakJelas')} hint={text.perLine[lang]} />
        <ColumnHeads {...props} />
      </Section>
    </>
  );
}

/** The heads as the source prints them; folded, since they seldom change. */
function ColumnHeads(props: PartProps): JSX.Element {
  const names = [
    'kolomPelaksana',
    'kolomPendukung',
    'kolomKelengkapan',
    'kolomWaktu',
    'kolomOutput',
    'kolomKeterangan',
  ] as const;
  return (
    <details class="fold" open={names.some((name) => props.errors[name] !== undefined)}>
      <summary>{text.columns[props.lang]}</summary>
      <FieldRow>
        {names.map((name) => (
          <TextField key={name} {...field(props, name)} />
        ))}
      </FieldRow>
    </details>
  );
}

/**
 * What is only presumed here, each with its reason, ticked while it stays so.
 * @param props.values place and reason, as `identitas.nama|Tidak terbaca.`
 * @param props.under what the places stand under, such as `langkah.2.`; nothing where they are whole
 */
export function Presumed(props: {
  name: string;
  values: readonly string[];
  under?: string;
  lang: Lang;
}): JSX.Element | null {
  const { name, values, under = '', lang } = props;
  const label = (value: string) => {
    const [di = '', ...alasan] = value.split('|');
    return `${placeName(under + di)[lang]}: ${alasan.join('|')}`;
  };
  if (values.length === 0) return null;
  return (
    <CheckboxPair
      name={name}
      label={text.stillPresumed[lang]}
      hint={text.stillPresumedHint[lang]}
      lang={lang}
      values={values}
      choices={values.map((value) => ({ value, label: label(value) }))}
    />
  );
}
