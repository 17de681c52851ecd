import type { JSX } from 'preact';
import { longInstant, type Zone } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import { answerFinding } from '../../../../custody/examine/answer-finding.ts';
import type { Answer } from '../../../../custody/examine/examination.ts';
import { type FileState, isShown, RELEASE } from '../../../../custody/examine/file-state.ts';
import { type Finding, tingkatOf } from '../../../../custody/examine/finding.ts';
import { adviceText, findingText } from '../../../../custody/examine/finding-text.ts';
import { releaseQuarantine } from '../../../../custody/examine/release-quarantine.ts';
import { reasonsAgainst } from '../../../../journal/act.ts';
import { ActionButton, type ShownReason } from '../../../../ui/actions.tsx';
import { TextArea } from '../../../../ui/fields.tsx';
import { Section } from '../../../../ui/layout.tsx';
import { StateTag } from '../../../../ui/marks.tsx';
import { type Ctx, type Site, visitorOf } from '../../../context.ts';
import { looking, periksa } from './links.ts';
import { text } from './text.ts';

/** What came back with a form: for which finding, and what was typed. */
export interface Typed {
  readonly code: string;
  readonly alasan: string;
}

/** A reason that its own form answers. */
const OWN = 'alasan-kosong';

/** What the server would refuse with now, whatever is typed. */
export interface Refusals {
  /** By the code of the finding. */
  readonly answers: ReadonlyMap<string, readonly ShownReason[]>;
  readonly release: readonly ShownReason[];
}

export async function readRefusals(c: Ctx, site: Site, state: FileState): Promise<Refusals> {
  const { by } = visitorOf(c);
  const { sha256 } = state;
  const answers = new Map<string, readonly ShownReason[]>();
  for (const { code } of state.terbuka) {
    const reasons = await reasonsAgainst(site, by, answerFinding, { sha256, code, alasan: '' });
    answers.set(
      code,
      reasons.filter((one) => one.code !== OWN),
    );
  }
  const release = state.ditahan
    ? await reasonsAgainst(site, by, releaseQuarantine, { sha256, alasan: '' })
    : [];
  return { answers, release: release.filter((one) => one.code !== OWN) };
}

interface FindingsProps {
  readonly state: FileState;
  /** Where to come back to. */
  readonly path: string;
  readonly refusals: Refusals;
  readonly typed: Typed | null;
  readonly zone: Zone;
  readonly lang: Lang;
}

/** Everything that was found, what must be answered first. */
export function Findings(props: FindingsProps): JSX.Element | null {
  const { state, lang } = props;
  const findings = state.examination?.findings ?? [];
  const of = (tingkat: string) => findings.filter((one) => tingkatOf(one) === tingkat);
  const told = of('info');
  if (findings.length === 0) return null;
  return (
    <Section title={text.findings[lang]} id="temuan">
      <ul class="plain temuan">
        {of('karantina').map((finding) => (
          <Row key={finding.code} {...props} finding={finding} />
        ))}
        {of('perlu_dijawab').map((finding) => (
          <Row key={finding.code} {...props} finding={finding}>
            <Answered {...props} finding={finding} />
          </Row>
        ))}
      </ul>
      {told.length > 0 && (
        <details>
          <summary>{text.told[lang]}</summary>
          <ul>
            {told.map((finding) => (
              <li key={finding.code}>{findingText(finding)[lang]}</li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function Row(props: FindingsProps & { finding: Finding; children?: JSX.Element }): JSX.Element {
  const { finding, state, path, lang, children } = props;
  const page = finding.di.find(({ halaman }) => halaman !== undefined)?.halaman;
  const shown = isShown(state) && page !== undefined && page <= (state.examination?.bergambar ?? 0);
  return (
    <li id={`temuan-${finding.code}`}>
      <p class="temuan__what">{findingText(finding)[lang]}</p>
      <p class="meta">
        {adviceText(finding)[lang]}{' '}
        {shown && <a href={looking(path, { halaman: page })}>{text.seePage(page)[lang]}</a>}
      </p>
      {children}
    </li>
  );
}

function Answered(props: FindingsProps & { finding: Finding }): JSX.Element {
  const { state, path, finding, refusals, typed, lang, zone } = props;
  const answer = state.answers.find(({ code }) => code === finding.code);
  if (answer) return <Given answer={answer} zone={zone} lang={lang} />;
  const id = `jawab-${finding.code}`;
  return (
    <>
      <p>
        <StateTag tone="kuning">{text.toAnswer[lang]}</StateTag>
      </p>
      <AnswerForm
        action={periksa.jawab(state.sha256)}
        path={path}
        code={finding.code}
        id={id}
        labels={[text.answer[lang], text.answerLabel[lang], text.save[lang], text.answerHint[lang]]}
        reasons={refusals.answers.get(finding.code) ?? []}
        typed={typed}
        lang={lang}
      />
    </>
  );
}

function Given({ answer, zone, lang }: { answer: Answer; zone: Zone; lang: Lang }): JSX.Element {
  const who = [answer.personName, answer.jabatanName, longInstant(answer.at, zone, lang)] as const;
  return (
    <div class="temuan__answer">
      <p>{answer.alasan}</p>
      <p class="meta">{(answer.code === RELEASE ? text.releasedBy : text.by)(...who)[lang]}</p>
    </div>
  );
}

interface AnswerFormProps {
  readonly action: string;
  readonly path: string;
  readonly code: string;
  readonly id: string;
  /** Of the fold, the field, its hint, and the button. */
  readonly labels: readonly [fold: string, field: string, button: string, hint?: string];
  readonly reasons: readonly ShownReason[];
  readonly typed: Typed | null;
  readonly lang: Lang;
}

/** A reason and the button of its deed, folded away until wanted. */
function AnswerForm({ action, path, code, id, labels, reasons, typed, lang }: AnswerFormProps): JSX.Element {
  const own = typed?.code === code ? typed : null;
  const [fold, field, button, hint] = labels;
  return (
    <details class="fold" open={own !== null}>
      <summary>{fold}</summary>
      <form method="post" action={action} novalidate>
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="kembali" value={path} />
        <TextArea
          name="alasan"
          id={`${id}-alasan`}
          label={field}
          {...(hint ? { hint } : {})}
          lang={lang}
          rows={2}
          value={own?.alasan ?? ''}
        />
        <ActionButton id={id} label={button} variant="secondary" lang={lang} reasons={reasons} />
      </form>
    </details>
  );
}

/** How a file leaves quarantine, or how it did. */
export function Release({ state, path, refusals, typed, zone, lang }: FindingsProps): JSX.Element | null {
  const released = state.answers.find(({ code }) => code === RELEASE);
  if (released) return <Given answer={released} zone={zone} lang={lang} />;
  if (!state.ditahan) return null;
  return (
    <AnswerForm
      action={periksa.lepas(state.sha256)}
      path={path}
      code={RELEASE}
      id="lepas"
      labels={[text.release[lang], text.releaseLabel[lang], text.release[lang]]}
      reasons={refusals.release}
      typed={typed}
      lang={lang}
    />
  );
}
