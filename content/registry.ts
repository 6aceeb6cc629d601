// The lists: every command, version, format and web service of the reference, one line each.

import type { Command, Protocol } from '#protocol/define.ts';
import { ACK } from './commands/ack/command.ts';
import { ADC } from './commands/adc/command.ts';
import { ADD } from './commands/add/command.ts';
import { ADG } from './commands/adg/command.ts';
import { ADL } from './commands/adl/command.ts';
import { ANS } from './commands/ans/command.ts';
import { ATH } from './commands/ath/command.ts';
import { BLP } from './commands/blp/command.ts';
import { BND } from './commands/bnd/command.ts';
import { BPR } from './commands/bpr/command.ts';
import { BYE } from './commands/bye/command.ts';
import { CAL } from './commands/cal/command.ts';
import { CHG } from './commands/chg/command.ts';
import { CHL } from './commands/chl/command.ts';
import { CNT } from './commands/cnt/command.ts';
import { CVQ } from './commands/cvq/command.ts';
import { CVR } from './commands/cvr/command.ts';
import { DEL } from './commands/del/command.ts';
import { FLN } from './commands/fln/command.ts';
import { FND } from './commands/fnd/command.ts';
import { FQY } from './commands/fqy/command.ts';
import { FSL } from './commands/fsl/command.ts';
import { GCF } from './commands/gcf/command.ts';
import { GET } from './commands/get/command.ts';
import { GSB } from './commands/gsb/command.ts';
import { GTC } from './commands/gtc/command.ts';
import { ILN } from './commands/iln/command.ts';
import { IMS } from './commands/ims/command.ts';
import { INF } from './commands/inf/command.ts';
import { IPG } from './commands/ipg/command.ts';
import { IRO } from './commands/iro/command.ts';
import { JOI } from './commands/joi/command.ts';
import { LKP } from './commands/lkp/command.ts';
import { LSG } from './commands/lsg/command.ts';
import { LST } from './commands/lst/command.ts';
import { MSG } from './commands/msg/command.ts';
import { NAK } from './commands/nak/command.ts';
import { NFY } from './commands/nfy/command.ts';
import { NLN } from './commands/nln/command.ts';
import { NOT } from './commands/not/command.ts';
import { OUT } from './commands/out/command.ts';
import { PAG } from './commands/pag/command.ts';
import { PGD } from './commands/pgd/command.ts';
import { PNG } from './commands/png/command.ts';
import { PRP } from './commands/prp/command.ts';
import { PUT } from './commands/put/command.ts';
import { QNG } from './commands/qng/command.ts';
import { QRY } from './commands/qry/command.ts';
import { REA } from './commands/rea/command.ts';
import { REG } from './commands/reg/command.ts';
import { REM } from './commands/rem/command.ts';
import { RFS } from './commands/rfs/command.ts';
import { RMG } from './commands/rmg/command.ts';
import { RML } from './commands/rml/command.ts';
import { RNG } from './commands/rng/command.ts';
import { SBP } from './commands/sbp/command.ts';
import { SBS } from './commands/sbs/command.ts';
import { SDC } from './commands/sdc/command.ts';
import { SDG } from './commands/sdg/command.ts';
import { SND } from './commands/snd/command.ts';
import { SYN } from './commands/syn/command.ts';
import { UBM } from './commands/ubm/command.ts';
import { UBN } from './commands/ubn/command.ts';
import { UBX } from './commands/ubx/command.ts';
import { URL } from './commands/url/command.ts';
import { USR } from './commands/usr/command.ts';
import { UUM } from './commands/uum/command.ts';
import { UUN } from './commands/uun/command.ts';
import { UUX } from './commands/uux/command.ts';
import { VAS } from './commands/vas/command.ts';
import { VER } from './commands/ver/command.ts';
import { XFR } from './commands/xfr/command.ts';
import { NUMERIC_ERROR } from './errors/command.ts';
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
import { PHASES, SERVICES, UNDESCRIBED, VERSION_IDS } from './vocabulary.ts';

export const COMMANDS = {
  ACK,
  ADC,
  ADD,
  ADG,
  ADL,
  ANS,
  ATH,
  BLP,
  BND,
  BPR,
  BYE,
  CAL,
  CHG,
  CHL,
  CNT,
  CVQ,
  CVR,
  DEL,
  FLN,
  FND,
  FQY,
  FSL,
  GCF,
  GET,
  GSB,
  GTC,
  ILN,
  IMS,
  INF,
  IPG,
  IRO,
  JOI,
  LKP,
  LSG,
  LST,
  MSG,
  NAK,
  NFY,
  NLN,
  NOT,
  OUT,
  PAG,
  PGD,
  PNG,
  PRP,
  PUT,
  QNG,
  QRY,
  REA,
  REG,
  REM,
  RFS,
  RMG,
  RML,
  RNG,
  SBP,
  SBS,
  SDC,
  SDG,
  SND,
  SYN,
  UBM,
  UBN,
  UBX,
  URL,
  USR,
  UUM,
  UUN,
  UUX,
  VAS,
  VER,
  XFR,
} as const satisfies Record<string, Command>;

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

/** What the engine needs of MSNP. */
export const MSNP: Protocol = {
  versions: VERSION_IDS,
  undescribed: UNDESCRIBED,
  services: SERVICES,
  phases: PHASES,
  commands: Object.values(COMMANDS),
  errors: NUMERIC_ERROR,
};
