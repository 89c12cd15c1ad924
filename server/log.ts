import { pino, type Logger } from 'pino';
import type { Config } from './config.js';

const SECRETS = ['authorization', 'cookie', 'set-cookie', 'password', 'token', 'accessToken', 'refreshToken', 'oneTimeCode'];

/** The structured log, one JSON object a line on standard output; what could be a secret is left out. */
export function createLog(config: Config): Logger {
  return pino({
    level: config.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: SECRETS.flatMap((name) => [quoted('', name), quoted('*', name), quoted('*.*', name)]), remove: true },
    serializers: {
      err: describeError,
      req: (request: { method: string; url: string; ip: string }) => ({
        method: request.method,
        // A query string may carry a single-use link's secret.
        path: request.url.split('?', 1)[0],
        ip: request.ip,
      }),
    },
  });
}

/** What the log says of an error. Only this: drivers hang whole connections on their errors, with the keys to cancel them, and rows with their values. */
export function describeError(error: Error & { code?: unknown }): Record<string, unknown> {
  const { name, message, code, stack, cause } = error;
  return { type: name, message, code, stack, ...(cause instanceof Error && { cause: describeError(cause) }) };
}

function quoted(parent: string, name: string): string {
  return `${parent}["${name}"]`;
}
