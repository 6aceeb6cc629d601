// Privacy settings: the modes of BLP, GTC and IMS, and the annotations of the address book that took them over.

import { BLP } from '#content/commands/blp/command.ts';
import { GTC } from '#content/commands/gtc/command.ts';
import { IMS } from '#content/commands/ims/command.ts';
import { format, type Row } from '#content/formats/format.ts';
import type { Msnp } from '#content/vocabulary.ts';
import type { Range } from '#protocol/define.ts';

function modes(
  command: string,
  values: Readonly<Record<string, string>>,
  byDefault: string,
  rest: Omit<Row, 'cells'>,
): Row[] {
  return Object.entries(values).map(([value, meaning]) => ({
    cells: { command, value, meaning, byDefault: value === byDefault ? 'yes' : '' },
    ...rest,
  }));
}

const ABSENT = 'not set';

function annotation(
  name: string,
  values: string,
  meaning: string,
  rest: Omit<Row, 'cells'> & Range<Msnp> = {},
): Row {
  return { cells: { name, values, meaning }, since: 'MSNP13', ...rest };
}

export const PRIVACY = format({
  id: 'privacy',
  title: 'Privacy settings',
  kind: 'table',
  summary: 'The switches that say who may see and write to an account, and where they are kept.',
  since: 'MSNP2',
  tables: [
    {
      id: 'modes',
      title: 'Modes',
      about: 'Every switch of the protocol with its positions.',
      columns: { command: 'Set by', value: 'Value', meaning: 'Meaning', byDefault: 'Default' },
      rows: [
        ...modes('BLP', BLP.forms.set.params[1].values, 'AL', {
          since: 'MSNP2',
          until: BLP.forms.set.until,
        }),
        ...modes('GTC', GTC.forms.set.params[1].values, 'A', {
          since: 'MSNP2',
          until: GTC.forms.set.until,
        }),
        ...modes('IMS', IMS.forms.set.params[1].values, 'ON', {
          since: 'MSNP3',
          until: IMS.forms.set.until,
          confidence: 'single',
        }),
      ],
    },
    {
      id: 'annotations',
      title: 'Annotations in the address book',
      about: 'Settings on the contact of type Me, which is the user’s own entry.',
      columns: { name: 'Name', values: 'Value', meaning: 'Meaning' },
      rows: [
        annotation('MSN.IM.BLP', '0', `${ABSENT}; for MSNP-Sharp, the mode BL`, { confidence: 'disputed' }),
        annotation('MSN.IM.BLP', '1', 'the mode AL', {
          sources: ['escargot:front/msn/http/abservice.py', 'msnp-sharp:ContactService.cs'],
        }),
        annotation('MSN.IM.BLP', '2', 'the mode BL', {
          confidence: 'single',
          sources: ['escargot:front/msn/http/abservice.py'],
        }),
        annotation('MSN.IM.GTC', '0', `${ABSENT}; for others, the mode N`, { confidence: 'disputed' }),
        annotation('MSN.IM.GTC', '1', 'the mode A', {
          sources: ['escargot:front/msn/http/abservice.py', 'msnp-sharp:ContactService.cs', 'wiki'],
        }),
        annotation('MSN.IM.GTC', '2', 'the mode N', {
          confidence: 'single',
          sources: ['escargot:front/msn/http/abservice.py'],
        }),
        annotation('MSN.IM.MPOP', '0', 'one place at a time: a new log-on ends the others', {
          since: 'MSNP16',
          sources: ['msnp-sharp:ContactService.cs', 'libpurple'],
        }),
        annotation('MSN.IM.MPOP', '1', 'several places at a time', {
          since: 'MSNP16',
          sources: ['msnp-sharp:ContactService.cs', 'libpurple'],
        }),
        annotation('MSN.IM.MBEA', '0', 'no mobile device in use', { confidence: 'single' }),
        annotation('MSN.IM.MBEA', '1', 'a mobile device in use', { confidence: 'single' }),
        annotation('MSN.IM.RoamLiveProperties', '1', 'on', { since: 'MSNP15', confidence: 'single' }),
        annotation('MSN.IM.RoamLiveProperties', '2', 'off', { since: 'MSNP15', confidence: 'single' }),
      ],
    },
  ],
  facts: [
    {
      what: 'The server keeps the modes of BLP and GTC, and gives them back in SYN.',
      until: 'MSNP12',
    },
    {
      what: 'The address book keeps them, and the client says BLP at each log-on. GTC is gone from the protocol.',
      since: 'MSNP13',
    },
    { what: 'BLP is carried out by the server. GTC is only kept there, and carried out by the client.' },
    { what: 'Setting a mode that is in force is answered by error 218.', until: 'MSNP12' },
    {
      what: 'By one account, a value that is not among those listed gets error 201.',
      confidence: 'single',
    },
    { what: 'No official client for Windows is known to send IMS.', confidence: 'single' },
  ],
  disputes: [
    {
      claim: 'The values of MSN.IM.GTC',
      says: {
        wiki: '0 allows newcomers silently, 1 asks',
        'msnp-sharp': 'writes 1 to ask, 0 otherwise',
        escargot: '0 is unset, 1 is A (ask), 2 is N',
      },
      taken: '1 asks, which all agree on.',
    },
    {
      claim: 'The values of MSN.IM.BLP',
      says: {
        'msnp-sharp': 'writes 1 for AL, 0 otherwise',
        escargot: '0 is unset, 1 is AL, 2 is BL',
      },
      taken: '1 is AL, which both agree on.',
    },
    {
      claim: 'Setting a mode that is in force',
      says: {
        wiki: 'error 218',
        'msn-pecan': 'disconnects on 218, and libpurple sends BLP without looking',
      },
      taken: 'It is confirmed, not refused.',
    },
  ],
  usedBy: ['BLP', 'GTC', 'IMS', 'SYN'],
  confidence: 'confirmed',
  sources: [
    'wiki:versions/msnp13',
    'wiki:errors_and_hresults',
    'wiki:table_of_commands',
    'nina:Protocols/MSNP/Commands/BLP',
    'msnp-sharp:enums.WS.cs',
    'escargot:front/msn/http/abservice.py',
    'escargot:front/msn/msnp_ns.py',
  ],
});
