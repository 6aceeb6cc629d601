// The hosts at which clients look for web services, as the definitions of the services name them.

import { WEB_SERVICES } from './reference.ts';

/** In small letters, each once, in alphabetical order. */
export const WEB_HOSTS: readonly string[] = [
  ...new Set(
    WEB_SERVICES.flatMap(({ addresses }) => addresses).flatMap(({ url }) => {
      const host = /^https?:\/\/([\w.-]+)(?=[/:]|$)/.exec(url)?.[1];
      return host === undefined ? [] : [host.toLowerCase()];
    }),
  ),
].toSorted();
