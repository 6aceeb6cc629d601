// Messages of a switchboard: their headers, and a text as the simplest client would write it.

/** The payload of a message: the two headers that each has, those of its kind, a blank line and the body. */
export function mimeMessage(type: string, headers: readonly string[], body: string): string {
  return ['MIME-Version: 1.0', `Content-Type: ${type}`, ...headers, '', body].join('\r\n');
}

/** The payload of a message that says a text, with more headers if need be. */
export function textMessage(text: string, headers: readonly string[] = []): string {
  return mimeMessage('text/plain; charset=UTF-8', headers, text);
}

/** The whole of it, with a receipt in any case: a line with its payload, for a switchboard. */
export function textLine(
  trid: number,
  text: string,
): { readonly line: string; readonly payload: Uint8Array } {
  const payload = new TextEncoder().encode(textMessage(text));
  return { line: `MSG ${trid} A ${payload.length}`, payload };
}
