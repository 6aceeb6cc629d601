// commands.csv: which version has which command, for spreadsheets.

import { publishedCommand } from '../commands.ts';
import type { Registry } from '../registry.ts';

/** A cell by RFC 4180: in quotation marks where it has to be. */
function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The text of commands.csv: one line a command, one column a version. Cells are the states of `presence`:
 * added, same, changed, removed, absent or unknown. UTF-8, lines end with LF.
 */
export function commandsTable({ protocol }: Registry): string {
  const rows = protocol.commands.map((command) => {
    const { name, title, services, presence } = publishedCommand(protocol, command);
    return [name, title, services.join(' '), ...presence.map(({ state }) => state)];
  });
  const head = ['command', 'title', 'services', ...protocol.versions];
  return [head, ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('');
}
