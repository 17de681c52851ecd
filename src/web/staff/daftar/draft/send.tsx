import type { JSX } from 'preact';
import { number } from '../../../../base/tanggal.ts';
import { submitDraft } from '../../../../daftar/draft/submit-draft.ts';
import { ActionButton, Reasons, type ShownReason } from '../../../../ui/actions.tsx';
import { Checkbox } from '../../../../ui/choices.tsx';
import { fieldErrors } from '../../../../ui/field.tsx';
import { Section } from '../../../../ui/layout.tsx';
import { to } from '../../links.ts';
import { missingIn } from './read.ts';
import type { ReviewProps } from './review.tsx';
import { text } from './review-text.ts';

/** Reasons shown at once; a list of two thousand rows may have thousands. */
const MOST = 6;

/** The deed's own refusals, each with the way to the row that it speaks of, after a row that is still open. */
function sendReasons({ view, visitor, openRow, lang }: ReviewProps): ShownReason[] {
  const { draft, place } = view;
  const reasons = submitDraft.refuse({ place, draft }, visitor.by, {
    draft: draft.id,
    version: draft.version,
  });
  const incomplete = draft.entries.filter((entry) => missingIn(entry).some((field) => field !== 'alasan'));
  const unexplained = draft.entries.filter((entry) => missingIn(entry).includes('alasan'));
  const rows = { 'baris-belum-lengkap': incomplete.values(), 'alasan-kosong': unexplained.values() };
  const shown = reasons.map((reason) => {
    const entry = rows[reason.code as keyof typeof rows]?.next().value;
    if (!entry) return reason;
    const field = missingIn(entry)[0] ?? 'judul';
    const href = `${to.draf(draft.id)}?baris=${entry.id}#${reason.code === 'alasan-kosong' ? 'alasan' : field}`;
    return { ...reason, cite: '', act: <a href={href}>{text.fillNow[lang]}</a> };
  });
  if (openRow === null) return shown;
  const open = {
    code: 'baris-terbuka',
    cite: '',
    ...text.rowOpen,
    act: <a href={`#baris-${openRow}`}>{text.toOpenRow[lang]}</a>,
  };
  return [open, ...shown];
}

/** Sending the whole draft, with everything that keeps it from being sent. */
export function Send(props: ReviewProps): JSX.Element {
  const { view, lang, faults } = props;
  const { draft } = view;
  const reasons = sendReasons(props);
  const none = draft.entries.length === 0;
  const nihil = draft.entries.every((entry) => entry.change === 'tetap');
  const remaining = draft.entries.filter((entry) => entry.change !== 'dihapus').length;
  const n = number(remaining, lang);
  const nihilNote = none ? text.nihilEmpty : text.nihilNote(n);
  return (
    <Section
      title={text.sendTitle[lang]}
      major
      note={(nihil ? nihilNote : text.sendNote)[lang]}
      id="kirim-daftar"
    >
      <form method="post" action={to.draftAct(draft.id, 'kirim')}>
        <input type="hidden" name="versi" value={draft.version} />
        {none && reasons.length === 0 && (
          <Checkbox
            name={HOLDS_NOTHING}
            label={text.holdsNothing[lang]}
            lang={lang}
            error={fieldErrors(faults, lang)[HOLDS_NOTHING]}
          />
        )}
        <div class="action">
          <ActionButton
            id="kirim"
            lang={lang}
            apart
            variant={none ? 'secondary' : 'primary'}
            label={(nihil ? text.sendNihil : text.send(n))[lang]}
            reasons={reasons}
          />
          {reasons.length > 0 && (
            <div>
              <Reasons
                id="kirim-reasons"
                lang={lang}
                head={text.notYet[lang]}
                reasons={reasons.slice(0, MOST)}
              />
              {reasons.length > MOST && (
                <p class="meta">
                  {text.more(number(reasons.length - MOST, lang))[lang]}{' '}
                  <a href={`${to.draf(draft.id)}?tampil=kurang`}>{text.seeAll[lang]}</a>
                </p>
              )}
            </div>
          )}
        </div>
      </form>
    </Section>
  );
}

/** The statement that a unit without a single row must tick before it can send its list. */
export const HOLDS_NOTHING = 'tanpaInformasi';
