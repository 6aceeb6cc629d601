// A message that says something, as the simplest client would write it.

/** The payload of a message that says a text. */
export function textMessage(text: string): string {
  return `MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n${text}`;
}

/** The whole of it, with a receipt in any case: a line with its payload, for a switchboard. */
export function textLine(
  trid: number,
  text: string,
): { readonly line: string; readonly payload: Uint8Array } {
  const payload = new TextEncoder().encode(textMessage(text));
  return { line: `MSG ${trid} A ${payload.length}`, payload };
}
