import { type Both, both } from '../../base/text.ts';

/** A part of a page of plain text. Addresses in square brackets stand for the page's links, by their place. */
export interface Part {
  readonly id: string;
  readonly title: Both;
  readonly paragraphs: readonly Both[];
  readonly steps?: readonly Both[];
}

/** How to request information, object, and report a mistake (UU 14/2008 art. 22, 35 to 37). */
export const REQUEST: readonly Part[] = [
  {
    id: 'permohonan',
    title: both('Mengajukan permohonan', 'Filing a request'),
    paragraphs: [
      both(
        'Setiap warga negara dan badan hukum Indonesia boleh meminta informasi publik, juga yang tidak ada dalam daftar ini. Permohonan boleh tertulis atau lisan; petugas mencatatnya dan memberi nomor pendaftaran.',
        'Every Indonesian citizen and legal entity may ask for public information, including what is not on this list. Ask in writing or in person; staff record the request and give it a registration number.',
      ),
      both('Sebutkan:', 'State:'),
    ],
    steps: [
      both('nama dan alamat Anda,', 'your name and address,'),
      both(
        'informasi yang diminta; bila ada dalam daftar ini, cukup nomornya,',
        'the information you want; if it is on this list, its number is enough,',
      ),
      both(
        'bentuk yang diinginkan (salinan, softcopy, atau membaca di tempat) dan cara menyampaikannya.',
        'the form you want (a copy, a file, or reading it there) and how it should reach you.',
      ),
    ],
  },
  {
    id: 'waktu',
    title: both('Kapan dijawab', 'When you get an answer'),
    paragraphs: [
      both(
        'PPID menjawab secara tertulis paling lambat 10 hari kerja sejak permohonan diterima. Waktu itu dapat diperpanjang paling lama 7 hari kerja dengan alasan tertulis (UU 14/2008 Pasal 22).',
        'The PPID answers in writing within 10 working days of receiving the request. This may be extended by 7 working days with written reasons (Law 14/2008 article 22).',
      ),
    ],
  },
  {
    id: 'keberatan',
    title: both('Mengajukan keberatan', 'Filing an objection'),
    paragraphs: [
      both(
        'Bila permohonan ditolak, tidak ditanggapi, tidak dipenuhi, dikenai biaya yang tidak wajar, atau melewati waktu, ajukan keberatan tertulis kepada atasan PPID dalam 30 hari kerja. Atasan PPID menanggapi dalam 30 hari kerja (Pasal 35 dan 36).',
        'If the request is refused, ignored, not fulfilled, charged unreasonably or late, object in writing to the PPID’s superior within 30 working days. The superior replies within 30 working days (articles 35 and 36).',
      ),
      both(
        'Bila tanggapan itu belum memuaskan, sengketa dapat diajukan kepada Komisi Informasi dalam 14 hari kerja (Pasal 37).',
        'If the reply does not satisfy you, you may take the dispute to the Information Commission within 14 working days (article 37).',
      ),
    ],
  },
  {
    id: 'kesalahan',
    title: both('Melaporkan kesalahan', 'Reporting a mistake'),
    paragraphs: [
      both(
        'Sampaikan nomor informasi dan apa yang keliru kepada petugas ruang layanan. Isi edisi ini tidak diubah; perbaikan terbit dalam edisi berikutnya, yang menyebut apa yang diperbaiki.',
        'Tell the staff of the service room the item’s number and what is wrong. This edition is not changed; a correction appears in the next one, which says what was corrected.',
      ),
    ],
  },
];

/** What excluded information is and why none is listed here (UU 14/2008 art. 2, 17 to 20). */
export const EXCLUDED: readonly Part[] = [
  {
    id: 'apa',
    title: both('Apa yang dikecualikan', 'What is excluded'),
    paragraphs: [
      both(
        'Informasi publik pada dasarnya terbuka. Pengecualian bersifat ketat dan terbatas, hanya atas dasar Pasal 17 UU 14/2008, dan diputus setelah uji konsekuensi: apa akibatnya bila dibuka, dan apakah menutupnya melindungi kepentingan yang lebih besar.',
        'Public information is open by default. Exclusions are strict and limited, rest only on article 17 of Law 14/2008, and are decided after a consequence test: what would follow from opening it, and whether closing it protects a greater interest.',
      ),
    ],
  },
  {
    id: 'siapa',
    title: both('Siapa yang memutuskan', 'Who decides'),
    paragraphs: [
      both(
        'Kantor KPU kabupaten dan kota hanya dapat mengusulkan. Uji konsekuensi dan penetapannya ada pada KPU dan KPU Provinsi (PKPU 22/2023 Pasal 24 dan 25, terakhir diubah dengan PKPU 4/2025).',
        'A regency or city office can only propose. The consequence test and the decision lie with the national and the provincial commission (PKPU 22/2023 articles 24 and 25, last amended by PKPU 4/2025).',
      ),
    ],
  },
  {
    id: 'daftar',
    title: both('Daftarnya', 'The register'),
    paragraphs: [
      both(
        'Daftar informasi yang dikecualikan adalah daftar tersendiri, terpisah dari Daftar Informasi Publik. Daftar itu belum dimuat di sini: edisi ini tidak memuat satu pun informasi yang dikecualikan, dan tidak menyatakan bahwa tidak ada yang dikecualikan.',
        'The register of excluded information is a list of its own, apart from the Public Information List. It is not kept here yet: this edition holds no excluded item, and it does not claim that nothing is excluded.',
      ),
      both(
        'Mintalah keputusan pengecualian kepada PPID. Keputusan itu menyebut dasar hukum, akibat bila dibuka, dan jangka waktunya; informasi yang habis jangka waktunya menjadi terbuka.',
        'Ask the PPID for the decisions on exclusion. They state the legal basis, the consequence of opening and the period; when the period ends the information becomes open.',
      ),
    ],
  },
];

/** What was done and is known about accessibility (PerKI 1/2021 art. 48 asks that announcements be accessible). */
export const ACCESSIBILITY: readonly Part[] = [
  {
    id: 'tujuan',
    title: both('Yang kami tuju', 'What we aim at'),
    paragraphs: [
      both(
        'Halaman ini dibuat menurut WCAG 2.2 tingkat AA: dapat dipakai dengan papan tik, pembaca layar, tulisan yang diperbesar, dan layar selebar 320 piksel. Semua halaman dapat dibaca tanpa JavaScript dan tanpa internet.',
        'These pages follow WCAG 2.2 level AA: they can be used by keyboard, screen reader, enlarged text and on screens 320 pixels wide. All pages can be read without JavaScript and without the internet.',
      ),
    ],
  },
  {
    id: 'diketahui',
    title: both('Yang belum sempurna', 'Known limits'),
    paragraphs: [
      both(
        'Berkas yang diunggah unit, misalnya hasil pindai, belum tentu dapat dibacakan pembaca layar. Bila Anda memerlukan bentuk lain, mintalah kepada PPID dengan menyebut nomor informasinya.',
        'Files supplied by the units, scans for example, may not be readable by screen readers. If you need another form, ask the PPID and quote the item’s number.',
      ),
      both(
        'Keterangan setiap informasi hanya tersedia dalam bahasa Indonesia, bahasa resmi daftar ini.',
        'The details of each item are in Indonesian only, the language of record of this list.',
      ),
    ],
  },
];

/** How anyone checks that an edition, or one file of it, is genuine. */
export const VERIFICATION: readonly Part[] = [
  {
    id: 'arti',
    title: both('Apa yang dapat dibuktikan', 'What can be proved'),
    paragraphs: [
      both(
        'Edisi dibekukan saat ditetapkan rapat pleno. Sidiknya dicetak pada berita acara yang ditandatangani basah, perintah unggah PPID menyebut sidik yang sama, dan penerbitannya tercatat dalam jurnal kantor yang tidak dapat diubah diam-diam. Siapa pun dapat memeriksanya sendiri, tanpa internet dan tanpa percaya pada situs ini.',
        'The edition was frozen when the plenary established it. Its fingerprint is printed on the minutes, which were signed in ink; the PPID’s order to upload names the same fingerprint; and the publication stands in the office’s journal, which cannot be changed unnoticed. Anyone can check this alone, without the internet and without trusting this site.',
      ),
      both(
        'Yang tidak dibuktikan: bahwa isi suatu dokumen benar, atau bahwa tidak ada dokumen yang tertinggal.',
        'What it does not prove: that a document’s content is true, or that no document was left out.',
      ),
    ],
  },
];

/** Checking one file that came from somewhere else. */
export const ONE_FILE: Part = {
  id: 'berkas',
  title: both('Memeriksa satu berkas', 'Checking one file'),
  paragraphs: [
    both(
      'Hitung SHA-256 berkas Anda, lalu cocokkan dengan sidik pada halaman informasinya. Satu huruf saja berbeda berarti berkasnya lain.',
      'Compute the SHA-256 of your file and compare it with the fingerprint on the item’s page. One different digit means a different file.',
    ),
  ],
};
