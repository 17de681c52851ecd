import type { Hono } from 'hono';
import type { Env, Site } from '../../context.ts';
import { bantuanPage } from './bantuan.tsx';
import { jurnalPage } from './jurnal.tsx';
import { kantorPage } from './kantor.tsx';
import { postJabatan, postMandate, postMandateEnd, postPerson, postUnit } from './kantor-acts.ts';
import { postPasswordLink, postSetupLink } from './kantor-links.tsx';

/** The office itself: people and posts, journal, help. */
export function officeRoutes(hono: Hono<Env>, site: Site): void {
  hono.get('/kerja/kantor', kantorPage(site));
  hono.post('/kerja/kantor/unit', postUnit(site));
  hono.post('/kerja/kantor/jabatan', postJabatan(site));
  hono.post('/kerja/kantor/orang', postPerson(site));
  hono.post('/kerja/kantor/penunjukan', postMandate(site));
  hono.post('/kerja/kantor/penunjukan/:mandate/akhir', postMandateEnd(site));
  hono.post('/kerja/kantor/orang/:person/sandi', postPasswordLink(site));
  hono.post('/kerja/kantor/kantor-baru', postSetupLink(site));
  // Where a form's answer stood, its address leads back to the page with the form.
  hono.get('/kerja/kantor/:act{unit|jabatan|orang|penunjukan|kantor-baru}', (c) =>
    c.redirect('/kerja/kantor', 303),
  );
  hono.get('/kerja/jurnal', jurnalPage(site));
  hono.get('/kerja/bantuan', bantuanPage(site));
}
