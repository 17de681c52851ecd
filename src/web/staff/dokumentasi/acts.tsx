import type { JSX } from 'preact';
import type { Reason } from '../../../base/errors.ts';
import { shortDay } from '../../../base/tanggal.ts';
import type { Lang } from '../../../base/text.ts';
import type { Task } from '../../../procedure/tasks.ts';
import { ActionButton } from '../../../ui/actions.tsx';
import { Checkbox } from '../../../ui/choices.tsx';
import { TextArea } from '../../../ui/fields.tsx';
import { Section } from '../../../ui/layout.tsx';
import { arsip } from '../arsip/links.ts';
import { to } from '../links.ts';
import type { Workbench } from './read.ts';
import { ACT, MEANS, text } from './text.ts';

/** What was typed into the form of an output. */
export interface TypedAct {
  readonly nihil: boolean;
  readonly alasan: string;
}

export const NOTHING_TYPED: TypedAct = { nihil: false, alasan: '' };

/** Outputs that a unit may hand in as nothing new. */
const MAY_BE_NIHIL = ['berkas_unit', 'penyerahan_softcopy'];

/** One open output: what it means, its form, every reason against it. */
export function OutputAct(props: {
  bench: Workbench;
  task: Task;
  typed: TypedAct;
  reasons: readonly Reason[];
  lang: Lang;
}): JSX.Element {
  const { bench, task, typed, reasons, lang } = props;
  const { run, seen, rekap } = bench;
  const { output, lane } = task;
  const [last] = rekap;
  const empty = bench.stack.dokumen.length + bench.stack.softcopies.length === 0;
  return (
    <Section title={text.stepBy(task.step.step.no, task.role)[lang]} id={output} note={MEANS[output]?.[lang]}>
      {output === 'persetujuan_rekap' && last && (
        <p>
          <a href={arsip.rekap(run.id, last.pdf)}>{text.seeRekap[lang]}</a>
        </p>
      )}
      <form method="post" action={arsip.dokumentasiAct(run.id, output)} novalidate>
        <input type="hidden" name="unit" value={lane.unit ?? ''} />
        <input type="hidden" name="terlihat" value={seen} />
        <input type="hidden" name="rekap" value={last?.pdf ?? ''} />
        {MAY_BE_NIHIL.includes(output) && (empty || typed.nihil) && (
          <>
            <Checkbox
              name="nihil"
              label={text.nihil[lang]}
              hint={text.nihilHint[lang]}
              checked={typed.nihil}
              lang={lang}
            />
            <TextArea
              name="alasan"
              label={text.nihilReason[lang]}
              value={typed.alasan}
              rows={2}
              lang={lang}
            />
          </>
        )}
        <ActionButton
          id={`kirim-${output}`}
          label={ACT[output]?.[lang] ?? output}
          lang={lang}
          reasons={reasons}
        />
      </form>
      {task.step.step.no > 1 && (
        <p>
          <a href={`${to.runAct(run.id, 'kembalikan')}?dari=${task.step.step.no}&unit=${lane.unit ?? ''}`}>
            {text.sendBack[lang]}
          </a>
        </p>
      )}
    </Section>
  );
}

/** The reports so far, newest first. */
export function Rekaps({
  bench,
  zone,
  lang,
}: {
  bench: Workbench;
  zone: string;
  lang: Lang;
}): JSX.Element | null {
  if (bench.rekap.length === 0) return null;
  const day = (at: Date) => shortDay(new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(at), lang);
  return (
    <Section title={text.rekap[lang]}>
      <ul class="plain notes">
        {bench.rekap.map((one) => (
          <li key={one.nomor}>
            <a href={arsip.rekap(bench.run.id, one.pdf)}>{one.nomor}</a>, {day(one.at)},{' '}
            {text.rekapBy(one.personName)[lang]}
            {one.disetujuiName && one.disetujuiAt
              ? `, ${text.rekapApproved(one.disetujuiName)[lang]} ${day(one.disetujuiAt)}`
              : ''}
          </li>
        ))}
      </ul>
    </Section>
  );
}
