import type { JSX } from 'preact';
import { FUNGSI } from '../../../../journal/actor.ts';
import { CheckboxPair } from '../../../../ui/choices.tsx';
import { TextField } from '../../../../ui/fields.tsx';
import { Section } from '../../../../ui/layout.tsx';
import { fungsiText } from '../text.ts';
import type { PartProps } from './head-fields.tsx';
import { pressed } from './moves.ts';
import { Press } from './press.tsx';
import { text } from './text.ts';
import { roleField, type TypedRole } from './typed.ts';

interface RolesProps extends PartProps {
  /** Address to which the form is sent. */
  readonly action: string;
}

/** The performers: a column of the form each, with the posts that act in it. */
export function RolesPart(props: RolesProps): JSX.Element {
  const { typed, action, errors, lang } = props;
  return (
    <Section title={text.roles[lang]} id="peran" note={text.rolesNote[lang]} major>
      {errors['peran'] && <p class="govuk-error-message">{errors['peran']}</p>}
      {typed.roles.map((role, index) => (
        <Role key={`${index}${role.id}`} {...props} role={role} n={index + 1} />
      ))}
      <p>
        <Press action={action} anchor="peran" value={pressed('peran-tambah')} label={text.addRole[lang]} />
      </p>
    </Section>
  );
}

function Role(props: RolesProps & { readonly role: TypedRole; readonly n: number }): JSX.Element {
  const { role, n, action, errors, lang } = props;
  const named = FUNGSI.filter((one) => role.fungsi.includes(one)).map((one) => fungsiText[one][lang]);
  const label = roleField(n, 'label');
  return (
    <fieldset class="govuk-fieldset rolefields">
      <legend class="govuk-visually-hidden">{text.role(n)[lang]}</legend>
      <input type="hidden" name={roleField(n, 'id')} value={role.id} />
      <input type="hidden" name={roleField(n, 'urutan')} value={role.urutan} />
      <TextField
        name={label}
        label={text.roleLabel[lang]}
        lang={lang}
        value={role.label}
        error={errors[label]}
      />
      <details class="fold">
        <summary>
          {text.posts[lang]}: {named.length > 0 ? named.join(', ') : text.noPosts[lang]}
        </summary>
        <CheckboxPair
          name={roleField(n, 'fungsi')}
          label={text.posts[lang]}
          lang={lang}
          values={role.fungsi}
          choices={FUNGSI.map((one) => ({ value: one, label: fungsiText[one][lang] }))}
        />
      </details>
      <Press
        action={action}
        anchor="peran"
        value={pressed('peran-hapus', n)}
        label={text.removeRole[lang]}
        about={role.label || text.role(n)[lang]}
      />
    </fieldset>
  );
}
