import pg from 'pg';

/**
 * A connection outside the pools, for as long as its caller needs it. When it breaks, its statement says so, and each after
 * that: without a listener the driver would end the process besides.
 */
export async function openConnection(config: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(config).on('error', () => undefined);
  await client.connect();
  return client;
}
