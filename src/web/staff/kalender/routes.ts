import type { Hono } from 'hono';
import type { Env, Site } from '../../context.ts';
import { to } from '../links.ts';
import { feedFile } from './feed.ts';
import { kalenderPage } from './kalender.tsx';
import { postClear, postDay, postHours, postPaste } from './kalender-acts.ts';
import { postFeed, ringkasanPage, ringkasanTeks } from './ringkasan.tsx';
import { postSurel } from './surel.tsx';
import { waktuCsv, waktuPage } from './waktu.tsx';

/** The office's calendar, a person's reminders and calendar feed, and how long the steps really take. */
export function kalenderRoutes(hono: Hono<Env>, site: Site): void {
  hono.get(to.kalender, kalenderPage(site));
  hono.post(to.kalenderAct('hari'), postDay(site));
  hono.post(to.kalenderAct('hapus'), postClear(site));
  hono.post(to.kalenderAct('tempel'), postPaste(site));
  hono.post(to.kalenderAct('jam'), postHours(site));
  // Where a form's answer stood, its address leads back to the page with the form.
  hono.get(`${to.kalender}/:act{hari|hapus|tempel|jam}`, (c) => c.redirect(to.kalender, 303));
  hono.get(to.ringkasan, ringkasanPage(site));
  hono.get(`${to.ringkasan}/teks`, ringkasanTeks(site));
  hono.post(`${to.ringkasan}/kalender`, postFeed(site));
  hono.post(`${to.ringkasan}/surel`, postSurel(site));
  hono.get(`${to.ringkasan}/kalender`, (c) => c.redirect(to.ringkasan, 303));
  hono.get(to.waktu(), waktuPage(site));
  hono.get(`${to.waktu()}.csv`, waktuCsv(site));
  hono.get('/kalender/:file{.+\\.ics}', feedFile(site));
}
