import type { JSX } from 'preact';
import type { Fault, Reason } from '../../../../../base/errors.ts';
import { longInstant } from '../../../../../base/tanggal.ts';
import type { Lang } from '../../../../../base/text.ts';
import type { TandaTerima } from '../../../../../custody/edar/tanda-terima.ts';
import type { Office } from '../../../../../people/office.ts';
import { ActionButton } from '../../../../../ui/actions.tsx';
import { fieldErrors } from '../../../../../ui/field.tsx';
import { FileField } from '../../../../../ui/fields.tsx';
import { Section } from '../../../../../ui/layout.tsx';
import { Facts } from '../../../../../ui/lists.tsx';
import { edar } from '../links.ts';
import { text } from './text.ts';

interface Props {
  readonly receipt: TandaTerima;
  readonly office: Office;
  readonly lang: Lang;
  readonly reasons: readonly Reason[];
  readonly faults: readonly Fault[];
}

function ScanForm({ receipt, lang, reasons, faults }: Props): JSX.Element {
  const again = receipt.pindaian !== null;
  return (
    <form method="post" action={edar.act(receipt.id, 'lampirkan')} enctype="multipart/form-data" novalidate>
      <FileField
        name="berkas"
        label={text.scan[lang]}
        lang={lang}
        accept=".pdf,.jpg,.jpeg,.png"
        hint={text.scanHint[lang]}
        error={fieldErrors(faults, lang)['berkas']}
      />
      <ActionButton
        id="lampirkan"
        label={text.attach[lang]}
        lang={lang}
        {...(again ? { variant: 'secondary' as const } : {})}
        reasons={reasons}
      />
    </form>
  );
}

/** The scan of the paper that was signed by hand, and the form that attaches it. */
export function PaperPart(props: Props): JSX.Element {
  const { receipt, office, lang, reasons, faults } = props;
  const { pindaian, dari, kepada, disalin } = receipt;
  const outside = dari.pihak === 'luar' ? dari.nama : kepada.nama;
  if (!pindaian) {
    const note = disalin ? text.paperNoteCopied : text.paperNote(outside);
    return (
      <Section title={text.paper[lang]} note={note[lang]} id="pindaian">
        <ScanForm {...props} />
      </Section>
    );
  }
  return (
    <Section title={text.paper[lang]} id="pindaian">
      <Facts
        items={[
          {
            label: text.scan[lang],
            value: <a href={edar.act(receipt.id, 'pindaian')}>{text.openScan[lang]}</a>,
            note: text.scanBy(pindaian.personName, longInstant(pindaian.at, office.zone, lang))[lang],
          },
        ]}
      />
      {reasons.length === 0 && (
        <details class="section section--close" open={faults.length > 0}>
          <summary>{text.replace[lang]}</summary>
          <p class="section__note">{text.replaceNote[lang]}</p>
          <ScanForm {...props} />
        </details>
      )}
    </Section>
  );
}
