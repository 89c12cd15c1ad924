import { rmSync } from 'node:fs';

/** Stops the run's PostgreSQL and removes its files. */
export default async function tearDownDatabase() {
  const { server, directory } = globalThis.testDatabase ?? {};
  if (!server) return;
  globalThis.testDatabase = undefined;
  await server.stop();
  for (const place of [directory, server.directory]) rmSync(place, { recursive: true, force: true });
}
