import { Counter, Gauge, type Registry } from 'prom-client';
import type { Audience } from '../shared/audience.js';

/** Why a stream ended: who followed it left, its session ended, the server stops, nothing more was to come, something failed. */
export type StreamEnd = 'reader' | 'session' | 'stopping' | 'complete' | 'failed';

/** What an endpoint tells of its streams. */
export interface StreamMeasures {
  began(): void;
  ended(reason: StreamEnd): void;
}

/** Measures the streams of an endpoint. */
export type MeasureStreams = (audience: Audience) => StreamMeasures;

/** Measures of live updates: how many are followed now, and why others ended. */
export function measureStreams(registry: Registry): MeasureStreams {
  const open = new Gauge({
    name: 'graphql_streams_open',
    help: 'Subscriptions that are followed now, by endpoint.',
    labelNames: ['audience'],
    registers: [registry],
  });
  const ends = new Counter({
    name: 'graphql_streams_ended_total',
    help: 'Subscriptions that ended, by endpoint and reason: reader, session, stopping, complete or failed.',
    labelNames: ['audience', 'reason'],
    registers: [registry],
  });
  return (audience) => ({
    began: () => open.inc({ audience }),
    ended(reason) {
      open.dec({ audience });
      ends.inc({ audience, reason });
    },
  });
}
