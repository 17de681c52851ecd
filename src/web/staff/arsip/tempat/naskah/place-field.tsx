import type { JSX } from 'preact';
import { type Fault, fault } from '../../../../../base/errors.ts';
import { both, type Lang } from '../../../../../base/text.ts';
import { readCode } from '../../../../../custody/code.ts';
import { type Place, pathText } from '../../../../../custody/hardcopy/place.ts';
import { SelectField, TextField } from '../../../../../ui/fields.tsx';
import { FieldRow } from '../../../../../ui/layout.tsx';
import type { Form } from '../../../../form.ts';

const text = {
  place: both('Tempat', 'Place'),
  choose: both('Pilih tempat', 'Choose a place'),
  later: both('Nanti saja', 'Later'),
  code: both('Atau kode tempatnya', 'Or the code of the place'),
  codeHint: both('Dari label rak, boks, atau map', 'From the label of the rack, box or folder'),
  unknown: both(
    'Tidak ada tempat dengan kode ini. Periksa tanda demi tanda.',
    'No place has this code. Check it sign by sign.',
  ),
  none: both('Pilih tempatnya, atau ketik kodenya.', 'Choose the place, or type its code.'),
};

/** Most places that a list can be searched by eye; beyond it only the code is asked for. */
const MOST_LISTED = 400;

/** What was typed of a place: chosen, or its code, which wins. */
export interface TypedPlace {
  readonly tempat: string;
  readonly kodeTempat: string;
}

export const NO_PLACE: TypedPlace = { tempat: '', kodeTempat: '' };
export const typedPlace = (form: Form): TypedPlace => ({
  tempat: form.text('tempat'),
  kodeTempat: form.text('kodeTempat'),
});

/** The place that was meant; null when none is and none is needed. */
export function readPlaceField(
  { tempat, kodeTempat }: TypedPlace,
  places: readonly Place[],
  needed: boolean,
): { place: Place | null; faults: Fault[] } {
  if (kodeTempat !== '') {
    const place = places.find(({ code }) => code === readCode(kodeTempat)) ?? null;
    const faults = place ? [] : [fault('kodeTempat', 'kode-tidak-dikenal', text.unknown.id, text.unknown.en)];
    return { place, faults };
  }
  const place = places.find(({ id }) => id === tempat) ?? null;
  const missing = place === null && needed;
  return { place, faults: missing ? [fault('tempat', 'tempat-kosong', text.none.id, text.none.en)] : [] };
}

interface PlaceFieldProps {
  readonly places: readonly Place[];
  readonly typed: TypedPlace;
  readonly errors: Readonly<Record<string, string | undefined>>;
  readonly needed: boolean;
  readonly lang: Lang;
}

/** A place to choose by its path, or to name by the code on its label. */
export function PlaceField({ places, typed, errors, needed, lang }: PlaceFieldProps): JSX.Element {
  const fitting = places.filter(({ kind }) => kind !== 'ruang');
  const listed = fitting.length <= MOST_LISTED;
  const options = fitting
    .map(({ id }) => ({ value: id, label: pathText(places, id) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'id', { numeric: true }));
  return (
    <FieldRow>
      {listed && (
        <SelectField
          name="tempat"
          label={text.place[lang]}
          lang={lang}
          value={typed.tempat}
          error={errors['tempat']}
          options={[{ value: '', label: (needed ? text.choose : text.later)[lang] }, ...options]}
        />
      )}
      <TextField
        name="kodeTempat"
        label={text.code[lang]}
        hint={text.codeHint[lang]}
        lang={lang}
        width={10}
        optional={listed}
        value={typed.kodeTempat}
        error={errors['kodeTempat'] ?? (listed ? undefined : errors['tempat'])}
      />
    </FieldRow>
  );
}
