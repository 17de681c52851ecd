import type { JSX } from 'preact';
import type { Lang } from '../../../../base/text.ts';
import type { Entry } from '../../../../daftar/entry.ts';
import { Button } from '../../../../ui/actions.tsx';
import { TextArea } from '../../../../ui/fields.tsx';
import { Actions, EditRow } from '../../../../ui/layout.tsx';
import { RowMark } from '../../../../ui/marks.tsx';
import { to } from '../../links.ts';
import { stateOfRow } from './entry-table.tsx';
import { text } from './text.ts';

export type ConfirmedAct = 'hilang' | 'hapus' | 'kembali';

const WORDS = {
  hilang: { title: text.gone, note: text.confirmGoneNote, button: text.confirmGone },
  hapus: { title: text.delete, note: text.confirmDeleteNote, button: text.confirmDelete },
  kembali: { title: text.restore, note: text.confirmRestoreNote, button: text.restore },
} as const;

/** One last question before a row is stated as gone, deleted or restored. */
export function ConfirmRow(props: {
  draft: string;
  entry: Entry;
  act: ConfirmedAct;
  alasan: string;
  lang: Lang;
}): JSX.Element {
  const { draft, entry, act, alasan, lang } = props;
  const { note, button } = WORDS[act];
  return (
    <form id={`baris-${entry.id}`} method="post" action={to.draftAct(draft, act)}>
      <input type="hidden" name="entri" value={entry.id} />
      <input type="hidden" name="versi" value={entry.version} />
      <EditRow
        head={
          <>
            <RowMark state={stateOfRow(entry)} lang={lang} />{' '}
            <span class="meta">{entry.nomor ?? text.unnumbered[lang]}</span>
          </>
        }
      >
        <p>
          <strong>{entry.judul || text.untitled[lang]}</strong>
        </p>
        <p>{note[lang]}</p>
        {act === 'hilang' && (
          <TextArea
            name="alasan"
            label={text.goneReason[lang]}
            hint={text.goneReasonHint[lang]}
            lang={lang}
            rows={2}
            value={alasan}
          />
        )}
        <Actions>
          <Button label={button[lang]} />
          <a href={to.baris(draft, entry.id)}>{text.cancel[lang]}</a>
        </Actions>
      </EditRow>
    </form>
  );
}
