// The list of behaviours: one line for each command that a client can send.

import type { Behaviour } from '#server/serve.ts';
import { serve as ans } from './commands/ans/serve.ts';
import { serve as cal } from './commands/cal/serve.ts';
import { serve as chg } from './commands/chg/serve.ts';
import { serve as chl } from './commands/chl/serve.ts';
import { serve as cvq } from './commands/cvq/serve.ts';
import { serve as cvr } from './commands/cvr/serve.ts';
import { serve as fnd } from './commands/fnd/serve.ts';
import { serve as gcf } from './commands/gcf/serve.ts';
import { serve as ims } from './commands/ims/serve.ts';
import { serve as inf } from './commands/inf/serve.ts';
import { serve as msg } from './commands/msg/serve.ts';
import { serve as out } from './commands/out/serve.ts';
import { serve as pag } from './commands/pag/serve.ts';
import { serve as pgd } from './commands/pgd/serve.ts';
import { serve as png } from './commands/png/serve.ts';
import { serve as qry } from './commands/qry/serve.ts';
import { serve as sdc } from './commands/sdc/serve.ts';
import { serve as snd } from './commands/snd/serve.ts';
import { serve as url } from './commands/url/serve.ts';
import { serve as usr } from './commands/usr/serve.ts';
import { serve as uux } from './commands/uux/serve.ts';
import { serve as ver } from './commands/ver/serve.ts';
import { serve as xfr } from './commands/xfr/serve.ts';

export const BEHAVIOURS: Readonly<Record<string, Behaviour>> = {
  ANS: ans,
  CAL: cal,
  CHG: chg,
  CHL: chl,
  CVQ: cvq,
  CVR: cvr,
  FND: fnd,
  GCF: gcf,
  IMS: ims,
  INF: inf,
  MSG: msg,
  OUT: out,
  PAG: pag,
  PGD: pgd,
  PNG: png,
  QRY: qry,
  SDC: sdc,
  SND: snd,
  URL: url,
  USR: usr,
  UUX: uux,
  VER: ver,
  XFR: xfr,
};
