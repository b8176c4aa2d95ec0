import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from './foundation/clock.ts';
import { environment, readConfig } from './foundation/config.ts';
import { loadCorpus } from './knowledge/corpus.ts';
import { openDocumentStore } from './knowledge/documents/document-store.ts';
import { ingest, type Ingested } from './knowledge/documents/ingest.ts';
import { DOCUMENTS_FOLDER, type KeptDocument } from './knowledge/documents/kept-document.ts';
import { readGiven } from './knowledge/metadata.ts';
import type { Plan } from './knowledge/plan.ts';
import { showProblem } from './knowledge/problem.ts';
import { isReadable } from './knowledge/readers/formats.ts';
import { buildRegister } from './register/extract.ts';
import { provenReadable as prove } from './register/proof.ts';

const HELP = `Cách dùng: npm run -s ingest -- TỆP… [--meta thong-tin.json] [--replaces SỐ]… [--amends SỐ]…
           npm run -s ingest -- THƯ-MỤC [--prune]
           npm run -s ingest -- --delete MÃ…
           npm run -s ingest -- --list

  TỆP         văn bản .docx, .pdf, .html, .txt, .md, .csv, .xlsx; hoặc một thư mục chứa các tệp ấy.
              Tệp cùng tên đuôi .json đứng cạnh được đọc làm thông tin của văn bản.
  --meta      tệp JSON nói thêm về văn bản (id, title, number, date, issuer, place, aliases…); chỉ dùng với một tệp
  --id        mã của văn bản; không có thì lấy theo tên tệp; chỉ dùng với một tệp
  --replaces  mã hoặc số của văn bản bị thay thế; --amends: của văn bản được sửa đổi, bổ sung; chỉ dùng với một tệp
  --prune     xóa các văn bản đã thêm từ thư mục ấy mà tệp không còn
  --delete    xóa văn bản đã thêm, theo mã
  --list      các văn bản đã thêm
Văn bản được cất trong DATA_DIR/documents; khởi động lại trợ lý thì có hiệu lực.
`;

const OPTIONS = {
  meta: { type: 'string' },
  id: { type: 'string' },
  replaces: { type: 'string', multiple: true },
  amends: { type: 'string', multiple: true },
  prune: { type: 'boolean', default: false },
  delete: { type: 'boolean', default: false },
  list: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** What the person typed cannot be carried out; said in words, and the command ends with 2. */
class NotUnderstood extends Error {
  override readonly name = 'NotUnderstood';
}

type Given = KeptDocument['given'];
const counts = { created: 0, updated: 0, deleted: 0, unchanged: 0, refused: 0 };

try {
  await run();
} catch (error) {
  if (!(error instanceof NotUnderstood)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

async function run(): Promise<void> {
  const { values, positionals } = readOptions();
  if (values.help || (positionals.length === 0 && !values.list)) {
    process.stdout.write(HELP);
    if (!values.help) process.exitCode = 2;
    return;
  }
  const config = readConfig(environment());
  const store = openDocumentStore(join(config.DATA_DIR, DOCUMENTS_FOLDER));
  const kept = await store.list();
  if (values.list) {
    for (const [id, { metadata, file }] of kept) say(`${id}\t${metadata.shortTitle}\t${file}`);
    if (kept.size === 0) say('Chưa có văn bản nào được thêm.');
    return;
  }
  const forget = async (id: string): Promise<void> => {
    if (await store.remove(id)) {
      counts.deleted += 1;
      kept.delete(id);
      say(`Đã xóa: ${id}`);
    } else {
      counts.refused += 1;
      say(`Không xóa được: chưa có văn bản nào mang mã «${id}» (xem mã bằng --list).`);
    }
  };
  if (values.delete) for (const id of positionals) await forget(id);
  else {
    const files = await filesOf(positionals);
    const given = await givenBy(values, files.length);
    const { plans, guides } = await loadCorpus(config.KNOWLEDGE_DIR);
    const taken = new Set([...plans, ...guides].map(({ id }) => id));
    for (const [at, path] of files.entries()) {
      showProgress(at, files.length, basename(path));
      const said = given ?? (await besideFile(path));
      tell(
        basename(path),
        'refused' in said
          ? said.refused
          : await ingest(path, said.given, { store, kept, taken, now: systemClock, prove }),
      );
    }
    if (values.prune) for (const id of await goneFrom(positionals, kept)) await forget(id);
  }
  say(
    `Xong: thêm ${counts.created}, cập nhật ${counts.updated}, xóa ${counts.deleted}, không đổi ${counts.unchanged}, không nhận ${counts.refused}.`,
  );
  if (counts.created + counts.updated + counts.deleted > 0)
    say('Khởi động lại trợ lý để trả lời theo các văn bản này.');
  if (counts.refused > 0) process.exitCode = 1;
}

function tell(file: string, result: Ingested): void {
  counts[result.kind] += 1;
  switch (result.kind) {
    case 'refused': {
      say(`Không nhận ${file}: ${result.reason}`);
      return;
    }
    case 'unchanged': {
      say(`Không đổi: ${file} (mã ${result.id})`);
      return;
    }
    case 'created':
    case 'updated':
      say(`${result.kind === 'created' ? 'Đã thêm' : 'Đã cập nhật'}: ${file} (mã ${result.plan.id})`);
      for (const line of [...described(result.plan), ...result.remarks]) say(`  ${line}`);
  }
}

/** What a person looks at to see whether the document was read rightly. */
function described(plan: Plan): string[] {
  const { rows } = buildRegister([plan]);
  const count = (kind: string): number => rows.filter((row) => row.kind === kind).length;
  const known = [plan.number && `số ${plan.number}`, plan.date, plan.place].filter(Boolean).join(', ');
  return [
    plan.shortTitle,
    `${plan.issuer}${known === '' ? '' : ` · ${known}`}`,
    `${plan.passages.length} đoạn, ${count('task')} nhiệm vụ, ${count('duty')} trách nhiệm, ${count('report')} hạn báo cáo`,
  ];
}

/** The files named, and the readable ones inside the folders named. */
async function filesOf(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    if (!(await isFolder(path))) files.push(path);
    else {
      const names = (await readdir(path)).filter(
        (name) => isReadable(extname(name).toLowerCase()) && !/^[.~]/.test(name),
      );
      files.push(...names.sort().map((name) => join(path, name)));
    }
  }
  return files;
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ?? false;
}

/** Ids of documents that were added from these folders and whose file is there no more. */
async function goneFrom(paths: readonly string[], kept: ReadonlyMap<string, KeptDocument>): Promise<string[]> {
  const gone: string[] = [];
  for (const path of paths) {
    if (!(await isFolder(path))) continue;
    const names = new Set(await readdir(path));
    for (const [id, { folder, file }] of kept) if (folder === resolve(path) && !names.has(file)) gone.push(id);
  }
  return gone;
}

type Values = ReturnType<typeof readOptions>['values'];

/** What the options say of the one file they go with. */
async function givenBy(values: Values, files: number): Promise<{ given: Given } | undefined> {
  const { meta, id, replaces, amends } = values;
  if ([meta, id, replaces, amends].every((value) => value === undefined)) return undefined;
  if (files !== 1) throw new NotUnderstood('--meta, --id, --replaces, --amends chỉ dùng khi thêm đúng một tệp.');
  const read = meta === undefined ? { given: {} } : await givenIn(meta);
  if ('refused' in read) throw new NotUnderstood(read.refused.reason);
  const said = { ...(id !== undefined && { id }), ...(replaces && { replaces }), ...(amends && { amends }) };
  const checked = readGiven('tùy chọn', JSON.stringify({ ...read.given, ...said }));
  if ('problems' in checked) throw new NotUnderstood(checked.problems.map(({ message }) => message).join('\n'));
  return { given: checked.given };
}

type Said = { readonly given: Given | undefined } | { readonly refused: Extract<Ingested, { kind: 'refused' }> };

/** The `.json` of the same name beside a file. */
async function besideFile(path: string): Promise<Said> {
  const beside = `${path.slice(0, path.length - extname(path).length)}.json`;
  return (await stat(beside).catch(() => undefined)) ? givenIn(beside) : { given: undefined };
}

async function givenIn(path: string): Promise<Exclude<Said, { given: undefined }>> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return { refused: { kind: 'refused', reason: `không mở được tệp thông tin ${path}` } };
  const read = readGiven(basename(path), text);
  if ('given' in read) return read;
  return { refused: { kind: 'refused', reason: read.problems.map(showProblem).join('\n') } };
}

function readOptions() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true });
  } catch {
    throw new NotUnderstood(HELP);
  }
}

/** A bar on a terminal; elsewhere the line a file that follows is enough. */
function showProgress(done: number, of: number, file: string): void {
  if (!process.stderr.isTTY || of < 2) return;
  const filled = Math.round((done / of) * 20);
  process.stderr.write(`\r\u001b[K[${'#'.repeat(filled)}${'.'.repeat(20 - filled)}] ${done}/${of} ${file}`);
}

function say(line: string): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  process.stdout.write(`${line}\n`);
}
