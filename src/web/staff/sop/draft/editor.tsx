import type { JSX } from 'preact';
import type { Fault } from '../../../../base/errors.ts';
import type { Lang } from '../../../../base/text.ts';
import { Button } from '../../../../ui/actions.tsx';
import { fieldErrors } from '../../../../ui/field.tsx';
import { Actions } from '../../../../ui/layout.tsx';
import { to } from '../../links.ts';
import { text as shared } from '../text.ts';
import { ClosingPart, IdentityPart, ProvisionsPart } from './head-fields.tsx';
import type { DraftView } from './read.ts';
import { RolesPart } from './role-fields.tsx';
import { StepsPart } from './step-fields.tsx';
import { text } from './text.ts';
import type { TypedSheet } from './typed.ts';

interface EditorProps {
  readonly view: DraftView;
  readonly typed: TypedSheet;
  readonly faults: readonly Fault[];
  /** How many findings stand beside the form. */
  readonly findings: number;
  readonly lang: Lang;
}

/** The SOP as one form; its first button saves, so that the Enter key does too. */
export function Editor({ view, typed, faults, findings, lang }: EditorProps): JSX.Element {
  const { draft } = view;
  const action = to.drafSop(draft.slug, draft.id);
  const part = { typed, errors: fieldErrors(faults, lang), lang };
  const jumps = [
    ['identitas', text.identity],
    ['ketentuan', text.provisions],
    ['peran', text.roles],
    ['langkah', text.steps],
    ['pengesahan', text.closing],
    ['catatan', text.notes],
    ['pratinjau', text.preview],
  ] as const;
  return (
    <form method="post" action={action} novalidate class="editor">
      <input type="hidden" name="versi" value={typed.version} />
      <input type="hidden" name="gabungan" value={typed.gabungan} />
      <Actions>
        <Button id="simpan" label={shared.save[lang]} name="aksi" value="simpan" />
        <nav class="jumps" aria-label={text.parts[lang]}>
          <ul class="plain">
            {jumps.map(([id, label]) => (
              <li key={id}>
                <a href={`#${id}`}>{label[lang]}</a>
              </li>
            ))}
            <li>
              <a href="#temuan">{`${shared.findings[lang]} (${findings})`}</a>
            </li>
          </ul>
        </nav>
      </Actions>
      <IdentityPart {...part} />
      <ProvisionsPart {...part} others={view.others} />
      <RolesPart {...part} action={action} />
      <StepsPart {...part} action={action} />
      <ClosingPart {...part} />
      <Actions>
        <Button label={shared.save[lang]} name="aksi" value="simpan" />
      </Actions>
    </form>
  );
}
