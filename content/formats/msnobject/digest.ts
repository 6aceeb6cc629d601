// The checksums of an MSNObject, its element text, and that text as CHG, ILN and NLN carry it.

import { escapeXml } from '#content/xml.ts';
import { encodeBase64 } from '#crypto/base64.ts';
import { encodePercent, type PercentStyle } from '#crypto/percent.ts';
import { sha1 } from '#crypto/sha1.ts';
import { utf8Bytes } from '#crypto/text.ts';

/** The attributes that SHA1C is taken over, each as it stands in the element. */
export interface MsnObjectFields {
  /** Whose data it is: a handle. */
  readonly creator: string;
  /** Bytes of the data. */
  readonly size: number;
  readonly type: number;
  /** A file name; later clients put 0. */
  readonly location: string;
  /** Base64 of a UTF-16LE name; see `encodeFriendly`. */
  readonly friendly: string;
  /** Base64, as `sha1dOf` gives it. */
  readonly sha1d: string;
}

/** SHA1D: the Base64 of the SHA-1 of the data itself. Sources: jml:MsnObject.java, msnp-sharp:MSNObject.cs. */
export function sha1dOf(data: Uint8Array): string {
  return encodeBase64(sha1(data));
}

/**
 * The text that SHA1C is the digest of: names and values in fixed order, with nothing between them.
 *
 * Location goes in as it stands (amsn, jml, papyon); msnp-sharp URL-encodes it first, which is the same for
 * ordinary file names. Whether the marks of XML count escaped or plain is unknown; here they count plain.
 */
export function sha1cText({ creator, size, type, location, friendly, sha1d }: MsnObjectFields): string {
  return `Creator${creator}Size${size}Type${type}Location${location}Friendly${friendly}SHA1D${sha1d}`;
}

/**
 * SHA1C: the Base64 of the SHA-1 of `sha1cText`.
 *
 * Sources: amsn:protocol.tcl, jml:MsnObject.java. papyon writes hex digits instead. No server checks it.
 */
export function sha1cOf(fields: MsnObjectFields): string {
  return encodeBase64(sha1(utf8Bytes(sha1cText(fields))));
}

/** The whole element, SHA1C included, attributes in the order that clients write. */
export function msnObjectElement(fields: MsnObjectFields): string {
  const attributes = {
    Creator: fields.creator,
    Size: fields.size,
    Type: fields.type,
    Location: fields.location,
    Friendly: fields.friendly,
    SHA1D: fields.sha1d,
    SHA1C: sha1cOf(fields),
  };
  const text = Object.entries(attributes).map(([name, value]) => `${name}="${escapeXml(String(value))}"`);
  return `<msnobj ${text.join(' ')}/>`;
}

/**
 * An element as one word of a line: all but letters, digits, `-`, `_` and `.` percent-encoded.
 *
 * Clients up to 8.5 write upper-case digits, 14.0 lower-case ones; receivers take both.
 */
export function encodeMsnObject(element: string, digits: PercentStyle['digits'] = 'upper'): string {
  return encodePercent(element, { digits });
}

/** A name as Friendly holds it: Base64 of UTF-16LE with two zero bytes at its end. No name gives `AAA=`. */
export function encodeFriendly(name: string): string {
  const view = new DataView(new ArrayBuffer((name.length + 1) * 2));
  for (let at = 0; at < name.length; at += 1) view.setUint16(at * 2, name.charCodeAt(at), true);
  return encodeBase64(new Uint8Array(view.buffer));
}
