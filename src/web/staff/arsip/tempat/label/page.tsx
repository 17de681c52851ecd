import { both } from '../../../../../base/text.ts';
import { sheetsFor } from '../../../../../custody/hardcopy/label/sheet.ts';
import { Button, Notice } from '../../../../../ui/actions.tsx';
import { fieldErrors } from '../../../../../ui/field.tsx';
import { Actions, Breadcrumbs, PageHead, Section } from '../../../../../ui/layout.tsx';
import { type Handler, type Site, visitorOf } from '../../../../context.ts';
import { staff } from '../../../frame.tsx';
import { arsip } from '../../links.ts';
import { tempat } from '../links.ts';
import { Sheets, Which } from './fields.tsx';
import { SheetPreview } from './preview.tsx';
import { readChoice } from './read.ts';
import { readAsked } from './typed.ts';

const text = {
  arsip: both('Arsip', 'Archive'),
  places: both('Tempat simpan', 'Storage places'),
  title: both('Cetak label', 'Print labels'),
  lead: both(
    'Pilih labelnya, pilih lembar stikernya, lalu cetak pada skala 100%.',
    'Choose the labels, choose the sheet of stickers, then print at a scale of 100%.',
  ),
  refresh: both('Perbarui', 'Refresh'),
  sheet: both('Lembar stiker', 'Sheet of stickers'),
  print: both('Buat PDF', 'Make the PDF'),
  trial: both('Cetak uji di kertas biasa', 'Trial print on plain paper'),
  trialNote: both(
    'Tempelkan lembar uji di belakang lembar stiker dan lihat ke arah cahaya: tepinya harus berimpit, penggarisnya 50 mm.',
    'Hold the trial behind the stickers against the light: the edges must meet, the ruler is 50 mm.',
  ),
  noAddress: both(
    'Alamat kantor di internet belum diatur. Kode QR pada label ini dibaca lewat halaman Terang, belum langsung oleh kamera ponsel.',
    'The office’s address is not set. The QR codes of these labels are read within Terang, not yet by a phone’s own camera.',
  ),
};

/** Which labels on which sheet; a form by address, so that it can be kept and sent on. */
export function labelPage(site: Site): Handler {
  return async (c) => {
    const lang = c.get('lang');
    const { by } = visitorOf(c);
    const asked = readAsked(c);
    const choice = await readChoice(site, by, asked);
    const errors = fieldErrors(asked.faults, lang);
    const { labels } = choice;
    const sheets = sheetsFor(asked.sheet, labels.length, asked.start);
    return staff(c, site, {
      title: text.title[lang],
      current: 'arsip',
      ...(asked.faults.length > 0 ? { trouble: { faults: asked.faults } } : {}),
      children: (
        <>
          <Breadcrumbs
            lang={lang}
            links={[
              { href: arsip.beranda, label: text.arsip[lang] },
              { href: arsip.tempat, label: text.places[lang] },
            ]}
            here={text.title[lang]}
          />
          <PageHead title={text.title[lang]} lead={text.lead[lang]} />
          {site.publicUrl === null && <Notice tone="info">{text.noAddress[lang]}</Notice>}
          <form method="get" action={arsip.label} novalidate>
            <Which {...{ asked, choice, errors, lang }} />
            <Section title={text.sheet[lang]}>
              <div class="sheetchoice">
                <div>
                  <Sheets {...{ asked, errors, lang }} />
                  <Button label={text.refresh[lang]} variant="secondary" />
                </div>
                <SheetPreview
                  sheet={asked.sheet}
                  start={asked.start}
                  labels={labels.length}
                  {...{ sheets, lang }}
                />
              </div>
            </Section>
            <Section title={text.print[lang]} note={text.trialNote[lang]} major>
              <Actions>
                <button type="submit" class="govuk-button" formaction={tempat.labelPdf}>
                  {text.print[lang]}
                </button>
                <button
                  type="submit"
                  class="govuk-button govuk-button--secondary"
                  formaction={tempat.labelPdf}
                  name="uji"
                  value="ya"
                >
                  {text.trial[lang]}
                </button>
              </Actions>
            </Section>
          </form>
        </>
      ),
    });
  };
}
