import { createRequire } from 'node:module';
import pg from 'pg';

// The ORM brings its own copy of the driver.
const ofOrm = createRequire(createRequire(import.meta.url).resolve('@mikro-orm/postgresql'))('pg');

/** Every driver that the server sends statements by. */
export const drivers = [...new Set([pg, ofOrm])];
