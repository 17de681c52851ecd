import { both } from '../../base/text.ts';
import { CLAUSE_RULES, RULE_NAMES } from '../sheet/clause-rules.ts';
import { presumptionsOf } from '../sheet/presumption.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { type Finding, finding, type LintContext } from './finding.ts';
import { wordsOf } from './words.ts';

/** The rules name the clauses that say so, and no clause's rule is forgotten. */
export function clauseRules({ pengesahan: { aturan, klausul } }: Sheet): Finding[] {
  return RULE_NAMES.flatMap((rule) => {
    const { sounds } = CLAUSE_RULES[rule];
    const number = aturan[rule];
    const says = klausul.findIndex((text) => sounds.test(text)) + 1;
    if (number !== undefined && !sounds.test(klausul[number - 1] ?? '')) {
      return [
        finding(
          'aturan-klausul',
          'sedang',
          `pengesahan.aturan.${rule}`,
          both(
            `Aturan ${rule} menunjuk klausul ${number}, tetapi klausul itu tidak berbunyi demikian.`,
            `The rule ${rule} names clause ${number}, which does not say so.`,
          ),
          says > 0
            ? both(`Mungkin maksudnya klausul ${says}.`, `Clause ${says} may be meant.`)
            : both('Hapus aturan itu, atau tambahkan klausulnya.', 'Remove the rule, or add the clause.'),
          `Klausul ${number} naskah ini`,
        ),
      ];
    }
    if (number !== undefined || says === 0) return [];
    return [
      finding(
        'klausul-tanpa-aturan',
        'sedang',
        `pengesahan.klausul.${says}`,
        both(
          `Klausul ${says} belum menjadi aturan, sehingga tidak dijaga saat SOP diubah.`,
          `Clause ${says} is not a rule yet, so nothing guards it when the SOP is changed.`,
        ),
        both(`Tambahkan pada aturan: ${rule}: ${says}.`, `Add it to the rules: ${rule}: ${says}.`),
        `Klausul ${says} naskah ini`,
      ),
    ];
  });
}

/** Heads of the columns as the form prints them. */
export function columnHeads({ kepalaKolom }: Sheet): Finding[] {
  const { pelaksana, keterangan, ...others } = kepalaKolom;
  const differ = (['kelengkapan', 'waktu', 'output'] as const).filter(
    (key) => !wordsOf(others[key]).includes(key),
  );
  return [
    ...(pelaksana === null
      ? [
          finding(
            'kolom-pelaksana',
            'ringan',
            'kepalaKolom.pelaksana',
            both(
              'Judul kolom Pelaksana tidak ada, sehingga peran berdiri tanpa judul.',
              'The heading Pelaksana is missing, so the roles stand without one.',
            ),
            both('Tambahkan judulnya saat SOP diterbitkan ulang.', 'Add it when the SOP is issued again.'),
          ),
        ]
      : []),
    ...differ.map((key) =>
      finding(
        'nama-kolom',
        'ringan',
        `kepalaKolom.${key}`,
        both(
          `Kolom ${key} berjudul "${others[key]}" dalam naskah ini.`,
          `The column ${key} is headed "${others[key]}" in this sheet.`,
        ),
        both(
          'Judul naskah dipertahankan; tidak perlu diubah untuk dijalankan.',
          'The sheet keeps its heading; it runs as it is.',
        ),
      ),
    ),
    ...(keterangan === null
      ? [
          finding(
            'kolom-keterangan',
            'ringan',
            'kepalaKolom.keterangan',
            both('Kolom Keterangan tidak ada.', 'There is no column Keterangan.'),
            both('Tambahkan saat SOP diterbitkan ulang.', 'Add it when the SOP is issued again.'),
          ),
        ]
      : []),
  ];
}

/** What the source leaves unclear, and what is presumed and not confirmed yet. */
export function doubts(sheet: Sheet, { confirmed }: LintContext): Finding[] {
  return [
    ...presumptionsOf(sheet)
      .filter(({ di }) => !confirmed?.has(di))
      .map(({ di, what }) =>
        finding(
          'belum-dikonfirmasi',
          'ringan',
          di,
          what,
          both('Minta PPID atau Sekretaris mengonfirmasinya.', 'Have the PPID or the Sekretaris confirm it.'),
        ),
      ),
    ...sheet.tidakJelas.map((text, index) =>
      finding(
        'tidak-jelas',
        'ringan',
        `tidakJelas.${index + 1}`,
        both(text, text),
        both('Cocokkan dengan naskah aslinya.', 'Check it against the source.'),
        sheet.sumber ?? 'Catatan naskah ini',
      ),
    ),
  ];
}
