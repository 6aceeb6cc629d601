// Scene: SSO: from MSNP15.

import type { Scene } from './scene.ts';

export const LOG_ON_SSO: Scene = {
  name: 'log-on-sso',
  topic: 'Logging on',
  title: 'SSO: from MSNP15',
  teaches: 'Ticket and proof: a nonce is answered with a secret that came along with the ticket.',
  acts: [
    {
      page: 'guide/log-on',
      exchange: 'MSNP15: ticket and answer',
      says: [
        'The greeting has stayed the same since 1999.',
        'CVR with the client’s build.',
        'SSO brings two answers: a document of policies, and a nonce with the policy by which the ticket is to be asked for.',
        'Ticket and response. The response is the nonce, sealed with the secret that belongs to the ticket: Triple DES and HMAC in one blob, which only its owner can have made.',
      ],
    },
  ],
};
