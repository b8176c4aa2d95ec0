import type { Plan } from '../knowledge/plan.ts';
import type { Register } from '../register/extract.ts';

/** What the staff pages show. */
export interface Library {
  readonly plans: readonly Plan[];
  readonly register: Register;
}

/** How a document is named in one breath, for links and headings; its id when nothing else is known of it. */
export function titleOf({ plans }: Library, id: string): string {
  return plans.find((plan) => plan.id === id)?.shortTitle ?? id;
}
