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
      req: (request: { method: string; url: string; ip: string }) => ({
        method: request.method,
        // A query string may carry a single-use link's secret.
        path: request.url.split('?', 1)[0],
        ip: request.ip,
      }),
    },
  });
}

function quoted(parent: string, name: string): string {
  return `${parent}["${name}"]`;
}
