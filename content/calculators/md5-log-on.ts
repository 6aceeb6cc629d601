// The MD5 log-on: challenge and password make the digest that the client sends.

import { md5Digest } from '#content/schemes/md5.ts';
import { calculator, fault, results } from './calculator.ts';

export const MD5_LOG_ON = calculator({
  id: 'md5-log-on',
  title: 'MD5 log-on',
  summary: 'The digest that a client of MSNP2 to MSNP7 proves its password with.',
  page: 'guide/log-on/',
  fields: [
    {
      name: 'challenge',
      label: 'Challenge',
      about: 'The last word of the server’s USR MD5 S.',
      sample: '1029384756.16180',
    },
    { name: 'password', label: 'Password', about: 'Does not leave this page.', sample: 'password' },
    { name: 'trid', label: 'Transaction ID', about: 'The number of the line to send.', sample: '4' },
  ],
  compute({ challenge = '', password = '', trid = '' }) {
    if (challenge === '')
      return fault('challenge', 'The challenge is missing: copy it from the server’s line.');
    if (/\s/.test(challenge)) return fault('challenge', 'A challenge is one word, without blanks.');
    if (!/^\d{1,10}$/.test(trid)) return fault('trid', 'A transaction ID is a whole number, such as 4.');
    const digest = md5Digest(challenge, password);
    return results(
      { label: 'Digest', value: digest },
      { label: 'Line to send', value: `USR ${trid} MD5 S ${digest}` },
      {
        label: 'Text that MD5 is taken of',
        value: challenge + password,
        about: 'Nothing stands in between.',
      },
    );
  },
});
