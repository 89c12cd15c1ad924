import { EventEmitter } from 'node:events';
import { beforeEach, expect, test } from '@jest/globals';
import { listenToWorkers } from '../../../server/jobs/worker-heartbeat.js';

let now: number;
let events: EventEmitter;
let silentSeconds: () => number;
const worker = (workerId: string) => ({ worker: { workerId } });

beforeEach(() => {
  now = 0;
  events = new EventEmitter();
  silentSeconds = listenToWorkers(events as never, 2, () => now);
});

test('who asks and finds no job is heard, who cannot ask is not', () => {
  now = 30_000;
  expect(silentSeconds()).toBe(30);
  events.emit('localQueue:getJobs:complete', {});
  expect(silentSeconds()).toBe(0);
  events.emit('worker:getJob:error', worker('a'));
  now = 31_000;
  expect(silentSeconds()).toBe(1);
});

test('as many long jobs as can be under way are no silence, one of them is', () => {
  events.emit('job:start', worker('a'));
  now = 20_000;
  expect(silentSeconds()).toBe(20);
  events.emit('job:start', worker('b'));
  now = 900_000;
  expect(silentSeconds()).toBe(0);
  events.emit('job:complete', worker('a'));
  now = 901_000;
  expect(silentSeconds()).toBe(1);
});

test('what a pool had under way that gave up keeps nobody busy', () => {
  events.emit('job:start', worker('a'));
  events.emit('job:start', worker('b'));
  events.emit('pool:release', {});
  now = 20_000;
  expect(silentSeconds()).toBe(20);
});
