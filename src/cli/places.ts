// Addresses of a server: where it listens, what it tells clients, and why an address cannot be had.

import { hostname, networkInterfaces } from 'node:os';
import type { Place } from '#transports/listener.ts';
import { Failure } from './subcommand.ts';

export function isLoopback(address: string): boolean {
  return /^(127\.|::1$|::ffff:127\.)/.test(address);
}

export function hostAndPort(host: string, port: number): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

/** Whether an address stands for all of this machine. */
export function isEverywhere(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

/** The address under which others reach this machine, when it listens at all of them. */
function outside(): string | undefined {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
}

/** The address that clients are told to connect to, as host:port; `wanted` may lack the port. */
export function advertised({ host, port }: Place, wanted: string | undefined): string {
  if (wanted !== undefined) return /:\d+$/.test(wanted) ? wanted : `${wanted}:${port}`;
  return hostAndPort(isEverywhere(host) ? (outside() ?? '127.0.0.1') : host, port);
}

/** An advertised address without its port, and without the brackets of IPv6. */
export function hostOf(address: string): string {
  return address.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
}

/** An address of the web for a place on this machine. */
export function urlOf(scheme: 'http' | 'https', { host, port }: Place): string {
  return `${scheme}://${hostAndPort(isEverywhere(host) ? '127.0.0.1' : host, port)}/`;
}

/** The names by which a person may open a page of this machine, beside addresses and localhost. */
export function namesOf(host: string, advertise: string | undefined): string[] {
  const own = hostname();
  return [host, own, `${own}.local`, ...(advertise === undefined ? [] : [hostOf(advertise)])];
}

/** Why a place cannot be listened at, in words. */
export function failureOf(error: unknown, option: string, { host, port }: Place): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const other = `Choose another with ${option} N; 0 takes any free one.`;
  const sentences: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} at ${host} is in use by another program. ${other}`,
    EACCES: `Port ${port} may not be opened by this user. ${other}`,
    EADDRNOTAVAIL: `${host} is no address of this machine. Choose another with --host.`,
    ENOTFOUND: `There is no host ${host}. Choose another with --host.`,
  };
  return new Failure(sentences[code] ?? `Cannot listen at ${hostAndPort(host, port)}: ${String(error)}`);
}
