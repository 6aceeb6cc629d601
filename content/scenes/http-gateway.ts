// Scene: The HTTP gateway.

import type { Scene } from './scene.ts';

export const HTTP_GATEWAY: Scene = {
  name: 'http-gateway',
  topic: 'News and services',
  title: 'The HTTP gateway',
  teaches: 'Behind a firewall the same lines travel in the bodies of HTTP requests.',
  acts: [
    {
      page: 'services/httpgateway',
      exchange: 'The same lines without their packing',
      says: [
        'Alice’s client sends this line in the body of a POST; the answer comes in the body of the response, with an id for the session.',
        'The next line goes with that id. Between its lines the client polls, since the server cannot speak first over HTTP.',
      ],
    },
  ],
};
