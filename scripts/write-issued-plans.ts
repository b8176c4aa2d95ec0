import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LONG_KIEU } from './issued-plans/long-kieu.ts';
import { MUONG_KHOAI } from './issued-plans/muong-khoai.ts';
import { NA_PHAI } from './issued-plans/na-phai.ts';
import { PHU_HAI_DONG } from './issued-plans/phu-hai-dong.ts';
import { printedFile } from './issued-plans/print.ts';
import { wordFile } from './issued-plans/word.ts';
import { CON_VAN } from './unseen-plans/con-van.ts';
import { DAK_MO_NONG } from './unseen-plans/dak-mo-nong.ts';
import { DONG_HA_NINH } from './unseen-plans/dong-ha-ninh.ts';
import { DONG_PHU_LUONG } from './unseen-plans/dong-phu-luong.ts';
import { HOA_LUONG } from './unseen-plans/hoa-luong.ts';
import { KHE_DA_THUONG } from './unseen-plans/khe-da-thuong.ts';
import { LUNG_PHAY } from './unseen-plans/lung-phay.ts';
import { PHUOC_LOC_NAM } from './unseen-plans/phuoc-loc-nam.ts';
import { PHU_TAY_HA } from './unseen-plans/phu-tay-ha.ts';
import { QUANG_THUONG } from './unseen-plans/quang-thuong.ts';
import { SO_KHCN_HA_LAM } from './unseen-plans/so-khcn-ha-lam.ts';
import { SON_LANG } from './unseen-plans/son-lang.ts';
import { TAN_LAP_TRUNG } from './unseen-plans/tan-lap-trung.ts';
import { THUONG_NONG } from './unseen-plans/thuong-nong.ts';

/** `node scripts/write-issued-plans.ts`: write the made-up plans in Word and PDF to their folders in test/fixtures. */
const fixtures = join(import.meta.dirname, '..', 'test', 'fixtures');
const files = {
  'issued-plans/long-kieu.docx': wordFile(LONG_KIEU),
  'issued-plans/na-phai.docx': wordFile(NA_PHAI),
  'issued-plans/phu-hai-dong.pdf': printedFile(PHU_HAI_DONG),
  'issued-plans/muong-khoai.pdf': printedFile(MUONG_KHOAI),
  'unseen-plans/first/quang-thuong.docx': wordFile(QUANG_THUONG),
  'unseen-plans/first/con-van.pdf': printedFile(CON_VAN),
  'unseen-plans/first/son-lang.pdf': printedFile(SON_LANG),
  'unseen-plans/first/thuong-nong.docx': wordFile(THUONG_NONG),
  'unseen-plans/first/tan-lap-trung.docx': wordFile(TAN_LAP_TRUNG),
  'unseen-plans/held/hoa-luong.docx': wordFile(HOA_LUONG),
  'unseen-plans/held/phu-tay-ha.docx': wordFile(PHU_TAY_HA),
  'unseen-plans/held/lung-phay.pdf': printedFile(LUNG_PHAY),
  'unseen-plans/third/dong-phu-luong.docx': wordFile(DONG_PHU_LUONG),
  'unseen-plans/third/phuoc-loc-nam.docx': wordFile(PHUOC_LOC_NAM),
  'unseen-plans/third/dak-mo-nong.pdf': printedFile(DAK_MO_NONG),
  'unseen-plans/fourth/khe-da-thuong.docx': wordFile(KHE_DA_THUONG),
  'unseen-plans/fourth/so-khcn-ha-lam.docx': wordFile(SO_KHCN_HA_LAM),
  'unseen-plans/fourth/dong-ha-ninh.pdf': printedFile(DONG_HA_NINH),
};
for (const [name, bytes] of Object.entries(files)) await writeFile(join(fixtures, name), await bytes);
