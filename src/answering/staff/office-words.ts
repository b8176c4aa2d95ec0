import { fold } from '../../foundation/text/fold.ts';

/**
 * Write out the shorthand of offices, which means other things in a citizen's message: "nv" is "nhiệm vụ" beside a plan and
 * "nhân viên" beside a bank.
 *
 * Takes   a message as typed. The caller knows that it is about the plans.
 * Gives   the message with each such word written out; every other word and sign as it was.
 */
export function writeOutOfficeWords(text: string): string {
  const tokens = text.split(/(\s+)/u);
  return tokens
    .map((token, at) => {
      const [, open = '', word = '', close = ''] = /^([("“]*)([\p{L}&]+)([),.?!:;"”]*)$/u.exec(token) ?? [];
      const readings = SHORTHAND.get(word.toLowerCase());
      // capitals are names, not shorthand: "KT. CHỦ TỊCH"
      if (!readings || (word !== word.toLowerCase() && word.length < 3)) return token;
      const before = fold(tokens[at - 2] ?? '').replace(/[^\p{L}\p{N}]/gu, '');
      const next = fold(tokens[at + 2] ?? '').replace(/[^\p{L}\p{N}]/gu, '');
      const reading = readings.find(({ after, ahead }) => (!after || after.has(before)) && (!ahead || ahead.has(next)));
      return reading ? `${open}${reading.means}${close}` : token;
    })
    .join('');
}

/** Whether a message holds shorthand that only offices use: with one of them it is about the plans. */
export const holdsOfficeWords = (text: string): boolean =>
  text.split(/[\s,.?!:;]+/u).some((word) => OFFICE_ONLY.has(word.toLowerCase()));
const OFFICE_ONLY = new Set(
  'ctri ctrì ctrỉ kp đv vb nq kh htx mttq ubmttq ubnd hcqt khcn btgdv ttcudv vhxh cq qđ cthđ nlực chqs'.split(' '),
);

interface Reading {
  readonly means: string;
  /** Folded words one of which stands before; any when absent. */
  readonly after?: ReadonlySet<string>;
  /** Folded words one of which stands behind; any when absent. */
  readonly ahead?: ReadonlySet<string>;
}

const any = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(fold));

/** Each shorthand with its readings; the first that fits its neighbours counts, a word without a fitting one stays. */
const SHORTHAND: ReadonlyMap<string, readonly Reading[]> = new Map(
  Object.entries({
    nv: [{ means: 'nhiệm vụ' }],
    kt: [{ means: 'kinh tế' }],
    htx: [{ means: 'hợp tác xã' }],
    đh: [{ means: 'đại học' }],
    kp: [{ means: 'kinh phí' }],
    ns: [{ means: 'nói', ahead: any('tới đến về gì j den toi ve') }, { means: 'ngân sách' }],
    ph: [{ means: 'phối hợp' }],
    'ctri ctrì ctrỉ': [{ means: 'chính trị', after: any('thống bộ luận chức tt') }, { means: 'chủ trì' }],
    bh: [{ means: 'ban hành', ahead: any('ngày khi lúc năm bởi trước sau hồi') }, { means: 'bao giờ' }],
    cc: [
      { means: 'công chức', after: any('cử các đội ngũ cán bộ cb') },
      { means: 'công chức', ahead: any('vc viên') },
      { means: 'cung cấp' },
    ],
    pv: [{ means: 'phóng viên' }],
    dn: [{ means: 'doanh nghiệp' }],
    tc: [{ means: 'tài chính', after: any('sở phòng bộ p') }],
    tn: [{ means: 'thanh niên', after: any('đoàn') }],
    ca: [{ means: 'công an', ahead: any('tỉnh phường xã p x t') }],
    tu: [{ means: 'tỉnh ủy' }],
    nckh: [{ means: 'nghiên cứu khoa học' }],
    htqt: [{ means: 'hợp tác quốc tế' }],
    chqs: [{ means: 'chỉ huy quân sự' }],
    ccb: [{ means: 'cựu chiến binh' }],
    kns: [{ means: 'kỹ năng số' }],
    vh: [{ means: 'văn hóa', after: any('sở phòng p ban') }],
    cn: [{ means: 'công nghệ' }],
    kn: [{ means: 'kỹ năng' }],
    clc: [{ means: 'chất lượng cao' }],
    hđ: [{ means: 'hoạt động' }],
    tt: [
      { means: 'tuyên truyền', after: any('bc kp mức kh nd vb') },
      { means: 'tuyên truyền', ahead: any('bằng qua trên hình trực nq kh nghị về các việc mục') },
    ],
    ttđt: [{ means: 'thông tin điện tử' }],
  }).flatMap(([shorts, readings]) => shorts.split(' ').map((short) => [short, readings] as const)),
);
