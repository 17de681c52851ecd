import type { JSX } from 'preact';
import { both, type Lang } from '../../../../base/text.ts';
import { PLACE_KINDS, type Place, standsIn } from '../../../../custody/hardcopy/place.ts';
import { kindText } from '../../../../custody/hardcopy/place-text.ts';
import { Checkbox, Radios } from '../../../../ui/choices.tsx';
import { TextField } from '../../../../ui/fields.tsx';
import { FieldRow, Section } from '../../../../ui/layout.tsx';
import type { Typed } from './add-typed.ts';

const text = {
  roomName: both('Nama ruang', 'Name of the room'),
  kind: both('Apa yang ditambah?', 'What is added?'),
  name: both('Nama', 'Name'),
  nameHint: both('Seperti tertulis pada tempatnya', 'As it is written on it'),
  count: both('Berapa?', 'How many?'),
  countHint: both('Lebih dari satu dinomori berurutan', 'More than one are numbered in order'),
  kapasitas: both('Muat berapa', 'How much fits'),
  kapasitasHint: both(
    'Map, boks, atau naskah di dalam tiap tempat ini',
    'Folders, boxes or papers in each of them',
  ),
  rack: both('Rak pertama', 'First rack'),
  rackName: both('Nama rak', 'Name of the rack'),
  inRack: both('Isi rak', 'In the rack'),
  inRackNote: both('Hanya bila yang ditambah rak.', 'Only when a rack is added.'),
  shelves: both('Baris', 'Shelves'),
  boxes: both('Boks yang muat di tiap baris', 'Boxes that fit on each shelf'),
  withBoxes: both('Boksnya sudah ada di rak', 'The boxes stand there already'),
  withBoxesHint: both(
    'Dicatat sebagai Boks 01, Boks 02, dan seterusnya',
    'Recorded as Boks 01, Boks 02 and so on',
  ),
};

interface FormProps {
  readonly typed: Typed;
  readonly errors: Readonly<Record<string, string | undefined>>;
  readonly lang: Lang;
}

/** Shelves and boxes of a rack. */
function InRack({ typed, errors, lang }: FormProps): JSX.Element {
  const digits = { lang, inputmode: 'numeric', width: 3 } as const;
  return (
    <>
      <FieldRow>
        <TextField
          name="baris"
          label={text.shelves[lang]}
          value={typed.baris}
          error={errors['baris']}
          {...digits}
        />
        <TextField
          name="boks"
          label={text.boxes[lang]}
          value={typed.boks}
          error={errors['boks']}
          {...digits}
        />
      </FieldRow>
      <Checkbox
        name="adaBoks"
        label={text.withBoxes[lang]}
        hint={text.withBoxesHint[lang]}
        lang={lang}
        checked={typed.adaBoks}
      />
    </>
  );
}

/** What is added to a place: its kind, name and number; of racks also what is in them. */
export function InPlace({ typed, errors, lang, parent }: FormProps & { parent: Place }): JSX.Element {
  const digits = { lang, inputmode: 'numeric', width: 4, optional: true } as const;
  const kinds = PLACE_KINDS.filter((kind) => standsIn(kind, parent.kind));
  return (
    <>
      {kinds.length > 1 ? (
        <Radios
          name="jenis"
          label={text.kind[lang]}
          lang={lang}
          value={typed.jenis}
          error={errors['jenis']}
          choices={kinds.map((kind) => ({ value: kind, label: kindText[kind][lang] }))}
        />
      ) : (
        <input type="hidden" name="jenis" value={kinds[0]} />
      )}
      <TextField
        name="nama"
        label={text.name[lang]}
        hint={text.nameHint[lang]}
        lang={lang}
        value={typed.nama}
        error={errors['nama']}
        width={20}
      />
      <FieldRow>
        <TextField
          name="jumlah"
          label={text.count[lang]}
          hint={text.countHint[lang]}
          value={typed.jumlah}
          error={errors['jumlah']}
          {...digits}
          optional={false}
        />
        <TextField
          name="kapasitas"
          label={text.kapasitas[lang]}
          hint={text.kapasitasHint[lang]}
          value={typed.kapasitas}
          error={errors['kapasitas']}
          {...digits}
        />
      </FieldRow>
      {kinds.includes('rak') && (
        <Section title={text.inRack[lang]} note={text.inRackNote[lang]}>
          <InRack {...{ typed, errors, lang }} />
        </Section>
      )}
    </>
  );
}

/** A room with its first rack. */
export function NewRoom({ typed, errors, lang }: FormProps): JSX.Element {
  return (
    <>
      <TextField
        name="nama"
        label={text.roomName[lang]}
        lang={lang}
        value={typed.nama}
        error={errors['nama']}
        width={30}
      />
      <Section title={text.rack[lang]}>
        <TextField
          name="rak"
          label={text.rackName[lang]}
          lang={lang}
          value={typed.rak}
          error={errors['rak']}
          width={20}
          optional
        />
        <InRack {...{ typed, errors, lang }} />
      </Section>
    </>
  );
}
