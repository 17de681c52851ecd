import { SaxesParser } from 'saxes';
import { Invalid } from '../base/errors.ts';
import { refuse, words } from './text.ts';
import type { Sink } from './zip.ts';

/** What a part's reader wants to hear. Names come without their namespace prefix. */
export interface XmlEvents {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

const MAX_DEPTH = 64;
/** Characters without a tag after which a part cannot be a spreadsheet's: no cell may hold as many. */
const MAX_QUIET = 2 * 1024 * 1024;

/**
 * Turns a part's bytes into events without ever holding the part. A document type declaration is refused
 * before any entity in it can be read, and only the five entities of XML itself are ever expanded.
 */
export function xmlSink(events: XmlEvents): Sink {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let quiet = 0;
  let decoder: TextDecoder | null = null;
  let head = '';
  parser.on('error', () => {
    throw refuse(words.broken());
  });
  parser.on('doctype', () => {
    throw refuse(words.hostileXml());
  });
  parser.on('opentag', (tag) => {
    quiet = 0;
    depth += 1;
    if (depth > MAX_DEPTH) throw refuse(words.hostileXml());
    events.open(localName(tag.name), tag.attributes as Record<string, string>);
  });
  parser.on('closetag', (tag) => {
    quiet = 0;
    depth -= 1;
    events.close?.(localName(tag.name));
  });
  parser.on('text', (text) => events.text?.(text));
  parser.on('cdata', (text) => events.text?.(text));

  return (chunk, last) => {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    try {
      const text = decoder.decode(chunk, { stream: !last });
      if (head.length < 4096) {
        head += text.slice(0, 4096);
        if (head.includes('<!DOCTYPE')) throw refuse(words.hostileXml());
      }
      quiet += text.length;
      parser.write(text);
      if (quiet > MAX_QUIET) throw refuse(words.tooHeavy());
      if (last) parser.close();
    } catch (error) {
      throw error instanceof Invalid ? error : refuse(words.broken());
    }
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function encodingOf(chunk: Uint8Array): string {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** An attribute by its local name, whatever prefix the writer gave it; empty when absent. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  for (const [key, value] of Object.entries(attributes)) if (localName(key) === name) return value;
  return '';
}
