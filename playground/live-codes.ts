// Why a WebSocket of live mode has ended, in words.

/** What a close code of an own connection means for whoever sees it. */
export function whyEnded(code: number): string {
  switch (code) {
    case 1000:
      return 'The real server has ended the connection (code 1000), as it does after OUT, or when a client breaks a rule that it does not forgive.';
    case 1001:
      return 'The real server stops (code 1001). Start msnp serve again, then connect anew.';
    case 1003:
      return 'The real server takes bytes only and was sent text (code 1003).';
    case 1009:
      return 'What was sent at once was longer than 1 MiB, which the real server refuses (code 1009).';
    case 1006:
      return 'The connection broke (code 1006): msnp serve has gone, the network failed, or this page read too slowly.';
    default:
      return `The connection has ended with code ${code}.`;
  }
}
