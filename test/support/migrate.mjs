// Brings the database at an address to this release: `node test/support/migrate.mjs <its owner's address>`.
import { connect } from '../../.build/server/database/orm.js';

const database = await connect(process.argv[2], 'nobody logs in with this');
await database.close();
