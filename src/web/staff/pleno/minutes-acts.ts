import { fault, Invalid, NotFound, Refused } from '../../../base/errors.ts';
import { isId } from '../../../base/id.ts';
import { takeIn } from '../../../custody/store/blob.ts';
import { perform, reasonsAgainst } from '../../../journal/act.ts';
import { attachSigned } from '../../../pleno/attach-signed.ts';
import { drawUpBeritaAcara } from '../../../pleno/draw-up-berita-acara.ts';
import { establishEdition } from '../../../pleno/establish-edition.ts';
import { type Meeting, meetingById } from '../../../pleno/meeting.ts';
import { printBeritaAcara } from '../../../pleno/print-berita-acara.ts';
import { replaceSigned } from '../../../pleno/replace-signed.ts';
import { why } from '../../../pleno/text.ts';
import { type Handler, type Site, visitorOf } from '../../context.ts';
import { readForm, readUpload } from '../../form.ts';
import { storedFile } from '../../stored-file.ts';
import { heldBack } from '../arsip/periksa/guard.ts';
import { attempt } from '../frame.tsx';
import { to } from '../links.ts';
import { minutesPage } from './minutes.tsx';
import { minutesText } from './minutes-text.ts';

const LONGEST_NUMBER = 100;

export function showMinutes(site: Site): Handler {
  return (c) => minutesPage(c, site, c.req.query('nomor') ?? '');
}

/** Leads from an address that only takes forms back to the page that holds them. */
export const backToMinutes: Handler = (c) => {
  const meeting = c.req.param('meeting') ?? '';
  if (!isId(meeting)) throw new NotFound('meeting');
  return c.redirect(to.beritaAcara(meeting), 303);
};

/** Draws up the minutes under the number that the person gives, once they have confirmed it. */
export function drawUp(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const meeting = c.req.param('meeting') ?? '';
    const form = await readForm(c);
    const nomor = form.text('nomor').replace(/\s+/g, ' ');
    const work = async () => {
      const bad =
        nomor === ''
          ? minutesText.nomorMissing
          : nomor.length > LONGEST_NUMBER
            ? minutesText.nomorLong
            : null;
      if (bad) throw new Invalid([fault('nomor', nomor ? 'terlalu-panjang' : 'wajib-diisi', bad.id, bad.en)]);
      if (form.text('benar') === '') {
        const paper = { meeting, nomor, pdf: '', journal: { size: 0, root: '' } };
        const reasons = await reasonsAgainst(site, by, drawUpBeritaAcara, paper);
        if (reasons.length > 0) throw new Refused(reasons);
        return `${to.beritaAcara(meeting)}/nomor?nomor=${encodeURIComponent(nomor)}`;
      }
      await printBeritaAcara(site, by, { meeting, nomor });
      return `${to.beritaAcara(meeting)}?selesai=berita-acara`;
    };
    return attempt(c, work, (trouble) => minutesPage(c, site, nomor, trouble));
  };
}

/**
 * Takes the scan of the signed minutes into custody and attaches it, in place of an earlier one where there is one;
 * refused before a byte of it is kept.
 */
export function attachScan(site: Site, again = false): Handler {
  const attaching = again ? replaceSigned : attachSigned;
  return async (c) => {
    const { by } = visitorOf(c);
    const id = c.req.param('meeting') ?? '';
    const work = async () => {
      const meeting = await meetingById(site.db, by.office, id);
      if (!meeting.pdf) throw new Refused([why.notDrawnUp()]);
      const printed = meeting.pdf;
      const { files } = await readUpload(c, async (file) => {
        const reasons = await reasonsAgainst(site, by, attaching, { meeting: id, pdf: printed });
        const isPdf = /\.pdf$/i.test(file.name);
        if (reasons.length > 0 || !isPdf)
          throw new Refused([...reasons, ...(isPdf ? [] : [why.scanMustBePdf()])]);
        return takeIn(site, by, file);
      });
      const [scan] = files;
      if (!scan)
        throw new Invalid([
          fault('berkas', 'wajib-diisi', minutesText.chooseScan.id, minutesText.chooseScan.en),
        ]);
      await perform(site, by, attaching, { meeting: id, pdf: scan.sha256 });
      return `${to.beritaAcara(id)}?selesai=${again ? 'pindaian-diganti' : 'bertanda-tangan'}`;
    };
    return attempt(c, work, (trouble) => minutesPage(c, site, '', trouble));
  };
}

/** The PPID establishes the edition as the signed minutes say. */
export function establish(site: Site): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const meeting = c.req.param('meeting') ?? '';
    const form = await readForm(c);
    const work = async () => {
      // The box carries the hash of the scan that was there to read; another one since then is not read.
      const { signedPdf } = await meetingById(site.db, by.office, meeting);
      const scanRead = form.text('dibaca') === signedPdf;
      const edition = await perform(site, by, establishEdition, { meeting, scanRead });
      return `${to.edisi(edition)}?selesai=ditetapkan`;
    };
    return attempt(c, work, (trouble) => minutesPage(c, site, '', trouble));
  };
}

/** Streams the printed form or the signed scan to signed-in staff; never shown inside our own pages. */
export function minutesFile(site: Site, which: 'pdf' | 'signedPdf'): Handler {
  return async (c) => {
    const { by } = visitorOf(c);
    const meeting: Meeting = await meetingById(site.db, by.office, c.req.param('meeting') ?? '');
    const sha256 = meeting[which];
    if (!sha256) throw new NotFound('file');
    // The form is our own print; only the scan came from elsewhere.
    const held = which === 'signedPdf' ? await heldBack(c, site, sha256) : null;
    if (held) return held;
    const number = (meeting.nomor ?? '').replace(/[^A-Za-z0-9.-]+/g, '-');
    const name = `berita-acara-${number}${which === 'signedPdf' ? '-bertanda-tangan' : ''}.pdf`;
    return storedFile(c, site, sha256, {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${name}"`,
    });
  };
}
