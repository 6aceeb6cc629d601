// The NOTIFICATION documents of NOT and IPG, put together for one account.

import { MEMBER_ID_HIGH } from '#content/commands/msg/profile.ts';
import { escapeXml } from '#content/xml.ts';
import type { Account } from '#server/account.ts';

/** What a notification says. Addresses are relative to `siteUrl`; `body` is XML, everything else plain text. */
export interface Notification {
  readonly id: string;
  readonly siteId: string;
  readonly siteUrl: string;
  /** Attributes of TO behind pid and name, and what is in it. */
  readonly email?: string;
  readonly agent?: 'email' | 'messenger' | 'mobile';
  readonly from?: { readonly pid: string; readonly name: string };
  readonly messageId: string;
  readonly priority?: string;
  readonly action: string;
  readonly settings: string;
  readonly category?: string;
  readonly body: string;
}

function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  content = '',
): string {
  const words = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(value)}"`],
  );
  const head = `<${name}${words.join('')}`;
  return content === '' ? `${head}/>` : `${head}>${content}</${name}>`;
}

/** The number of an account at Passport, as notifications write it: two halves in hexadecimal. */
export function puid({ memberId }: Account): string {
  const half = (number: number): string => `0x${number.toString(16).padStart(8, '0').toUpperCase()}`;
  return `${half(MEMBER_ID_HIGH)}:${half(memberId)}`;
}

/** The document for an account: UTF-8 text without an XML declaration, a line for each part. */
export function notification(to: Account, said: Notification): string {
  const { id, siteId, siteUrl, email, agent, from, messageId, priority, action, settings, category } = said;
  const via = agent === undefined ? '' : element('VIA', { agent });
  const parts = [
    element('TO', { pid: puid(to), name: to.handle, email }, via),
    ...(from ? [element('FROM', from)] : []),
    `<MSG${priority === undefined ? '' : ` pri="${priority}"`} id="${messageId}">`,
    element('ACTION', { url: action }),
    element('SUBSCR', { url: settings }),
    ...(category === undefined ? [] : [element('CAT', { id: category })]),
    said.body,
    '</MSG>',
  ];
  const head = `<NOTIFICATION id="${id}" siteid="${siteId}" siteurl="${escapeXml(siteUrl)}">`;
  return [head, ...parts, '</NOTIFICATION>'].join('\r\n');
}
