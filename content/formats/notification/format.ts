// NOTIFICATION: the document of alerts and of pages from phones, and what later versions put into it.

import { format } from '#content/formats/format.ts';

const WIKI = { confidence: 'single', sources: ['wiki:files/notification'] } as const;

export const NOTIFICATION_FORMAT = format({
  id: 'notification',
  title: 'NOTIFICATION',
  kind: 'document',
  summary:
    'The XML of alerts, of texts from phones, and of the notices by which clients learn to fetch their lists anew.',
  since: 'MSNP5',
  tables: [
    {
      id: 'elements',
      title: 'Elements',
      about: 'The elements, by their path.',
      columns: { path: 'Element', about: 'Meaning' },
      rows: [
        { cells: { path: 'NOTIFICATION', about: 'The outermost element.' } },
        { cells: { path: 'NOTIFICATION/TO', about: 'Who it is for.' } },
        { cells: { path: 'NOTIFICATION/TO/VIA', about: 'On which way it comes.' } },
        { cells: { path: 'NOTIFICATION/FROM', about: 'Who it is from; in IPG only.' } },
        { cells: { path: 'NOTIFICATION/MSG', about: 'The message.' } },
        {
          cells: {
            path: 'NOTIFICATION/MSG/ACTION',
            about: 'Where a click on the text leads.',
          },
        },
        { cells: { path: 'NOTIFICATION/MSG/SUBSCR', about: 'Where the subscription can be changed.' } },
        { cells: { path: 'NOTIFICATION/MSG/CAT', about: 'The category of the message.' } },
        {
          cells: {
            path: 'NOTIFICATION/MSG/BODY',
            about: 'The text, or from MSNP11 a NotificationData with its marks escaped.',
          },
        },
        { cells: { path: 'NOTIFICATION/MSG/BODY/TEXT', about: 'Plain text.' } },
        {
          cells: {
            path: 'NOTIFICATION/MSG/BODY/TEXTX',
            about: 'The same in a subset of HTML, escaped; TEXT has to be there too.',
          },
          since: 'MSNP9',
        },
        {
          cells: {
            path: 'NOTIFICATION/MSG/BODY/TEXTXML',
            about: 'A template, TP, with colours, pictures, links and texts (E1, I1, L1, T1); client 14.0.',
          },
          since: 'MSNP18',
          confidence: 'single',
          sources: ['trace-wlm-2009'],
        },
      ],
    },
    {
      id: 'attributes',
      title: 'Attributes',
      about: 'The attributes, each with its element.',
      columns: { name: 'Attribute', of: 'Of', about: 'Meaning' },
      rows: [
        {
          cells: {
            name: 'ver',
            of: 'NOTIFICATION',
            about: 'Number of the format, 1 or 2; ignored by clients, and often missing.',
          },
          confidence: 'disputed',
        },
        {
          cells: {
            name: 'id',
            of: 'NOTIFICATION',
            about: 'Number of the notification. In an IPG about a page of one’s own, its transaction ID.',
          },
        },
        {
          cells: {
            name: 'siteid',
            of: 'NOTIFICATION',
            about: 'Number of the service: see the next table.',
          },
        },
        {
          cells: { name: 'siteurl', of: 'NOTIFICATION', about: 'What the addresses below are relative to.' },
        },
        {
          cells: {
            name: 'pid',
            of: 'TO, FROM',
            about: 'The account’s number at Passport: 0x, the upper half, a colon, 0x, the lower half.',
          },
          confidence: 'disputed',
        },
        { cells: { name: 'name', of: 'TO', about: 'Handle of the receiver.' } },
        { cells: { name: 'name', of: 'FROM', about: 'Handle of the sender, or the address of a phone.' } },
        {
          cells: { name: 'email', of: 'TO', about: 'Address that gets the notification by mail as well.' },
          ...WIKI,
        },
        { cells: { name: 'agent', of: 'VIA', about: 'email, messenger or mobile.' } },
        { cells: { name: 'id', of: 'MSG', about: 'Number of the message.' } },
        { cells: { name: 'pri', of: 'MSG', about: 'Priority: 1 or nothing.' } },
        {
          cells: {
            name: 'url',
            of: 'ACTION, SUBSCR',
            about:
              'An address relative to siteurl. A client puts notification_id, message_id and agent behind it.',
          },
        },
        { cells: { name: 'id', of: 'CAT', about: 'Number of the category.' } },
        { cells: { name: 'lang', of: 'BODY', about: 'Locale id of the text.' } },
        {
          cells: { name: 'lcid', of: 'BODY', about: 'The same, as it used to be written.' },
          confidence: 'single',
        },
        { cells: { name: 'icon', of: 'BODY', about: 'A picture, relative to siteurl.' } },
      ],
    },
    {
      id: 'sites',
      title: 'Sites',
      about: 'Values of siteid with a meaning of their own.',
      columns: { id: 'siteid', about: 'Meaning' },
      rows: [
        { cells: { id: 0, about: 'Shown with the icon of share prices.' } },
        { cells: { id: 1, about: 'Shown with the icon of the calendar.' } },
        {
          cells: {
            id: 23509,
            about:
              'Subscriptions: a BODY with USERSTATUS, whose value is subscriptionchange, has the official client send GSB.',
          },
          confidence: 'single',
          sources: ['wiki:commands/not'],
        },
        { cells: { id: 45705, about: 'Contacts and spaces: for the client itself.' } },
        { cells: { id: 111100400, about: 'Mobile: a text from a phone.' } },
        { cells: { id: 'others', about: 'Shown with a bell, or with the picture that icon names.' } },
      ],
    },
    {
      id: 'embedded',
      title: 'NotificationData',
      about: 'Documents for the client, escaped, as the text of BODY.',
      columns: { kind: 'About', site: 'siteurl', elements: 'Elements', effect: 'What the client does' },
      rows: [
        {
          cells: {
            kind: 'a space has changed',
            site: 'http://storage.msn.com/',
            elements:
              'SpaceHandle/ResourceID, ComponentHandle/ResourceID, OwnerCID, LastModifiedDate, HasNewItem, ComponentSummary',
            effect: '',
          },
          since: 'MSNP11',
          confidence: 'single',
          sources: ['wiki:versions/msnp11'],
        },
        {
          cells: {
            kind: 'the address book has changed',
            site: 'http://contacts.msn.com',
            elements: 'Service with ABCHInternal, CID, LastModifiedDate, HasNewItem',
            effect: 'Fetches address book and memberships.',
          },
          since: 'MSNP13',
        },
        {
          cells: {
            kind: 'a circle has changed',
            site: 'http://contacts.msn.com',
            elements: 'HasNewItem, CircleId',
            effect: '',
          },
          since: 'MSNP17',
        },
      ],
    },
  ],
  facts: [
    {
      what: 'NOT carries it from MSNP5 on, IPG from MSNP6 on; the payload is the document and nothing else.',
    },
    { what: 'It is UTF-8, and has no XML declaration.' },
    {
      what: 'Real documents had an ampersand that was not escaped now and then, so do not insist on well-formed XML.',
      confidence: 'single',
      sources: ['hypothetic:client/notification'],
    },
    {
      what: 'BODY with its tags may have 1024 bytes; the limit is older than the documents within it.',
      ...WIKI,
    },
    {
      what: 'Icons are PNGs of 32 by 32; where the name ends in _32x32.png, client 14.0 asks for _48x32.png instead.',
      since: 'MSNP18',
      confidence: 'single',
      sources: ['trace-wlm-2009'],
    },
    { what: '.NET Alerts 6.0 had a format of its own later, with the element Notify.', ...WIKI },
  ],
  disputes: [
    {
      claim: 'What ver is',
      says: {
        wiki: 'always 1, and gone later',
        hypothetic: 'the number of the format, different from sender to sender',
      },
      taken: 'It is left out; clients do not look at it.',
    },
    {
      claim: 'The order of ACTION and SUBSCR',
      says: { wiki: 'ACTION first', escargot: 'SUBSCR first' },
      taken: 'ACTION first. Nobody minds.',
    },
    {
      claim: 'The halves of pid',
      says: { wiki: 'the upper one first', escargot: 'fills in the lower one first' },
      taken: 'The upper one first.',
    },
  ],
  unknowns: [
    'What the element Notify of Alerts 6.0 looks like.',
    'Whether notices about circles began in MSNP17 or in MSNP18.',
  ],
  usedBy: ['NOT', 'IPG', 'NFY'],
  confidence: 'confirmed',
  sources: [
    'wiki:files/notification',
    'wiki:commands/not',
    'wiki:versions/msnp11',
    'seeds:msnp6',
    'hypothetic:client/notification',
    'escargot:front/msn/msnp_ns.py',
    'trace-wlm-2009',
  ],
});
