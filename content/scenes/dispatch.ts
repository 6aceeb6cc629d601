// Scene: The dispatch server sends Alice on.

import type { Scene } from './scene.ts';

export const DISPATCH: Scene = {
  name: 'dispatch',
  topic: 'Logging on',
  title: 'The dispatch server sends Alice on',
  teaches: 'Why a client connects twice: the dispatch server only knows where to go.',
  acts: [
    {
      page: 'commands/usr',
      exchange: 'Referred by the dispatch server, then logged on',
      says: [
        'Every client knows one address: that of the dispatch server. The conversation begins as with any other.',
        'Here too the scheme is asked for, as if the log-on would happen here.',
        'Once the server knows who it is, it answers XFR in place of a challenge: that account is served at 192.0.2.20. Then it hangs up.',
        'So Alice connects there and begins anew. The transaction IDs go on, though nothing demands it.',
        'INF again, on the new connection.',
        'This server answers with a challenge: it is the one.',
        'Digest sent, Alice is in.',
      ],
    },
    {
      page: 'commands/xfr',
      exchange: 'MSNP21: a counter, to be repeated in the next CVR',
      says: [
        'Twelve years later the first line is still the same.',
        'CVR tells about the client, and at its end carries a few lines in Base64 with a counter of referrals.',
        'The referral gives the counter back, one higher: the next CVR repeats it, and so a server notices a client that is sent in circles.',
      ],
    },
  ],
};
