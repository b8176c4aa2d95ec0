import { planFrom } from '../load-plans.ts';
import type { Plan, PlanMetadata } from '../plan.ts';
import type { Problem } from '../problem.ts';
import { openDocumentStore } from './document-store.ts';
import type { KeptDocument } from './kept-document.ts';

/**
 * Read every document that was added.
 *
 * Takes   the folder they are kept in; one that is not there holds none.
 * Gives   their newest versions as plans, by id; and a problem when the folder was damaged from outside.
 */
export async function loadDocuments(directory: string): Promise<{ plans: Plan[]; problems: Problem[] }> {
  const store = openDocumentStore(directory);
  try {
    const plans: Plan[] = [];
    for (const [id, document] of await store.list()) plans.push(planOfKept(document, await store.lines(id)));
    return { plans, problems: [] };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const message = `Thư mục văn bản đã thêm bị hỏng (${why}). Hãy khôi phục từ bản sao lưu, hoặc xóa thư mục của văn bản hỏng rồi thêm lại.`;
    return { plans: [], problems: [{ file: directory, line: 1, rule: 'documents-damaged', message }] };
  }
}

/** The plan that a kept document is. */
function planOfKept(document: KeptDocument, lines: readonly string[]): Plan {
  const { file, paragraphs, pages, remarks = [] } = document;
  const plan = planFrom(
    { file, lines, ...(paragraphs && { paragraphs }), ...(pages && { pages }) },
    withoutAbsent(document.metadata),
  );
  return remarks.length > 0 ? { ...plan, standing: remarks } : plan;
}

/** An absent field is absent, not undefined: the contract says so. */
function withoutAbsent(metadata: KeptDocument['metadata']): PlanMetadata {
  return Object.fromEntries(
    Object.entries(metadata).filter(([, value]) => value !== undefined),
  ) as unknown as PlanMetadata;
}
