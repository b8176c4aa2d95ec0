import { parseArgs } from 'node:util';
import { systemClock } from './foundation/clock.ts';
import { environment, readConfig } from './foundation/config.ts';
import { loadCorpus } from './knowledge/corpus.ts';
import { exportRows, toCsv, toJson, toTable, yearOf } from './register/export.ts';
import { buildRegister, selectRows, type RegisterFilter } from './register/extract.ts';
import { calendarEntries, calendarFile } from './register/ics.ts';
import type { ReportRow, RowKind, TaskRow } from './register/row.ts';

const HELP = `Cách dùng: npm run -s register -- [--kind KIND]… [--doc ID]… [--unit "ĐƠN VỊ"] [--format table|json|csv] [--ics]

  --kind    task (nhiệm vụ), duty (trách nhiệm), report (báo cáo), target (chỉ tiêu), basis (văn bản dẫn),
            channel (kênh), content (nội dung), recipient (nơi nhận), signature (người ký); ghi được nhiều lần
  --doc     mã văn bản trong knowledge/plans; ghi được nhiều lần
  --unit    tên đơn vị, viết đủ hay viết tắt ("VH-XH", "TTCUDV")
  --format  table (mặc định), json hoặc csv
  --ics     lịch các hạn có ngày (iCalendar) thay cho bảng
`;

const OPTIONS = {
  kind: { type: 'string', multiple: true },
  doc: { type: 'string', multiple: true },
  unit: { type: 'string' },
  format: { type: 'string', default: 'table' },
  ics: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const KINDS: ReadonlySet<string> = new Set<RowKind>([
  'task',
  'duty',
  'report',
  'target',
  'basis',
  'channel',
  'content',
  'recipient',
  'signature',
]);
const FORMATS = { table: toTable, json: toJson, csv: toCsv } as const;

const values = readOptions();
if (values?.help) process.stdout.write(HELP);
else if (!values) {
  process.stderr.write(HELP);
  process.exitCode = 2;
} else {
  const corpus = await loadCorpus(readConfig(environment()).KNOWLEDGE_DIR);
  const register = buildRegister(corpus.plans);
  const filter: RegisterFilter = {
    ...(values.kind ? { kinds: values.kind as RowKind[] } : {}),
    ...(values.doc ? { documents: values.doc } : {}),
    ...(values.unit === undefined ? {} : { unit: values.unit }),
  };
  const rows = selectRows(register, filter);
  const now = systemClock();
  if (values.ics) {
    const dated = rows.filter((row): row is ReportRow | TaskRow => row.kind === 'report' || row.kind === 'task');
    const titleOf = (id: string): string => corpus.plan(id)?.shortTitle ?? id;
    process.stdout.write(
      calendarFile(
        calendarEntries(dated, titleOf, (id) => yearOf(corpus.plan(id))),
        now,
      ),
    );
  } else {
    const exported = exportRows(rows, corpus.plans, now);
    process.stdout.write(FORMATS[values.format as keyof typeof FORMATS](exported));
  }
}

/** The options, or nothing when one is not known. */
function readOptions() {
  try {
    const { values: given } = parseArgs({ options: OPTIONS });
    const known = (given.kind ?? []).every((kind) => KINDS.has(kind)) && Object.hasOwn(FORMATS, given.format);
    return known ? given : undefined;
  } catch {
    return undefined;
  }
}
