import { type Exchange, makeOperation, mapExchange } from '@urql/core';
import { secondsToWait } from './failure.js';

/** A little more than the server asks for, so that a page's queries do not all come back at the same moment. */
const SPREAD_MS = 500;

/**
 * Asks again for what came too fast, as soon as the server lets it: meanwhile the page says why it waits. A change is
 * the reader's to repeat.
 */
export function askAgainLater(pause: (milliseconds: number) => Promise<void> = wait): Exchange {
  return (input) =>
    mapExchange({
      onResult({ operation, error }) {
        const seconds = operation.kind === 'query' && error ? secondsToWait(error) : 0;
        if (seconds === 0) return;
        const again = makeOperation(operation.kind, operation, { ...operation.context, requestPolicy: 'network-only' });
        // Only when somebody still waits for it then.
        void pause(seconds * 1000 + Math.random() * SPREAD_MS).then(() => input.client.reexecuteOperation(again));
      },
    })(input);
}

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
