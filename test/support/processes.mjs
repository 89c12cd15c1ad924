import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';

/** Runs a Node.js program with the output shown, and answers its exit code. `options` are those of `spawn`. */
export function runNode(args, options = {}) {
  return exitOf(start(args, options));
}

/** The same, for what takes little more than the processor time that other programs leave. */
export function runAside(args) {
  const child = start(args);
  if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  return exitOf(child);
}

function start(args, options = {}) {
  return spawn(process.execPath, args, { ...options, stdio: ['ignore', 'inherit', 'inherit'] });
}

function exitOf(child) {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
