import type { FindingCode } from '../finding.ts';

/** Words that stand over or beside a text in a table, and say what its numbers are. */
export interface Around {
  /** Heads of the column. */
  readonly head: string;
  /** What stands left of it in its row. */
  readonly left: string;
  /** True when the cell holds a number and not a text: a sum of money looks like a telephone number. */
  readonly number?: boolean;
}

type Personal = Extract<FindingCode, 'nik' | 'kk' | 'npwp' | 'telepon' | 'rekening' | 'surel'>;

/** Codes of the provinces, the first two digits of a NIK (Permendagri 100.1.1-6117/2022 and those before). */
const PROVINCES = new Set(
  (
    '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 ' +
    '95 96 97'
  ).split(' '),
);

const SIXTEEN = new RegExp(
  String.raw`(?<!\d)(?:\d{16}|\d{4}([ .-])\d{4}\1\d{4}\1\d{4}(?![ .-]\d{4})|\d{6}([ .-])\d{6}\2\d{4}` +
    String.raw`|\d{2}([ .])\d{2}\3\d{2}\3\d{6}\3\d{4}|(?:\d ){15}\d)(?!\d)`,
  'g',
);
const NPWP = /(?<!\d)\d{2}\.\d{3}\.\d{3}\.\d[-.]\d{3}\.\d{3}(?!\d)/g;
const NPWP_PLAIN = /(?<!\d)\d{15,16}(?!\d)/g;
const PHONE =
  /(?<![\w+])(?<!\d[.,-])(?:\+62[ .-]?|62[ -]?|0)8[1-9]\d{1,2}[ .-]?\d{3,4}[ .-]?\d{2,5}(?![\w])(?![.,-]\d)/g;
const ACCOUNT =
  /(?<![\w+])(?<!\d[.,/-])(?<!Rp\.? ?)(?:\d{3,5}-\d{2,3}-\d{5,7}-\d{1,2}-\d|\d{3,4} \d{4} \d{3,4}(?: \d{1,4})?|\d{2,16}(?:[-.]\d{1,10}){0,4})(?![\w])(?![.,/-]\d)/g;
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;

const SAYS_KK = /\b(?:kk|kartu keluarga)\b/i;
const SAYS_NPWP = /\bnpwp\b/i;
const SAYS_PHONE = /\b(?:hp|handphone|telp|telepon|telpon|ponsel|wa|whatsapp|kontak)\b/i;
const SAYS_ACCOUNT = /\b(?:rekening|norek|rek|bank|bri|bni|bca|btn|bsi|bjb|mandiri)\b/i;
/** Budget codes are called *kode rekening* too; they are nobody's account. */
const BUDGET_CODE =
  /\b(?:kode|uraian|kelompok|jenis|objek|rincian)\s+rek(?:ening)?\b|\bkode akun\b|\bmata anggaran\b/gi;
const ACCOUNT_HEAD = /\b(?:no(?:mor)?\b\.?|#)\s*rek(?:ening)?\b|\bnorek\b/i;

/** Letters before a number in which the word that explains it is looked for. */
const BEFORE = 60;
/** Words right before a number that say it is something else. */
const SAYS_CODE = /\b(?:kode|barang|kontrak|isbn|telp|telepon|fax|faksimile)\b[^\n]{0,12}$/i;
/** How a line begins that goes on with the number announced on the line above. */
const GOES_ON = /^\W*(?:(?:no|nomor|rek|rekening)\b\W*)?$/i;

const digitsOf = (text: string) => text.replace(/\D/g, '');

/**
 * How often each kind of personal data seems to stand in a text. Only counts leave this function, never what was found.
 * @param around words of the table in which the text is one cell
 */
export function personalData(text: string, around: Around = { head: '', left: '' }): Map<Personal, number> {
  const found = new Map<Personal, number>();
  const count = (code: Personal) => found.set(code, (found.get(code) ?? 0) + 1);
  /** Where something was found already; nothing is counted twice. */
  const taken: [number, number][] = [];
  const free = (at: number, length: number) => !taken.some(([from, to]) => at < to && at + length > from);
  const take = (code: Personal, at: number, length: number) => {
    taken.push([at, at + length]);
    count(code);
  };
  const before = (at: number, letters = BEFORE) =>
    `${around.head} ${around.left} ${ownLine(text.slice(Math.max(0, at - letters), at))}`;

  for (const match of text.matchAll(NPWP)) take('npwp', match.index, match[0].length);
  for (const match of text.matchAll(SIXTEEN)) {
    if (!free(match.index, match[0].length) || !isNik(digitsOf(match[0]))) continue;
    const words = before(match.index, 40);
    const code = SAYS_NPWP.test(words) ? 'npwp' : SAYS_KK.test(words) ? 'kk' : 'nik';
    take(code, match.index, match[0].length);
  }
  for (const match of text.matchAll(NPWP_PLAIN)) {
    if (free(match.index, match[0].length) && SAYS_NPWP.test(before(match.index, 30)))
      take('npwp', match.index, match[0].length);
  }
  const phones = around.number && !SAYS_PHONE.test(around.head) ? [] : text.matchAll(PHONE);
  for (const match of phones) {
    if (free(match.index, match[0].length) && isPhone(match[0]))
      take('telepon', match.index, match[0].length);
  }
  const headSays = ACCOUNT_HEAD.test(text);
  for (const match of text.matchAll(ACCOUNT)) {
    const [number] = match;
    if (!free(match.index, number.length) || !isAccount(number)) continue;
    const words = (around.number ? around.head : before(match.index)).replace(BUDGET_CODE, ' ');
    if (SAYS_CODE.test(words)) continue;
    if (SAYS_ACCOUNT.test(words) || (headSays && !around.head && /^\d{10,16}$/.test(number)))
      take('rekening', match.index, number.length);
  }
  if (SAYS_PHONE.test(around.head) && /^8[1-9]\d{7,10}$/.test(text.trim())) count('telepon');
  for (const _ of text.matchAll(EMAIL)) count('surel');
  return found;
}

/** What stands before a number on its line, and on the line above where its own has not really begun. */
function ownLine(before: string): string {
  const lines = before.split('\n');
  const own = lines.at(-1) ?? '';
  return GOES_ON.test(own) ? lines.slice(-2).join(' ') : own;
}

/**
 * A number of 16 digits that could be a NIK or the number of a family card: a province, a district, a day of birth or
 * issue (women's days are raised by 40) and a serial number (Permendagri 95/2019).
 */
function isNik(digits: string): boolean {
  const [day, month] = [Number(digits.slice(6, 8)) % 40, Number(digits.slice(8, 10))];
  const lastDay = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return (
    PROVINCES.has(digits.slice(0, 2)) &&
    digits.slice(2, 4) !== '00' &&
    digits.slice(4, 6) !== '00' &&
    Number(digits.slice(6, 8)) <= 71 &&
    day >= 1 &&
    day <= lastDay &&
    digits.slice(12) !== '0000'
  );
}

/**
 * A spreadsheet keeps 15 digits of a number, so that a NIK typed as a number has lost its last one.
 * @returns true when what is left could be a NIK
 */
export function isNumericNik(value: number): boolean {
  return Number.isSafeInteger(Math.trunc(value / 10)) && value >= 1e15 && value < 1e16
    ? isNik(`${String(BigInt(Math.trunc(value))).slice(0, 15)}1`)
    : false;
}

const THOUSANDS = /^\d{1,3}(?:\.\d{3})+$/;

function isPhone(number: string): boolean {
  if (THOUSANDS.test(number)) return false;
  const own = digitsOf(number).replace(/^(?:62|0)/, '');
  return own.length >= 9 && own.length <= 12;
}

/** A number that is written as accounts are: neither money, nor a day, nor a code in short groups. */
function isAccount(number: string): boolean {
  const digits = digitsOf(number);
  if (digits.length < 10 || digits.length > 16 || THOUSANDS.test(number)) return false;
  const groups = number.split('.');
  return groups.length === 1 || groups.some((group) => group.length >= 5);
}
