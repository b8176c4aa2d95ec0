import { pino, type DestinationStream, type Logger } from 'pino';
import { maskPersonalData } from './personal-data/mask.ts';

/** Structured log: an event name a machine can count, a sentence a person can read, never the text of a message. */
export type Log = Logger;

interface Options {
  /** The least level written; 'info' when absent. */
  readonly level?: string;
  /** Where lines go; standard error when absent: standard output belongs to the answers of commands. */
  readonly destination?: DestinationStream;
}

/**
 * Make a log that cannot leak by accident.
 *
 * Takes   the least level written and where lines go.
 * Gives   a pino log that writes one JSON object a line. Fields that hold message text by their name are left out, and
 *         personal data is masked in every other string: fields however deep, child bindings, errors, the sentence itself.
 */
export function createLog({
  level = 'info',
  destination = pino.destination({ dest: 2, sync: true }),
}: Options = {}): Log {
  // the finished line is the one place that everything written passes
  const safeDestination: DestinationStream = { write: (line) => destination.write(safeLine(line)) };
  const { err } = pino.stdSerializers;
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err, error: err },
    },
    safeDestination,
  );
}

function safeLine(line: string): string {
  return `${JSON.stringify(safe(JSON.parse(line)))}\n`;
}

function safe(value: unknown): unknown {
  if (typeof value === 'string') return safeText(value);
  if (Array.isArray(value)) return value.map(safe);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name,
      MESSAGE_FIELDS.has(name.toLowerCase()) ? LEFT_OUT : safe(field),
    ]),
  );
}

function safeText(text: string): string {
  // ids and times are digits too, and ours
  if (OWN.test(text)) return text;
  return maskPersonalData(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text).text;
}

/** Names under which the words of a person, of an answer, or a secret travel. */
const MESSAGE_FIELDS = new Set(
  'text question answer typed prompt body blocks quote turns history content apikey password token secret authorization cookie rawpacket'.split(
    ' ',
  ),
);
const OWN = /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|\d{4}-\d\d-\d\dT[\d:.]+Z)$/;
const LEFT_OUT = '[left out]';
const LONGEST = 4000;
