import { TextDecoder } from 'node:util';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { UnreadableDocument } from './unreadable-document.js';

/** An element as the readers see it: `w:tbl`, whatever prefix the file uses, and its attributes by their local names. */
export type XmlElement = { name: string; attributes: ReadonlyMap<string, string> };

/** Takes the elements and texts of an XML part in their order. */
export type XmlHandler = {
  open(element: XmlElement): void;
  close(name: string): void;
  text?(text: string): void;
};

/** Deeper than any document that a program has made; what is deeper is made to exhaust the memory. */
const DEEPEST = 400;

/** The two families of namespaces (ECMA-376 transitional and strict) by the prefix that everybody uses for them. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'x',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 'x',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
};

/**
 * Reads an XML part as it comes, without keeping it. A document type declaration is refused, so there are no entities
 * but the five of XML, and nothing outside the file is ever asked for. Throws an UnreadableDocument when the part is no
 * XML.
 */
export async function readXml(bytes: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  parser.on('error', () => {
    throw new UnreadableDocument('damaged');
  });
  parser.on('doctype', () => {
    throw new UnreadableDocument('dtd');
  });
  parser.on('opentag', (tag) => {
    if (++depth > DEEPEST) throw new UnreadableDocument('too_much_inside');
    handler.open({ name: nameOf(tag), attributes: attributesOf(tag) });
  });
  parser.on('closetag', (tag) => {
    depth--;
    handler.close(nameOf(tag));
  });
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));

  let decoder: TextDecoder | null = null;
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    parser.write(decodeChunk(decoder, chunk));
  }
  if (decoder) parser.write(decodeChunk(decoder, null)).close();
}

function decodeChunk(decoder: TextDecoder, chunk: Uint8Array | null): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw new UnreadableDocument('damaged');
  }
}

function encodingOf(chunk: Uint8Array): string {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
  return chunk[0] === 0xfe && chunk[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function nameOf({ uri, local, prefix }: SaxesTagNS): string {
  const known = PREFIXES[uri] ?? prefix;
  return known === '' ? local : `${known}:${local}`;
}

function attributesOf({ attributes }: SaxesTagNS): Map<string, string> {
  return new Map(Object.values(attributes).map(({ local, value }) => [local, value]));
}
