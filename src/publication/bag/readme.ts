import { NAMESPACE } from './sshsig.ts';

/** The three commands that check a bag with common tools, run inside its folder. */
export function commands(officeCode: string): {
  readonly files: string;
  readonly signature: string;
  readonly tags: string;
} {
  return {
    files: 'sha256sum --check --strict --quiet manifest-sha256.txt',
    signature: `ssh-keygen -Y verify -f allowed_signers -I ${officeCode} -n ${NAMESPACE} -s manifest-sha256.txt.sig < manifest-sha256.txt`,
    tags: 'sha256sum --check --strict --quiet tagmanifest-sha256.txt',
  };
}

/** README.txt of an edition, Indonesian then English. */
export function readmeText(office: { readonly code: string; readonly name: string }, nomor: number): string {
  const { files, signature, tags } = commands(office.code);
  return `DAFTAR INFORMASI PUBLIK, EDISI ${nomor}
${office.name}

Buka data/index.html dengan peramban apa pun; tidak perlu internet.

MEMERIKSA KEASLIAN
Jalankan di dalam folder ini (Linux, macOS, atau Git Bash di Windows):

1. Isi folder cocok dengan manifes:
   ${files}
2. Manifes ditandatangani kantor:
   ${signature}
3. Berkas keterangan cocok:
   ${tags}

Perintah 1 dan 3 diam bila cocok. Perintah 2 menjawab "Good" dan menyebut sidik kunci kantor (SHA256:...);
cocokkan sidik itu dengan yang diumumkan kantor.
SHA-256 dari data/daftar.jsonl dicetak pada berita acara yang ditandatangani basah:
   sha256sum data/daftar.jsonl
journal-entry.json dan journal.tlog-proof membuktikan bahwa penerbitan ini tercatat dalam jurnal kantor;
journal.vkey adalah kunci jurnal itu. Bentuk: https://c2sp.org/tlog-proof
Program Terang memeriksa semuanya sekaligus, juga berkas yang tidak terdaftar: terang edition verify .

----

PUBLIC INFORMATION LIST, EDITION ${nomor}
${office.name}

Open data/index.html in any browser; no internet is needed.

CHECKING THAT IT IS GENUINE
Run inside this folder (Linux, macOS, or Git Bash on Windows):

1. The files match the manifest:
   ${files}
2. The office signed the manifest:
   ${signature}
3. The files about the bag match:
   ${tags}

Commands 1 and 3 are silent when all is well. Command 2 answers "Good" and names the fingerprint of the
office's key (SHA256:...); compare it with the one that the office announces.
The SHA-256 of data/daftar.jsonl is printed on the minutes, which were signed in ink:
   sha256sum data/daftar.jsonl
journal-entry.json and journal.tlog-proof prove that this publication stands in the office's journal;
journal.vkey is that journal's key. Format: https://c2sp.org/tlog-proof
The program Terang checks all of it at once, unlisted files too: terang edition verify .
`;
}
