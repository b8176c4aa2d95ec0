import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

import { createLog, type Log } from '../../src/foundation/log.ts';
import { Secret } from '../../src/foundation/secret.ts';

function listen(level?: string): { log: Log; lines: () => Record<string, unknown>[]; raw: () => string } {
  let written = '';
  const destination = {
    write(line: string): void {
      written += line;
    },
  };
  const log = createLog({ destination, ...(level === undefined ? {} : { level }) });
  const lines = (): Record<string, unknown>[] =>
    written
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { log, lines, raw: () => written };
}

describe('createLog', () => {
  it('writes an event for machines and a sentence for people, one line each', () => {
    const { log, lines } = listen();
    log.info({ event: 'answer.sent', conversationId: '019b76da-a800-7bab-abab-abababababab', ms: 12 }, 'answer sent');
    log.warn({ event: 'x' }, 'y');
    expect(lines()).toMatchObject([
      {
        level: 'info',
        event: 'answer.sent',
        conversationId: '019b76da-a800-7bab-abab-abababababab',
        ms: 12,
        msg: 'answer sent',
      },
      { level: 'warn' },
    ]);
  });
  it('leaves out the bytes of a request that could not be read', () => {
    const { log, raw } = listen();
    const error = Object.assign(new Error('Parse Error'), { rawPacket: Buffer.from('Tôi bị lừa, số thẻ là') });
    log.error({ error }, 'broken');
    expect(raw()).toContain('Parse Error');
    expect(raw()).not.toContain(String([...Buffer.from('bị lừa')]).slice(1, -1));
  });
  it('leaves standard output to the answers of commands', () => {
    const file = new URL('../../src/foundation/log.ts', import.meta.url).href;
    const script = `import { createLog } from '${file}'; createLog().info('hello');`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(stdout).toBe('');
    expect(stderr).toContain('"msg":"hello"');
  });
  it('keeps quiet below its level', () => {
    const { log, lines } = listen('warn');
    log.info('not this');
    log.error('this');
    expect(lines().map(({ msg }) => msg)).toEqual(['this']);
  });
  it('leaves out the words of people and answers, by the names they travel under', () => {
    const { log, raw } = listen();
    log.info(
      {
        event: 'x',
        text: 'nhà tôi ở xóm Mẫu',
        turn: { question: 'chuyện riêng', typed: 'riêng', blocks: [{ text: 'riêng' }] },
      },
      'turn',
    );
    expect(raw()).not.toMatch(/xóm Mẫu|riêng/);
    expect(raw()).toContain('[left out]');
  });
  it('masks personal data wherever it sits', () => {
    const { log, raw } = listen();
    const error = new Error('cannot store 0912345678', { cause: new Error('row mau@example.com') });
    log.info(
      { event: 'x', who: '0912345678', deep: { list: ['cccd 079188001234', { mail: 'mau@example.com' }] } },
      'gọi 0912 345 678',
    );
    log.error({ event: 'y', error }, 'failed');
    log.error(error);
    log.child({ phone: '0912345678' }).info('with a binding');
    log.info('số %s', '0912345678');
    expect(raw()).not.toMatch(/0912|079188001234|mau@/);
    expect(raw().match(/\[số điện thoại\]/g)!.length).toBeGreaterThanOrEqual(6);
  });
  it('keeps what a fault needs: type, message, stack and cause', () => {
    const { log, lines } = listen();
    log.error({ event: 'y', error: new TypeError('bad shape', { cause: new Error('deeper') }) }, 'failed');
    const [{ error }] = lines() as [{ error: Record<string, string> }];
    expect(error).toMatchObject({ type: 'TypeError' });
    expect(`${error['message']} ${error['stack']}`).toMatch(/bad shape[^]*deeper/);
  });
  it('prints a secret as [secret], and leaves it out under its own name', () => {
    const { log, raw } = listen();
    log.info(
      {
        event: 'x',
        key: new Secret('hoa-sen-42'),
        token: 'hoa-sen-42',
        headers: { authorization: 'Bearer hoa-sen-42' },
      },
      'start',
    );
    expect(raw()).not.toContain('hoa-sen');
    expect(raw()).toContain('[secret]');
  });
  it('survives values that cannot be written', () => {
    const { log, lines } = listen();
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    log.info({ event: 'x', loop, big: 12n, nothing: undefined, call: () => 1 }, 'odd');
    expect(lines()).toHaveLength(1);
    expect(lines()[0]).toMatchObject({ event: 'x', msg: 'odd' });
  });
});
