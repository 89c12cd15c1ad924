import type { FulfilmentStatus, PurchaseOrderStatus } from '../domains/purchasing/purchase-order.states.js';

/** What the two sides did with an order after it was sent, in turn. */
export type AnswerStep = 'OPEN' | 'AGREE' | 'AGREE_NEARLY' | 'PROPOSE' | 'REJECT' | 'TAKE_OVER' | 'REFUSE' | ChangeStep;

/** What the buyer wanted otherwise after sending, and what became of it. */
export type ChangeStep = 'CHANGE' | 'CHANGE_UNAPPROVED' | 'CALL_OFF' | 'DISAPPROVE' | 'WITHDRAW' | 'ACCEPT_CHANGE' | 'REFUSE_CHANGE';

/** How an order of the demonstration came to be what it is. */
export interface PurchaseOrderPlan {
  status: PurchaseOrderStatus;
  steps: readonly AnswerStep[];
  /** Days ago on which it was ordered, from and to. */
  age: readonly [number, number];
  /** Days from the order to the first day asked for, from and to. */
  lead: readonly [number, number];
  /** How many for each of the two suppliers that have log-ins, and for all others together. */
  count: readonly [number, number];
  receipt?: FulfilmentStatus;
  /** It stopped before it was ever sent. */
  unsent?: true;
  /** So much that an approver has to agree. */
  large?: true;
  /** Each line is delivered in so many parts; otherwise mostly in one. */
  deliveries?: 1 | 2;
}

const YOUNG = [1, 2] as const;
const AHEAD = [14, 40] as const;
const PAST = [20, 32] as const;

/** Every pair of status and acknowledgement that can occur is here, and what waits for somebody is frequent. */
export const purchaseOrderPlans: readonly PurchaseOrderPlan[] = [
  { status: 'DRAFT', steps: [], age: [1, 6], lead: [15, 40], count: [1, 5] },
  { status: 'PENDING_APPROVAL', steps: [], age: [1, 4], lead: AHEAD, count: [1, 4], large: true },
  { status: 'APPROVED', steps: [], age: [1, 3], lead: AHEAD, count: [1, 4] },

  { status: 'SENT', steps: [], age: YOUNG, lead: AHEAD, count: [4, 8] },
  { status: 'SENT', steps: [], age: [5, 9], lead: AHEAD, count: [2, 4] },
  { status: 'SENT', steps: ['OPEN'], age: YOUNG, lead: AHEAD, count: [2, 4] },
  { status: 'SENT', steps: ['OPEN'], age: [6, 10], lead: AHEAD, count: [1, 2] },
  { status: 'SENT', steps: ['PROPOSE'], age: [4, 8], lead: AHEAD, count: [3, 7] },
  { status: 'SENT', steps: ['OPEN', 'PROPOSE', 'PROPOSE'], age: [7, 10], lead: AHEAD, count: [1, 2] },
  { status: 'SENT', steps: ['PROPOSE', 'REFUSE'], age: [6, 9], lead: AHEAD, count: [1, 2] },
  { status: 'SENT', steps: ['REJECT'], age: [5, 8], lead: AHEAD, count: [1, 3] },
  { status: 'SENT', steps: ['AGREE'], age: [20, 20], lead: [21, 21], count: [1, 2], deliveries: 1 },
  { status: 'SENT', steps: ['AGREE'], age: [6, 20], lead: [22, 45], count: [5, 14] },
  { status: 'SENT', steps: ['AGREE_NEARLY'], age: [6, 20], lead: [22, 45], count: [3, 8] },
  { status: 'SENT', steps: ['PROPOSE', 'TAKE_OVER'], age: [10, 25], lead: [26, 50], count: [2, 6] },
  { status: 'SENT', steps: ['PROPOSE', 'REFUSE', 'AGREE'], age: [14, 25], lead: [26, 50], count: [1, 2] },

  { status: 'SENT', steps: ['AGREE'], age: [38, 55], lead: PAST, count: [2, 5], deliveries: 1 },
  { status: 'SENT', steps: ['AGREE'], age: [38, 55], lead: PAST, count: [1, 3], deliveries: 1, receipt: 'PARTIAL' },
  { status: 'SENT', steps: ['PROPOSE', 'TAKE_OVER'], age: [52, 65], lead: PAST, count: [1, 2], deliveries: 1 },
  { status: 'SENT', steps: ['AGREE'], age: [30, 34], lead: [22, 26], count: [2, 5], deliveries: 2, receipt: 'PARTIAL' },
  { status: 'SENT', steps: ['AGREE'], age: [50, 70], lead: PAST, count: [2, 5], deliveries: 1, receipt: 'FULL' },

  { status: 'CLOSED', steps: ['AGREE'], age: [75, 260], lead: PAST, count: [5, 22], receipt: 'FULL' },
  { status: 'CLOSED', steps: ['AGREE_NEARLY'], age: [75, 260], lead: PAST, count: [2, 7], receipt: 'FULL' },
  { status: 'CLOSED', steps: ['PROPOSE', 'TAKE_OVER'], age: [90, 260], lead: PAST, count: [1, 5], receipt: 'FULL' },
  { status: 'CLOSED', steps: [], age: [60, 200], lead: PAST, count: [0, 1] },
  { status: 'CLOSED', steps: ['OPEN'], age: [60, 200], lead: PAST, count: [0, 1] },
  { status: 'CLOSED', steps: ['PROPOSE'], age: [60, 200], lead: PAST, count: [0, 1] },
  { status: 'CLOSED', steps: ['REJECT'], age: [60, 200], lead: PAST, count: [1, 1] },

  { status: 'CANCELLED', steps: [], age: [20, 90], lead: AHEAD, count: [0, 2], unsent: true },
  { status: 'CANCELLED', steps: [], age: [20, 90], lead: AHEAD, count: [1, 1] },
  { status: 'CANCELLED', steps: ['OPEN'], age: [20, 90], lead: AHEAD, count: [0, 1] },
  { status: 'CANCELLED', steps: ['AGREE'], age: [20, 90], lead: AHEAD, count: [0, 2] },
  { status: 'CANCELLED', steps: ['PROPOSE'], age: [20, 90], lead: AHEAD, count: [0, 1] },
  { status: 'CANCELLED', steps: ['REJECT'], age: [20, 90], lead: AHEAD, count: [1, 1] },

  { status: 'ON_HOLD', steps: [], age: [4, 12], lead: AHEAD, count: [0, 2], unsent: true },
  { status: 'ON_HOLD', steps: [], age: [4, 12], lead: AHEAD, count: [0, 1] },
  { status: 'ON_HOLD', steps: ['OPEN'], age: [4, 12], lead: AHEAD, count: [0, 1] },
  { status: 'ON_HOLD', steps: ['AGREE'], age: [8, 16], lead: [22, 45], count: [1, 2] },
  { status: 'ON_HOLD', steps: ['PROPOSE'], age: [8, 16], lead: AHEAD, count: [0, 1] },
  { status: 'ON_HOLD', steps: ['REJECT'], age: [8, 16], lead: AHEAD, count: [0, 1] },

  { status: 'SENT', steps: ['AGREE', 'CHANGE'], age: [8, 14], lead: [22, 45], count: [1, 2] },
  { status: 'SENT', steps: ['PROPOSE', 'CHANGE'], age: [6, 9], lead: AHEAD, count: [1, 1] },
  { status: 'SENT', steps: ['AGREE', 'CALL_OFF'], age: [8, 14], lead: [22, 45], count: [1, 1] },
  { status: 'SENT', steps: ['AGREE', 'CHANGE', 'ACCEPT_CHANGE'], age: [10, 18], lead: [24, 45], count: [1, 2] },
  { status: 'SENT', steps: ['AGREE', 'CHANGE', 'REFUSE_CHANGE'], age: [10, 18], lead: [24, 45], count: [1, 1] },
  { status: 'SENT', steps: ['AGREE', 'CHANGE', 'CHANGE'], age: [8, 14], lead: [22, 45], count: [0, 1] },
  { status: 'SENT', steps: ['AGREE', 'CALL_OFF', 'WITHDRAW'], age: [10, 18], lead: [24, 45], count: [0, 1] },
  { status: 'SENT', steps: ['AGREE', 'CHANGE_UNAPPROVED'], age: [6, 10], lead: [22, 40], count: [0, 1], large: true },
  { status: 'SENT', steps: ['AGREE', 'CHANGE_UNAPPROVED', 'DISAPPROVE'], age: [8, 12], lead: [22, 40], count: [0, 1], large: true },
  { status: 'CANCELLED', steps: ['AGREE', 'CALL_OFF', 'ACCEPT_CHANGE'], age: [20, 60], lead: AHEAD, count: [1, 1] },
];
