// The words that a client would send next: what it works out from what the server said, and what its lists hold.

import { dialectOf } from '#protocol/dialect.ts';
import { decodeText } from '#protocol/params.ts';
import type { Account } from '#server/account.ts';
import { capabilitiesFor, isFrom, type LogOn, logOnScript, ssoWords } from './logon.ts';
import { MSNP } from './registry.ts';
import { md5Digest } from './schemes/md5.ts';
import { ticketFor } from './schemes/ticket.ts';
import type { VersionId } from './vocabulary.ts';

/** Values that the server made up, by kind, the latest first. */
export type Heard = ReadonlyMap<string, readonly string[]>;

/** What is known of a connection beside its lines. */
export interface SessionFacts extends Omit<LogOn, 'contacts'> {
  /** Handles of other people, contacts first. */
  readonly others: readonly string[];
  readonly account: Account | undefined;
  readonly heard: Heard;
}

interface Word {
  readonly word: string;
  readonly about?: string;
}

const PRODUCTS = { old: 'msmsgs@msnmsgr.com', new: 'PROD0090YUAUV{2B' } as const;

function words(...all: readonly (string | undefined)[]): readonly Word[] {
  return all.flatMap((word) => (word === undefined || word === '' ? [] : [{ word }]));
}

/** The groups of an account as its version names them: by number, or by GUID from MSNP10 on. */
function groupWords({ groups, migrated }: Account, version: VersionId): readonly Word[] {
  const byGuid = isFrom(version, 'MSNP11') || (isFrom(version, 'MSNP10') && migrated);
  return groups
    .filter(({ number }) => !byGuid || number !== 0)
    .map(({ number, guid, name }) => ({ word: byGuid ? guid : String(number), about: decodeText(name) }));
}

function contactWords({ contacts }: Account): readonly Word[] {
  return [...contacts.values()]
    .filter(({ guid }) => guid !== '')
    .map(({ guid, handle }) => ({ word: guid, about: handle }));
}

/** The second line of a log-on, word by word, where it has parameters that nobody knows by heart. */
function reportWords(logOn: LogOn): [string, readonly Word[]][] {
  if (!isFrom(logOn.version, 'MSNP8')) return [];
  const script = logOnScript(logOn);
  script.next([]);
  const line = script.next([]).value?.line ?? '';
  const given = line.split(' ').slice(1);
  const forms = dialectOf(MSNP, logOn.version, 'NS').client.get('CVR') ?? [];
  return forms.flatMap(({ id, params }) =>
    params.map(({ name }, at): [string, readonly Word[]] => [`${id}.${name}`, words(given[at])]),
  );
}

/** The versions of lists that a client may have: none, or what the account has now. */
function keptWords({ listVersion, listTime, settingsTime, migrated }: Account, version: VersionId) {
  const byTime = isFrom(version, 'MSNP11') || (isFrom(version, 'MSNP10') && migrated);
  return {
    lists: words('0', byTime ? listTime : String(listVersion)),
    settings: words('0', byTime ? settingsTime : undefined),
  };
}

/** Words by what they are for; the keys are those of `Known` in the editor. */
export function nextWords(facts: SessionFacts): ReadonlyMap<string, readonly Word[]> {
  const { version, handle, password, machine, account, heard, others } = facts;
  const logOn: LogOn = { version, handle, password, machine, contacts: others };
  const challenge = heard.get('challenge')?.[0];
  const nonce = heard.get('nonce')?.[0];
  const [response, place] = nonce === undefined ? [] : ssoWords(nonce, logOn).split(' ');
  const ticket = words(ticketFor(handle, password));
  const kept = account && keptWords(account, version);
  const capabilities = words(capabilitiesFor(version).trim());
  return new Map<string, readonly Word[]>([
    ...[...heard].map(([kind, values]): [string, readonly Word[]] => [kind, words(...values)]),
    ...reportWords(logOn),
    ['USR.md5Response.digest', words(challenge === undefined ? undefined : md5Digest(challenge, password))],
    ['USR.twnResponse.ticket', ticket],
    ['USR.ssoResponse.ticket', ticket],
    ['USR.ssoResponse.response', words(response)],
    ['USR.ssoResponse.machineGuid', words(place)],
    ['SYN.sync.listVersion', kept?.lists ?? []],
    ['SYN.sync.settingsVersion', kept?.settings ?? []],
    // Official clients want to hear of a text that is lost, and of nothing else.
    ['MSG.send.acknowledgement', words('N')],
    ['QRY.answer.productId', words(isFrom(version, 'MSNP11') ? PRODUCTS.new : PRODUCTS.old)],
    ['capabilities', capabilities],
    ['capabilityPair', capabilities],
    ['group', account ? groupWords(account, version) : []],
    ['contactId', account ? contactWords(account) : []],
  ]);
}
