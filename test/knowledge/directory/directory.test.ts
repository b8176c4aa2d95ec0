import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { lintDirectory } from '../../../src/knowledge/directory/lint-directory.ts';
import { DIRECTORY_FILE, loadDirectory } from '../../../src/knowledge/directory/load-directory.ts';
import { readDirectory } from '../../../src/knowledge/directory/read-directory.ts';
import { knowledgeDirectory } from '../plans.ts';

const written = await readFile(join(knowledgeDirectory, DIRECTORY_FILE), 'utf8');

/** The directory after a change of its text; the change must change something. */
function changed(from: string, to: string) {
  expect(written).toContain(from);
  return readDirectory('d.yaml', written.replace(from, to));
}

describe('the directory of official addresses, apps and hotlines', () => {
  it('says nothing that its sources do not say', async () => {
    const directory = await loadDirectory(knowledgeDirectory);
    expect(lintDirectory('d.yaml', directory)).toEqual([]);
    expect(directory.sites.map(({ host }) => host)).toContain('dichvucong.gov.vn');
    expect(directory.hotlines.map(({ number }) => number)).toContain('19000368');
  });

  it.each([
    ['an address', 'host: cic.gov.vn', 'host: cic-vay.vn', 'cic-vay.vn'],
    ['a hotline', "number: '19000368'", "number: '19000369'", '19000369'],
    ['a publisher', 'publisher: Trung tâm dữ liệu quốc gia về dân cư', 'publisher: Công ty Hoa Sen', 'Hoa Sen'],
  ])('is refused with %s its source does not name', (_what, from, to, named) => {
    const read = changed(from, to);
    const problems = 'directory' in read ? lintDirectory('d.yaml', read.directory) : [];
    expect(problems.map(({ message }) => message).join()).toContain(named);
  });

  it.each([
    ['a source that is not there', 'source: vneid-11', 'source: vneid-999'],
    ['a doubtful source', 'confidence: vừa', 'confidence: thấp'],
    ['an address with a scheme', 'host: vneid.gov.vn', 'host: https://vneid.gov.vn'],
    ['a ground that is missing', '  call-back: lua-dao-11\n', ''],
    ['a field nobody knows', 'only: true', 'onyl: true'],
    ['broken YAML', 'checked: 20/11/2026', 'checked: ['],
  ])('is refused with %s, and the line is named', (_what, from, to) => {
    const read = changed(from, to);
    expect(read).toHaveProperty('problems');
    if ('problems' in read) expect(read.problems[0]).toMatchObject({ file: 'd.yaml', rule: 'directory' });
  });
});
