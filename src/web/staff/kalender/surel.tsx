import type { JSX } from 'preact';
import { both, type Lang } from '../../../base/text.ts';
import { perform } from '../../../journal/act.ts';
import type { Office } from '../../../people/office.ts';
import { setDigest } from '../../../procedure/digest/set-digest.ts';
import { Button } from '../../../ui/actions.tsx';
import { Section } from '../../../ui/layout.tsx';
import { type Handler, type Site, visitorOf } from '../../context.ts';
import { readForm } from '../../form.ts';
import { to } from '../links.ts';

const text = {
  title: both('Ringkasan lewat surel', 'The summary by mail'),
  lead: both(
    'Pada hari kerja pukul 08.00 waktu kantor, ringkasan ini juga dikirim ke surel akun Anda bila ada yang terlambat, mendekati tenggat, atau baru; pada awal minggu semua yang terbuka. Isinya sama dengan halaman ini, tanpa nama orang.',
    'On working days at 08.00 of the office’s clock this summary also goes to your account’s address when something is late, due soon or new; at the start of a week everything open. It says what this page says and names nobody.',
  ),
  missing: both(
    'Pengiriman surel belum disiapkan di instalasi ini. Hubungi pengurus server bila kantor memerlukannya; pilihan Anda di bawah ini berlaku sejak itu.',
    'This installation is not set up to send mail. Ask whoever keeps the server if the office needs it; your choice below counts from then on.',
  ),
  sample: both('Kantor contoh tidak pernah mengirim surel.', 'A sample office never sends mail.'),
  on: both('Surel untuk Anda menyala.', 'Your mail is switched on.'),
  off: both('Surel untuk Anda mati.', 'Your mail is switched off.'),
  switchOff: both('Matikan surel ringkasan', 'Switch the mail off'),
  switchOn: both('Nyalakan surel ringkasan', 'Switch the mail on'),
} as const;

/** Whether the summary leaves by mail, and the person's own switch for it. */
export function MailSection(props: {
  lang: Lang;
  office: Office;
  /** True when the installation has a mail server. */
  setUp: boolean;
  wanted: boolean;
}): JSX.Element {
  const { lang, office, setUp, wanted } = props;
  return (
    <Section title={text.title[lang]}>
      <p>{text.lead[lang]}</p>
      {office.sample ? <p>{text.sample[lang]}</p> : !setUp && <p>{text.missing[lang]}</p>}
      <p>{(wanted ? text.on : text.off)[lang]}</p>
      <form method="post" action={`${to.ringkasan}/surel`}>
        <Button
          label={(wanted ? text.switchOff : text.switchOn)[lang]}
          variant="secondary"
          name="surel"
          value={wanted ? 'mati' : 'menyala'}
        />
      </form>
    </Section>
  );
}

/** Switches the visitor's mail on or off; anything but `menyala` is off. */
export function postSurel(site: Site): Handler {
  return async (c) => {
    const mail = (await readForm(c)).text('surel') === 'menyala';
    await perform(site, visitorOf(c).by, setDigest, { mail });
    return c.redirect(`${to.ringkasan}?selesai=${mail ? 'surel-menyala' : 'surel-mati'}`, 303);
  };
}
