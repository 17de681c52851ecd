import type { JSX } from 'preact';
import { both, type Lang } from '../../../../base/text.ts';
import { type Fullness, fullnessOf } from '../../../../custody/hardcopy/fullness.ts';
import { type Place, placesOf, standingIn } from '../../../../custody/hardcopy/place.ts';
import { keepsAny } from '../../../../custody/who.ts';
import { ButtonLink } from '../../../../ui/actions.tsx';
import { Actions, Breadcrumbs, PageHead } from '../../../../ui/layout.tsx';
import { type Handler, type Site, visitorOf } from '../../../context.ts';
import { staff } from '../../frame.tsx';
import { arsip } from '../links.ts';
import { tempat } from './links.ts';
import { contentText, roomOf, roomText, StandingTable } from './satu/standing.tsx';
import { countedPapers, sentence } from './words.tsx';

const text = {
  title: both('Tempat simpan', 'Storage places'),
  arsip: both('Arsip', 'Archive'),
  lead: both(
    'Di mana hardcopy disimpan, seberapa penuh, dan berapa yang masih muat.',
    'Where papers are kept, how full it is, and what still fits.',
  ),
  none: both(
    'Kantor ini belum punya tempat simpan. Mulai dari satu ruang dengan rak pertamanya; yang lain menyusul.',
    'This office has no storage place yet. Begin with one room and its first rack; the others follow.',
  ),
  noneReader: both(
    'Kantor ini belum punya tempat simpan. Petugas dokumentasi atau petugas PPID menambahkannya.',
    'This office has no storage place yet. A documentation clerk or the PPID’s clerk adds it.',
  ),
  addFirst: both('Tambah ruang pertama', 'Add the first room'),
  add: both('Tambah ruang', 'Add a room'),
  addRack: both('Tambah rak', 'Add a rack'),
  code: both('Cari dengan kode label', 'Find by label code'),
  labels: both('Cetak label', 'Print labels'),
  still: both('masih muat', 'room for'),
  nothing: both('Belum ada rak di ruang ini.', 'No rack in this room yet.'),
};

interface RoomProps {
  readonly room: Place;
  readonly places: readonly Place[];
  readonly full: ReadonlyMap<string, Fullness>;
  readonly may: boolean;
  readonly lang: Lang;
}

/** A room with what stands in it, as a table of its racks. */
function Room({ room, places, full, may, lang }: RoomProps): JSX.Element {
  const papers = countedPapers(full.get(room.id)?.naskah ?? 0, lang);
  const content = contentText(places, room.id, lang);
  const add = <a href={arsip.tempatAct(room.id, 'tambah')}>{text.addRack[lang]}</a>;
  const left = roomOf(places, full, room);
  const still = left.length > 0 ? [`${text.still[lang]} ${roomText(left, lang)}`] : [];
  const note = [content, papers, ...still];
  return (
    <section class="section">
      <div class="section__head">
        <h2>
          <a href={arsip.tempatSatu(room.id)}>{room.name}</a>
        </h2>
        {may && <div class="section__action">{add}</div>}
      </div>
      {content ? (
        <>
          <p class="section__note">{sentence(`${note.join('; ')}.`)}</p>
          <StandingTable {...{ places, full, lang }} parent={room} />
        </>
      ) : (
        <p class="section__note">{text.nothing[lang]}</p>
      )}
    </section>
  );
}

/** Every room of the office with its racks, how full they are and what still fits. */
export function placesPage(site: Site): Handler {
  return async (c) => {
    const lang = c.get('lang');
    const { office, by } = visitorOf(c);
    const places = await placesOf(site.db, office.id);
    const full = await fullnessOf(site.db, office.id, places);
    const rooms = standingIn(places, null);
    const may = keepsAny(by);
    return staff(c, site, {
      title: text.title[lang],
      current: 'arsip',
      children: (
        <>
          <Breadcrumbs
            lang={lang}
            links={[{ href: arsip.beranda, label: text.arsip[lang] }]}
            here={text.title[lang]}
          />
          <PageHead title={text.title[lang]} lead={rooms.length > 0 ? text.lead[lang] : undefined} />
          {rooms.length === 0 ? (
            <>
              <p class="lead">{(may ? text.none : text.noneReader)[lang]}</p>
              {may && (
                <Actions>
                  <ButtonLink href={tempat.baru} label={text.addFirst[lang]} />
                </Actions>
              )}
            </>
          ) : (
            <>
              <Actions>
                {may && <ButtonLink href={tempat.baru} label={text.add[lang]} variant="secondary" />}
                <a href={tempat.kode}>{text.code[lang]}</a>
                <a href={arsip.label}>{text.labels[lang]}</a>
              </Actions>
              {rooms.map((room) => (
                <Room key={room.id} {...{ room, places, full, may, lang }} />
              ))}
            </>
          )}
        </>
      ),
    });
  };
}
