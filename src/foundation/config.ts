import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

import { z } from 'zod';
import { AppError } from './errors.ts';
import { SETTINGS, type Config } from './settings.ts';

export type { Config };

/** The environment holds a value nobody can work with. */
export class ConfigInvalid extends AppError {
  override readonly name = 'ConfigInvalid';
  readonly code = 'config.invalid';
}

/**
 * What the settings of this run are read from.
 *
 * Takes   a file of `NAME=value` lines; one that is not there says nothing.
 * Gives   the file's values; a name that the process was given with a value wins over the file.
 */
export function environment(file = '.env'): Readonly<Record<string, string | undefined>> {
  const given = Object.entries(process.env).filter(([, value]) => value !== '');
  return { ...(existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}), ...Object.fromEntries(given) };
}

/**
 * The settings of this run.
 *
 * Takes   the environment; empty values count as absent, names we do not know are not looked at.
 * Gives   a frozen object with a value for every setting that has a default.
 * Throws  ConfigInvalid that names every mistake at once, in Vietnamese, without the values themselves (one may be a secret).
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const shape = Object.fromEntries(Object.entries(SETTINGS).map(([name, { schema }]) => [name, schema]));
  const filled = Object.fromEntries(
    Object.keys(SETTINGS).map((name) => [name, env[name]?.trim() === '' ? undefined : env[name]?.trim()]),
  );
  const parsed = z.object(shape).safeParse(filled);
  if (!parsed.success) throw new ConfigInvalid(describe([...parsed.error.issues.map(({ path }) => String(path[0]))]));
  const config = parsed.data as unknown as Config;
  const missing = together(config);
  if (missing.length > 0) throw new ConfigInvalid(`Cấu hình chưa đúng, xin sửa rồi chạy lại:\n${missing.join('\n')}`);
  return Object.freeze(config);
}

/**
 * The text of `.env.example`: every setting with what it does and its default, commented out.
 */
export function envExample(): string {
  const blocks = Object.entries(SETTINGS).map(([name, { about, example }]) => `# ${about}\n# ${name}=${example}\n`);
  return `${HEAD}\n${blocks.join('\n')}`;
}

function describe(names: readonly string[]): string {
  const lines = [...new Set(names)].map((name) => `- ${name}: ${SETTINGS[name as keyof typeof SETTINGS].expects}`);
  return `Cấu hình chưa đúng, xin sửa rồi chạy lại:\n${lines.join('\n')}`;
}

/** Settings that only make sense together. */
function together(config: Config): string[] {
  const mistakes = [];
  if (
    config.EMBEDDINGS_MODEL !== undefined &&
    config.OPENAI_BASE_URL === undefined &&
    config.OPENAI_API_KEY === undefined
  )
    mistakes.push('- EMBEDDINGS_MODEL: cần có thêm OPENAI_BASE_URL (máy chủ riêng) hoặc OPENAI_API_KEY');
  for (const { platform, names } of WHOLE) {
    const missing = names.filter((name) => config[name] === undefined);
    if (missing.length > 0 && missing.length < names.length)
      mistakes.push(`- ${missing.join(', ')}: cần có đủ để dùng ${platform}`);
  }
  if (config.ZALO_PERSONAL && config.ZALO_PERSONAL_KEY === undefined)
    mistakes.push('- ZALO_PERSONAL_KEY: cần có để dùng Zalo cá nhân');
  return mistakes;
}

/** A platform is on with all of its settings, off with none of them. */
const WHOLE = [
  { platform: 'Messenger', names: ['MESSENGER_APP_SECRET', 'MESSENGER_PAGE_TOKEN', 'MESSENGER_VERIFY_TOKEN'] },
  { platform: 'Zalo OA', names: ['ZALO_OA_APP_ID', 'ZALO_OA_APP_SECRET', 'ZALO_OA_WEBHOOK_SECRET'] },
] as const;

const HEAD = [
  '# Mọi cài đặt của chương trình. Tệp này được sinh ra bằng lệnh: node scripts/write-env-example.ts',
  '# Không cần đặt gì cũng chạy được. Muốn đổi: chép thành .env, bỏ dấu # ở đầu dòng cần đổi.',
  '',
].join('\n');
