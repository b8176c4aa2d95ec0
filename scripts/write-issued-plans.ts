import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LONG_KIEU } from './issued-plans/long-kieu.ts';
import { MUONG_KHOAI } from './issued-plans/muong-khoai.ts';
import { NA_PHAI } from './issued-plans/na-phai.ts';
import { PHU_HAI_DONG } from './issued-plans/phu-hai-dong.ts';
import { printedFile } from './issued-plans/print.ts';
import { wordFile } from './issued-plans/word.ts';

/** `node scripts/write-issued-plans.ts`: write the made-up plans in Word and PDF to test/fixtures/issued-plans. */
const folder = join(import.meta.dirname, '..', 'test', 'fixtures', 'issued-plans');
const files = {
  'long-kieu.docx': wordFile(LONG_KIEU),
  'na-phai.docx': wordFile(NA_PHAI),
  'phu-hai-dong.pdf': printedFile(PHU_HAI_DONG),
  'muong-khoai.pdf': printedFile(MUONG_KHOAI),
};
for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), await bytes);
