// Scene: A display picture.

import type { Scene } from './scene.ts';

export const DISPLAY_PICTURE: Scene = {
  name: 'display-picture',
  topic: 'Presence',
  title: 'A display picture',
  teaches: 'The picture is not sent: an MSNObject says what it is, and whoever wants it asks for it.',
  acts: [
    {
      page: 'formats/msnobject',
      exchange: 'Alice shows a picture, and Bob hears of it',
      says: [
        'The last word of CHG is the MSNObject, percent-encoded XML: size, kind, and a digest of the picture by which a client knows whether it has it already. Bob gets it with his NLN.',
      ],
    },
  ],
};
