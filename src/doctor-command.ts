import { join } from 'node:path';

import { channelsFromSettings } from './channels-at-start.ts';
import type { Deletions } from './conversation/deletion.ts';
import { DATABASE_FILE } from './database-file.ts';
import { systemClock } from './foundation/clock.ts';
import { environment, readConfig } from './foundation/config.ts';
import { createLog } from './foundation/log.ts';
import { INDEX_FILE } from './knowledge-at-start.ts';
import { addressFinding, databaseFinding, diskFinding, indexFinding, reportOf } from './operations/doctor.ts';

/** `npm run doctor`: look at every part, and say what to do. Changes nothing, may be run beside the assistant. */
const say = (line: string): void => void process.stdout.write(`${line}\n`);
/** No channel deletes while it is only described. */
const noDeletions: Deletions = {
  forgetPerson: () => Promise.reject(new Error('the doctor deletes nothing')),
  status: () => Promise.resolve(undefined),
};
try {
  const config = readConfig(environment());
  const log = createLog({ level: 'silent' });
  const channels = await channelsFromSettings({ config, clock: systemClock, log, deletions: noDeletions, say });
  const posted = channels.some(({ webhook }) => webhook !== undefined);
  const findings = [
    { part: 'Cài đặt', state: 'ready', says: 'Mọi giá trị đều hợp lệ.' } as const,
    await diskFinding(config.DATA_DIR),
    await databaseFinding(join(config.DATA_DIR, DATABASE_FILE)),
    indexFinding(join(config.DATA_DIR, INDEX_FILE)),
    await addressFinding(config.PUBLIC_URL, posted),
    ...(await Promise.all(
      channels.map(async (channel) => ({ part: `Kênh ${channel.name}`, ...(await channel.describe()) })),
    )),
  ];
  say(reportOf(findings));
  process.exitCode = findings.some(({ state }) => state === 'down') ? 1 : 0;
} catch (error) {
  process.stderr.write(`✘ Hỏng    Cài đặt: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
