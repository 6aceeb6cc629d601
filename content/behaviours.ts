// The list of behaviours: one line for each command that a client can send.

import type { FormName } from '#protocol/define.ts';
import type { Serve } from '#server/serve.ts';
import { serve as adc } from './commands/adc/serve.ts';
import { serve as add } from './commands/add/serve.ts';
import { serve as adg } from './commands/adg/serve.ts';
import { serve as adl } from './commands/adl/serve.ts';
import { serve as ans } from './commands/ans/serve.ts';
import { serve as blp } from './commands/blp/serve.ts';
import { serve as cal } from './commands/cal/serve.ts';
import { serve as chg } from './commands/chg/serve.ts';
import { serve as chl } from './commands/chl/serve.ts';
import { serve as cvq } from './commands/cvq/serve.ts';
import { serve as cvr } from './commands/cvr/serve.ts';
import { serve as del } from './commands/del/serve.ts';
import { serve as fnd } from './commands/fnd/serve.ts';
import { serve as fqy } from './commands/fqy/serve.ts';
import { serve as gcf } from './commands/gcf/serve.ts';
import { serve as gsb } from './commands/gsb/serve.ts';
import { serve as gtc } from './commands/gtc/serve.ts';
import { serve as ims } from './commands/ims/serve.ts';
import { serve as inf } from './commands/inf/serve.ts';
import { serve as lsg } from './commands/lsg/serve.ts';
import { serve as lst } from './commands/lst/serve.ts';
import { serve as msg } from './commands/msg/serve.ts';
import { serve as out } from './commands/out/serve.ts';
import { serve as pag } from './commands/pag/serve.ts';
import { serve as pgd } from './commands/pgd/serve.ts';
import { serve as png } from './commands/png/serve.ts';
import { serve as prp } from './commands/prp/serve.ts';
import { serve as put } from './commands/put/serve.ts';
import { serve as qry } from './commands/qry/serve.ts';
import { serve as rea } from './commands/rea/serve.ts';
import { serve as reg } from './commands/reg/serve.ts';
import { serve as rem } from './commands/rem/serve.ts';
import { serve as rmg } from './commands/rmg/serve.ts';
import { serve as rml } from './commands/rml/serve.ts';
import { serve as sbp } from './commands/sbp/serve.ts';
import { serve as sdc } from './commands/sdc/serve.ts';
import { serve as sdg } from './commands/sdg/serve.ts';
import { serve as snd } from './commands/snd/serve.ts';
import { serve as syn } from './commands/syn/serve.ts';
import { serve as url } from './commands/url/serve.ts';
import { serve as usr } from './commands/usr/serve.ts';
import { serve as uum } from './commands/uum/serve.ts';
import { serve as uun } from './commands/uun/serve.ts';
import { serve as uux } from './commands/uux/serve.ts';
import { serve as vas } from './commands/vas/serve.ts';
import { serve as ver } from './commands/ver/serve.ts';
import { serve as xfr } from './commands/xfr/serve.ts';
import type { COMMANDS } from './registry.ts';

type Commands = typeof COMMANDS;

/** The commands that a client sends, in one version or another. */
type FromClient = {
  [N in keyof Commands]: [FormName<Commands[N], 'client'>] extends [never] ? never : N;
}[keyof Commands];

const ONLY_MSNP24 = 'Clients send it in MSNP24 alone, which the mock server does not speak.';

/** Commands of clients that have no behaviour, each with the reason. */
export const UNSERVED = {
  ACK: ONLY_MSNP24,
  ATH: ONLY_MSNP24,
  BND: ONLY_MSNP24,
  CNT: ONLY_MSNP24,
  GET: ONLY_MSNP24,
} as const satisfies Partial<Record<FromClient, string>>;

type Served = Exclude<FromClient, keyof typeof UNSERVED>;

/** One behaviour for each command that a client sends: where one is missing, this does not compile. */
export const BEHAVIOURS: { readonly [N in Served]: Serve<Commands[N]> } = {
  ADC: adc,
  ADD: add,
  ADG: adg,
  ADL: adl,
  ANS: ans,
  BLP: blp,
  CAL: cal,
  CHG: chg,
  CHL: chl,
  CVQ: cvq,
  CVR: cvr,
  DEL: del,
  FND: fnd,
  FQY: fqy,
  GCF: gcf,
  GSB: gsb,
  GTC: gtc,
  IMS: ims,
  INF: inf,
  LSG: lsg,
  LST: lst,
  MSG: msg,
  OUT: out,
  PAG: pag,
  PGD: pgd,
  PNG: png,
  PRP: prp,
  PUT: put,
  QRY: qry,
  REA: rea,
  REG: reg,
  REM: rem,
  RMG: rmg,
  RML: rml,
  SBP: sbp,
  SDC: sdc,
  SDG: sdg,
  SND: snd,
  SYN: syn,
  URL: url,
  USR: usr,
  UUM: uum,
  UUN: uun,
  UUX: uux,
  VAS: vas,
  VER: ver,
  XFR: xfr,
};
