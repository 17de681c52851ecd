import type { JSX } from 'preact';
import { SATUAN, TANDA } from '../../../../sop/sheet/sheet.ts';
import { Checkbox } from '../../../../ui/choices.tsx';
import { SelectField, TextArea, TextField } from '../../../../ui/fields.tsx';
import { Section } from '../../../../ui/layout.tsx';
import { StateTag } from '../../../../ui/marks.tsx';
import { satuanText, tandaText } from '../text.ts';
import { type PartProps, Presumed } from './head-fields.tsx';
import { anchorAfter, type Move, pressed } from './moves.ts';
import { Press } from './press.tsx';
import { CarriedOut } from './run-fields.tsx';
import { text } from './text.ts';
import { stepField, type TypedStep } from './typed.ts';

interface StepsProps extends PartProps {
  /** Address to which the form is sent. */
  readonly action: string;
}

export interface StepProps extends StepsProps {
  readonly step: TypedStep;
  /** Place in the form, counted from 1. */
  readonly n: number;
}

/** The steps, each with its buttons: up, down, another after it, remove. */
export function StepsPart(props: StepsProps): JSX.Element {
  const { typed, action, errors, lang } = props;
  return (
    <Section
      title={text.steps[lang]}
      id="langkah"
      major
      action={
        <Press action={action} anchor="langkah-1" value={pressed('tambah')} label={text.addFirst[lang]} />
      }
    >
      {errors['langkah'] && <p class="govuk-error-message">{errors['langkah']}</p>}
      {typed.steps.map((step, index) => (
        <Step key={step.kunci} {...props} step={step} n={index + 1} />
      ))}
    </Section>
  );
}

function Step(props: StepProps): JSX.Element {
  const { step, n, lang } = props;
  const usulan = step.usulan && !step.gone;
  return (
    <fieldset class={`govuk-fieldset stepfields${step.gone ? ' stepfields--gone' : ''}`} id={`langkah-${n}`}>
      <legend class="stepfields__title">
        {(step.gone ? text.stepGone : text.step)(n)[lang]}
        {usulan && (
          <>
            {' '}
            <StateTag tone="kuning">{text.usulanTag[lang]}</StateTag>
          </>
        )}
      </legend>
      <input type="hidden" name={stepField(n, 'kunci')} value={step.kunci} />
      <input type="hidden" name={stepField(n, 'urutan')} value={step.urutan} />
      <Buttons {...props} />
      {step.gone ? <Struck {...props} /> : <Fields {...props} />}
    </fieldset>
  );
}

function Buttons({ step, n, typed, action, lang }: StepProps): JSX.Element {
  const press = (move: Move, label: string) => (
    <Press
      action={action}
      anchor={anchorAfter({ move, at: n })}
      value={pressed(move, n)}
      label={label}
      about={text.step(n)[lang].toLowerCase()}
    />
  );
  return (
    <p class="stepfields__acts">
      {n > 1 && press('naik', text.up[lang])}
      {n < typed.steps.length && press('turun', text.down[lang])}
      {press('tambah', text.add[lang])}
      {step.gone ? press('urungkan', text.restore[lang]) : press('hapus', text.remove[lang])}
    </p>
  );
}

/** A step that will go: what it said, and everything of it kept along in case it is restored. */
function Struck({ step, n }: StepProps): JSX.Element {
  const kept = {
    uraian: step.uraian,
    kelengkapan: step.kelengkapan,
    angka: step.angka,
    satuan: step.satuan,
    tertulis: step.tertulis,
    output: step.output,
    keterangan: step.keterangan,
    perUnit: step.perUnit ? 'ya' : '',
    cukup: step.cukup,
    usulan: step.usulan ? 'ya' : '',
    jalankan: step.jalankan,
    hapus: 'ya',
  };
  const numbered = [
    ...step.marks.map((mark, index) => [`m${index + 1}`, mark] as const),
    ...step.hasil.map((peran, index) => [`h${index + 1}`, peran] as const),
    ...step.dugaan.map((one) => ['dugaan', one] as const),
  ];
  return (
    <>
      <p>
        <s>{step.uraian}</s>
      </p>
      {[...Object.entries(kept), ...numbered].map(([name, value], index) => (
        <input key={`${index}${name}`} type="hidden" name={stepField(n, name)} value={value} />
      ))}
    </>
  );
}

function Fields(props: StepProps): JSX.Element {
  const { step, n, errors, lang } = props;
  const field = (name: 'uraian' | 'kelengkapan' | 'angka' | 'output' | 'keterangan' | 'satuan') => ({
    name: stepField(n, name),
    label: text[name][lang],
    lang,
    value: step[name],
    error: errors[stepField(n, name)],
  });
  const written = step.tertulis.split('|').slice(2).join('|');
  return (
    <>
      <TextArea {...field('uraian')} rows={Math.max(2, Math.ceil(step.uraian.length / 80))} />
      <Marks {...props} />
      <div class="stepfields__standard">
        <TextArea {...field('kelengkapan')} rows={1} />
        <TextArea {...field('output')} rows={1} />
        <div class="stepfields__time">
          <TextField {...field('angka')} inputmode="decimal" width={4} />
          <SelectField
            {...field('satuan')}
            options={[
              { value: '', label: text.blankTime[lang] },
              { value: 'tentatif', label: text.tentatif[lang] },
              ...SATUAN.map((one) => ({ value: one, label: satuanText[one][lang] })),
            ]}
          />
          {written && <p class="meta">{text.written(written)[lang]}</p>}
        </div>
        <TextArea {...field('keterangan')} rows={1} />
      </div>
      <input type="hidden" name={stepField(n, 'tertulis')} value={step.tertulis} />
      {step.usulan && (
        <Checkbox name={stepField(n, 'usulan')} label={text.usulan[lang]} lang={lang} checked />
      )}
      <Presumed name={stepField(n, 'dugaan')} values={step.dugaan} under={`langkah.${n}.`} lang={lang} />
      <CarriedOut {...props} />
    </>
  );
}

/** Who performs the step: a symbol in each performer's column, as on the form. */
function Marks({ typed, step, n, lang }: StepProps): JSX.Element {
  const read = [
    { value: '', label: text.noMark[lang] },
    ...TANDA.map((one) => ({ value: one as string, label: tandaText[one][lang] })),
    { value: 'tak-terbaca', label: text.unreadMark[lang] },
  ];
  return (
    <div class="stepfields__marks">
      {typed.roles.map((role, index) => {
        const mark = step.marks[index] ?? '';
        const bare = read.find(({ value }) => `${value}?` === mark);
        const presumed = bare ? [{ value: mark, label: text.presumedMark(bare.label)[lang] }] : [];
        return (
          <SelectField
            key={`${index}${role.id}`}
            name={stepField(n, `m${index + 1}`)}
            label={role.label || text.role(index + 1)[lang]}
            lang={lang}
            value={mark}
            options={[...presumed, ...read]}
          />
        );
      })}
    </div>
  );
}
