// Scratch.
import { test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { Stage } from '#content/stage.ts';
import { makeTrue } from '#content/situations.ts';
import type { VersionId } from '#content/vocabulary.ts';
import { writeLine } from '#protocol/exchange.ts';
import { isFrom } from '#content/logon.ts';
import { md5Digest } from '#content/schemes/md5.ts';
import { ticketFor } from '#content/schemes/ticket.ts';
import { answerMd5, answerMsnp11 } from '#content/formats/challenges/answer.ts';
import { encodeMsnObject, msnObjectElement, sha1dOf } from '#content/formats/msnobject/digest.ts';

const OBJ = encodeMsnObject(msnObjectElement({ creator: 'alice@example.com', size: 9216, type: 3, location: 'TFR1C.dat', friendly: 'AAA=', sha1d: sha1dOf(new Uint8Array(9216)) }));
interface S { v: VersionId; name?: string; clock: string; offer: string; build?: string; before?: string[]; given: string[]; dispatch?: boolean; steps: (string | [string, string])[] }
const SESSIONS: S[] = [
  { v: 'MSNP2', clock: '1999-07-19T00:00:00Z', offer: 'MSNP2 CVR0', given: ['bob is online'], steps: ['SYN 0', 'CHG NLN', 'CVR 0x0409 win 4.10 i386 MSMSGS 1.0.0863', 'URL INBOX'] },
  { v: 'MSNP3', clock: '1999-11-16T14:00:00Z', offer: 'MSNP3 MSNP2 CVR0', given: ['bob is online'], steps: ['SYN 12', 'CHG NLN', 'URL INBOX', 'SND dave@example.com 0x0409 MSMSGS'] },
  { v: 'MSNP5', clock: '2000-08-07T07:00:00Z', offer: 'MSNP5 MSNP4 CVR0', before: ['bob takes texts on a phone', 'carol is in the directory as Carol Sample, Boise, ID, US'], given: ['bob is online as AWY'], steps: ['SYN 11', 'CHG NLN', ['PAG bob@example.com', '<TEXT xml:space="preserve">Call me</TEXT>'], '* an alert arrives for alice: "Your parcel is here."', 'FND fname=Carol lname=Sample city=* state=* country=US', ['SDC 1 0x0409 MSMSGS MSMSGS X X Alice', 'Come and chat with me.']] },
  { v: 'MSNP8', clock: '2003-02-19T08:00:00Z', offer: 'MSNP8 CVR0', build: '5.0.0544', given: ['bob is online'], steps: ['SYN 0', 'CHG NLN 0', 'chl', 'PNG'] },
  { v: 'MSNP9', clock: '2003-07-11T08:00:00Z', offer: 'MSNP9 MSNP8 CVR0', build: '6.0.0602', before: ['alice’s lists have version 15'], given: ['bob is online'], steps: ['SYN 15', `CHG NLN 268435500 ${OBJ}`, '* bob shows a picture', 'PNG', 'chl'] },
  { v: 'MSNP10', clock: '2004-06-01T00:00:00Z', offer: 'MSNP10 MSNP9 CVR0', build: '6.2.0137', given: ['bob is online'], steps: ['SYN 0 0', 'CHG NLN 268435500', 'PRP MFN Alice%20A', 'ADC FL N=carol@example.com F=Carol', 'chl'] },
  { v: 'MSNP10', name: 'MSNP10b', clock: '2004-06-01T00:00:00Z', offer: 'MSNP10 MSNP9 CVR0', build: '6.2.0137', before: ['alice’s address book is not migrated', 'alice’s lists have version 16'], given: ['bob is online'], dispatch: false, steps: ['SYN 15 0', 'CHG NLN 268435500', '* alice’s address book is migrated'] },
  { v: 'MSNP12', clock: '2005-10-18T00:00:00Z', offer: 'MSNP12 MSNP11 MSNP10 CVR0', build: '7.5.0324', given: ['bob is online'], steps: ['SYN 0 0', 'GCF Shields.xml', 'CHG NLN 1342177324', ['UUX', '<Data><PSM></PSM><CurrentMedia></CurrentMedia></Data>'], '* bob writes "On the train" behind the name', 'chl'] },
];
function play({ v, clock, offer, build, before = [], given, dispatch = true, steps }: S): string {
  const stage = new Stage(Date.parse(clock));
  for (const each of [...before, ...given]) makeTrue(stage, each, v);
  const out: string[] = [];
  const H = 'alice@example.com';
  let end = stage.connect('alice', dispatch ? 'DS' : 'NS', v);
  out.push(`@ alice ${dispatch ? 'DS' : 'NS'}`);
  let t = 1;
  let heard: ReturnType<typeof end.take> = [];
  const hear = () => { heard = end.take(); for (const f of heard) out.push(writeLine('server', f.line, f.payload)); for (const r of end.refusals.splice(0)) out.push('!! ' + r.detail); if (end.closed) out.push('- server closes'); };
  const say = (line: string, payload?: string) => {
    let whole = line;
    if (line !== 'PNG' && line !== 'OUT') { const [verb = '', ...rest] = line.split(' '); whole = [verb, t++, ...rest].join(' '); }
    if (payload !== undefined) whole += ` ${payload.length}`;
    out.push(writeLine('client', whole, payload === undefined ? undefined : new TextEncoder().encode(payload)));
    stage.say(end, whole, payload); hear();
  };
  const late = isFrom(v, 'MSNP8');
  const hello = () => { say(`VER ${offer}`); say(late ? `CVR 0x0409 winnt 5.1 i386 MSNMSGR ${build} MSMSGS ${H}` : 'INF'); say(`USR ${late ? 'TWN' : 'MD5'} I ${H}`); };
  hello();
  if (dispatch) { end = stage.connect('alice', 'NS', v); out.push('@ alice NS'); hello(); }
  if (late) { out.push('# Over HTTPS the client trades account, password and the parameters for a Passport ticket.'); say(`USR TWN S ${ticketFor(H, 'password')}`); }
  else say(`USR MD5 S ${md5Digest(String(heard.find((f) => f.form?.id === 'USR.md5Challenge')?.fields['challenge']), 'password')}`);
  for (const step of steps) {
    if (step === 'chl') {
      out.push('* 50 seconds pass'); makeTrue(stage, '50 seconds pass', v); hear();
      const c = String(heard.find((f) => f.form?.id === 'CHL.challenge')?.fields['challenge']);
      const [pub, priv] = isFrom(v, 'MSNP11') ? ['PROD0090YUAUV{2B', 'YMM8C_H7KCQ2S_KL'] as const : ['msmsgs@msnmsgr.com', 'Q1P7W2E4J9R8U3S5'] as const;
      say(`QRY ${pub}`, isFrom(v, 'MSNP11') ? answerMsnp11(c, pub, priv) : answerMd5(c, priv));
    } else if (typeof step === 'string' && step.startsWith('* ')) { out.push(step); makeTrue(stage, step.slice(2), v); hear(); }
    else if (typeof step === 'string') say(step);
    else say(...step);
  }
  if (!end.closed) say('OUT');
  return out.join('\n');
}
for (const each of SESSIONS) test(each.name ?? each.v, () => {
  writeFileSync(`/tmp/vp/${(each.name ?? each.v).toLowerCase()}.txt`, play(each) + '\n');
});
