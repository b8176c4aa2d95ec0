import { beforeAll, describe, expect, it } from 'vitest';

import { openRoom, sources, type Room } from './room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});

describe('a question in office words', () => {
  it('is for the handbook when it names a place of the plans but asks what only the handbook says', async () => {
    expect(sources(await room.ask('Tỉnh Hải Dương cũ bây giờ thuộc về đâu?'))[0]).toBe('sap-nhap-tinh-xa');
    expect(sources(await room.ask('quang ninh co nhap voi tinh khac khong'))[0]).toBe('sap-nhap-tinh-xa');
  });

  it('is for the handbook when it asks about documents that the plans only mention', async () => {
    expect(sources(await room.ask('nghi quyet 03 va nghi quyet 71 cua chinh phu khac gi nhau'))[0]).toBe(
      'van-ban-chuyen-doi-so',
    );
  });

  it('stays with the plans when they say it, though the handbook speaks of the same thing', async () => {
    const outcome = await room.ask('Mục tiêu kinh tế số năm 2030 của Hải Dương là bao nhiêu?');
    expect(sources(outcome)).toContain('004');
  });

  it('gets the honest "not stated" when the handbook knows only the words around it', async () => {
    const outcome = await room.ask('Hướng dẫn của Đồng Nai bố trí bao nhiêu kinh phí cho bình dân học vụ số?');
    expect(outcome.kind).toBe('no-source');
  });
});
