import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDocumentStore } from '../src/knowledge/documents/document-store.ts';
import { ingest } from '../src/knowledge/documents/ingest.ts';
import type { KeptDocument } from '../src/knowledge/documents/kept-document.ts';
import { provenReadable as prove } from '../src/register/proof.ts';
import { HOSTILE_FILES, mutatedFiles } from '../test/knowledge/readers/hostile-files.ts';

/**
 * `npm run check:hostile-files`: offer 200 hostile or broken files to the documents, and watch what they cost. Exit 1 when one
 * takes 60 s, lets the process grow by 300 MB, brings an error instead of an answer, or leaves something half kept.
 */
const COUNT = 200;
const folder = await mkdtemp(join(tmpdir(), 'hostile-'));
const store = openDocumentStore(join(folder, 'documents'));
const kept = new Map<string, KeptDocument>();
const files = [...HOSTILE_FILES, ...mutatedFiles(COUNT - HOSTILE_FILES.length)];
const worst = { seconds: 0, slowest: '', megabytes: 0, largest: '' };
const counts = { refused: 0, read: 0 };
const failures: string[] = [];
for (const { name, make, harmless = false } of files) {
  const path = join(folder, name);
  await make(path);
  globalThis.gc?.();
  const before = memory();
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, memory())), 10);
  const started = performance.now();
  try {
    const result = await ingest(path, undefined, { store, kept, taken: new Set(), now: Date.now, prove });
    counts[result.kind === 'refused' ? 'refused' : 'read'] += 1;
    if (result.kind !== 'refused' && !harmless) failures.push(`${name}: was read`);
    if (process.argv.includes('--verbose')) console.log(name, result.kind === 'refused' ? result.reason : result.kind);
  } catch (error) {
    failures.push(`${name}: ${String(error)}`);
  }
  clearInterval(watch);
  const seconds = (performance.now() - started) / 1000;
  const megabytes = (peak - before) / 1024 / 1024;
  if (seconds > worst.seconds) Object.assign(worst, { seconds, slowest: name });
  if (megabytes > worst.megabytes) Object.assign(worst, { megabytes, largest: name });
  if (seconds > 60) failures.push(`${name}: ${seconds.toFixed(0)} s`);
  if (megabytes > 300) failures.push(`${name}: +${megabytes.toFixed(0)} MB`);
  if ((await store.list()).size !== kept.size) failures.push(`${name}: half kept`);
  await rm(path, { recursive: true, force: true });
}
await rm(folder, { recursive: true, force: true });
console.log(`${files.length} tệp: không nhận ${counts.refused}, đọc được ${counts.read}`);
console.log(
  `lâu nhất ${worst.seconds.toFixed(1)} giây (${worst.slowest}); tốn nhất +${worst.megabytes.toFixed(0)} MB (${worst.largest})`,
);
for (const failure of failures) console.log(`LỖI ${failure}`);
process.exitCode = failures.length > 0 ? 1 : 0;

/** Of this process and those it started, in bytes. */
function memory(): number {
  const children = readdirSync('/proc').map((pid) => {
    try {
      const status = /^\d+$/.test(pid) ? readFileSync(`/proc/${pid}/status`, 'utf8') : '';
      const isOurs = Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]) === process.pid;
      return isOurs ? Number(/^VmRSS:\s*(\d+)/m.exec(status)?.[1] ?? 0) * 1024 : 0;
    } catch {
      return 0; // it ended while we looked
    }
  });
  return process.memoryUsage.rss() + children.reduce((sum, one) => sum + one, 0);
}
