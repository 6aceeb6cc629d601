import { Stage } from '#content/stage.ts';
const u = new TextEncoder();
const stage = new Stage();
for (const w of ['alice', 'bob']) stage.logOn(w, 'MSNP7', 'NLN');
const room = stage.world.openRoom(stage.now);
for (const w of ['alice', 'bob']) { const { cookie } = stage.world.admit(`${w}@example.com`, room.id, stage.now + 1000); stage.connect(w, 'SB', 'MSNP7'); stage.say(stage.end(w, 'SB'), `ANS 1 ${w}@example.com ${cookie} ${room.id}`); }
const text = 'MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\nHello';
const batch = u.encode(`MSG 5 A ${text.length}\r\n${text}`.repeat(32));
let n = 0; const t = performance.now();
while (performance.now() - t < 5000) { n += stage.server.receive('alice SB', batch, 1).length / 2; }
console.log((n / (performance.now() - t) * 1000).toFixed(0), 'msg/s');
