// What SND and SDC say of an invitation by mail.

import { param } from '#content/vocabulary.ts';

export const address = param({
  name: 'address',
  type: 'word',
  refusal: 503,
  about: 'A mail address; or a number: which hit of the latest FND on this connection.',
});

export const locale = param({
  name: 'locale',
  type: 'word',
  refusal: 503,
  about: 'Language of the mail: a Windows LCID such as 0x0409.',
});

export const library = param({
  name: 'library',
  type: 'word',
  values: {
    MSMSGS: 'the first clients for Windows, and Windows Messenger',
    MSNMSGR: 'MSN Messenger, later Windows Live Messenger',
  },
  open: true,
  refusal: 503,
  about: 'Name of the client, as in CVR.',
});

export const codebase = param({
  name: 'codebase',
  type: 'word',
  values: { MSMSGS: 'the usual one' },
  open: true,
  refusal: 503,
  about: 'What the client was built from, as in CVR.',
});
