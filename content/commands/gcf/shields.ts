// The configuration that the mock server hands out: a shield file that switches nothing off.

const CONFIG =
  '<config><shield><cli maj="7" min="0" minbld="0" maxbld="9999" deny=" " /></shield><block></block></config>';

/** Shields.xml as MSNP11 and MSNP12 clients ask for it. */
export function shieldsFile(): string {
  return `<?xml version="1.0" encoding="utf-8" ?>${CONFIG}`;
}

/** The same inside the policies that the server sends unasked from MSNP13. */
export function shieldsPolicies(): string {
  return `<Policies><Policy type="SHIELDS">${CONFIG}</Policy></Policies>`;
}
