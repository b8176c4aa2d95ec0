import { beforeAll, describe, expect, it } from 'vitest';

import { FRESH_CONTEXT } from '../../../src/answering/context.ts';
import type { Outcome } from '../../../src/answering/outcome.ts';
import { blocksText, plainText } from '../../../src/answering/plain-text.ts';
import { qrPicture, vietQr } from '../../support/qr-pictures.ts';
import { openRoom, type Room } from '../room.ts';
import { createReadPicture } from '../../../src/answering/links/qr/read-picture.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});

const told = ({ verdicts = [] }: Outcome): string => verdicts.map(({ verdict }) => verdict).join(' ');

/** What people ask about links, numbers and accounts, each as typed with marks, without, and in a hurry. */
const ASKED: readonly (readonly [verdict: string, ...spellings: string[]])[] = [
  [
    'bad',
    'Link vneid-gov.vn này có thật không cháu?',
    'link vneid-gov.vn nay co that khong chau',
    'lk vneid-gov.vn thật k',
  ],
  [
    'bad',
    'Có người gửi dichvucong.com bảo đăng ký, bấm được không?',
    'co nguoi gui dichvucong.com bao dang ky, bam duoc khong',
    'nta gửi dichvucong.com bấm dc k',
  ],
  ['bad', 'Tải VNeID.apk về máy có sao không ạ?', 'tai VNeID.apk ve may co sao khong a', 'tải VNeID.apk có s k'],
  [
    'bad',
    'Trang https://vneid.gov.vn.xyz/capnhat là của ai vậy?',
    'trang https://vneid.gov.vn.xyz/capnhat la cua ai vay',
    'https://vneid.gov.vn.xyz/capnhat của ai z',
  ],
  [
    'bad',
    'Cháu xem giùm bác cái link http://shopee-trian.xyz/a',
    'chau xem gium bac cai link http://shopee-trian.xyz/a',
    'check giùm http://shopee-trian.xyz/a',
  ],
  [
    'bad',
    'vneld.vn có phải trang định danh không?',
    'vneld.vn co phai trang dinh danh khong',
    'vneld.vn phải trang đd k',
  ],
  [
    'official',
    'dichvucong.gov.vn có phải trang thật không?',
    'dichvucong.gov.vn co phai trang that khong',
    'dichvucong.gov.vn thật k',
  ],
  [
    'official',
    'Bác vô dichvucong . gov . vn được không cháu?',
    'bac vo dichvucong . gov . vn duoc khong chau',
    'vô dichvucong . gov . vn dc k',
  ],
  ['official', 'Số 1900 0368 là số của ai?', 'so 1900 0368 la so cua ai', 'số 19000368 của ai'],
  ['official', '18006838 có phải tổng đài thật không?', '18006838 co phai tong dai that khong', '18006838 số thật k'],
  [
    'official',
    'csgt.bocongan.gov.vn có phải trang chính thức không?',
    'csgt.bocongan.gov.vn co phai trang chinh thuc khong',
    'csgt.bocongan.gov.vn chính thức k',
  ],
  [
    'official',
    'Trang binhdanhocvuso.gov.vn của ai thế?',
    'trang binhdanhocvuso.gov.vn cua ai the',
    'binhdanhocvuso.gov.vn của ai',
  ],
  [
    'unknown',
    'Link https://bit.ly/3xYzAbc có độc không?',
    'link https://bit.ly/3xYzAbc co doc khong',
    'https://bit.ly/3xYzAbc độc k',
  ],
  [
    'unknown',
    'Số 0987654321 xưng công an, có thật không?',
    'so 0987654321 xung cong an, co that khong',
    'số 0987654321 xưng ca thật k',
  ],
  [
    'unknown',
    'Chuyển vào số tài khoản 19034567890123 có sao không?',
    'chuyen vao so tai khoan 19034567890123 co sao khong',
    'ck vô stk 19034567890123 có s k',
  ],
  [
    'unknown',
    'Trang facebook.com/congan.xa có tin được không?',
    'trang facebook.com/congan.xa co tin duoc khong',
    'fb facebook.com/congan.xa tin dc k',
  ],
  [
    'unknown',
    'Số +224 623 456 789 gọi nhỡ, có nên gọi lại không?',
    'so +224 623 456 789 goi nho, co nen goi lai khong',
    'số +224 623 456 789 gọi lại dc k',
  ],
  [
    'unknown',
    'tiemhoabaclieu.com có uy tín không?',
    'tiemhoabaclieu.com co uy tin khong',
    'tiemhoabaclieu.com uy tín k',
  ],
  ['official', 'tongdai111.vn là trang gì?', 'tongdai111.vn la trang gi', 'tongdai111.vn là j'],
  [
    'bad',
    'https://vneid.gov.vn@103.45.67.89/login đăng nhập được không?',
    'https://vneid.gov.vn@103.45.67.89/login dang nhap duoc khong',
    'https://vneid.gov.vn@103.45.67.89/login vô dc k',
  ],
];

describe('a message that asks about a link, a number or an account', () => {
  it.each(ASKED.flatMap(([verdict, ...spellings]) => spellings.map((message) => [verdict, message] as const)))(
    'gets the verdict first: %s ← %s',
    async (verdict, message) => {
      const outcome = await room.ask(message);
      expect(told(outcome)).toBe(verdict);
      expect(outcome).toMatchObject({ kind: 'answered', rung: 'directory' });
      expect(outcome.citations.length).toBeGreaterThan(0);
      expect(outcome.flags).toEqual([]);
      const text = plainText(outcome);
      expect(text).not.toMatch(/an toàn/iu);
      // a number of a stranger is not repeated, a link that is not official cannot be tapped
      if (verdict !== 'official') for (const { target } of outcome.verdicts ?? []) expect(text).not.toContain(target);
    },
  );

  it('gets the same when the link is all there is', async () => {
    expect(told(await room.ask('vneid-gov.vn'))).toBe('bad');
    expect(blocksText((await room.ask('https://vneid.gov.vn')).blocks)).toMatch(/^vneid\.gov\.vn /);
    expect((await room.ask('0987654321')).rung).toBe('directory');
  });

  it('is told that a shown number can be faked, even the right one', async () => {
    expect(blocksText((await room.ask('số 19000368 có phải số thật không')).blocks)).toMatch(/làm giả được/);
  });

  it('is told of the real address and of the app’s publisher when their name is borrowed', async () => {
    const text = blocksText((await room.ask('cài ở vneid-app.top được không')).blocks);
    expect(text).toContain('vneid.gov.vn');
    expect(text).toContain('Trung tâm dữ liệu quốc gia về dân cư');
  });
});

describe('a link inside another question', () => {
  it('leaves the answer and adds a line', async () => {
    const outcome = await room.ask('Vào dichvucong.gov.vn đăng ký tạm trú thế nào');
    expect(outcome.rung).toBe('guide');
    expect(told(outcome)).toBe('official');
    expect(blocksText(outcome.blocks)).toMatch(/dichvucong\.gov\.vn đúng là địa chỉ chính thức/);
  });

  it('is warned of first when it is bad', async () => {
    const { blocks } = await room.ask(
      'Chúc mừng bạn đã trúng thưởng xe SH, truy cập http://shopee-trian.xyz/abc đóng phí để nhận ngay hôm nay',
    );
    expect(blocks[0]).toMatchObject({ type: 'warning' });
    expect(blocksText(blocks.slice(0, 1))).toContain('shopee-trian[.]xyz');
  });

  it('never comes before first aid, and tells what happened as "link lạ" does', async () => {
    for (const message of [
      'tôi vừa bấm link vneid-gov.vn và chuyển 5 triệu rồi cứu tôi với',
      'toi lo nhap otp vao trang vneid-capnhat.com roi gio lam sao',
    ]) {
      const outcome = await room.ask(message);
      expect(outcome.kind).toBe('urgent');
      const text = blocksText(outcome.blocks);
      expect(text.indexOf('ngân hàng')).toBeLessThan(text.indexOf('[.]'));
      expect(told(outcome)).toBe('bad');
    }
  });

  it('is judged though nothing else is known of the message', async () => {
    const outcome = await room.ask('Quán bún chả đầu ngõ nhà tôi có trang buncha-daungo.com, trời hôm nay lại mưa');
    expect(outcome.kind).toBe('answered');
    expect(told(outcome)).toBe('unknown');
  });

  it('is not looked for in somebody’s own number or a document’s', async () => {
    expect(
      (await room.ask('số điện thoại của tôi là 0912345678, tôi muốn đổi số trên VNeID thì làm sao')).verdicts,
    ).toBeUndefined();
    expect((await room.ask('Kế hoạch số 111 giao ai chủ trì?')).verdicts).toBeUndefined();
  });
});

describe('a payment code', () => {
  const code = vietQr({ account: '0000123456789', amount: '150000', name: 'QUAN THU NGHIEM', purpose: 'ban 5' });

  it('is told bank, end of account, name and sum, never called safe, and checked before paying', async () => {
    const outcome = await room.ask(code);
    const text = blocksText(outcome.blocks);
    for (const part of [
      'mã số 970499',
      'có đuôi …789',
      '«QUAN THU NGHIEM»',
      '150.000 đồng',
      '«ban 5»',
      'hiện tên chủ tài khoản',
    ])
      expect(text).toContain(part);
    expect(told(outcome)).toBe('unknown');
    expect(text).not.toMatch(/0000123456789|an toàn|yên tâm|cứ chuyển/);
    expect(outcome.citations.length).toBeGreaterThan(0);
    expect(outcome.flags).toEqual([]);
  });

  it('is no sign of money that was sent, wherever in a conversation it comes', async () => {
    for (const turn of [0, 1, 5]) {
      const { outcome } = await room.answerer(code, { ...FRESH_CONTEXT, turn });
      expect(outcome.kind).toBe('answered');
      expect(blocksText(outcome.blocks)).toContain('mã số 970499');
    }
  });

  it('read from a picture gives the same answer', async () => {
    const [read] = await createReadPicture()(qrPicture(code));
    expect(blocksText((await room.ask(read!)).blocks)).toBe(blocksText((await room.ask(code)).blocks));
  });

  it('with a question beside it is the answer too', async () => {
    for (const question of ['mã này có lừa đảo không', 'quet ma nay duoc ko'])
      expect(blocksText((await room.ask(`${question}\n${code}`)).blocks)).toContain('mã số 970499');
  });

  it('that was tampered with is not to be paid', async () => {
    const outcome = await room.ask(code.replace('150000', '950000'));
    expect(told(outcome)).toBe('bad');
    expect(blocksText(outcome.blocks)).toContain('đừng chuyển tiền theo mã này');
  });

  it('without sum, name or bank says no more than it knows', async () => {
    const text = blocksText((await room.ask(vietQr({ account: '12345', bank: 'x' }))).blocks);
    expect(text).toContain('Không ghi sẵn số tiền');
    expect(text).toContain('Số tài khoản được che đi');
    expect(text).not.toMatch(/mang mã số|tên ghi trong mã/);
  });
});
