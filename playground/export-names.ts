// What a session can be exported as.

const NAMES = ['text', 'markdown', 'json', 'pcap'] as const;

export type ExportName = (typeof NAMES)[number];

/** The export of a name; text when none is given, undefined for one that there is not. */
export function exportNamed(name = 'text'): ExportName | undefined {
  return NAMES.find((each) => each === (name.toLowerCase() === 'md' ? 'markdown' : name.toLowerCase()));
}
