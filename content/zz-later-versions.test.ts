// Scratch.
import { test } from 'vitest';
import { writeFileSync, readFileSync } from 'node:fs';
import { Stage } from '#content/stage.ts';
import { makeTrue } from '#content/situations.ts';
import { type VersionId } from '#content/vocabulary.ts';
import { writeLine } from '#protocol/exchange.ts';
import { ssoWords } from '#content/logon.ts';
import { ticketFor } from '#content/schemes/ticket.ts';
import { answerMsnp11 } from '#content/formats/challenges/answer.ts';

// Input: /tmp/later/in/<name>.txt : header lines "!version V", "!clock ISO", "!given ...", then notation with only client lines, events; 
// replacements: {{LEN}} in C: lines = byte length of payload; {{SSO}} = ticket and words; {{QRY pub priv}} as payload; {{T:form.field}} captured.
const dir = '/tmp/later';
const names = readFileSync(`${dir}/list.txt`, 'utf8').trim().split(/\s+/);
const utf8 = new TextEncoder();
for (const name of names) test(name, () => {
  const rows = readFileSync(`${dir}/in/${name}.txt`, 'utf8').replace(/\n$/, '').split('\n');
  let version: VersionId = 'MSNP13'; let clock = Date.UTC(2009, 0, 7); let service = 'NS';
  const given: string[] = [];
  const body: string[] = [];
  for (const r of rows) {
    if (r.startsWith('!version ')) version = r.slice(9) as VersionId;
    else if (r.startsWith('!clock ')) clock = Date.parse(r.slice(7));
    else if (r.startsWith('!given ')) given.push(r.slice(7));
    else if (r.startsWith('!service ')) service = r.slice(9);
    else body.push(r);
  }
  const stage = new Stage(clock);
  for (const g of given) makeTrue(stage, g, version);
  for (const e of stage.ends.values()) e.take();
  const out: string[] = [];
  let end = stage.ends.get('alice NS');
  let nonce = ''; let puzzle = '';
  const vars = new Map<string, string>();
  const flush = () => {
    if (!end) return;
    for (const f of end.take()) {
      out.push(writeLine('server', f.line, f.payload));
      for (const [k, v] of Object.entries(f.fields)) if (typeof v === 'string') vars.set(`${end.name}.${k}`, v);
      if (f.form?.id === 'USR.ssoChallenge') nonce = String(f.fields['nonce']);
      if (f.form?.id === 'CHL.challenge') puzzle = String(f.fields['challenge']);
    }
    for (const r of end.refusals.splice(0)) out.push('!! ' + r.detail);
  };
  const fill = (t: string) => t
    .replace('{{SSO}}', () => `${ticketFor('alice@example.com', 'password')} ${ssoWords(nonce, stage.logOnOf(end!.who, version))}`)
    .replace('{{TWN}}', () => ticketFor('alice@example.com', 'password'))
    .replace(/\{\{QRY (\S+) (\S+?)\}\}/, (_, a: string, b: string) => answerMsnp11(puzzle, a, b))
    .replace(/\{\{VAR (.+?)\}\}/g, (_, k: string) => vars.get(k) ?? `??${k}`);
  for (let i = 0; i < body.length; i++) {
    const r = body[i]!;
    if (r.startsWith('@ ')) {
      const [, who = '', svc = ''] = r.split(' ');
      const open = stage.ends.get(`${who} ${svc}`);
      end = open && !open.closed ? open : stage.connect(who, svc, version);
      out.push(r); flush();
    } else if (r.startsWith('* ')) { out.push(r); makeTrue(stage, r.slice(2), version); flush(); }
    else if (r.startsWith('C: ')) {
      const lines: string[] = [];
      while (body[i + 1]?.startsWith('C|')) lines.push(fill(body[++i]!.slice(3)));
      const payload = lines.length ? (() => {
        let t = lines.join('\r\n');
        if (t.includes('{{CL}}')) { const b = t.slice(t.lastIndexOf('\r\n\r\n') + 4); t = t.replace('{{CL}}', String(utf8.encode(b).length)); }
        return t; })() : undefined;
      const line = fill(r.slice(3)).replace('{{LEN}}', String(utf8.encode(payload ?? '').length));
      out.push(writeLine('client', line, payload === undefined ? undefined : utf8.encode(payload)));
      if (payload === undefined) stage.say(end!, line); else stage.say(end!, line, payload);
      flush();
    } else if (r === '- client closes') { out.push(r); stage.close(end!); }
    else if (r !== '') { out.push(r); }
  }
  for (const e of stage.ends.values()) for (const f of e.take()) out.push(`?? ${e.name}: ${writeLine('server', f.line, f.payload)}`);
  writeFileSync(`${dir}/out/${name}.txt`, out.join('\n') + '\n');
});
