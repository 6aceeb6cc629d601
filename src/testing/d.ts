import { drawing } from '#cli/mock.ts';
import { worldOf } from '#cli/accounts.ts';
import { BEHAVIOURS } from '#content/behaviours.ts';
import { OCCASIONS } from '#content/occasions.ts';
import { MSNP } from '#content/registry.ts';
import { md5Digest } from '#content/schemes/md5.ts';
import { Server } from '#server/server.ts';
const u = new TextEncoder(), d = new TextDecoder();
for (const [contacts, times] of [[10, 4000], [60, 1000], [600, 100], [10, 4000], [60, 1000], [600, 200]] as const) {
  const n = Math.max(1000, contacts + 1);
  const handle = (i: number) => `user${i % n}@example.com`;
  const t0 = performance.now();
  const world = worldOf(Array.from({ length: n }, (_, i) => ({ handle: handle(i), password: 'password', friendlyName: `User ${i}`, contacts: Array.from({ length: contacts }, (_, s) => handle(i + s + 1)), blocked: [], groups: [] })), drawing());
  const t1 = performance.now();
  const server = new Server({ protocol: MSNP, behaviours: BEHAVIOURS, occasions: OCCASIONS, world, draw: drawing(), addresses: { DS: 'a:1', NS: 'a:1', SB: 'a:1' } });
  const t = performance.now(); let bytes = 0;
  for (let i = 0; i < times; i++) {
    const w = `w${i}`; server.open(w, i, { service: 'NS' });
    const say = (x: string) => { let out = ''; for (const e of server.receive(w, u.encode(x), i)) if (e.kind === 'send') { bytes += e.bytes.length; if (x.startsWith('USR 3')) out += d.decode(e.bytes); } return out; };
    say('VER 1 MSNP7\r\n'); say('INF 2\r\n');
    const c = /S (\S+)/.exec(say(`USR 3 MD5 I ${handle(i)}\r\n`))?.[1] ?? '';
    say(`USR 4 MD5 S ${md5Digest(c, 'password')}\r\n`); say('SYN 5 0\r\n'); say('CHG 6 NLN\r\n');
    server.close(w, i);
  }
  const e = performance.now() - t;
  console.log(contacts, (e / times * 1000).toFixed(0), 'us each', (bytes / times).toFixed(0), 'bytes', 'world', (t1 - t0).toFixed(0));
}
