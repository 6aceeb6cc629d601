// The msnp command: picks a subcommand by its name and runs it.

/** Runs `msnp` with the arguments after its name; resolves to the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  process.stdout.write(`usage: msnp <command>\n${process.version} ${JSON.stringify(args)}\n`);
  return 0;
}
