import type { Form } from '../../../form.ts';

/** A statement as somebody is typing it. */
export interface TypedStatement {
  readonly pernyataan: string;
  readonly nihil: boolean;
  readonly kelengkapanAda: boolean;
  readonly paperNomor: string;
  readonly paperPlace: string;
  /** A file that came in with an earlier try. */
  readonly file: { readonly sha256: string; readonly name: string } | null;
  /** The inputs that the person saw. */
  readonly seen: string;
}

export const EMPTY: Omit<TypedStatement, 'seen'> = {
  pernyataan: '',
  nihil: false,
  kelengkapanAda: false,
  paperNomor: '',
  paperPlace: '',
  file: null,
};

/** True while nobody has typed or attached anything. */
export function isEmpty({ seen: _, ...typed }: TypedStatement): boolean {
  return Object.values(typed).every((value) => !value);
}

/** The file that the form carries from an earlier try, unless its reader dropped it. */
function keptFile(form: Form): TypedStatement['file'] {
  const [, sha256, name] = /^([0-9a-f]{64}):([^/\\\n]{1,200})$/.exec(form.text('berkasTetap')) ?? [];
  return sha256 && name && form.text('buang') === '' ? { sha256, name } : null;
}

/** What a form sent; a file that came with it takes the place of the one that it carried. */
export function typedFrom(form: Form, fresh: TypedStatement['file']): TypedStatement {
  return {
    pernyataan: form.text('pernyataan'),
    nihil: form.text('nihil') === 'ya',
    kelengkapanAda: form.text('kelengkapan') === 'ya',
    paperNomor: form.text('kertas'),
    paperPlace: form.text('tempat'),
    file: fresh ?? keptFile(form),
    seen: form.text('terlihat'),
  };
}
