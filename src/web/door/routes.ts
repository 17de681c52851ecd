import type { Hono } from 'hono';
import type { Env, Site } from '../context.ts';
import { firstVisitPage, postSample } from './first-visit.tsx';
import { newPasswordPage, postNewPassword } from './new-password.tsx';
import { ownOfficePage, postOwnOffice } from './own-office.tsx';
import { postSampleSignIn, postSignIn, postSignOut, postSwitch, signInPage, switchPage } from './sign-in.tsx';

/** Doors: what people pass before they are inside. */
export function doorRoutes(hono: Hono<Env>, site: Site): void {
  hono.get('/masuk', signInPage(site));
  hono.post('/masuk', postSignIn(site));
  hono.post('/masuk/contoh', postSampleSignIn(site));
  hono.post('/keluar', postSignOut(site));
  hono.get('/ganti', switchPage(site));
  hono.post('/ganti', postSwitch(site));
  hono.get('/mulai/:token', firstVisitPage(site));
  hono.post('/mulai/:token/contoh', postSample(site));
  hono.get('/mulai/:token/kantor', ownOfficePage(site));
  hono.post('/mulai/:token/kantor', postOwnOffice(site));
  hono.get('/sandi/:token', newPasswordPage(site));
  hono.post('/sandi/:token', postNewPassword(site));
}
