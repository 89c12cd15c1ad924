export const supplierStatuses = {
  DRAFT: 'Registration begun, not handed in.',
  SUBMITTED: 'Registration handed in, waiting for a reviewer.',
  IN_REVIEW: 'A reviewer is looking at it.',
  CHANGES_REQUESTED: 'The applicant has been asked for changes.',
  REGISTERED: 'Orders can be placed.',
  REJECTED: 'The application was refused.',
  SUSPENDED: 'No new orders for a while.',
  BLOCKED: 'No new orders, for a reason on record.',
  INACTIVE: 'No longer a supplier; kept for history.',
} as const;
