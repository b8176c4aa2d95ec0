import { existsSync } from 'node:fs';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { ChannelState } from '../conversation/channel.ts';
import { openSqlite } from '../store/sqlite.ts';

/** How one part is doing, and what to do about it. */
export interface Finding extends ChannelState {
  /** What was looked at, in Vietnamese. */
  readonly part: string;
}

/** Whether there is room, and leave to write, where everything is kept. */
export async function diskFinding(directory: string): Promise<Finding> {
  const part = 'Ổ đĩa';
  const trial = join(directory, '.thu-ghi');
  try {
    await mkdir(directory, { recursive: true });
    await writeFile(trial, '');
    await rm(trial);
  } catch {
    return { part, state: 'down', says: `Không ghi được vào ${directory}. Cấp quyền ghi, hoặc đặt DATA_DIR khác.` };
  }
  const { bavail, bsize } = await statfs(directory);
  const gigabytes = (bavail * bsize) / 1e9;
  const free = `Còn trống ${gigabytes.toFixed(1).replace('.', ',')} GB ở ${directory}.`;
  if (gigabytes < LEAST_GB) return { part, state: 'down', says: `${free} Quá ít: dọn ổ đĩa ngay.` };
  if (gigabytes < ENOUGH_GB) return { part, state: 'attention', says: `${free} Nên dọn bớt.` };
  return { part, state: 'ready', says: free };
}

/** Whether the database is whole. One that is not there yet is made at the first start. */
export async function databaseFinding(file: string): Promise<Finding> {
  const part = 'Cơ sở dữ liệu';
  if (!existsSync(file)) return { part, state: 'ready', says: 'Chưa có; sẽ tự tạo khi chạy lần đầu.' };
  try {
    const db = openSqlite(file);
    try {
      const answer = await db.get<{ quick_check: string }>('PRAGMA quick_check');
      if (answer?.quick_check === 'ok') return { part, state: 'ready', says: 'Đọc được và không hỏng.' };
    } finally {
      await db.close();
    }
  } catch {
    // told below
  }
  return { part, state: 'down', says: `${file} hỏng hoặc không mở được. Dừng trợ lý và lấy lại bản sao lưu.` };
}

/** Whether the index stands; without one the first start takes longer. */
export function indexFinding(file: string): Finding {
  const says = existsSync(file) ? 'Đã có.' : 'Chưa có; sẽ tự dựng khi chạy lần đầu.';
  return { part: 'Chỉ mục', state: 'ready', says };
}

/**
 * Whether this program answers under the address that platforms call.
 *
 * Takes   the address, if one is set, and whether some platform posts to it. Asked from this very machine: that strangers
 *         reach it too is likely, not sure.
 */
export async function addressFinding(publicUrl: string | undefined, needed: boolean): Promise<Finding> {
  const part = 'Địa chỉ công khai';
  if (publicUrl === undefined) {
    return needed
      ? {
          part,
          state: 'attention',
          says: 'Chưa đặt PUBLIC_URL nên không kiểm được các nền tảng có gọi tới được không.',
        }
      : { part, state: 'ready', says: 'Không cần: không kênh nào gọi tới máy này.' };
  }
  const live = await fetch(new URL('/health/live', publicUrl), {
    signal: AbortSignal.timeout(PATIENCE_MS),
    redirect: 'error',
  })
    .then(async (response) => ((await response.json()) as { live?: unknown }).live === true)
    .catch(() => false);
  if (live) return { part, state: 'ready', says: `Trợ lý trả lời ở ${publicUrl} (hỏi từ chính máy này).` };
  const says = `Không thấy trợ lý ở ${publicUrl}. Trợ lý có đang chạy không? Tên miền, chứng chỉ HTTPS và máy chủ trung gian đã đúng chưa?`;
  return { part, state: needed ? 'down' : 'attention', says };
}

/** The findings as lines, worst marked. */
export function reportOf(findings: readonly Finding[]): string {
  return findings.map(({ part, state, says }) => `${MARKS[state]} ${part}: ${says}`).join('\n');
}

const MARKS = { ready: '✔ Tốt    ', attention: '! Lưu ý  ', down: '✘ Hỏng   ' } as const;
const LEAST_GB = 0.2;
const ENOUGH_GB = 2;
const PATIENCE_MS = 5_000;
