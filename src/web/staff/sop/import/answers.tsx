import type { JSX } from 'preact';
import type { Fault } from '../../../../base/errors.ts';
import type { Lang } from '../../../../base/text.ts';
import type { Question } from '../../../../sop/import/imported.ts';
import { CheckboxPair, Radios } from '../../../../ui/choices.tsx';
import { fieldErrors } from '../../../../ui/field.tsx';
import { SelectField, TextField } from '../../../../ui/fields.tsx';
import type { Form } from '../../../form.ts';
import { text } from './text.ts';

/** Names of the fields of the n-th question, counted from 0: what is chosen, and what is written instead. */
const chosenField = (n: number) => `j${n}`;
const writtenField = (n: number) => `t${n}`;

/** More choices than this stand in a list that opens. */
const MANY = 5;

/** Several performers may do a step; every other question has one answer. */
function takesSeveral({ di }: Question): boolean {
  return /^langkah\.\d+\.pelaksana$/.test(di);
}

/** Only what the source could say in its own words can be written; a symbol, a post, a clause, an SOP is chosen. */
function canBeWritten({ di, choices }: Question): boolean {
  return choices === undefined || !/^(naskah|pengesahan\.|peran\.\d|langkah\.\d+\.pelaksana(\.|$))/.test(di);
}

/** The answers that were given, by the place that each is about; what stays open is not among them. */
export function answersIn(form: Form, questions: readonly Question[]): Record<string, string> {
  const given = questions.flatMap(({ di }, n): [string, string][] => {
    const value = form.text(writtenField(n)) || form.all(chosenField(n)).filter(Boolean).join(', ');
    return value === '' ? [] : [[di, value]];
  });
  return Object.fromEntries(given);
}

/** Where each question's field stands, for the summary of faults. */
export function answerIds(questions: readonly Question[]): Record<string, string> {
  return Object.fromEntries(
    questions.map((question, n) => [question.di, question.choices ? chosenField(n) : writtenField(n)]),
  );
}

interface QuestionsProps {
  readonly questions: readonly Question[];
  /** What was answered and could not be taken. */
  readonly form: Form | null;
  readonly faults: readonly Fault[];
  readonly lang: Lang;
}

/** Every question with its choices; none is answered unless somebody does. */
export function Questions({ questions, form, faults, lang }: QuestionsProps): JSX.Element {
  const errors = fieldErrors(faults, lang);
  return (
    <ol class="plain questions">
      {questions.map((question, n) => (
        <li key={question.di}>
          <Asked question={question} n={n} form={form} error={errors[question.di]} lang={lang} />
        </li>
      ))}
    </ol>
  );
}

interface AskedProps {
  readonly question: Question;
  readonly n: number;
  readonly form: Form | null;
  readonly error: string | undefined;
  readonly lang: Lang;
}

function Asked({ question, n, form, error, lang }: AskedProps): JSX.Element {
  const written = (label: string, own: string | undefined) => (
    <TextField
      name={writtenField(n)}
      label={label}
      lang={lang}
      value={form?.text(writtenField(n))}
      error={own}
    />
  );
  if (!question.choices) return written(question.what[lang], error);
  const name = chosenField(n);
  const shared = { name, label: question.what[lang], lang, error };
  const choices = question.choices.map(({ value, label }) => ({ value, label: label[lang] }));
  const open = { value: '', label: text.leaveOpen[lang] };
  const value = form?.text(name) ?? '';
  return (
    <>
      {takesSeveral(question) ? (
        <CheckboxPair {...shared} choices={choices} values={form?.all(name) ?? []} />
      ) : choices.length > MANY ? (
        <SelectField {...shared} options={[open, ...choices]} value={value} />
      ) : (
        <Radios {...shared} choices={[...choices, open]} value={value} />
      )}
      {canBeWritten(question) && written(text.other[lang], undefined)}
    </>
  );
}
