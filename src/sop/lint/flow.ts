import { both } from '../../base/text.ts';
import { running } from '../sheet/running.ts';
import { inSentence, roleLabel, type Sheet, type Step } from '../sheet/sheet.ts';
import { type Finding, finding } from './finding.ts';
import { serves } from './steps.ts';
import { tellingWords, within } from './words.ts';

/** True when the step's performers are all drawn with this symbol. */
function allAre(step: Step, tanda: Step['pelaksana'][number]['tanda']): boolean {
  return step.pelaksana.length > 0 && step.pelaksana.every((mark) => mark.tanda === tanda);
}

/** True when some symbol of the step can be read, and none of those is this one. */
function plainlyLacks(step: Step | undefined, tanda: Step['pelaksana'][number]['tanda']): boolean {
  const marks = step?.pelaksana ?? [];
  return marks.length > 0 && marks.every((mark) => mark.tanda !== null && mark.tanda !== tanda);
}

/** The form begins and ends with a terminator. */
export function ends(sheet: Sheet): Finding[] {
  const [first, last] = [sheet.langkah[0], sheet.langkah.at(-1)];
  const remedy = both('Gambar tanda mulai/selesai (kapsul) di sini.', 'Draw a terminator (capsule) here.');
  return [
    ...(plainlyLacks(first, 'terminator')
      ? [
          finding(
            'awal-tanpa-terminator',
            'sedang',
            'langkah.1.pelaksana',
            both('Langkah pertama tidak bertanda mulai.', 'The first step has no start symbol.'),
            remedy,
          ),
        ]
      : []),
    ...(last && last !== first && plainlyLacks(last, 'terminator')
      ? [
          finding(
            'akhir-tanpa-terminator',
            'sedang',
            `langkah.${last.no}.pelaksana`,
            both('Langkah terakhir tidak bertanda selesai.', 'The last step has no end symbol.'),
            remedy,
          ),
        ]
      : []),
  ];
}

/** Nothing leads past a terminator in the middle, out of a decision at the end, or to what comes after closing. */
export function reach(sheet: Sheet): Finding[] {
  const last = sheet.langkah.length;
  const middle = sheet.langkah
    .slice(1, -1)
    .filter((step) => allAre(step, 'terminator'))
    .map(({ no }) =>
      finding(
        'langkah-tidak-tercapai',
        'berat',
        `langkah.${no + 1}`,
        both(
          `Langkah ${no + 1} tidak tercapai: alur sudah berakhir pada langkah ${no}.`,
          `Step ${no + 1} cannot be reached: the flow ends at step ${no}.`,
        ),
        both(
          `Ganti tanda selesai pada langkah ${no} dengan proses, atau hapus langkah sesudahnya.`,
          `Draw step ${no} as a process, or remove the steps after it.`,
        ),
      ),
    );
  const openEnd = sheet.langkah.at(-1)?.pelaksana.some((mark) => mark.tanda === 'decision')
    ? [
        finding(
          'keputusan-di-akhir',
          'sedang',
          `langkah.${last}.pelaksana`,
          both(
            'Langkah terakhir adalah keputusan, tetapi tidak ada langkah untuk menjalankan hasilnya.',
            'The last step is a decision, and no step carries out its result.',
          ),
          both('Tambahkan langkah penutup sesudah keputusan.', 'Add a closing step after the decision.'),
        ),
      ]
    : [];
  const neverMade = sheet.langkah.flatMap(({ no, jalankan }) => {
    if (!jalankan || jalankan.serentak) return [];
    const names = jalankan.hasil.map((result) => result.keluaran);
    const closed = Math.max(...jalankan.ditutupOleh.map((name) => names.indexOf(name)));
    return names
      .slice(closed + 1)
      .map((name) =>
        finding(
          'hasil-tidak-tercapai',
          'berat',
          `langkah.${no}.jalankan.hasil`,
          both(
            `Hasil "${name}" pada langkah ${no} tidak pernah diminta: langkah sudah tertutup sebelumnya.`,
            `The output "${name}" of step ${no} is never asked for: the step closes before it.`,
          ),
          both(
            'Tambahkan pada ditutupOleh, atau hapus hasil itu.',
            'Add it to ditutupOleh, or remove the output.',
          ),
        ),
      );
  });
  return [...middle, ...openEnd, ...neverMade];
}

/** Words with which a step approves or fixes what another has prepared. */
const DECIDES = /^(?:\S+\s+){0,3}?(?:menyetujui|mengesahkan|menetapkan|memutuskan)\b/iu;

function rolesOf(step: Step): string[] {
  return [...new Set(step.pelaksana.map((mark) => mark.peran))];
}

/** Nobody approves what he alone has prepared. */
export function ownApproval(sheet: Sheet): Finding[] {
  return sheet.langkah.flatMap((step, index) => {
    const decides = step.pelaksana.some((mark) => mark.tanda === 'decision') || DECIDES.test(step.uraian);
    const before = sheet.langkah.slice(0, index);
    const { kelengkapan } = step;
    const maker =
      before.findLast(
        ({ output }) => output !== null && kelengkapan !== null && serves(output, kelengkapan),
      ) ?? before.at(-1);
    const deciders = rolesOf(step);
    if (!decides || !maker || !within(deciders, rolesOf(maker))) return [];
    const who = deciders.map((id) => roleLabel(sheet, id));
    return [
      finding(
        'pengusul-menyetujui',
        'berat',
        `langkah.${step.no}.pelaksana`,
        both(
          `${who.join(' dan ')} memutuskan pada langkah ${step.no} apa yang disiapkannya sendiri pada langkah ${maker.no}.`,
          `${who.join(' and ')} decides at step ${step.no} on what they prepared at step ${maker.no} themselves.`,
        ),
        both('Serahkan keputusan kepada peran lain.', 'Give the decision to another role.'),
        'SOP KPU Kota Serang 03/2025 langkah 3–4',
      ),
    ];
  });
}

/** The post that ratifies an SOP is not the only one that carries it out. */
export function ratifierAlone(sheet: Sheet): Finding[] {
  const performing = [...new Set(sheet.langkah.flatMap(rolesOf))];
  const [only] = performing;
  const role = sheet.peran.find(({ id }) => id === only);
  const post = sheet.identitas.disahkanOleh?.jabatan;
  if (performing.length !== 1 || !role || !post) return [];
  const names = [role.label, ...role.fungsi.map((fungsi) => fungsi.replaceAll('_', ' '))];
  if (!names.some((name) => within(tellingWords(name), tellingWords(post)))) return [];
  return [
    finding(
      'pengesah-pelaksana',
      'sedang',
      'identitas.disahkanOleh',
      both(
        `${inSentence(role.label)} mengesahkan SOP yang hanya dilaksanakannya sendiri.`,
        `${inSentence(role.label)} ratifies an SOP that nobody else carries out.`,
      ),
      both(
        'Libatkan pelaksana lain, atau mintakan pengesahan atasannya.',
        'Involve others, or have a superior ratify it.',
      ),
    ),
  ];
}

/** Posts of which an office has one. */
const ONE_OF = new Set(['ppid', 'ketua', 'sekretaris', 'atasan_ppid']);

/** Roles are used, have posts, and together can supply the number of performers that the sheet asks for. */
export function roles(sheet: Sheet): Finding[] {
  const used = new Set(
    running(sheet).langkah.flatMap((step) => [
      ...step.pelaksana.map((mark) => mark.peran),
      ...step.jalankan.hasil.map((result) => result.peran),
    ]),
  );
  // While some step's performers are not known, any role may yet be among them.
  const allKnown = sheet.langkah.every((step) => step.pelaksana.length > 0);
  const single = sheet.peran.flatMap((role, index) => {
    const label = inSentence(role.label);
    if (!used.has(role.id)) {
      if (!allKnown) return [];
      return [
        finding(
          'peran-tak-dipakai',
          'ringan',
          `peran.${index + 1}`,
          both(
            `Peran ${label} tidak melaksanakan langkah apa pun.`,
            `The role ${label} carries out no step.`,
          ),
          both('Hapus kolomnya, atau beri tanda pada langkahnya.', 'Remove the column, or mark its steps.'),
        ),
      ];
    }
    if (role.fungsi.length > 0) return [];
    return [
      finding(
        'peran-tanpa-jabatan',
        'sedang',
        `peran.${index + 1}.fungsi`,
        both(`Peran ${label} belum dihubungkan dengan jabatan.`, `The role ${label} is tied to no post yet.`),
        both('Pilih jabatan yang menjalankan peran ini.', 'Choose the posts that act in this role.'),
      ),
    ];
  });
  const posts = new Set(sheet.peran.filter(({ id }) => used.has(id)).flatMap((role) => role.fungsi));
  const wanted = sheet.jumlahPelaksanaMinimal;
  const open = !allKnown || sheet.peran.some((role) => used.has(role.id) && role.fungsi.length === 0);
  if (wanted === null || open || posts.size >= wanted || [...posts].some((one) => !ONE_OF.has(one)))
    return single;
  return [
    ...single,
    finding(
      'jumlah-pelaksana',
      'sedang',
      'jumlahPelaksanaMinimal',
      both(
        `SOP meminta paling sedikit ${wanted} pelaksana, tetapi perannya hanya dijabat ${posts.size} orang.`,
        `The SOP asks for at least ${wanted} performers, but its roles are held by ${posts.size}.`,
      ),
      both('Tambah peran, atau turunkan jumlahnya.', 'Add a role, or lower the number.'),
    ),
  ];
}
