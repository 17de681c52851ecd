import { fault, Invalid, NotFound } from '../../../../base/errors.ts';
import { newId } from '../../../../base/id.ts';
import { dayOf, longDay } from '../../../../base/tanggal.ts';
import { handInVersion, LARGEST_SOFTCOPY } from '../../../../custody/softcopy/hand-in.ts';
import { replaceSoftcopy } from '../../../../custody/softcopy/replace-softcopy.ts';
import { softcopyById } from '../../../../custody/softcopy/softcopy.ts';
import { ACCEPTED_EXTENSIONS } from '../../../../custody/store/media-type.ts';
import { readsFor } from '../../../../custody/who.ts';
import { reasonsAgainst } from '../../../../journal/act.ts';
import { ActionButton } from '../../../../ui/actions.tsx';
import { fieldErrors } from '../../../../ui/field.tsx';
import { FileField, TextArea } from '../../../../ui/fields.tsx';
import { Breadcrumbs, PageHead } from '../../../../ui/layout.tsx';
import { Facts } from '../../../../ui/lists.tsx';
import { FileName } from '../../../../ui/marks.tsx';
import { type Ctx, type Handler, type Site, visitorOf } from '../../../context.ts';
import { readUpload } from '../../../form.ts';
import { uploadText } from '../../../serah/upload-text.ts';
import { attempt, staff, type Trouble } from '../../frame.tsx';
import { drain, leavable } from '../../take-file.ts';
import { arsip } from '../links.ts';
import { text } from './text.ts';

/** Reasons that the form itself answers. */
const OF_THE_FORM = new Set(['alasan-kosong', 'isi-sama', 'teks-terlalu-panjang']);

async function showVersion(c: Ctx, site: Site, alasan: string, trouble?: Trouble): Promise<Response> {
  const lang = c.get('lang');
  const { office, by } = visitorOf(c);
  const old = await softcopyById(site.db, office.id, c.req.param('softcopy') ?? '');
  if (!readsFor(by, old.unit)) throw new NotFound('softcopy');
  const blank = { id: newId(), sha256: '', size: 0, jenis: '', name: '', menggantikan: old.id, alasan };
  const reasons = (await reasonsAgainst(site, by, replaceSoftcopy, blank)).filter(
    ({ code }) => !OF_THE_FORM.has(code),
  );
  const errors = fieldErrors(trouble?.faults ?? [], lang);
  const when = longDay(dayOf(old.at, office.zone), lang);
  return staff(c, site, {
    title: text.versionTitle[lang],
    current: 'arsip',
    trouble,
    children: (
      <>
        <Breadcrumbs
          lang={lang}
          links={[
            { href: arsip.beranda, label: text.arsip[lang] },
            { href: arsip.softcopy(old.id), label: old.name },
          ]}
          here={text.versionTitle[lang]}
        />
        <PageHead title={text.versionTitle[lang]} lead={text.versionLead[lang]} />
        <Facts
          items={[
            {
              label: text.old[lang],
              value: (
                <a href={arsip.softcopy(old.id)}>
                  <FileName name={old.name} />
                </a>
              ),
              note: text.sent(when, old.dari || (old.personName ?? 'Terang'))[lang],
            },
          ]}
        />
        <form
          class="ganti"
          method="post"
          action={arsip.softcopyGanti(old.id)}
          enctype="multipart/form-data"
          novalidate
        >
          <TextArea
            name="alasan"
            label={text.alasan[lang]}
            hint={text.alasanHint[lang]}
            lang={lang}
            value={alasan}
            error={errors['alasan']}
          />
          <FileField
            name="berkas"
            label={text.fresh[lang]}
            hint={uploadText.hint(LARGEST_SOFTCOPY)[lang]}
            lang={lang}
            accept={ACCEPTED_EXTENSIONS.join(',')}
            error={errors['berkas']}
          />
          <ActionButton id="ganti" label={text.replace[lang]} lang={lang} reasons={reasons} />
        </form>
      </>
    ),
  });
}

export function versionPage(site: Site): Handler {
  return (c) => showVersion(c, site, '');
}

/** Mengganti softcopy dengan versi baru; the reason stands before the file in the form. */
export function postVersion(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const menggantikan = c.req.param('softcopy') ?? '';
    let alasan = '';
    const save = async () => {
      const taken: string[] = [];
      let failed: unknown = null;
      const { form } = await readUpload(
        c,
        async (file, fields) => {
          alasan = fields.text('alasan');
          const bytes = leavable(file.bytes);
          try {
            const version = { menggantikan, alasan, name: file.name };
            taken.push(await handInVersion(site, by, bytes, version));
          } catch (error) {
            failed = error;
            await drain(bytes);
          }
        },
        LARGEST_SOFTCOPY,
        1,
      );
      alasan = form.text('alasan');
      if (failed) throw failed;
      const [id] = taken;
      if (!id) throw new Invalid([fault('berkas', 'tanpa-berkas', text.noFile.id, text.noFile.en)]);
      return `${arsip.softcopy(id)}?selesai=versi-baru`;
    };
    if (!menggantikan) throw new NotFound('softcopy');
    return attempt(c, save, (trouble) => showVersion(c, site, alasan, trouble));
  };
}
