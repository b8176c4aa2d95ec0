import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { metadataFromText } from '../../src/knowledge/metadata-from-text.ts';
import { readMetadata } from '../../src/knowledge/metadata.ts';
import { structureOf } from '../../src/knowledge/structure.ts';
import { fold } from '../../src/foundation/text/fold.ts';
import { knowledgeDirectory, PLAN_FILES, PLAN_IDS, readPlan } from './plans.ts';

const metadataOf = async (id: keyof typeof PLAN_FILES) => {
  const file = PLAN_FILES[id].replace('.txt', '.json');
  const read = readMetadata(file, await readFile(join(knowledgeDirectory, 'plans', file), 'utf8'));
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.metadata;
};

describe('the metadata of the five plans', () => {
  it.each(PLAN_IDS)('of %s reads, and claims no number, date or place that its text does not have', async (id) => {
    const metadata = await metadataOf(id);
    const text = (await readPlan(id)).blocks.map((block) => block.text).join('\n');
    expect(metadata.id).toBe(id);
    for (const said of [metadata.number, metadata.date]) if (said !== undefined) expect(text).toContain(said);
    for (const place of metadata.place?.split(', ') ?? []) expect(text).toContain(place);
    const title = metadata.title.replace(/^\S+ \S+ /, '');
    if (id !== '000') expect(fold(text)).toContain(fold(title));
  });

  it('never names a province, number or day for plan 001', async () => {
    const metadata = await metadataOf('001');
    expect(metadata).not.toHaveProperty('place');
    expect(metadata).not.toHaveProperty('number');
    expect(metadata).not.toHaveProperty('date');
    expect(JSON.stringify(metadata)).not.toMatch(/Quảng Ninh|Hải Dương|Đồng Nai/);
  });

  it('has number and date for plan 003 only', async () => {
    const all = await Promise.all(PLAN_IDS.map(metadataOf));
    expect(all.filter(({ number, date }) => number ?? date).map(({ id, number, date }) => [id, number, date])).toEqual([
      ['003', '11/KH-UBND', 'ngày 10 tháng 7 năm 2025'],
    ]);
  });
});

describe('a metadata file', () => {
  const good = {
    id: 'x',
    title: 'Kế hoạch',
    shortTitle: 'Kế hoạch',
    kind: 'Kế hoạch',
    issuer: 'UBND xã Mẫu',
    aliases: [],
    audience: 'staff',
    notes: [],
  };

  it('is read as it is, absent fields staying absent', () => {
    expect(readMetadata('x.json', JSON.stringify(good))).toEqual({ metadata: good });
  });

  it.each([
    ['is no JSON', '{', /không phải JSON/],
    ['lacks a field', JSON.stringify({ ...good, title: undefined }), /«title».*phải là chữ/],
    ['has an unknown field', JSON.stringify({ ...good, nubmer: '1' }), /có mục lạ/],
    [
      'has a note without a link',
      JSON.stringify({ ...good, notes: [{ text: 'Đã nhập tỉnh.', source: 'báo' }] }),
      /«notes\.0\.source».*http/,
    ],
    ['has an unknown audience', JSON.stringify({ ...good, audience: 'dân' }), /«audience»/],
  ])('is refused when it %s', (_, json, message) => {
    const read = readMetadata('x.json', json);
    expect(
      'problems' in read && read.problems.map((problem) => `${problem.file} ${problem.message}`).join('\n'),
    ).toMatch(message);
  });
});

describe('a document without metadata', () => {
  const from = (text: string, file = 'ke-hoach-xa-mau.txt') => metadataFromText(file, structureOf(text.split('\n')));

  it('names itself by its letterhead and title', async () => {
    const { blocks } = await readPlan('003');
    expect(metadataFromText('kh.txt', blocks)).toMatchObject({
      id: 'kh',
      kind: 'Kế hoạch',
      number: '11/KH-UBND',
      date: 'ngày 10 tháng 7 năm 2025',
      issuer: 'Uỷ ban nhân dân phường Uông Bí',
      place: 'phường Uông Bí',
      shortTitle: 'Kế hoạch 11/KH-UBND của Uỷ ban nhân dân phường Uông Bí',
    });
  });

  it('names who issues it in its opening when it has no letterhead', async () => {
    const named = async (id: (typeof PLAN_IDS)[number]) => metadataFromText('kh.txt', (await readPlan(id)).blocks);
    expect(await named('000')).toMatchObject({ issuer: 'Ban Tuyên giáo và Dân vận Tỉnh ủy', place: 'tỉnh Quảng Ninh' });
    expect(await named('002')).toMatchObject({
      issuer: 'Ban Tuyên giáo và Dân vận Tỉnh ủy',
      place: 'tỉnh Đồng Nai',
      kind: 'Hướng dẫn',
    });
    expect(await named('004')).toMatchObject({ issuer: 'Ủy ban nhân dân tỉnh Hải Dương', place: 'tỉnh Hải Dương' });
  });

  it('guesses no place, number or date that its text leaves blank', async () => {
    const metadata = metadataFromText('kh.txt', (await readPlan('001')).blocks);
    expect(metadata.issuer).toBe('Văn phòng Ủy ban nhân dân tỉnh');
    for (const field of ['place', 'number', 'date']) expect(metadata).not.toHaveProperty(field);
  });

  it('takes number and date from the brackets below an annex when there is no letterhead', () => {
    const metadata = from(`KẾ HOẠCH
Triển khai phong trào Bình dân học vụ số
I. MỤC ĐÍCH
- Phổ cập kỹ năng số.
PHỤ LỤC
Danh mục nhiệm vụ
(Kèm theo Kế hoạch số 25/KH-UBND ngày 12 tháng 8 năm 2025 của Ủy ban nhân dân xã Mẫu Sơn)`);
    expect(metadata).toMatchObject({
      number: '25/KH-UBND',
      date: 'ngày 12 tháng 8 năm 2025',
      issuer: 'Ủy ban nhân dân xã Mẫu Sơn',
      place: 'xã Mẫu Sơn',
    });
  });

  it('names a letter by its subject, and the office below the one it belongs to', () => {
    const letter = (above: string) =>
      from(`${above}
BAN TUYÊN GIÁO VÀ DÂN VẬN
Số: 45-CV/BTGDVTU
V/v đẩy mạnh tuyên truyền
phong trào Bình dân học vụ số
ĐẢNG CỘNG SẢN VIỆT NAM
Mẫu, ngày 5 tháng 8 năm 2025
Kính gửi: - Các đảng ủy xã, phường,
Ban Tuyên giáo và Dân vận đề nghị các địa phương, đơn vị thực hiện tốt các việc sau:
1. Mở lớp phổ cập kỹ năng số.`);
    expect(letter('TỈNH ỦY MẪU SƠN')).toMatchObject({
      kind: 'Công văn',
      title: 'Công văn V/v đẩy mạnh tuyên truyền phong trào Bình dân học vụ số',
      number: '45-CV/BTGDVTU',
      issuer: 'Ban Tuyên giáo và Dân vận',
      place: 'tỉnh Mẫu Sơn',
      shortTitle: 'Công văn 45-CV/BTGDVTU của Ban Tuyên giáo và Dân vận (tỉnh Mẫu Sơn)',
    });
    expect(letter('THÀNH ỦY MẪU HẢI').place).toBe('thành phố Mẫu Hải');
  });

  it('still has a name when its text says nothing', () => {
    expect(from('')).toMatchObject({
      id: 'ke-hoach-xa-mau',
      title: 'Văn bản',
      aliases: [],
      issuer: 'cơ quan ban hành không ghi trong văn bản',
    });
  });
});
