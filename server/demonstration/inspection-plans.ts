import type { Item } from '../domains/catalog/item.entity.js';
import { InspectionPlan } from '../domains/inspection-plans/inspection-plan.entity.js';
import { fixedId } from './fixed-id.js';
import type { Stage } from './stage.js';

/** What the company looks at: whatever carries gas, and the cloth of its tents. */
export function addInspectionPlans({ em, calendar }: Stage, items: readonly Item[]): InspectionPlan[] {
  const made = { createdAt: calendar.moment(-60, 9), updatedAt: calendar.moment(-60, 9), status: 'ACTIVE' } as const;
  const attribute = { kind: 'ATTRIBUTE', unitCode: null, nominal: null, lowerLimit: null, upperLimit: null } as const;
  return [
    em.create(InspectionPlan, {
      ...made,
      id: fixedId('inspection plan gas'),
      name: 'Gas parts',
      category: 'Gas',
      sampling: 'ISO_2859_1',
      acceptableQualityLevel: '1',
      inspectWithinDays: 2,
      characteristics: [
        { characteristicNumber: 1, name: 'Bore', kind: 'MEASURED', unitCode: 'MMT', nominal: '8', lowerLimit: '7.95', upperLimit: '8.05' },
        { characteristicNumber: 2, name: 'Tight at 150 mbar', ...attribute },
      ],
    }),
    em.create(InspectionPlan, {
      ...made,
      id: fixedId('inspection plan cloth'),
      name: 'Tent cloth',
      item: items.find(({ sku }) => sku === 'TEX-4001')!,
      sampling: 'FIXED',
      sampleSize: 5,
      acceptNumber: 0,
      inspectWithinDays: 3,
      characteristics: [
        { characteristicNumber: 1, name: 'Weight per square metre', kind: 'MEASURED', unitCode: 'GRM', nominal: '48', lowerLimit: '46', upperLimit: '50' },
        { characteristicNumber: 2, name: 'Colour as the sample', ...attribute },
      ],
    }),
  ];
}
