import { spawn } from 'node:child_process';

/** Runs a Node.js program with the output shown, and answers its exit code. `options` are those of `spawn`. */
export function runNode(args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { ...options, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
