import type { JSX } from 'preact';
import type { Fault } from '../../../../base/errors.ts';
import { clockTime, dayOf, longDay, number } from '../../../../base/tanggal.ts';
import type { Lang } from '../../../../base/text.ts';
import { acceptDraft } from '../../../../daftar/draft/accept-draft.ts';
import { approveDraft } from '../../../../daftar/draft/approve-draft.ts';
import { isFrozen, type Submission } from '../../../../daftar/draft/draft.ts';
import { returnDraft } from '../../../../daftar/draft/return-draft.ts';
import { holds } from '../../../../journal/actor.ts';
import { ActionButton } from '../../../../ui/actions.tsx';
import { TextArea } from '../../../../ui/fields.tsx';
import { Section } from '../../../../ui/layout.tsx';
import { Facts } from '../../../../ui/lists.tsx';
import type { Visitor } from '../../../context.ts';
import { to } from '../../links.ts';
import type { DraftView } from './read.ts';
import { text } from './review-text.ts';
import { Send } from './send.tsx';

export interface ReviewProps {
  readonly view: DraftView;
  readonly visitor: Visitor;
  /** What was typed as the reason of a return. */
  readonly alasan: string;
  /** The row that stands open for typing, whose text would be lost when the list is sent. */
  readonly openRow: string | null;
  readonly faults: readonly Fault[];
  readonly lang: Lang;
}

/** What can be done with the whole draft, by those who may. */
export function Review(props: ReviewProps): JSX.Element | null {
  const { view, visitor } = props;
  const { draft, own } = view;
  const { submission } = draft;
  if (!submission || !isFrozen(draft)) return own ? <Send {...props} /> : null;
  const heads = own && holds(visitor.by, 'kepala_unit') && !submission.approvedAt;
  const accepts = holds(visitor.by, 'ppid') && !submission.acceptedAt;
  return (
    <>
      <Progress {...props} submission={submission} />
      {heads && <Consent act="setujui" {...props} submission={submission} />}
      {accepts && <Consent act="terima" {...props} submission={submission} />}
      {(heads || accepts) && <Return {...props} submission={submission} />}
    </>
  );
}

type WithSubmission = ReviewProps & { readonly submission: Submission };

function Progress({ view, visitor, submission, lang }: WithSubmission): JSX.Element {
  const { zone } = visitor.office;
  const at = (when: Date | null) =>
    when ? (
      `${longDay(dayOf(when, zone), lang)}, ${clockTime(when, zone)}`
    ) : (
      <span class="meta">{text.pending[lang]}</span>
    );
  return (
    <Section
      title={text.progress[lang]}
      major
      {...(view.own || holds(visitor.by, 'ppid') ? {} : { note: text.readOnly[lang] })}
    >
      <Facts
        items={[
          {
            label: text.sent[lang],
            value: at(submission.at),
            note: `${submission.sentBy}, ${
              submission.nihil ? text.nihil[lang] : text.items(number(submission.entries, lang))[lang]
            }`,
          },
          { label: text.approved[lang], value: at(submission.approvedAt) },
          { label: text.accepted[lang], value: at(submission.acceptedAt) },
          {
            label: text.hash[lang],
            value: <span class="mono">sha256 {submission.sha256.slice(0, 16)}</span>,
          },
        ]}
      />
    </Section>
  );
}

/** The two consents of step 2: the head's approval and the PPID's acceptance of the same submission. */
const CONSENTS = {
  setujui: { title: text.approveTitle, note: text.approveNote, label: text.approve, deed: approveDraft },
  terima: { title: text.acceptTitle, note: text.acceptNote, label: text.accept, deed: acceptDraft },
} as const;

function Consent(props: WithSubmission & { readonly act: keyof typeof CONSENTS }): JSX.Element {
  const { view, visitor, submission, lang, act } = props;
  const { title, note, label, deed } = CONSENTS[act];
  const input = { draft: view.draft.id, submission: submission.id };
  return (
    <Section title={title[lang]} major note={note[lang]}>
      <form method="post" action={to.draftAct(view.draft.id, act)}>
        <input type="hidden" name="kiriman" value={submission.id} />
        <ActionButton
          id={act}
          lang={lang}
          label={label(number(submission.entries, lang))[lang]}
          reasons={deed.refuse({ place: view.place, draft: view.draft }, visitor.by, input)}
        />
      </form>
    </Section>
  );
}

function Return({ view, visitor, submission, alasan, lang }: WithSubmission): JSX.Element | null {
  const input = { draft: view.draft.id, submission: submission.id, alasan: alasan || '-' };
  const reasons = returnDraft.refuse({ place: view.place, draft: view.draft }, visitor.by, input);
  if (reasons.length > 0) return null;
  return (
    <Section title={text.returnTitle[lang]}>
      <form method="post" action={to.draftAct(view.draft.id, 'kembalikan')}>
        <input type="hidden" name="kiriman" value={submission.id} />
        <TextArea
          name="alasan"
          label={text.returnReason[lang]}
          hint={text.returnHint[lang]}
          lang={lang}
          rows={3}
          value={alasan}
        />
        <ActionButton id="kembalikan" lang={lang} label={text.return[lang]} variant="secondary" />
      </form>
    </Section>
  );
}
