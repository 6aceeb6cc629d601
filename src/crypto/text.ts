// Text as UTF-8 bytes and back.

/**
 * The UTF-8 bytes of a text; for ASCII, as keys and challenges are, one byte a character.
 *
 * A lone surrogate becomes U+FFFD.
 */
export function utf8Bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The text that UTF-8 bytes spell, a byte order mark kept; undefined when they are no UTF-8. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
