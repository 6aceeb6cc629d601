// The lists of what is read and not run: versions, formats and web services, one line each.

import { CAPABILITIES } from './formats/capabilities/format.ts';
import { CHALLENGES_FORMAT } from './formats/challenges/format.ts';
import { CIRCLES_FORMAT } from './formats/circles/format.ts';
import { CLIENTS_FORMAT } from './formats/clients/format.ts';
import type { Format } from './formats/format.ts';
import { FRAMING } from './formats/framing/format.ts';
import { HRESULTS } from './formats/hresults/format.ts';
import { LISTS_FORMAT } from './formats/lists/format.ts';
import { MESSAGE_TYPES } from './formats/message-types/format.ts';
import { MSNOBJECT_FORMAT } from './formats/msnobject/format.ts';
import { MSNP24_HEADERS_FORMAT } from './formats/msnp24-headers/format.ts';
import { MSNSLP_FORMAT } from './formats/msnslp/format.ts';
import { NETWORK_IDS } from './formats/network-ids/format.ts';
import { NOTIFICATION_FORMAT } from './formats/notification/format.ts';
import { P2P_FORMAT } from './formats/p2p/format.ts';
import { PASSPORT_TICKET_FORMAT } from './formats/passport-ticket/format.ts';
import { POLICIES_FORMAT } from './formats/policies/format.ts';
import { PORTS_FORMAT } from './formats/ports/format.ts';
import { PRIVACY } from './formats/privacy/format.ts';
import { PROFILE_FORMAT } from './formats/profile/format.ts';
import { REAL_CLIENTS } from './formats/real-clients/format.ts';
import { REGIONAL } from './formats/regional/format.ts';
import { SHIELDS_FORMAT } from './formats/shields/format.ts';
import { SSO_FORMAT } from './formats/sso/format.ts';
import { STATUSES_FORMAT } from './formats/statuses/format.ts';
import { UBX_DATA_FORMAT } from './formats/ubx-data/format.ts';
import { URL_ENCODING } from './formats/url-encoding/format.ts';
import { ABSERVICE } from './services/abservice/service.ts';
import { HTTPGATEWAY } from './services/httpgateway/service.ts';
import { KIDSPASSPORT } from './services/kidspassport/service.ts';
import { MSGRCONFIG } from './services/msgrconfig/service.ts';
import { OIM } from './services/oim/service.ts';
import { PASSPORT14 } from './services/passport14/service.ts';
import { RST_SERVICE } from './services/rst/service.ts';
import { RST2_SERVICE } from './services/rst2/service.ts';
import type { WebService } from './services/service.ts';
import { SHARINGSERVICE } from './services/sharingservice/service.ts';
import { STORAGESERVICE } from './services/storageservice/service.ts';
import { CVR0 } from './versions/cvr0/version.ts';
import { MSNP1 } from './versions/msnp1/version.ts';
import { MSNP2 } from './versions/msnp2/version.ts';
import { MSNP3 } from './versions/msnp3/version.ts';
import { MSNP4 } from './versions/msnp4/version.ts';
import { MSNP5 } from './versions/msnp5/version.ts';
import { MSNP6 } from './versions/msnp6/version.ts';
import { MSNP7 } from './versions/msnp7/version.ts';
import { MSNP8 } from './versions/msnp8/version.ts';
import { MSNP9 } from './versions/msnp9/version.ts';
import { MSNP10 } from './versions/msnp10/version.ts';
import { MSNP11 } from './versions/msnp11/version.ts';
import { MSNP12 } from './versions/msnp12/version.ts';
import { MSNP13 } from './versions/msnp13/version.ts';
import { MSNP14 } from './versions/msnp14/version.ts';
import { MSNP15 } from './versions/msnp15/version.ts';
import { MSNP16 } from './versions/msnp16/version.ts';
import { MSNP17 } from './versions/msnp17/version.ts';
import { MSNP18 } from './versions/msnp18/version.ts';
import { MSNP19 } from './versions/msnp19/version.ts';
import { MSNP20 } from './versions/msnp20/version.ts';
import { MSNP21 } from './versions/msnp21/version.ts';
import { MSNP22 } from './versions/msnp22/version.ts';
import { MSNP23 } from './versions/msnp23/version.ts';
import { MSNP24 } from './versions/msnp24/version.ts';
import type { Version } from './versions/version.ts';

export const VERSIONS: readonly Version[] = [
  CVR0,
  MSNP1,
  MSNP2,
  MSNP3,
  MSNP4,
  MSNP5,
  MSNP6,
  MSNP7,
  MSNP8,
  MSNP9,
  MSNP10,
  MSNP11,
  MSNP12,
  MSNP13,
  MSNP14,
  MSNP15,
  MSNP16,
  MSNP17,
  MSNP18,
  MSNP19,
  MSNP20,
  MSNP21,
  MSNP22,
  MSNP23,
  MSNP24,
];

export const FORMATS: readonly Format[] = [
  CAPABILITIES,
  CHALLENGES_FORMAT,
  CIRCLES_FORMAT,
  CLIENTS_FORMAT,
  FRAMING,
  HRESULTS,
  LISTS_FORMAT,
  MESSAGE_TYPES,
  MSNOBJECT_FORMAT,
  MSNP24_HEADERS_FORMAT,
  MSNSLP_FORMAT,
  NETWORK_IDS,
  NOTIFICATION_FORMAT,
  P2P_FORMAT,
  PASSPORT_TICKET_FORMAT,
  POLICIES_FORMAT,
  PORTS_FORMAT,
  PRIVACY,
  PROFILE_FORMAT,
  REAL_CLIENTS,
  REGIONAL,
  SHIELDS_FORMAT,
  SSO_FORMAT,
  STATUSES_FORMAT,
  UBX_DATA_FORMAT,
  URL_ENCODING,
];

export const WEB_SERVICES: readonly WebService[] = [
  ABSERVICE,
  HTTPGATEWAY,
  KIDSPASSPORT,
  MSGRCONFIG,
  OIM,
  PASSPORT14,
  RST_SERVICE,
  RST2_SERVICE,
  SHARINGSERVICE,
  STORAGESERVICE,
];
