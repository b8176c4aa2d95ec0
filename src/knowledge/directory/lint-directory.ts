import type { Problem } from '../problem.ts';
import type { Directory, DirectorySource } from './directory.ts';

/**
 * Rows that say more than their source.
 *
 * Takes   the file's name for messages, and a directory that reads.
 * Gives   a problem for every address, publisher or number that does not stand in its source's own words, for every value
 *         that stands twice.
 */
export function lintDirectory(file: string, directory: Directory): Problem[] {
  const messages = [
    ...directory.sites.flatMap(({ host, path = '', source }) => [
      ...unsaid(`${host}${path}`, squeezed(source.fact).includes(squeezed(host + path)), source),
    ]),
    ...directory.apps.flatMap(({ name, publisher, source }) => [
      ...unsaid(name, source.fact.includes(name), source),
      ...(publisher === undefined ? [] : unsaid(publisher, source.fact.includes(publisher), source)),
    ]),
    ...directory.hotlines.flatMap(({ number, source }) =>
      unsaid(number, numbersOf(source.fact).includes(number), source),
    ),
    ...directory.fakes.flatMap(({ host, source }) => unsaid(host, source.fact.includes(host), source)),
    ...twice(directory.sites.map(({ host, path = '' }) => host + path)),
    ...twice(directory.hotlines.map(({ number }) => number)),
  ];
  return messages.map((message) => ({ file, line: 1, rule: 'directory', message }));
}

const unsaid = (value: string, isSaid: boolean, { key }: DirectorySource): string[] =>
  isSaid ? [] : [`«${value}» không có trong lời của nguồn «${key}».`];

const twice = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) < index).map((value) => `«${value}» ghi hai lần.`);

const squeezed = (text: string): string => text.toLowerCase().replaceAll(' ', '');

/** Runs of digits as they are dialled: spaces and dots between groups go. */
const numbersOf = (fact: string): string[] =>
  Array.from(fact.matchAll(/\d(?:[ .]?\d)*/g), ([written]) => written.replace(/\D/g, ''));
