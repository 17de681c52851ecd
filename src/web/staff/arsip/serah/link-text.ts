import { both } from '../../../../base/text.ts';

/** Words of the page of hand-in links. */
export const text = {
  title: both('Tautan penyerahan', 'Hand-in links'),
  lead: both(
    'Untuk orang tanpa akun: satu tautan bagi satu unit, sampai tanggal tertentu. Anda tercatat sebagai penerima berkasnya.',
    'For people without an account: one link for one unit, until a day. You are recorded as the one who receives the files.',
  ),
  make: both('Buat tautan', 'Make a link'),
  unit: both('Untuk unit', 'For the unit'),
  run: both('Dalam proses', 'In the run'),
  noRun: both('Tanpa proses', 'Without a run'),
  untuk: both('Untuk apa berkasnya diminta?', 'What are the files for?'),
  untukHint: both(
    'Penyerah membacanya. Misalnya: Laporan badan adhoc triwulan IV 2026',
    'Whoever hands them in reads it. For example: Reports of ad hoc bodies, 4th quarter of 2026',
  ),
  days: both('Berlaku berapa hari?', 'For how many days?'),
  daysHint: (most: number) => both(`1 sampai ${most} hari.`, `1 to ${most} days.`),
  made: both('Tautan siap', 'The link is ready'),
  madeLead: (until: string) =>
    both(
      `Salin sekarang; tautan ini hanya tampil sekali. Berlaku sampai ${until}.`,
      `Copy it now; it is shown only once. It works until ${until}.`,
    ),
  message: both('Pesan untuk dikirim', 'A message to send'),
  messageText: (untuk: string, until: string, url: string) =>
    `Mohon serahkan berkas untuk ${untuk} melalui tautan berikut, paling lambat ${until}:\n${url}`,
  copy: both('Salin pesan', 'Copy the message'),
  copied: both('Tersalin', 'Copied'),
  back: both('Ke daftar tautan', 'To the list of links'),
  list: both('Tautan yang dibuat', 'Links made'),
  none: both('Belum ada tautan.', 'No links yet.'),
  for: both('Keperluan', 'Purpose'),
  files: both('Berkas', 'Files'),
  until: both('Berlaku sampai', 'Works until'),
  by: (who: string) => both(`dibuat ${who}`, `made by ${who}`),
  state: both('Keadaan', 'State'),
  open: both('Berlaku', 'Works'),
  over: both('Habis masanya', 'Over'),
  revoked: both('Dicabut', 'Revoked'),
  revoke: both('Cabut', 'Revoke'),
};
