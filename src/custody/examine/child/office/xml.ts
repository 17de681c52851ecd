import { SaxesParser } from 'saxes';
import { Unreadable } from '../notes.ts';

/** What a part's reader wants to hear. Names come without their namespace prefix. */
export interface XmlEvents {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

export type Attributes = Readonly<Record<string, string>>;

const MAX_DEPTH = 1_000;
/** Bytes handed to the parser at once. */
const PIECE = 1024 * 1024;

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** True when a part declares a document type or an entity, in whatever encoding: no office program writes one. */
export function declaresType(bytes: Buffer): boolean {
  if (encodingOf(bytes) === 'utf-8' && !bytes.subarray(0, 64).includes(0))
    return bytes.includes('<!DOCTYPE') || bytes.includes('<!ENTITY');
  const bare = Buffer.from(bytes.filter((byte) => byte !== 0));
  return bare.includes('<!DOCTYPE') || bare.includes('<!ENTITY');
}

/**
 * Turns a part's bytes into events. Only the five entities of XML itself are ever expanded.
 * @throws Unreadable when it declares a document type, nests without end, or is not well-formed
 */
export function readXml(bytes: Buffer, events: XmlEvents): void {
  if (declaresType(bytes)) throw new Unreadable('susunan-berbahaya');
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  const broken = () => {
    throw new Unreadable('tidak-terbaca');
  };
  parser.on('error', broken);
  parser.on('doctype', () => {
    throw new Unreadable('susunan-berbahaya');
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > MAX_DEPTH) throw new Unreadable('mengembang');
    events.open(localName(tag.name), tag.attributes as Attributes);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    events.close?.(localName(tag.name));
  });
  parser.on('text', (text) => events.text?.(text));
  parser.on('cdata', (text) => events.text?.(text));
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += PIECE)
      parser.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: at + PIECE < bytes.length }));
    parser.close();
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    broken();
  }
}

/** An attribute by its local name, whatever prefix the writer gave it; empty when absent. */
export function attribute(attributes: Attributes, name: string): string {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  for (const key in attributes) if (localName(key) === name) return attributes[key] ?? '';
  return '';
}
