// The way from the mock server of the page to a real one: offered where `msnp serve` serves the page, told how to get
// elsewhere. What it needs beyond a question to the host is loaded when somebody goes there.

import { LIVE_PATHS, type LiveProbe } from '#server/live.ts';
import { siteAt } from './details.ts';
import { button, el, fill } from './dom.ts';

/** Asks once whether the page is live. A host that cannot be reached, or that says something else, is not. */
async function probed(): Promise<LiveProbe> {
  try {
    const answer = await fetch(siteAt(LIVE_PATHS.probe), { cache: 'no-store' });
    const probe: unknown = answer.ok ? await answer.json() : undefined;
    if (typeof probe !== 'object' || probe === null) return { live: 0 };
    const { live, address }: { live?: unknown; address?: unknown } = probe;
    return live === 1 && typeof address === 'string' ? { live, address } : { live: 0 };
  } catch {
    return { live: 0 };
  }
}

function howTo(): HTMLElement {
  return el(
    'p',
    { className: 'pg-live-how' },
    'To watch real clients live, open this page from your own machine: ',
    el('code', { textContent: 'npx msnp serve' }),
    ' serves it. ',
    el('a', { href: siteAt('guide/connect/'), textContent: 'How to connect a client' }),
  );
}

/** Holds the mock server's desk, and that of the real server in its place when it is chosen; below the page's heading. */
export function liveDoor(mock: HTMLElement, heading: HTMLElement | null): HTMLElement {
  const place = el('div', {}, mock);
  const head = el('div', { className: 'pg-live' }, howTo());
  const top = el('div', { className: 'pg-head' }, ...(heading ? [heading] : []), head);
  let real: Promise<HTMLElement> | undefined;

  async function desk(address: string): Promise<HTMLElement> {
    const { openDesk } = await import('./live-desk.ts');
    return openDesk(new URL(siteAt(''), location.href).href, address);
  }

  function offer(address: string): void {
    const said = el('p', {});
    said.setAttribute('role', 'status');
    said.append('Live: this page is served by msnp serve at ', el('strong', { textContent: address }), '.');
    const turn = async (live: boolean) => {
      toMock.ariaPressed = String(!live);
      toReal.ariaPressed = String(live);
      if (!live) return fill(place, mock);
      try {
        real ??= desk(address);
        const element = await real;
        if (toReal.ariaPressed === 'true') fill(place, element);
      } catch (error) {
        real = undefined;
        const why = error instanceof Error ? error.message : String(error);
        fill(
          place,
          el('p', { role: 'alert', textContent: `Live mode could not be loaded: ${why}. Choose it again.` }),
        );
      }
    };
    const toMock = button('Mock server in this page', () => void turn(false));
    const toReal = button('Real server', () => void turn(true));
    const choice = el(
      'div',
      { className: 'pg-live-choice', role: 'group', ariaLabel: 'Which server' },
      toMock,
      toReal,
    );
    void turn(false);
    addEventListener('hashchange', () => void turn(false));
    fill(head, said, choice);
  }

  void probed().then((probe) => {
    if (probe.live === 1) offer(probe.address);
  });
  return el('div', { className: 'pg-door' }, top, place);
}
