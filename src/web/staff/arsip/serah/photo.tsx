import { type Fault, fault, Invalid, Refused } from '../../../../base/errors.ts';
import { collectPages, handInPages, PHOTOS } from '../../../../custody/softcopy/photo-pages.ts';
import { uploadReasons } from '../../../../custody/softcopy/upload.ts';
import { Button, Reasons } from '../../../../ui/actions.tsx';
import { fieldErrors } from '../../../../ui/field.tsx';
import { FileField, TextField } from '../../../../ui/fields.tsx';
import { Breadcrumbs, PageHead } from '../../../../ui/layout.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { readUpload } from '../../../form.ts';
import { staff, type Trouble } from '../../frame.tsx';
import { drain } from '../../take-file.ts';
import { arsip } from '../links.ts';
import { PhotoPages } from './photo-pages.tsx';
import { text } from './text.ts';
import { whereOf } from './where.ts';

/** Longest title, so that its file's name can be kept whole. */
const LONGEST = 150;

const asked = (c: Ctx) => ({ unit: c.req.query('unit') ?? '', run: c.req.query('run') || null });

async function showPhoto(c: Ctx, site: Site, judul: string, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { by } = visitorOf(c);
  const at = asked(c);
  const { unit, run } = await whereOf(site.db, by, { unit: at.unit, run: at.run ?? '' });
  const reasons = await uploadReasons(site, by, { ...at, via: 'kamera' });
  const errors = fieldErrors(trouble?.faults ?? [], lang);
  return staff(c, site, {
    title: text.photoTitle[lang],
    current: 'arsip',
    trouble,
    scripts: ['islands/foto.js'],
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[
            { href: arsip.beranda, label: text.arsip[lang] },
            { href: arsip.serah(at.run, at.unit), label: text.title[lang] },
          ]}
          here={text.photoTitle[lang]}
        />
        <PageHead
          overline={[unit?.name, run?.title].filter(Boolean).join(', ')}
          title={text.photoTitle[lang]}
          lead={text.photoLead[lang]}
        />
        {reasons.length > 0 ? (
          <Reasons id="foto-reasons" reasons={reasons} lang={lang} />
        ) : (
          <form
            method="post"
            class="foto"
            action={arsip.foto(at.run, at.unit)}
            enctype="multipart/form-data"
            novalidate
          >
            <TextField
              name="judul"
              label={text.judul[lang]}
              hint={text.judulHint[lang]}
              lang={lang}
              value={judul}
              error={errors['judul']}
            />
            <div class="foto__plain">
              <FileField
                name="foto"
                label={text.foto[lang]}
                hint={text.fotoHint(PHOTOS.most)[lang]}
                lang={lang}
                accept="image/*"
                multiple
                error={errors['foto'] ?? errors['berkas']}
              />
            </div>
            <PhotoPages lang={lang} />
            <Button label={text.savePhoto[lang]} />
          </form>
        )}
      </>
    ),
  });
}

export function photoPage(site: Site): Handler {
  return (c) => showPhoto(c, site, '');
}

function titleFaults(judul: string): Fault[] {
  if (judul === '') return [fault('judul', 'judul-kosong', text.noTitle.id, text.noTitle.en)];
  if (judul.length <= LONGEST) return [];
  return [
    fault(
      'judul',
      'judul',
      `Judul paling banyak ${LONGEST} huruf.`,
      `A title has at most ${LONGEST} letters.`,
    ),
  ];
}

/** Menyerahkan softcopy as photographed pages: one PDF of all of them, in their order. */
export function postPhoto(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const place = { ...asked(c), via: 'kamera' as const };
    const pages = await collectPages(site);
    let judul = '';
    try {
      const reasons = await uploadReasons(site, by, place);
      if (reasons.length > 0) throw new Refused(reasons);
      // Pages keep the order in which they arrive, one after another.
      let before: Promise<void> = Promise.resolve();
      const { form } = await readUpload(
        c,
        (file, fields) => {
          judul = fields.text('judul');
          before = before.then(() => (file.field === 'foto' ? pages.add(file) : drain(file.bytes)));
          return before;
        },
        PHOTOS.bytes,
        PHOTOS.most + 1,
      );
      judul = form.text('judul');
      const faults = titleFaults(judul);
      if (faults.length > 0) throw new Invalid(faults);
      const { already } = await handInPages(site, by, pages, judul, place);
      const here = arsip.serah(place.run, place.unit);
      return c.redirect(
        `${here}${here.includes('?') ? '&' : '?'}selesai=${already ? 'foto-sudah-ada' : 'foto'}`,
        303,
      );
    } catch (error) {
      // The script keeps the photographs and only asks what was wrong.
      const told = error instanceof Refused || error instanceof Invalid;
      if (!told || c.req.header('accept') === 'application/json') throw error;
      return showPhoto(
        c,
        site,
        judul,
        error instanceof Refused ? { reasons: error.reasons } : { faults: error.faults },
      );
    } finally {
      await pages.clear();
    }
  };
}
