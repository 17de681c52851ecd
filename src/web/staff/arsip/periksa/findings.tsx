import type { JSX } from 'preact';
import { longInstant, type Zone } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import { answerFinding } from '../../../../custody/examine/answer-finding.ts';
import type { Answer } from '../../../../custody/examine/examination.ts';
import { answersOf, type FileState, isShown, RELEASE } from '../../../../custody/examine/file-state.ts';
import { type Finding, tingkatOf } from '../../../../custody/examine/finding.ts';
import { adviceText, findingText } from '../../../../custody/examine/finding-text.ts';
import { releaseQuarantine } from '../../../../custody/examine/release-quarantine.ts';
import { reasonsAgainst } from '../../../../journal/act.ts';
import type { ShownReason } from '../../../../ui/actions.tsx';
import { Section } from '../../../../ui/layout.tsx';
import { StateTag } from '../../../../ui/marks.tsx';
import { type Ctx, type Site, visitorOf } from '../../../context.ts';
import { AnswerForm, type Typed } from './answer-form.tsx';
import { looking, periksa } from './links.ts';
import { text } from './text.ts';

/** A reason that its own form answers. */
const OWN = 'alasan-kosong';

/** Findings that a person answers, or has answered. */
const answerable = (state: FileState) =>
  (state.examination?.findings ?? []).filter((one) => tingkatOf(one) === 'perlu_dijawab');

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
  for (const { code } of answerable(state)) {
    const blank = {
      sha256,
      code,
      putusan: 'boleh',
      alasan: '',
      tadi: answersOf(state, code).length,
    } as const;
    const reasons = await reasonsAgainst(site, by, answerFinding, blank);
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
  /** By id of the field. */
  readonly errors: Readonly<Record<string, string | undefined>>;
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
        <details class="fold">
          <summary>{text.told(told.length)[lang]}</summary>
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
  const { state, path, finding, refusals, typed, errors, lang, zone } = props;
  const answers = answersOf(state, finding.code);
  const holds = answers.at(-1);
  const earlier = answers.slice(0, -1).reverse();
  const reasons = refusals.answers.get(finding.code) ?? [];
  const form = (
    <AnswerForm
      action={periksa.jawab(state.sha256)}
      path={path}
      code={finding.code}
      id={`jawab-${finding.code}`}
      labels={
        holds
          ? [text.change[lang], text.changeLabel[lang], text.save[lang], text.changeHint[lang]]
          : [text.answer[lang], text.answerLabel[lang], text.save[lang], text.answerHint[lang]]
      }
      tadi={answers.length}
      {...{ reasons, typed, errors, lang }}
    />
  );
  if (!holds)
    return (
      <>
        <p>
          <StateTag tone="kuning">{text.toAnswer[lang]}</StateTag>
        </p>
        {form}
      </>
    );
  return (
    <>
      <Given answer={holds} zone={zone} lang={lang} />
      {earlier.length > 0 && (
        <details class="fold">
          <summary>{text.earlier(earlier.length)[lang]}</summary>
          {earlier.map((one) => (
            <Given key={one.position} answer={one} zone={zone} lang={lang} />
          ))}
        </details>
      )}
      {reasons.length === 0 && form}
    </>
  );
}

function Given({ answer, zone, lang }: { answer: Answer; zone: Zone; lang: Lang }): JSX.Element {
  const who = [answer.personName, answer.jabatanName, longInstant(answer.at, zone, lang)] as const;
  return (
    <div class="temuan__answer">
      {answer.putusan === 'jangan_terbit' && (
        <p>
          <strong>{text.kept[lang]}</strong>
        </p>
      )}
      {answer.alasan && <p>{answer.alasan}</p>}
      <p class="meta">{(answer.code === RELEASE ? text.releasedBy : text.by)(...who)[lang]}</p>
    </div>
  );
}

/** How a file leaves quarantine, or how it did. */
export function Release({ state, path, refusals, typed, zone, lang }: FindingsProps): JSX.Element | null {
  const released = answersOf(state, RELEASE).at(-1);
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
