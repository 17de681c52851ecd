import type { JSX } from 'preact';
import type { Fault } from '../../../../base/errors.ts';
import type { Lang } from '../../../../base/text.ts';
import { ACCEPTED_EXTENSIONS } from '../../../../custody/store/media-type.ts';
import { KLASIFIKASI } from '../../../../daftar/edition/line.ts';
import type { Entry } from '../../../../daftar/entry.ts';
import { MAX_LENGTH } from '../../../../daftar/entry-values.ts';
import { FIELD_GUIDE, type GuidedField } from '../../../../daftar/field-guide.ts';
import { Button } from '../../../../ui/actions.tsx';
import { CheckboxPair } from '../../../../ui/choices.tsx';
import { fieldErrors, type Guide } from '../../../../ui/field.tsx';
import { FileField, SelectField, TextArea, TextField } from '../../../../ui/fields.tsx';
import { Actions, EditRow, FieldRow } from '../../../../ui/layout.tsx';
import { RowMark } from '../../../../ui/marks.tsx';
import { klasifikasiText } from '../../../text.ts';
import { to } from '../../links.ts';
import { Conflict } from './comparison.tsx';
import { stateOfRow } from './entry-table.tsx';
import { type RowSet, rowHref } from './read.ts';
import { text } from './text.ts';
import type { TypedEntry } from './typed.ts';

export interface EntryFormProps {
  readonly draft: string;
  /** The rows that are being looked at, and are again when the row is closed. */
  readonly set: RowSet;
  readonly typed: TypedEntry;
  /** The row as it is saved; null for a new one. */
  readonly saved: Entry | null;
  /** True when somebody else changed the row meanwhile. */
  readonly conflict: boolean;
  readonly faults: readonly Fault[];
  readonly lang: Lang;
}

function guideOf(field: GuidedField, lang: Lang): Guide {
  const { name, what, good, poor, mistake } = FIELD_GUIDE[field];
  return { title: name[lang], text: what[lang], good, poor, note: mistake[lang] };
}

/** The form daftar informasi for one row, opened in place, each field with its guide. */
export function EntryForm(props: EntryFormProps): JSX.Element {
  const { draft, set, typed, saved, lang } = props;
  const numbered = saved?.nomor !== null && saved !== null;
  return (
    <form
      id={`baris-${typed.id}`}
      method="post"
      action={to.draftAct(draft, 'baris')}
      enctype="multipart/form-data"
      novalidate
    >
      <input type="hidden" name="entri" value={typed.id} />
      <input type="hidden" name="versi" value={typed.version ?? ''} />
      {set !== 'semua' && <input type="hidden" name="tampil" value={set} />}
      <EditRow
        head={
          <>
            <RowMark state={saved ? stateOfRow(saved) : 'baru'} lang={lang} />{' '}
            <span class="meta">{saved?.nomor ?? text.unnumbered[lang]}</span>
          </>
        }
      >
        {props.conflict && <Conflict typed={typed} now={saved} lang={lang} />}
        <Fields {...props} />
        <Actions spread={saved !== null}>
          <Button label={text.save[lang]} />
          {!saved && <Button label={text.saveAndAdd[lang]} variant="secondary" name="lalu" value="tambah" />}
          <a href={saved ? rowHref(draft, set, saved.id, 'dekat') : to.draf(draft)}>{text.cancel[lang]}</a>
          {saved && saved.change === 'diubah' && (
            <a href={to.confirm(draft, saved.id, 'kembali')}>{text.restore[lang]}</a>
          )}
          {saved && (
            <a href={to.confirm(draft, saved.id, numbered ? 'hilang' : 'hapus')}>
              {text[numbered ? 'gone' : 'delete'][lang]}
            </a>
          )}
        </Actions>
      </EditRow>
    </form>
  );
}

function Fields({ typed, saved, faults, lang }: EntryFormProps): JSX.Element {
  const errors = fieldErrors(faults, lang);
  const { fields } = typed;
  const field = (name: keyof typeof fields & GuidedField) => ({
    name,
    label: FIELD_GUIDE[name].name[lang],
    lang,
    value: fields[name],
    error: errors[name],
    optional: !FIELD_GUIDE[name].required,
    guide: guideOf(name, lang),
  });
  const alasanGuide: Guide = {
    title: text.alasanGuide.title[lang],
    text: text.alasanGuide.what[lang],
    good: text.alasanGuide.good,
    poor: text.alasanGuide.poor,
  };
  return (
    <>
      <TextArea {...field('judul')} rows={1} />
      <TextArea {...field('ringkasan')} maxLength={MAX_LENGTH.ringkasan} />
      <FieldRow>
        <TextArea {...field('penguasa')} rows={1} />
        <TextArea {...field('penanggungJawab')} rows={1} />
        <TextArea {...field('waktu')} rows={1} />
        <TextArea {...field('tempat')} rows={1} />
        <CheckboxPair
          name="bentuk"
          label={text.bentukTersedia[lang]}
          lang={lang}
          error={errors['bentuk']}
          values={typed.bentuk}
          guide={{
            title: text.bentukGuide.title[lang],
            text: text.bentukGuide.what[lang],
            good: text.bentukGuide.good,
            poor: text.bentukGuide.poor,
          }}
          choices={[
            { value: 'softcopy', label: text.softcopy[lang] },
            { value: 'hardcopy', label: text.hardcopy[lang] },
          ]}
        />
        <TextArea {...field('retensi')} rows={1} />
        <SelectField
          {...field('klasifikasiUsulan')}
          options={[
            { value: '', label: text.noProposal[lang] },
            ...KLASIFIKASI.map((one) => ({ value: one, label: klasifikasiText[one]?.[lang] ?? one })),
          ]}
        />
        <TextField {...field('tahun')} width={5} inputmode="numeric" />
        <TextField {...field('kode')} width={20} />
        {saved?.nomor ? (
          <TextArea
            name="alasan"
            label={text.alasan[lang]}
            lang={lang}
            rows={1}
            hint={text.alasanHint[lang]}
            value={fields.alasan}
            error={errors['alasan']}
            guide={alasanGuide}
          />
        ) : (
          <TextArea
            name="alasan"
            label={text.alasanNew[lang]}
            lang={lang}
            rows={1}
            value={fields.alasan}
            optional
            guide={alasanGuide}
          />
        )}
      </FieldRow>
      <Files typed={typed} saved={saved} error={errors['berkas']} lang={lang} />
    </>
  );
}

/** The files that the row has or was just given, ticked while they shall stay, and room for more. */
function Files(props: {
  typed: TypedEntry;
  saved: Entry | null;
  error: string | undefined;
  lang: Lang;
}): JSX.Element {
  const { typed, saved, error, lang } = props;
  const known = new Map([...(saved?.berkas ?? []), ...typed.berkas].map((file) => [file.sha256, file.nama]));
  const name = (sha256: string, nama: string) => `${sha256}:${nama}`;
  return (
    <>
      {known.size > 0 && (
        <CheckboxPair
          name="berkasTetap"
          label={text.attached[lang]}
          lang={lang}
          hint={text.attachedHint[lang]}
          values={typed.berkas.map((file) => name(file.sha256, known.get(file.sha256) ?? file.nama))}
          choices={[...known].map(([sha256, nama]) => ({ value: name(sha256, nama), label: nama }))}
        />
      )}
      <FileField
        name="berkas"
        label={text.berkas[lang]}
        lang={lang}
        hint={text.berkasHint(ACCEPTED_EXTENSIONS.join(', '))[lang]}
        error={error}
        accept={ACCEPTED_EXTENSIONS.join(',')}
        multiple
        optional
      />
    </>
  );
}
