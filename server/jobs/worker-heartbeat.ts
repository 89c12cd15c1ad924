import type { WorkerEvents } from 'graphile-worker';

/**
 * Listens to whether jobs are still asked for: while the queue has none, that is done once a second.
 * @param workers how many there are; when all of them carry out jobs, nobody asks
 * @returns for how many seconds nobody has asked though somebody should have
 */
export function listenToWorkers(events: WorkerEvents, workers: number, now = () => performance.now()): () => number {
  const busy = new Set<string>();
  let heardAt = now();
  const heard = () => (heardAt = now());
  events.on('localQueue:getJobs:complete', heard);
  events.on('job:start', ({ worker: { workerId } }) => {
    busy.add(workerId);
    heard();
  });
  events.on('job:complete', ({ worker: { workerId } }) => {
    busy.delete(workerId);
    heard();
  });
  // Workers of a pool that gave up never complete what they had.
  events.on('pool:release', () => busy.clear());
  return () => (busy.size >= workers ? 0 : (now() - heardAt) / 1000);
}
