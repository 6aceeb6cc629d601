// The scenes, in the order in which they are offered. Each plays exchanges of the pages; their sentences stand here.

import { ACCEPTING } from './accepting.ts';
import { ADDING } from './adding.ts';
import { BLOCKING } from './blocking.ts';
import { CHALLENGE_MD5 } from './challenge-md5.ts';
import { CHALLENGE_MSNP11 } from './challenge-msnp11.ts';
import { CHAT } from './chat.ts';
import { CHAT_OF_THREE } from './chat-of-three.ts';
import { CIRCLE } from './circle.ts';
import { COMING_AND_GOING } from './coming-and-going.ts';
import { CONTACT_SERVICES } from './contact-services.ts';
import { DIRECTORY } from './directory.ts';
import { DISPATCH } from './dispatch.ts';
import { DISPLAY_NAME } from './display-name.ts';
import { DISPLAY_PICTURE } from './display-picture.ts';
import { ERRORS } from './errors.ts';
import { FILE } from './file.ts';
import { FIRST_LOG_ON } from './first-log-on.ts';
import { GROUP_MSNP21 } from './group-msnp21.ts';
import { GROUPS_BY_GUID } from './groups-by-guid.ts';
import { GROUPS_BY_NUMBER } from './groups-by-number.ts';
import { HANG_UPS } from './hang-ups.ts';
import { HIDING } from './hiding.ts';
import { HTTP_GATEWAY } from './http-gateway.ts';
import { LOG_ON_MD5 } from './log-on-md5.ts';
import { LOG_ON_SSO } from './log-on-sso.ts';
import { LOG_ON_TWN } from './log-on-twn.ts';
import { LOGGED_OUT_ELSEWHERE } from './logged-out-elsewhere.ts';
import { OFFLINE_MESSAGE } from './offline-message.ts';
import { PERSONAL_MESSAGE } from './personal-message.ts';
import { PRESENCE } from './presence.ts';
import { RECEIPTS } from './receipts.ts';
import type { Scene } from './scene.ts';
import { SYNC } from './sync.ts';
import { TYPING_AND_NUDGE } from './typing-and-nudge.ts';
import { VERSIONS_MEETING } from './versions-meeting.ts';

export const SCENES: readonly Scene[] = [
  FIRST_LOG_ON,
  DISPATCH,
  LOG_ON_MD5,
  LOG_ON_TWN,
  LOG_ON_SSO,
  SYNC,
  GROUPS_BY_NUMBER,
  GROUPS_BY_GUID,
  ADDING,
  BLOCKING,
  ACCEPTING,
  PRESENCE,
  COMING_AND_GOING,
  HIDING,
  PERSONAL_MESSAGE,
  DISPLAY_NAME,
  DISPLAY_PICTURE,
  CHAT,
  CHAT_OF_THREE,
  VERSIONS_MEETING,
  TYPING_AND_NUDGE,
  RECEIPTS,
  FILE,
  CIRCLE,
  GROUP_MSNP21,
  CHALLENGE_MD5,
  CHALLENGE_MSNP11,
  OFFLINE_MESSAGE,
  LOGGED_OUT_ELSEWHERE,
  CONTACT_SERVICES,
  DIRECTORY,
  ERRORS,
  HANG_UPS,
  HTTP_GATEWAY,
];
