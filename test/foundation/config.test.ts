import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { ConfigInvalid, environment, envExample, readConfig } from '../../src/foundation/config.ts';
import { SETTINGS } from '../../src/foundation/settings.ts';

const messageOf = (env: Record<string, string>): string => {
  try {
    readConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigInvalid);
    return (error as ConfigInvalid).message;
  }
  return '';
};

describe('environment', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'environment-')), '.env');
  afterEach(() => vi.unstubAllEnvs());

  it('reads the settings file, and lets what the process was given win', () => {
    writeFileSync(file, '# cổng\nPORT=8080\nHOST=0.0.0.0\nLOG_LEVEL="warn"\n');
    vi.stubEnv('HOST', '127.0.0.2');
    vi.stubEnv('LOG_LEVEL', ''); // given, but empty: nothing was said
    expect(readConfig(environment(file))).toMatchObject({ PORT: 8080, HOST: '127.0.0.2', LOG_LEVEL: 'warn' });
  });
  it('needs no settings file', () => {
    vi.stubEnv('PORT', '4000');
    expect(environment(`${file}.none`)).toMatchObject({ PORT: '4000' });
  });
});

describe('readConfig', () => {
  it('needs nothing to be set', () => {
    expect(readConfig({})).toMatchObject({
      PORT: 3000,
      HOST: '127.0.0.1',
      DATA_DIR: 'data',
      KNOWLEDGE_DIR: 'knowledge',
      PROMPTS_DIR: 'prompts',
      LOG_LEVEL: 'info',
      MODEL_TIMEOUT_MS: 12_000,
      TRUST_PROXY: false,
      MESSAGE_RETENTION_DAYS: 180,
    });
    expect(readConfig({}).OPENAI_API_KEY).toBeUndefined();
  });
  it('reads numbers, switches and words', () => {
    const config = readConfig({
      PORT: ' 8080 ',
      TRUST_PROXY: 'TRUE',
      HOST: '0.0.0.0',
      LOG_LEVEL: 'debug',
      EMBEDDINGS_DIMENSIONS: '1024',
    });
    expect(config).toMatchObject({
      PORT: 8080,
      TRUST_PROXY: true,
      HOST: '0.0.0.0',
      LOG_LEVEL: 'debug',
      EMBEDDINGS_DIMENSIONS: 1024,
    });
  });
  it('takes an empty value as absent', () => {
    expect(readConfig({ PORT: '', EMBEDDINGS_MODEL: '  ', OPENAI_BASE_URL: '' })).toEqual(readConfig({}));
  });
  it('names every mistake at once, in Vietnamese, and no value', () => {
    const message = messageOf({
      PORT: '70000',
      LOG_LEVEL: 'loud',
      OPENAI_BASE_URL: 'ftp://x',
      OPENAI_API_KEY: 'khoa bi mat',
      MODEL_TIMEOUT_MS: '-1',
      MESSAGE_RETENTION_DAYS: 'mãi',
      TRUST_PROXY: 'maybe',
    });
    for (const name of [
      'PORT',
      'LOG_LEVEL',
      'OPENAI_BASE_URL',
      'OPENAI_API_KEY',
      'MODEL_TIMEOUT_MS',
      'MESSAGE_RETENTION_DAYS',
      'TRUST_PROXY',
    ])
      expect(message).toContain(`- ${name}: cần`);
    expect(message).not.toMatch(/khoa bi mat|70000|ftp/);
    expect(message).toMatch(/^Cấu hình chưa đúng/);
  });
  it.each(['65536', '3000.5', '1e3x', 'abc', '-1'])('refuses port %s', (PORT) => {
    expect(messageOf({ PORT })).toContain('PORT');
  });
  it('refuses a model without a way to it', () => {
    expect(messageOf({ EMBEDDINGS_MODEL: 'e' })).toContain('EMBEDDINGS_MODEL');
    expect(messageOf({ EMBEDDINGS_MODEL: 'e', OPENAI_BASE_URL: 'http://localhost:8000/v1' })).toBe('');
    expect(messageOf({ EMBEDDINGS_MODEL: 'e', OPENAI_API_KEY: 'abc' })).toBe('');
  });
  it('keeps the key secret, and gives it when asked', () => {
    const config = readConfig({ OPENAI_API_KEY: 'hoa-sen-42' });
    expect(inspect(config) + JSON.stringify(config)).not.toContain('hoa-sen');
    expect(config.OPENAI_API_KEY?.reveal()).toBe('hoa-sen-42');
  });
  it('is frozen, and carries a code in its error', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
    expect(new ConfigInvalid('x')).toMatchObject({ name: 'ConfigInvalid', code: 'config.invalid', retryable: false });
  });
});

describe('.env.example', () => {
  it('is what the table of settings gives (node scripts/write-env-example.ts)', () => {
    expect(readFileSync(join(import.meta.dirname, '../../.env.example'), 'utf8')).toBe(envExample());
  });
  it('shows every setting once, with the default it has', () => {
    const shown = Object.fromEntries(
      Array.from(envExample().matchAll(/^# ([A-Z_]+)=(.*)$/gm), ([, name = '', value = '']) => [name, value]),
    );
    expect(Object.keys(shown)).toEqual(Object.keys(SETTINGS));
    const defaults = readConfig({}) as Readonly<
      Record<string, string | number | boolean | readonly string[] | undefined>
    >;
    for (const [name, value] of Object.entries(defaults))
      if (value !== undefined) expect(shown[name]).toBe(String(value));
    expect(() => readConfig(shown)).not.toThrow();
  });
});
