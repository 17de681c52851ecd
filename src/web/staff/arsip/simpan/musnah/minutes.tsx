import type { JSX } from 'preact';
import type { Reason } from '../../../../../base/errors.ts';
import { longInstant } from '../../../../../base/tanggal.ts';
import type { Lang } from '../../../../../base/text.ts';
import type { Destruction } from '../../../../../custody/keeping/destruction/destruction.ts';
import type { Office } from '../../../../../people/office.ts';
import { ActionButton } from '../../../../../ui/actions.tsx';
import { fieldErrors } from '../../../../../ui/field.tsx';
import { FileField, TextArea } from '../../../../../ui/fields.tsx';
import { Section } from '../../../../../ui/layout.tsx';
import { type Fact, Facts } from '../../../../../ui/lists.tsx';
import { StateTag } from '../../../../../ui/marks.tsx';
import { simpan } from '../links.ts';
import type { Again } from './page.tsx';
import { say } from './text.ts';

interface Props {
  readonly destruction: Destruction;
  readonly office: Office;
  readonly again: Again | null;
  /** Why the scan cannot be attached by whoever looks. */
  readonly reasons: readonly Reason[];
  readonly lang: Lang;
}

/** The reason stands before the file, so that a replacement without one is refused before its bytes arrive. */
function ScanForm({ destruction, again, reasons, lang }: Props): JSX.Element {
  const { id, pindaian } = destruction;
  const errors = fieldErrors(again?.trouble.faults ?? [], lang);
  return (
    <form
      method="post"
      action={simpan.act(id, 'lampirkan')}
      enctype="multipart/form-data"
      class="pindaian"
      novalidate
    >
      <input type="hidden" name="sebelumnya" value={pindaian?.sha256 ?? ''} />
      {pindaian && (
        <TextArea
          name="alasan"
          label={say.replaceWhy[lang]}
          lang={lang}
          rows={2}
          hint={say.replaceHint[lang]}
          value={again?.form.text('alasan') ?? ''}
          error={errors['alasan']}
        />
      )}
      {reasons.length === 0 && (
        <FileField
          name="berkas"
          label={say.scan[lang]}
          lang={lang}
          accept=".pdf,.jpg,.jpeg,.png"
          hint={say.scanHint[lang]}
          error={errors['berkas']}
        />
      )}
      <ActionButton
        id="lampirkan"
        label={say.attach[lang]}
        lang={lang}
        {...(pindaian ? { variant: 'secondary' as const } : {})}
        reasons={reasons}
      />
    </form>
  );
}

/** The berita acara of a destruction that was carried out: to print and sign, or already with its signatures. */
export function Minutes(props: Props): JSX.Element {
  const { destruction, office, again, reasons, lang } = props;
  const { id, pindaian } = destruction;
  const printed: Fact = {
    label: say.unsigned[lang],
    value: <a href={simpan.act(id, 'berita-acara.pdf')}>{say.paper[lang]}</a>,
  };
  if (!pindaian)
    return (
      <Section title={say.minutes[lang]} note={say.paperNote[lang]} id="pindaian">
        <Facts
          items={[
            printed,
            { label: say.signed[lang], value: <StateTag tone="kuning">{say.noScan[lang]}</StateTag> },
          ]}
        />
        <ScanForm {...props} />
      </Section>
    );
  const by = say.scanBy(pindaian.personName, longInstant(pindaian.at, office.zone, lang))[lang];
  return (
    <Section title={say.minutes[lang]} id="pindaian">
      <Facts
        items={[
          {
            label: say.signed[lang],
            value: <a href={simpan.act(id, 'pindaian')}>{say.openScan[lang]}</a>,
            note: pindaian.alasan ? `${by}, ${say.instead(pindaian.alasan)[lang]}` : by,
          },
          printed,
        ]}
      />
      {reasons.length === 0 && (
        <details class="fold tarik" open={again !== null}>
          <summary>{say.replace[lang]}</summary>
          <ScanForm {...props} />
        </details>
      )}
    </Section>
  );
}
