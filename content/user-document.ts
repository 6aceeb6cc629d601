// Presence as one document, application/user+xml: written from what all places of an account have published in
// whichever version, and read into the same.

import { isVisible } from '#content/visibility.ts';
import { decodeText, encodeText } from '#protocol/params.ts';
import type { Account } from '#server/account.ts';
import type { Place } from '#server/world.ts';
import { type Element, escapeXml, readXml } from './xml.ts';

/** The elements of Data that go into the service PE. */
const PERSONAL = ['PSM', 'DDP', 'SignatureSound', 'Scene', 'ColorScheme'] as const;

/** The elements of Data, in the order in which they are written. */
const DATA = ['PSM', 'CurrentMedia', 'MachineGuid', ...PERSONAL.slice(1)] as const;

const STATUSES = ['NLN', 'BSY', 'IDL', 'BRB', 'AWY', 'PHN', 'LUN', 'HDN'];

type Fields = ReadonlyMap<string, string>;

function fieldsOf(element: Element | undefined): Fields {
  return new Map(element?.children.map(({ name, text }) => [name, text]));
}

function published(place: Place | undefined, root: string): Fields {
  return fieldsOf(readXml(place?.documents.get(root) ?? ''));
}

function written(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

function elements(fields: Fields, names: readonly string[] = [...fields.keys()]): string {
  return names.map((name) => (fields.has(name) ? written(name, fields.get(name) ?? '') : '')).join('');
}

function service(name: string, content: string): string {
  return content === '' ? '' : `<s n="${name}">${content}</s>`;
}

function placed(name: string, guid: string, content: string): string {
  return content === '' ? '' : `<sep n="${name}" epid="${escapeXml(guid)}">${content}</sep>`;
}

/**
 * The document of an account for one reader; with `own`, also what only the places of the account itself may
 * know. Undefined when the account does not show.
 */
export function userDocument(account: Account, places: readonly Place[], own: boolean): string | undefined {
  const seen = places.filter(({ status }) => (own ? status !== undefined : isVisible(status)));
  const shown = seen.at(-1);
  if (!shown) return undefined;
  const data = published(
    seen.findLast(({ documents }) => documents.has('Data')),
    'Data',
  );
  const picture =
    shown.msnobject === undefined ? '' : written('UserTileLocation', decodeText(shown.msnobject));
  const services = [
    service('IM', written('Status', shown.status ?? 'NLN') + elements(data, ['CurrentMedia'])),
    service('PE', picture + written('FriendlyName', decodeText(account.friendly)) + elements(data, PERSONAL)),
  ];
  const parts = seen.flatMap((place) => {
    const { guid, capabilities } = place;
    if (guid === undefined) return [];
    const pair = `${capabilities.basic}:${capabilities.extended}`;
    return [
      placed('IM', guid, written('Capabilities', pair)),
      placed('PE', guid, elements(published(place, 'Program'))),
      own ? placed('PD', guid, elements(published(place, 'PrivateEndpointData'))) : '',
    ];
  });
  return `<user>${[...services, ...parts].join('')}</user>`;
}

/** The document that takes the places with these machine GUIDs back; with `all`, the account is gone with them. */
export function goneDocument(guids: readonly string[], all: boolean): string {
  const places = guids.map((guid) => `<sep n="IM" epid="${escapeXml(guid)}"/>`);
  return `<user>${all ? '<s n="IM"/>' : ''}${places.join('')}</user>`;
}

function merge(place: Place, root: string, changes: Fields, names?: readonly string[]): void {
  if (changes.size === 0) return;
  const fields = new Map([...published(place, root), ...changes]);
  place.documents.set(root, `<${root}>${elements(fields, names)}</${root}>`);
}

function only(fields: Fields, names: readonly string[]): Fields {
  return new Map([...fields].filter(([name]) => names.includes(name)));
}

/**
 * Takes a document over into the place that published it; what it does not name stays as it was.
 * Gives false when it is no user document.
 */
export function takeUserDocument(place: Place, document: string): boolean {
  const user = readXml(document);
  if (user?.name !== 'user') return false;
  for (const part of user.children) {
    const fields = fieldsOf(part);
    const kind = `${part.name} ${part.attributes.get('n') ?? ''}`;
    if (kind === 's IM') {
      const status = fields.get('Status') ?? '';
      if (STATUSES.includes(status)) place.status = status;
      merge(place, 'Data', only(fields, ['CurrentMedia']), DATA);
    } else if (kind === 's PE') {
      const name = fields.get('FriendlyName') ?? '';
      if (name !== '') place.account.friendly = encodeText(name);
      const picture = fields.get('UserTileLocation');
      if (picture !== undefined)
        place.msnobject = picture.startsWith('<msnobj') ? encodeText(picture) : undefined;
      merge(place, 'Data', only(fields, PERSONAL), DATA);
    } else if (kind === 'sep IM') {
      const pair = /^(\d{1,10}):(\d{1,10})$/.exec(fields.get('Capabilities') ?? '');
      if (pair) place.capabilities = { basic: Number(pair[1]), extended: Number(pair[2]) };
      merge(place, 'EndpointData', only(fields, ['Capabilities']));
    } else if (kind === 'sep PE') merge(place, 'Program', only(fields, ['VER', 'TYP', 'Capabilities']));
    else if (kind === 'sep PD')
      merge(place, 'PrivateEndpointData', only(fields, ['EpName', 'Idle', 'ClientType', 'State']));
  }
  return true;
}

/** The machine GUIDs that a document takes back. */
export function withdrawn(document: string): string[] {
  const user = readXml(document);
  return (user?.children ?? [])
    .filter(({ name }) => name === 'sep')
    .flatMap((part) => part.attributes.get('epid') ?? []);
}
