import { benchSwitchboards } from '#testing/bench/server.ts';
console.log(await benchSwitchboards('server', 50));
