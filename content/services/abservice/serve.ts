// The address book on the mock server: contacts, groups and circles of the account whose ticket a request holds.

import { type Act, answerCall } from '#content/services/book-service.ts';
import { element, fields, textAt } from '#content/services/soap.ts';
import type { Account } from '#server/account.ts';
import type { Reach } from '#server/serve.ts';
import type { WebService } from '#server/web.ts';
import { circleOf, memberOf } from './circles.ts';
import {
  breakConnection,
  contactAdd,
  contactDelete,
  contactUpdate,
  createContact,
  deleteContact,
  manageConnection,
} from './contacts.ts';
import {
  bookContent,
  circleResult,
  contactContent,
  groupEntry,
  groupsIn,
  OWN_BOOK,
  ownEntry,
} from './entries.ts';
import { groupAdd, groupContactAdd, groupContactDelete, groupDelete, groupUpdate } from './groups.ts';

function groupEntries(owner: Account, { now }: Reach): string {
  return groupsIn(owner)
    .map((group) => groupEntry(group, now))
    .join('');
}

function contactEntries(owner: Account, reach: Reach): string {
  const contacts = owner.on('FL').map((contact) => element('Contact', contactContent(owner, contact, reach)));
  return contacts.join('') + ownEntry(owner, reach.now);
}

/** Everything is given each time, also where changes alone were asked for: clients take both. */
const findAll: Act = ({ owner, reach }) =>
  element(
    'ABFindAllResult',
    element('groups', groupEntries(owner, reach)),
    element('contacts', contactEntries(owner, reach)),
    element('ab', bookContent(owner, reach.now)),
  );

const findPaged: Act = ({ call: { request }, owner, reach }) => {
  const id = textAt(request, 'abHandle/ABId').toLowerCase();
  const ab = element('Ab', bookContent(owner, reach.now));
  if (id === '' || id === OWN_BOOK) {
    return element(
      'ABFindContactsPagedResult',
      element('Groups', groupEntries(owner, reach)),
      element('Contacts', contactEntries(owner, reach)),
      circleResult(owner, reach),
      ab,
    );
  }
  const circle = circleOf(owner, id, reach);
  if (!circle) return { code: 'ABDoesNotExist', text: 'There is no such address book' };
  const members = [...circle.members].map((handle) =>
    element('Contact', contactContent(owner, memberOf(handle, reach), reach)),
  );
  return element('ABFindContactsPagedResult', element('Contacts', ...members), ab);
};

const ACTIONS: Readonly<Record<string, Act>> = {
  ABFindAll: findAll,
  ABFindContactsPaged: findPaged,
  ABAdd: () => ({ code: 'ABAlreadyExists', text: 'Every account has its address book' }),
  ABContactAdd: contactAdd,
  ABContactUpdate: contactUpdate,
  ABContactDelete: contactDelete,
  ABGroupAdd: groupAdd,
  ABGroupUpdate: groupUpdate,
  ABGroupDelete: groupDelete,
  ABGroupContactAdd: groupContactAdd,
  ABGroupContactDelete: groupContactDelete,
  CreateContact: createContact,
  ManageWLConnection: manageConnection,
  BreakConnection: breakConnection,
  DeleteContact: deleteContact,
  UpdateDynamicItem: () => '',
  GetContactsRecentActivity: () => fields({ GetContactsRecentActivityResult: '' }),
};

/** Where the service is, in small letters. */
export const PATH = /(^|\/)(abservice|whatsnewservice)\.asmx$/;

export const serve: WebService = (request, reach) =>
  PATH.test(request.path.toLowerCase()) ? answerCall(request, reach, ACTIONS) : undefined;
