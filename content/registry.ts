// The list of commands, one line each, and what the engine needs of MSNP.

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

/** What the engine needs of MSNP. */
export const MSNP: Protocol = {
  versions: VERSION_IDS,
  undescribed: UNDESCRIBED,
  services: SERVICES,
  phases: PHASES,
  commands: Object.values(COMMANDS),
  errors: NUMERIC_ERROR,
};
