export const dataExportStatuses = {
  REQUESTED: 'It is being put together.',
  READY: 'It can be downloaded until it expires.',
  EXPIRED: 'It is gone; another one can be asked for.',
} as const;
export type DataExportStatus = keyof typeof dataExportStatuses;
