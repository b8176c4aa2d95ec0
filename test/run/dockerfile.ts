import { readFileSync } from 'node:fs';

export interface Image {
  /** What stands in the image beside the packages: [sources, folder it is put into]. */
  readonly copies: readonly (readonly [readonly string[], string])[];
  readonly settings: Readonly<Record<string, string>>;
  readonly user: string;
  readonly command: readonly [string, ...string[]];
  readonly healthCheck: readonly [string, ...string[]];
}

/** What the last stage of a Dockerfile promises. Reads the exec form of CMD and HEALTHCHECK only. */
export function readImage(file: string): Image {
  const lines = readFileSync(file, 'utf8')
    .replaceAll(/\\\n\s*/g, ' ')
    .split('\n');
  const stage = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));
  const after = (word: string): string[] =>
    stage.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1).trim());
  const list = (text: string | undefined): [string, ...string[]] =>
    JSON.parse(/\[.*\]$/.exec(text ?? '')?.[0] ?? 'null') as [string, ...string[]];
  return {
    copies: after('COPY')
      .filter((copy) => !copy.startsWith('--from='))
      .map((copy) => copy.split(/\s+/))
      .map((words) => [words.slice(0, -1), words.at(-1)!] as const),
    settings: Object.fromEntries(
      after('ENV').flatMap((line) =>
        [...line.matchAll(/(\S+?)=(\S*)/g)].map(([, name, value]) => [name!, value!] as const),
      ),
    ),
    user: after('USER').at(-1) ?? 'root',
    command: list(after('CMD').at(-1)),
    healthCheck: list(after('HEALTHCHECK').at(-1)),
  };
}
