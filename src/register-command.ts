import { parseArgs } from 'node:util';
import { systemClock } from './foundation/clock.ts';
import { environment, readConfig } from './foundation/config.ts';
import { findDocumentNumbers, matchesDocumentNumber } from './foundation/text/document-number.ts';
import { fold } from './foundation/text/fold.ts';
import { loadCorpusFromSettings } from './knowledge-at-start.ts';
import type { Plan } from './knowledge/plan.ts';
import type { CitedDocument } from './register/citation-graph.ts';
import { duesOf } from './register/due.ts';
import { exportRows, KIND_NAMES, toCsv, toTable } from './register/export.ts';
import { buildRegister, selectRows, unitsNamed, type Register } from './register/extract.ts';
import { citationsToCsv, citationsToTable, exportCitations } from './register/graph-export.ts';
import { calendarEntries, calendarFile } from './register/ics.ts';
import { findPlans } from './register/plan-names.ts';
import type { RowKind } from './register/row.ts';

const HELP = `Cách dùng: npm run -s register -- [--kind KIND]… [--doc VĂN BẢN]… [--unit "ĐƠN VỊ"] [--format table|json|csv]
           npm run -s register -- --ics [--doc …] [--unit …]
           npm run -s register -- --graph [--cites SỐ] [--doc …] [--format table|json|csv]

  --kind    task (nhiệm vụ), duty (trách nhiệm), report (báo cáo), target (chỉ tiêu), basis (văn bản dẫn),
            channel (kênh), content (nội dung), recipient (nơi nhận), signature (người ký); ghi được nhiều lần
  --doc     mã, số, nơi hoặc cơ quan ban hành của văn bản, viết đủ hay viết tắt ("003", "kh 11", "uong bi");
            ghi được nhiều lần
  --unit    tên đơn vị, viết đủ hay viết tắt ("VH-XH", "TTCUDV")
  --format  table (mặc định), json hoặc csv
  --ics     lịch các hạn có ngày (iCalendar) thay cho bảng
  --graph   văn bản nào căn cứ, thực hiện, nhắc tới văn bản nào, và chỗ ghi không thống nhất
  --cites   cùng với --graph: chỉ văn bản được dẫn có số này ("57-NQ/TW", "nghi quyet 57")
`;

const OPTIONS = {
  kind: { type: 'string', multiple: true },
  doc: { type: 'string', multiple: true },
  unit: { type: 'string' },
  format: { type: 'string', default: 'table' },
  ics: { type: 'boolean', default: false },
  graph: { type: 'boolean', default: false },
  cites: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;
type Format = 'table' | 'json' | 'csv';
const FORMATS: ReadonlySet<string> = new Set<Format>(['table', 'json', 'csv']);
type Given = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

/** What the person typed cannot be carried out; said in words, and the command ends with 2. */
class NotUnderstood extends Error {
  override readonly name = 'NotUnderstood';
}

try {
  const given = readOptions();
  process.stdout.write(given.help ? HELP : await output(given));
} catch (error) {
  if (!(error instanceof NotUnderstood)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

async function output(given: Given): Promise<string> {
  const { plans } = await loadCorpusFromSettings(readConfig(environment()));
  const register = buildRegister(plans);
  const documents = given.doc?.flatMap((name) => plansNamed(name, plans));
  const format = given.format as Format;
  if (given.graph) {
    const cited = citedBy(given.cites, register.citations).filter(
      ({ citations }) => !documents || citations.some(({ documentId }) => documents.includes(documentId)),
    );
    const exported = exportCitations(cited, register.citations, plans);
    return { table: citationsToTable, csv: citationsToCsv, json: toJson }[format](exported);
  }
  const rows = selectRows(register, {
    ...(given.kind ? { kinds: given.kind as RowKind[] } : {}),
    ...(documents ? { documents } : {}),
    ...(given.unit === undefined ? {} : { unit: knownUnit(given.unit, register) }),
  });
  const now = systemClock();
  if (given.ics) return calendarFile(calendarEntries(duesOf(rows, plans, now)), now);
  return { table: toTable, csv: toCsv, json: toJson }[format](exportRows(rows, plans, now));
}

function readOptions(): Given {
  let given: Given;
  try {
    given = parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    throw new NotUnderstood(`${whyNotParsed(error)}\n\n${HELP}`);
  }
  const kind = given.kind?.find((name) => !Object.hasOwn(KIND_NAMES, name));
  if (kind !== undefined)
    throw new NotUnderstood(`Không có loại “${kind}”. Các loại: ${Object.keys(KIND_NAMES).join(', ')}.\n\n${HELP}`);
  if (!FORMATS.has(given.format))
    throw new NotUnderstood(`Không có dạng “${given.format}”. Các dạng: ${[...FORMATS].join(', ')}.\n\n${HELP}`);
  if (given.cites !== undefined && !given.graph)
    throw new NotUnderstood(`--cites chỉ dùng cùng với --graph.\n\n${HELP}`);
  return given;
}

/** Node says it in English, and names the option between quotes. */
function whyNotParsed(error: unknown): string {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : '';
  const option = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `Không có tùy chọn ${option ?? ''}.`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return `Tùy chọn ${option ?? ''} viết chưa đúng: thiếu hoặc thừa giá trị.`;
  return 'Mỗi giá trị phải đứng sau tên tùy chọn, ví dụ: --doc 003.';
}

function plansNamed(name: string, plans: readonly Plan[]): string[] {
  const found = findPlans(name, plans);
  if (found.length > 0) return found.map(({ id }) => id);
  const known = plans.map(({ id, shortTitle }) => `  ${id}  ${shortTitle}`).join('\n');
  throw new NotUnderstood(`Không có văn bản nào là “${name}”. Các văn bản đang có:\n${known}`);
}

function knownUnit(name: string, register: Register): string {
  if (unitsNamed(register, name).length > 0) return name;
  const words = new Set(fold(name).match(/[\p{L}\p{N}]{2,}/gu) ?? []);
  const shared = (unit: string): number =>
    fold(unit)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => words.has(word)).length;
  const near = register.units.filter((unit) => shared(unit) > 0).sort((a, b) => shared(b) - shared(a));
  const known = (near.length > 0 ? near.slice(0, 8) : register.units).map((unit) => `  ${unit}`).join('\n');
  throw new NotUnderstood(
    `Không văn bản nào nêu đơn vị “${name}”. ${near.length > 0 ? 'Gần giống' : 'Các đơn vị được nêu'}:\n${known}`,
  );
}

function citedBy(number: string | undefined, citations: readonly CitedDocument[]): readonly CitedDocument[] {
  if (number === undefined) return citations;
  const [reference] = findDocumentNumbers(/^\s*\d+\s*$/.test(number) ? `văn bản số ${number}` : number);
  const found = reference
    ? citations.filter(({ citations: rows }) => rows.some((row) => matchesDocumentNumber(reference, row.number)))
    : [];
  if (found.length > 0) return found;
  throw new NotUnderstood(`Không văn bản nào dẫn “${number}”. Xem tất cả: npm run -s register -- --graph`);
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
