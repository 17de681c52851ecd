import { NotFound } from '../../../base/errors.ts';
import { blobOf } from '../../../custody/store/blob.ts';
import { type Handler, type Site, visitorOf } from '../../context.ts';
import { storedFile } from '../../stored-file.ts';
import { heldBack } from '../arsip/periksa/guard.ts';

/** Extensions under which a type may leave; the first is given to a name that has none of them. */
const EXTENSIONS: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
};

/** Types that a browser draws without running anything. */
export const SHOWN_INLINE: readonly string[] = ['image/png', 'image/jpeg'];

/** Control characters, what a path or a header would take apart, and marks that turn a name round. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const UNSAFE = /[\u0000-\u001f\u007f"\\/:*?<>|;%\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A file's name fit for the header and for a disk, with an extension that tells its true type. */
export function safeName(name: string, mediaType: string): string {
  const clean =
    [...name.toWellFormed().normalize('NFKC').replace(UNSAFE, '_')]
      .slice(-150)
      .join('')
      .replace(/^[.\s]+|[.\s]+$/g, '') || 'berkas';
  const extensions = EXTENSIONS[mediaType] ?? ['bin'];
  const own = /\.([A-Za-z0-9]+)$/.exec(clean)?.[1]?.toLowerCase() ?? '';
  return extensions.includes(own) ? clean : `${clean}.${extensions[0]}`;
}

/** RFC 6266: the name in ASCII for old readers, and whole. */
export function disposition(kind: 'inline' | 'attachment', name: string): string {
  const ascii = name.normalize('NFKD').replace(/[^ -~]|["\\%;*]/g, '_');
  const whole = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${whole}`;
}

/**
 * A softcopy of the visitor's office. The type comes from our own table; the file can run nothing and load
 * nothing (OWASP ASVS 5.0 V3.2, V5.4), and nobody keeps it on the way. What is not examined, or is in quarantine, is kept back.
 */
export function berkasFile(site: Site): Handler {
  return async (c) => {
    const sha256 = c.req.param('sha256') ?? '';
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new NotFound('blob');
    const blob = await blobOf(site.db, visitorOf(c).office.id, sha256);
    const held = await heldBack(c, site, sha256);
    if (held) return held;
    const known = blob.mediaType in EXTENSIONS;
    const name = safeName(c.req.param('name') ?? '', blob.mediaType);
    const kind = SHOWN_INLINE.includes(blob.mediaType) ? 'inline' : 'attachment';
    return storedFile(c, site, sha256, {
      'content-type': known ? blob.mediaType : 'application/octet-stream',
      'content-disposition': disposition(kind, name),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
    });
  };
}
