// The inspector as it is seen: rows of a decoded line in a table, why it was refused, its bytes.

import type { Entry } from '#editor/entry.ts';
import type { Inspection, InspectorRow } from '#editor/inspector.ts';
import { visible } from '#protocol/visible.ts';
import { el } from './dom.ts';
import { lineNodes, nameNode } from './peer-text.ts';

/** An address of the site from a path below its root. */
export function siteAt(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`;
}

function linked(text: string, link: string | undefined): Node | string {
  return link === undefined ? text : el('a', { href: siteAt(link), target: '_blank', textContent: text });
}

function tableRow({ name, type, value, decoded, meaning, link, sum }: InspectorRow): HTMLTableRowElement {
  const body = el(
    'td',
    {},
    el('code', { textContent: visible(value.replaceAll('\r\n', '\n')).replaceAll('␊', '\n') }),
  );
  if (decoded !== undefined) body.append(el('span', { className: 'pg-decoded' }, nameNode(decoded)));
  if (meaning !== undefined) body.append(el('span', { className: 'pg-meaning', textContent: meaning }));
  if (sum !== undefined) body.append(el('span', { className: 'pg-sum' }, linked('Calculate', sum)));
  const head = el('th', { scope: 'row' }, linked(name, link), el('small', { textContent: type }));
  return el('tr', {}, head, body);
}

function table(caption: string, rows: readonly InspectorRow[]): HTMLTableElement {
  return el('table', {}, el('caption', { textContent: caption }), el('tbody', {}, ...rows.map(tableRow)));
}

function time(at: number): string {
  return new Date(at).toISOString().replace('T', ' ').slice(0, 19);
}

/** What the inspector shows of a line. */
export function details(entry: Entry, inspection: Inspection): Node[] {
  const { title, about, syntax, link, rows, payload, bytes, size, phase, next, problem, remedy } = inspection;
  const nodes: Node[] = [
    el('p', { className: 'pg-said' }, el('code', {}, ...lineNodes(entry.line.slice(0, 1000)))),
    el('h3', {}, linked(visible(title), link)),
    el('p', { textContent: about }),
  ];
  if (entry.masked)
    nodes.push(
      el('p', {
        className: 'pg-masked',
        textContent:
          'Where *** stands was a password, ticket, digest or cookie: msnp serve masks it, so a word here may not look like what it must be.',
      }),
    );
  if (problem) {
    const place = lineNodes(`Column ${problem.column + 1}: ${problem.detail}`);
    nodes.push(
      el(
        'p',
        { className: 'pg-problem' },
        el('strong', { textContent: `Refused. ${problem.what}` }),
        el('span', {}, ...place),
        ...(remedy === undefined ? [] : [el('span', { textContent: remedy })]),
      ),
    );
  }
  if (syntax !== '') nodes.push(el('p', { className: 'pg-syntax' }, el('code', { textContent: syntax })));
  nodes.push(table('Words', rows));
  if (payload.length > 0) nodes.push(table('Payload', payload));
  nodes.push(
    el(
      'details',
      {},
      el('summary', { textContent: `Bytes (${size})` }),
      el('pre', { tabIndex: 0, role: 'group', ariaLabel: 'Bytes', textContent: bytes }),
    ),
    el('p', { className: 'pg-meaning', textContent: `Said at ${time(entry.at)} UTC, in phase ${phase}` }),
    ...(next === undefined
      ? []
      : [el('p', { className: 'pg-meaning', textContent: `Leads to phase ${next}` })]),
  );
  return nodes;
}
