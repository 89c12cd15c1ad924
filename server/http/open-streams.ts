import type { FastifyReply } from 'fastify';
import type { StreamEnd, StreamMeasures } from './measure-streams.js';

const MOST_STREAMS_PER_PERSON = 30;

interface Open {
  readonly accountId: string;
  /** Set when we end it. */
  end?: StreamEnd;
}

/** The streams of an endpoint that are open now. */
export class OpenStreams {
  private readonly open = new Map<FastifyReply['raw'], Open>();

  constructor(private readonly measures: StreamMeasures) {}

  /** False when the account has too many already. */
  admit(accountId: string, { raw }: FastifyReply): boolean {
    const theirs = [...this.open.values()].filter((stream) => stream.accountId === accountId).length;
    if (theirs >= MOST_STREAMS_PER_PERSON) return false;
    const stream: Open = { accountId };
    this.open.set(raw, stream);
    this.measures.began();
    raw.once('close', () => {
      this.open.delete(raw);
      this.measures.ended(stream.end ?? (raw.writableEnded ? 'complete' : 'reader'));
    });
    return true;
  }

  /** Breaks a stream off, without saying that it is complete. */
  breakOff({ raw }: FastifyReply, end: StreamEnd): void {
    const stream = this.open.get(raw);
    if (stream) stream.end ??= end;
    if (end === 'failed') raw.destroy();
    else raw.end();
  }

  endAll(): void {
    for (const [raw, stream] of this.open) {
      stream.end ??= 'stopping';
      raw.end();
    }
  }
}
