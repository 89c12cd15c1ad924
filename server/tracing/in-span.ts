import { context, type Span, type SpanOptions, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api';

/** Does `work` in a span, of which what is begun inside becomes a part. */
export async function inSpan<Result>(tracer: Tracer, name: string, options: SpanOptions, work: () => Promise<Result>): Promise<Result> {
  const span = tracer.startSpan(name, options);
  try {
    return await context.with(trace.setSpan(context.active(), span), work);
  } catch (error) {
    noteFailure(span, error);
    throw error;
  } finally {
    span.end();
  }
}

/** Only which kind of error it was: the message of one may hold values of a row. */
export function noteFailure(span: Span, error: unknown): void {
  const { name, code } = error as { name?: unknown; code?: unknown };
  span.setStatus({ code: SpanStatusCode.ERROR }).setAttribute('error.type', String(code ?? name));
}
