// What a fragment of the playground's address asks for by name, as the Run buttons of the pages write it.

export interface Named {
  readonly what: 'scene' | 'task';
  /** Of a scene `chat`, of a version `msnp8`, of an exchange `commands/usr/0`; of a task `hide`. */
  readonly name: string;
}

/** What a fragment, without its #, names; undefined when it names nothing: a packed session, or anything else. */
export function namedIn(fragment: string): Named | undefined {
  const [, what, name] = /^(run|scene|task)=([\w/%.-]{1,120})$/.exec(fragment) ?? [];
  if (name === undefined) return undefined;
  return what === 'task' ? { what, name } : { what: 'scene', name: name.replaceAll('%2F', '/') };
}
