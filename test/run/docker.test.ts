import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { readImage } from './dockerfile.ts';
import { freePort, NODE_FOLDER, run, type Program } from './program.ts';

const home = join(import.meta.dirname, '../..');
const image = readImage(join(home, 'Dockerfile'));

/** Who runs the program; nobody named is whoever runs the test. */
interface Owner {
  readonly uid?: number;
  readonly gid?: number;
}

describe('what the Dockerfile promises', () => {
  const place = mkdtempSync(join(tmpdir(), 'image-'));
  const app = join(place, 'app');
  const data = join(place, 'data');
  let program: Program;
  let settings: Record<string, string>;
  let owner: Owner = {};

  beforeAll(async () => {
    chmodSync(place, 0o755);
    for (const folder of [app, data]) mkdirSync(folder);
    for (const [sources, target] of image.copies) {
      for (const source of sources) cpSync(join(home, source), destination(target, source), { recursive: true });
    }
    linkPackages();
    owner = anotherUser();
    if (owner.uid !== undefined && owner.gid !== undefined) chownSync(data, owner.uid, owner.gid);
    spawnSync('chmod', ['-R', 'a-w', app]); // symbolic links are left alone
    settings = { ...image.settings, DATA_DIR: data, PORT: String(await freePort()) };
  });
  afterAll(async () => {
    program.signal('SIGKILL');
    await program.ended;
    spawnSync('chmod', ['-R', 'u+w', place]);
    rmSync(place, { recursive: true });
  });

  it('runs as somebody who is not root, with everything it writes in the volume', () => {
    expect(image.user).not.toMatch(/^(root|0)(:|$)/);
    expect(image.settings['DATA_DIR']).toBe('/data');
    expect(image.settings['HOST']).toBe('0.0.0.0'); // or nobody outside the container reaches it
  });

  it('copies nothing that .dockerignore keeps out', () => {
    const ignored = readFileSync(join(home, '.dockerignore'), 'utf8').split('\n');
    for (const source of image.copies.flatMap(([sources]) => sources)) expect(ignored).not.toContain(source);
  });

  it('starts from those files alone, in a folder it cannot write to, and its own health check says ready', async () => {
    expect(healthCheck()).toBe(1); // nobody there yet
    program = run(image.command, settings, { cwd: app, ...owner });
    await program.url;
    expect(healthCheck()).toBe(0);
    expect(readdirSync(data).length).toBeGreaterThan(0);
    program.signal('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(healthCheck()).toBe(1);
  });

  const healthCheck = (): number | null => {
    const [file, ...parameters] = image.healthCheck;
    return spawnSync(file, parameters, { env: { PATH: NODE_FOLDER, ...settings }, ...owner }).status;
  };

  const destination = (target: string, source: string): string =>
    target === './' ? join(app, source) : join(app, target);

  /** `npm ci --omit=dev` as the lockfile has it: whatever is only there for development is not. */
  function linkPackages(): void {
    const lock = JSON.parse(readFileSync(join(home, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { dev?: boolean; devOptional?: boolean }>;
    };
    for (const [path, { dev, devOptional }] of Object.entries(lock.packages)) {
      const topLevel = /^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(path);
      if (!topLevel || dev || devOptional || !existsSync(join(home, path))) continue;
      mkdirSync(dirname(join(app, path)), { recursive: true });
      symlinkSync(join(home, path), join(app, path));
    }
  }

  /** Nobody, when this test may become nobody and nobody may read the packages; else whoever runs the test. */
  function anotherUser(): Owner {
    if (process.getuid?.() !== 0) return {};
    const nobody = { uid: 65_534, gid: 65_534 };
    const look = ['-e', `require('node:fs').readdirSync(${JSON.stringify(join(home, 'node_modules', 'express'))})`];
    if (spawnSync(join(NODE_FOLDER, 'node'), look, nobody).status === 0) return nobody;
    process.stderr.write('Thử Dockerfile bằng người dùng hiện tại: người dùng khác không đọc được thư mục này.\n');
    return {};
  }
});
