import { BlockList, isIP } from 'node:net';
import type { Allowance } from './auth/allowance.js';

/** A setting that is missing or malformed; its message is one line that names the setting and what would be right. */
export class SettingError extends Error {
  override readonly name = 'SettingError';

  constructor(setting: string, expected: string) {
    super(`Setting ${setting}: ${expected}`);
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** The value of a setting; an empty one counts as not given. */
export function text(environment: Environment, name: string): string | undefined {
  return environment[name]?.trim() || undefined;
}

export function flag(environment: Environment, name: string, otherwise: boolean): boolean {
  return oneOf(environment, name, ['true', 'false'], String(otherwise) as 'true' | 'false') === 'true';
}

export function integer(environment: Environment, name: string, otherwise: number, least: number, most: number): number {
  const value = text(environment, name) ?? String(otherwise);
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < least || number > most) {
    throw new SettingError(name, `must be a whole number from ${least} to ${most}`);
  }
  return number;
}

export function oneOf<Value extends string>(
  environment: Environment,
  name: string,
  allowed: readonly Value[],
  otherwise: NoInfer<Value>,
): Value {
  const value = text(environment, name) ?? otherwise;
  const found = allowed.find((candidate) => candidate === value);
  if (!found) throw new SettingError(name, `must be one of ${allowed.join(', ')}`);
  return found;
}

/** Some of `allowed`, separated by commas; none when it is not given. */
export function severalOf<Value extends string>(environment: Environment, name: string, allowed: readonly Value[]): Value[] {
  const given = (text(environment, name) ?? '').split(',').map((part) => part.trim()).filter(Boolean);
  if (given.every((part): part is Value => (allowed as readonly string[]).includes(part))) return given;
  throw new SettingError(name, `must be some of ${allowed.join(', ')}, separated by commas`);
}

/** An absolute address whose scheme is one of `schemes`. Its value stays out of the message: it may hold a password. */
export function address(environment: Environment, name: string, schemes: readonly string[], example: string): URL | undefined {
  const value = text(environment, name);
  if (value === undefined) return undefined;
  if (URL.canParse(value)) {
    const url = new URL(value);
    if (schemes.includes(url.protocol.slice(0, -1))) return url;
  }
  throw new SettingError(name, `must be an address like ${example}`);
}

/** The dearest document that anybody may send has to fit. */
const LEAST_AT_ONCE = 5_000;

/** A leaky bucket: how much fits into it and how much of that comes back in a second. */
export function allowance(environment: Environment, name: string, otherwise: Allowance): Allowance {
  const value = text(environment, name);
  if (value === undefined) return otherwise;
  const [, atOnce, perSecond] = (/^(\d{1,12})\/(\d{1,12})$/.exec(value) ?? []).map(Number);
  if (atOnce === undefined || perSecond === undefined || atOnce < LEAST_AT_ONCE || perSecond < 1) {
    throw new SettingError(name, `must be what may be asked for at once, at least ${LEAST_AT_ONCE}, and what comes back in a second, like 20000/300`);
  }
  return { atOnce, perSecond };
}

/** Addresses and networks, separated by commas; none when it is not given. */
export function networks(environment: Environment, name: string): string[] {
  const parts = (text(environment, name) ?? '').split(',').map((part) => part.trim());
  const given = parts.filter((part) => part !== '');
  if (given.every(isNetwork)) return given;
  throw new SettingError(name, 'must be addresses or networks separated by commas, like 127.0.0.1,10.0.0.0/8');
}

function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  if (prefix === undefined) return true;
  try {
    new BlockList().addSubnet(address, /^\d+$/.test(prefix) ? Number(prefix) : -1, version === 4 ? 'ipv4' : 'ipv6');
    return true;
  } catch {
    return false;
  }
}
