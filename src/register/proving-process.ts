import { sayDone } from '../foundation/limited-process.ts';
import type { Plan } from '../knowledge/plan.ts';
import { buildRegister } from './extract.ts';

/** The whole life of the process that tries a document: it is given a plan, reads its register, says so, ends. */
process.once('message', (plan: Plan) => {
  sayDone({ rows: buildRegister([plan]).rows.length });
});
