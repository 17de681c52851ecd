import { isAbsolute } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where a store of files lies: in a folder, or in a bucket of an object store that speaks S3. */
export type StoreAddress =
  | { readonly kind: 'disk'; readonly folder: string }
  | {
      readonly kind: 's3';
      /** Such as `https://s3.example.go.id:9000`, without a path. */
      readonly endpoint: string;
      readonly bucket: string;
      readonly region: string;
      readonly key: string;
      readonly secret: string;
    };

/** Names that any S3 store accepts for a bucket and that need no escape. */
const BUCKET = /^\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\/?$/;
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/**
 * Reads `file:///folder` or `s3+https://KEY:SECRET@host[:port]/bucket?region=…`; `s3+http` only to this machine itself.
 * @returns null when it is neither
 */
export function readStoreAddress(text: string): StoreAddress | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol === 'file:') {
    const bare = url.host === '' && url.search === '' && url.hash === '';
    const folder = bare && !/%2f|%(?![0-9a-f]{2})/i.test(url.pathname) ? fileURLToPath(url) : '';
    return isAbsolute(folder) ? { kind: 'disk', folder } : null;
  }
  if (!/^s3\+https?:$/.test(url.protocol) || url.hash !== '') return null;
  // Read again as an ordinary address: only for those does the parser check host and port.
  const endpoint = new URL(text.replace(/^s3\+/i, ''));
  if (endpoint.protocol === 'http:' && !LOOPBACK.includes(endpoint.hostname)) return null;
  const [, bucket] = BUCKET.exec(endpoint.pathname) ?? [];
  const [key, secret] = [decoded(endpoint.username), decoded(endpoint.password)];
  const { region = 'us-east-1', ...others } = Object.fromEntries(endpoint.searchParams);
  if (!bucket || !key || !secret || !/^[a-z0-9-]+$/.test(region) || Object.keys(others).length > 0)
    return null;
  return { kind: 's3', endpoint: endpoint.origin, bucket, region, key, secret };
}

/** The address as it may be shown: without the secret. */
export function shownAddress(address: StoreAddress): string {
  if (address.kind === 'disk') return address.folder;
  const { endpoint, bucket, region, key } = address;
  const [scheme, rest] = endpoint.split('://');
  return `s3+${scheme}://${encodeURIComponent(key)}:…@${rest}/${bucket}?region=${region}`;
}

/** True when two addresses name one and the same place. */
export function samePlace(a: StoreAddress, b: StoreAddress): boolean {
  if (a.kind === 'disk') return b.kind === 'disk' && a.folder === b.folder;
  return b.kind === 's3' && a.endpoint === b.endpoint && a.bucket === b.bucket;
}
