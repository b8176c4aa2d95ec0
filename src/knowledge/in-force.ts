import { fold } from '../foundation/text/fold.ts';
import type { Plan } from './plan.ts';

/**
 * Leave only documents in force, and let each say how it stands to others.
 *
 * Takes   all plans; `replaces` and `amends` name others by id or by number.
 * Gives   the plans without those that another one replaces. Who replaces answers under the other's number too, and says so;
 *         an amended plan stays, both say so. A name that fits no plan, or more than one, changes nothing but the words said.
 * Laws    a plan that nothing names comes out as it went in; no cycle of replacements makes all of them vanish.
 */
export function inForce(plans: readonly Plan[]): Plan[] {
  const replacedBy = new Map<Plan, Plan>();
  for (const plan of plans) {
    for (const other of (plan.replaces ?? []).map((name) => named(name, plans, plan))) {
      if (other && !chain(plan, replacedBy).includes(other)) replacedBy.set(other, plan);
    }
  }
  return plans.flatMap((plan) => {
    if (replacedBy.has(plan)) return [];
    const replaced = plans.filter((other) => other !== plan && chain(other, replacedBy).includes(plan));
    const amending = plans.filter(
      (other) => !replacedBy.has(other) && (other.amends ?? []).some((name) => named(name, plans, other) === plan),
    );
    const said = [
      ...replaced.map((other) => `Văn bản này thay thế ${other.shortTitle}, nay không còn hiệu lực.`),
      ...namesOnly(plan.replaces, plans, plan).map((name) => `Văn bản này thay thế văn bản ${name}.`),
      ...(plan.amends ?? []).map(
        (name) => `Văn bản này sửa đổi, bổ sung ${named(name, plans, plan)?.shortTitle ?? `văn bản ${name}`}.`,
      ),
      ...amending.map((other) => `Văn bản này đã được sửa đổi, bổ sung: xem ${other.shortTitle}.`),
    ];
    if (said.length === 0) return [plan];
    const aliases = replaced.flatMap(({ number, shortTitle, id }) => [number ?? id, shortTitle]);
    return [
      { ...plan, aliases: [...new Set([...plan.aliases, ...aliases])], standing: [...(plan.standing ?? []), ...said] },
    ];
  });
}

/** A plan and all that replace it in turn. */
function chain(plan: Plan, replacedBy: ReadonlyMap<Plan, Plan>): Plan[] {
  const next = replacedBy.get(plan);
  return next ? [plan, ...chain(next, replacedBy)] : [plan];
}

/** The one plan that a name means: by id, else by number. */
function named(name: string, plans: readonly Plan[], self: Plan): Plan | undefined {
  const key = keyOf(name);
  const others = plans.filter((plan) => plan !== self);
  const byId = others.find(({ id }) => id === name);
  const byNumber = others.filter(({ number }) => number !== undefined && keyOf(number) === key);
  return byId ?? (byNumber.length === 1 ? byNumber[0] : undefined);
}

function namesOnly(names: readonly string[] = [], plans: readonly Plan[], self: Plan): string[] {
  return names.filter((name) => named(name, plans, self) === undefined);
}

function keyOf(number: string): string {
  return fold(number).replace(/\s+/g, '').replace(/^so:?/, '');
}
