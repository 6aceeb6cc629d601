// The official clients as tables: builds with the dialects that they offer, and the days on which servers shut them out.

import { format, type Row } from '#content/formats/format.ts';
import { CLIENT_UNKNOWNS, CLIENTS, type Client, CUTOFFS, type Cutoff } from '#content/versions/clients.ts';

function provenance({ confidence, sources }: Client | Cutoff): Omit<Row, 'cells'> {
  return { ...(confidence ? { confidence } : {}), ...(sources ? { sources } : {}) };
}

function clientRow(client: Client): Row {
  const { build, name, platform, date = '', offers, speaks, note = '' } = client;
  const dialects = offers?.join(' ') ?? (speaks ? `not known; speaks ${speaks.join(' ')}` : 'not known');
  return { cells: { build, name, platform, date, dialects, note }, ...provenance(client) };
}

function cutoffRow(cutoff: Cutoff): Row {
  const { date, what, refused = [] } = cutoff;
  return { cells: { date, what, refused: refused.join(' ') }, ...provenance(cutoff) };
}

export const CLIENTS_FORMAT = format({
  id: 'clients',
  title: 'Official clients',
  kind: 'table',
  summary: 'The builds of Microsoft’s own clients, with the dialects that each offers in VER.',
  tables: [
    {
      id: 'builds',
      title: 'Builds',
      about: 'Every build that a source names. The dialects stand in the order in which VER has them.',
      columns: {
        build: 'Build',
        name: 'Product',
        platform: 'System',
        date: 'Released',
        dialects: 'Offers',
        note: 'Note',
      },
      rows: CLIENTS.map(clientRow),
    },
    {
      id: 'cutoffs',
      title: 'What servers stopped taking',
      about: 'Dates from which Microsoft’s servers refused something.',
      columns: { date: 'From', what: 'What', refused: 'Versions refused' },
      rows: CUTOFFS.map(cutoffRow),
    },
  ],
  unknowns: CLIENT_UNKNOWNS,
  usedBy: ['VER', 'CVR'],
  confidence: 'confirmed',
  sources: [
    'wiki',
    'escargot:front/msn/notes.txt',
    'nina:MSNP_Grid',
    'wikipedia:Microsoft_Notification_Protocol',
    'dequis:protocol_versions',
  ],
});
