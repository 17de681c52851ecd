import type { ComponentChildren, JSX } from 'preact';
import type { Lang } from '../../base/text.ts';
import { ACCEPTED_EXTENSIONS } from '../../custody/store/media-type.ts';
import { Button } from '../../ui/actions.tsx';
import { FileField } from '../../ui/fields.tsx';
import { spoken, uploadText as text } from './upload-text.ts';

export interface UploadFormProps {
  readonly lang: Lang;
  /** Where the plain form goes. */
  readonly action: string;
  /** Where uploads in parts go. */
  readonly tus: string;
  /** Sent with every file: unit and run. */
  readonly fields: Readonly<Record<string, string>>;
  /** Whose unfinished uploads this browser remembers under one key: a person at a unit and run, or a link. */
  readonly scope: string;
  readonly label: string;
  readonly send: string;
  /** Largest file, in bytes. */
  readonly most: number;
  readonly error?: string | undefined;
  /** Fields that stand before the files, such as the giver's name. */
  readonly children?: ComponentChildren;
  /** What comes next once everything is done. */
  readonly next?: ComponentChildren;
}

/**
 * Chooses files and sends them. Without scripts a plain form; the script (`islands/serah.ts`) sends each file in parts,
 * two at a time, and goes on after a lost signal or a reload.
 */
export function UploadForm(props: UploadFormProps): JSX.Element {
  const { lang, action, tus, fields, scope, most } = props;
  return (
    <form
      class="serah"
      method="post"
      action={action}
      enctype="multipart/form-data"
      novalidate
      data-tus={tus}
      data-scope={scope}
      data-words={spoken(lang)}
    >
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {props.children}
      <div class="notice notice--info serah__unfinished" hidden>
        <p />
        <button type="button" class="link">
          {text.forget[lang]}
        </button>
      </div>
      <div class="serah__drop">
        <FileField
          name="berkas"
          label={props.label}
          hint={text.hint(most)[lang]}
          lang={lang}
          accept={ACCEPTED_EXTENSIONS.join(',')}
          multiple
          error={props.error}
        />
        <div class="serah__choose" hidden>
          <button type="button" class="govuk-button">
            {text.choose[lang]}
          </button>
          <p class="meta">{text.drop[lang]}</p>
        </div>
      </div>
      <div class="serah__plain">
        <Button label={props.send} />
      </div>
      <section class="serah__sending" aria-label={text.list[lang]} hidden>
        <div class="serah__whole">
          <p role="status" />
          <button
            type="button"
            class="govuk-button govuk-button--secondary"
            data-pause={text.pause[lang]}
            data-resume={text.resume[lang]}
          >
            {text.pause[lang]}
          </button>
        </div>
        <ul class="plain" />
        <div class="serah__next" hidden>
          {props.next}
        </div>
      </section>
      <template>
        <li class="kirim">
          <p class="kirim__name">
            <span /> <span class="meta" />
          </p>
          <progress max={100} value={0} aria-label={text.progress[lang]} />
          <p class="kirim__state" />
          <p class="kirim__acts">
            <button type="button" class="link" hidden>
              {text.retry[lang]}
              <span class="govuk-visually-hidden" />
            </button>
            <button type="button" class="link">
              {text.remove[lang]}
              <span class="govuk-visually-hidden" />
            </button>
          </p>
        </li>
      </template>
    </form>
  );
}
