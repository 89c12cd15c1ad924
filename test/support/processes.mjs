import { spawn } from 'node:child_process';

/** Runs a Node.js program of `node_modules` with the output shown, and answers its exit code. */
export function runNode(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
