// The document of UBX, put together from what an account's places have published, in the reader's version.

import { isFrom } from '#content/logon.ts';
import { VERSION_IDS } from '#content/vocabulary.ts';
import type { Session } from '#server/serve.ts';
import type { Place } from '#server/world.ts';

function inside(document: string | undefined, root: string): string {
  if (document === undefined) return '';
  const start = document.indexOf('>', document.indexOf(`<${root}`));
  const end = document.lastIndexOf(`</${root}>`);
  if (document.includes(`<${root}`)) return end > start ? document.slice(start + 1, end) : '';
  return document;
}

function placed(element: string, { guid, documents }: Place): string {
  const content = inside(documents.get(element), element);
  return content === '' ? '' : `<${element} id="${guid ?? ''}">${content}</${element}>`;
}

/**
 * What an account's places have published, as one reader gets it: from MSNP16 with the places that have a
 * machine GUID, and for the account itself with what only its own places may know.
 * Undefined when there is nothing.
 */
export function dataFor(places: readonly Place[], reader: Session): string | undefined {
  const version = VERSION_IDS.find((id) => id === reader.dialect.version);
  const own = places.some(({ wire }) => wire === reader.wire);
  const shared = inside(
    places.findLast(({ documents }) => documents.has('Data'))?.documents.get('Data'),
    'Data',
  );
  const endpoints = version !== undefined && isFrom(version, 'MSNP16');
  const named = endpoints ? places.filter(({ guid }) => guid !== undefined) : [];
  const parts = named.map(
    (place) => placed('EndpointData', place) + (own ? placed('PrivateEndpointData', place) : ''),
  );
  const body = shared + parts.join('');
  return body === '' ? undefined : `<Data>${body}</Data>`;
}
