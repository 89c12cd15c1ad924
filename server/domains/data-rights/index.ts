import { eraseHeldBack, erasePerson } from './carry-out-erasure.js';
import { endDataExports, prepareDataExport } from './prepare-data-export.js';

export { DataExport } from './data-export.entity.js';
export { dataExportIdPrefix } from './data-export.type.js';
export { DataRightsResolver } from './data-rights.resolver.js';
export { DataRightsStaffResolver } from './data-rights.staff-resolver.js';
export { findMailedDataExport, findOwnDataExport } from './find-data-export.js';

/** The jobs of this domain. */
export const dataRightsTasks = [prepareDataExport, endDataExports, erasePerson, eraseHeldBack];
