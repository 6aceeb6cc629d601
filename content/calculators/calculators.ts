// The list of calculators, in the order of their index.

import type { Calculator } from './calculator.ts';
import { CAPABILITIES } from './capabilities.ts';
import { CHALLENGE } from './challenge.ts';
import { CHALLENGE_MD5 } from './challenge-md5.ts';
import { LIST_SUM } from './list-bits.ts';
import { MD5_LOG_ON } from './md5-log-on.ts';
import { MSN_OBJECT } from './msnobject.ts';
import { PAYLOAD_LENGTH } from './payload-length.ts';
import { SSO } from './sso.ts';
import { URL_ENCODING } from './url-encoding.ts';

export const CALCULATORS: readonly Calculator[] = [
  MD5_LOG_ON,
  SSO,
  CHALLENGE_MD5,
  CHALLENGE,
  CAPABILITIES,
  LIST_SUM,
  MSN_OBJECT,
  URL_ENCODING,
  PAYLOAD_LENGTH,
];
