// Answers with a published JSON file.

/** A response with the text of a JSON file, byte for byte. */
export function jsonFile(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8' } });
}
