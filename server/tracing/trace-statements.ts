import { context, SpanKind, trace, type Tracer } from '@opentelemetry/api';
import pg from 'pg';
import { noteFailure } from './in-span.js';

/** What a statement does and with which table. */
const SUMMARY = /^\s*(\w+)\b(?:[^]*?\b(?:from|into|update)\s+"?(\w+))?/i;

type Query = (...args: unknown[]) => unknown;

/**
 * A span for each statement that belongs to a request or job, on every connection: the driver has no other place at which
 * all of them pass. The polling of the job queue belongs to none, nor does what goes on after a request.
 */
export function traceStatements(tracer: Tracer): { end(): void } {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const { query } = prototype;
  prototype.query = function tracedQuery(this: unknown, ...args: unknown[]) {
    const text = typeof args[0] === 'string' ? args[0] : (args[0] as { text?: unknown } | null)?.text;
    const answer = (): unknown => Reflect.apply(query, this, args);
    if (typeof text !== 'string' || !trace.getSpan(context.active())?.isRecording()) return answer();
    const startTime = performance.now();
    const answered = answer();
    if (!(answered instanceof Promise)) return answered;
    const [name, attributes] = summaryOf(text);
    const span = tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes, startTime });
    const failed = (error: unknown) => noteFailure(span, error);
    void answered.then(() => undefined, failed).finally(() => span.end());
    return answered;
  };
  return {
    end() {
      prototype.query = query;
    },
  };
}

function summaryOf(text: string): [string, Record<string, string>] {
  const [, verb = 'statement', table] = SUMMARY.exec(withoutValues(text)) ?? [];
  const operation = verb.toLowerCase();
  return [table ? `${operation} ${table}` : operation, { 'db.system.name': 'postgresql', 'db.operation.name': operation, ...(table && { 'db.collection.name': table }) }];
}

/** What comes before the first value, and after the beginning of a transaction that goes along with its first statement. */
function withoutValues(text: string): string {
  let from = text.startsWith('begin;\n') ? 'begin;\n'.length : 0;
  while (from > 0 && text.startsWith('select set_config(', from)) from = text.indexOf(';\n', from) + 2;
  const end = text.indexOf("'", from);
  return text.slice(from, end < 0 ? undefined : end);
}
