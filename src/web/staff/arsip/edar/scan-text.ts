import { both } from '../../../../base/text.ts';

/** What the camera beside a field of codes says. */
export const scanText = {
  open: both('Pindai dengan kamera', 'Scan with the camera'),
  close: both('Tutup kamera', 'Close the camera'),
  aim: both('Arahkan kamera ke label.', 'Point the camera at a label.'),
  read: both('Terbaca:', 'Read:'),
  already: both('Sudah ada dalam daftar:', 'Already in the list:'),
  denied: both(
    'Kamera tidak dapat dibuka. Ketik kode pada label, atau pakai pemindai genggam.',
    'The camera cannot be opened. Type the code on the label, or use a hand scanner.',
  ),
} as const;
