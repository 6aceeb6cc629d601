// Policies: what the service tells clients about itself in the middle of a log-on.

import { format } from '#content/formats/format.ts';
import { encodeHex } from '#crypto/hex.ts';
import { md5 } from '#crypto/md5.ts';
import { utf8Bytes } from '#crypto/text.ts';

const CONTENTS = [
  [
    'SHIELDS',
    '<config><shield><cli maj="7" min="0" minbld="0" maxbld="9999" deny=" " /></shield><block></block></config>',
  ],
  ['P2P', '<ObjStr SndDly="1" />'],
] as const;

export const POLICIES_FORMAT = format({
  id: 'policies',
  title: 'Policies',
  kind: 'document',
  summary:
    'The document of an unasked GCF: shields, how often to fetch the address book, what to do about errors.',
  since: 'MSNP13',
  tables: [
    {
      id: 'elements',
      title: 'Elements',
      about: 'The frame around all policies.',
      columns: { path: 'Element or attribute', about: 'Meaning' },
      rows: [
        { cells: { path: 'Policies', about: 'The outermost element.' } },
        { cells: { path: 'Policies/Policy', about: 'One policy.' } },
        { cells: { path: 'Policies/Policy@type', about: 'Which: a word of the next table.' } },
        {
          cells: {
            path: 'Policies/Policy@checksum',
            about: 'MD5 of all between the tags of the Policy, in capital hexadecimal digits.',
          },
        },
      ],
    },
    {
      id: 'types',
      title: 'Types',
      about: 'The policies that have been seen.',
      columns: { type: 'Type', content: 'Content', about: 'What it is for' },
      rows: [
        {
          cells: {
            type: 'SHIELDS',
            content: 'config, as on the page about shields',
            about: 'Features to turn off, contents to hold back.',
          },
        },
        {
          cells: {
            type: 'ABCH',
            content:
              'policy with set (id, service, priority) and in it r (id, threshold, timer, trigger); c (id), with a number',
            about: 'How often the client fetches the address book and writes to it; client 8.5 or later.',
          },
        },
        {
          cells: {
            type: 'ERRORRESPONSETABLE',
            content: 'Policy with Feature (type, name) and in it Entry (hr, action)',
            about: 'What the client does about an HRESULT.',
          },
        },
        {
          cells: {
            type: 'P2P',
            content: 'ObjStr (SndDly)',
            about: 'How long to wait before an object is sent.',
          },
        },
      ],
    },
    {
      id: 'address-book',
      title: 'Sets of ABCH',
      about: 'The values that have been seen.',
      columns: { rule: 'r or c', set: 'Set', priority: 'Priority', values: 'Values' },
      rows: [
        {
          cells: {
            rule: 'pushstorage',
            set: 'push',
            priority: '200 or 100',
            values: 'threshold 180000 or 0',
          },
        },
        {
          cells: {
            rule: 'pullab',
            set: 'using_notifications',
            priority: '100',
            values: 'threshold 0, timer 1800000, trigger Timer',
          },
        },
        {
          cells: {
            rule: 'pullmembership',
            set: 'using_notifications',
            priority: '100',
            values: 'threshold 0, timer 1800000, trigger Timer',
          },
        },
        { cells: { rule: 'whatsnew', set: 'delaysup', priority: '150', values: 'threshold 1800000 or 0' } },
        {
          cells: {
            rule: 'whatsnew_storage_ABCH_delay',
            set: 'delaysup',
            priority: '150',
            values: 'timer 1800000',
          },
        },
        {
          cells: {
            rule: 'whatsnewt_link',
            set: 'delaysup',
            priority: '150',
            values: 'threshold 900000 or 0, trigger QueryActivities',
          },
        },
        { cells: { rule: 'PROFILE_Rampup', set: '', priority: '', values: '100' } },
      ],
    },
    {
      id: 'errors',
      title: 'Features of ERRORRESPONSETABLE',
      about: 'The entries that have been seen.',
      columns: { type: 'Type', name: 'Name', entries: 'Entries' },
      rows: [
        { cells: { type: 0, name: 'Login', entries: '' } },
        { cells: { type: 2, name: 'MapFile', entries: '' } },
        { cells: { type: 3, name: 'P2P', entries: '0x81000398 action 3, 0x82000020 action 3' } },
        { cells: { type: 4, name: '', entries: '0x81000440' } },
        {
          cells: {
            type: 6,
            name: 'TURN',
            entries: '0x8007274C action 3, 0x82000020 action 3, 0x8007274A action 3',
          },
        },
      ],
    },
    {
      id: 'checksums',
      title: 'Checksums',
      about: 'Two contents with the checksum of each; both stand in documents on record.',
      columns: { type: 'Type', content: 'Content', checksum: 'checksum' },
      rows: CONTENTS.map(([type, content]) => ({
        cells: { type, content, checksum: encodeHex(md5(utf8Bytes(content))).toUpperCase() },
      })),
    },
  ],
  facts: [
    { what: 'It comes in GCF with transaction ID 0, after USR I, just before or just after USR S.' },
    { what: 'Clients take a document whose policies have no checksum.' },
    {
      what: 'Escargot sends it before the challenge of USR, a server for WLM 2009 behind it; clients get along with both.',
    },
  ],
  unknowns: [
    'The unit of threshold and timer; milliseconds make sense.',
    'What the numbers of action stand for.',
    'Whether any client looks at the checksum.',
  ],
  usedBy: ['GCF'],
  confidence: 'confirmed',
  sources: ['wiki:commands/gcf', 'wiki:versions/msnp13', 'escargot:front/msn/msnp_ns.py', 'trace-wlm-2009'],
});
