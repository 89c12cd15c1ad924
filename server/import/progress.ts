import { statSync } from 'node:fs';
import { SingleBar } from 'cli-progress';

/** Is told how far an import is. */
export interface Progress {
  begin(mapping: string): void;
  /** `records` are done; they took so many bytes of the file. */
  advance(records: number, bytes: number): void;
  end(): void;
}

const LINE_EVERY_MS = 2_000;

/** A bar with rate and remaining time on the standard error output; plain lines when that is no terminal. */
export function progressBar(file: string): Progress {
  const bar = new SingleBar({
    format: '{bar} {percentage} % | {records} records | {rate} records/s | {eta_formatted} left',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    stream: process.stderr,
    noTTYOutput: true,
    notTTYSchedule: LINE_EVERY_MS,
    hideCursor: true,
  });
  let begun = 0;
  return {
    begin(mapping) {
      console.error(`Mapping: ${mapping}`);
      begun = performance.now();
      bar.start(statSync(file).size, 0, { records: 0, rate: 0 });
    },
    advance(records, bytes) {
      const seconds = (performance.now() - begun) / 1_000;
      bar.update(bytes, { records, rate: Math.round(records / Math.max(seconds, 0.001)) });
    },
    end: () => bar.stop(),
  };
}
