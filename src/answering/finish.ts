import type { Finding } from '../foundation/personal-data/find.ts';
import type { Block, Flag, Outcome } from './outcome.ts';
import type { Replies } from './replies.ts';
import type { Turn } from './turn.ts';

type Unfinished = Omit<Outcome, 'timings'>;

/**
 * What every answer gets before it leaves: the warning when personal data was typed, and, once in a conversation, the
 * line that says an automatic assistant is speaking.
 */
export function finish(turn: Turn, outcome: Unfinished, replies: Replies): Unfinished {
  const own = toldAboutThemselves(turn, outcome);
  const warned = offerToGoOn(turn, warnOfPersonalData(own, outcome, replies));
  if (turn.context.turn > 0 || INTRODUCES_ITSELF.has(outcome.kind)) return warned;
  const notice = replies('first-contact').blocks.map(toNote);
  return { ...warned, blocks: [...warned.blocks, ...notice] };
}

/** Whoever asked something else in the middle of a walk is offered the way back to it. */
function offerToGoOn({ context }: Turn, outcome: Unfinished): Unfinished {
  const { walk, turn } = context;
  if (!walk || walk.step === 0 || turn - walk.shownAt > STILL_NEAR || outcome.kind === 'urgent') return outcome;
  const { suggestions } = outcome;
  if (suggestions.some((text) => WAY_ON.has(text))) return outcome;
  return { ...outcome, suggestions: [...suggestions.slice(0, 3), GO_ON, ...suggestions.slice(3, 4)] };
}
const GO_ON = 'Làm tiếp';
const WAY_ON = new Set([GO_ON, 'Bước tiếp', 'Xong rồi', 'Quay lại']);
const STILL_NEAR = 3;

/** Small talk says who is speaking by itself. */
const INTRODUCES_ITSELF = new Set<Outcome['kind']>([]);

/** A number that somebody asks about is a stranger's: no warning for having sent it. */
function toldAboutThemselves({ personalData, pasted }: Turn, { rung }: Unfinished): readonly Finding[] {
  const areStrangers = rung === 'directory' || pasted.verdicts.some(({ kind }) => kind !== 'link');
  return areStrangers ? personalData.filter(({ kind }) => !STRANGERS.has(kind)) : personalData;
}
const STRANGERS: ReadonlySet<Finding['kind']> = new Set(['payment-code', 'bank-account', 'mobile', 'landline']);

function warnOfPersonalData(personalData: readonly Finding[], outcome: Unfinished, replies: Replies): Unfinished {
  if (personalData.length === 0) return outcome;
  const secrets = personalData.filter(({ kind }) => kind in SECRETS);
  const flag: Flag = { kind: 'personal-data', detail: kindsOf(personalData).join(', ') };
  const flags = [...outcome.flags, flag];
  if (secrets.length === 0) {
    const note = replies('personal-note', { kinds: spoken(personalData) }).blocks.map(toNote);
    return { ...outcome, flags, blocks: [...outcome.blocks, ...note] };
  }
  const warning = replies('personal-secret', { kinds: spoken(secrets) }).blocks.map(toWarning);
  // in an emergency the first thing to do comes first; otherwise the warning is what the person must read first
  if (outcome.kind === 'urgent') return { ...outcome, flags, blocks: [...outcome.blocks, ...warning] };
  if (outcome.kind === 'answered') return { ...outcome, flags, blocks: [...warning, ...outcome.blocks] };
  const reply = replies('personal-secret', { kinds: spoken(secrets) });
  const leaked = replies('secret-leaked').blocks;
  // what is said is to guard the secret: no source is missing for that
  const own = flags.filter(({ kind }) => kind !== 'no-source');
  return { ...outcome, kind: 'refused', flags: own, citations: [], blocks: [...reply.blocks, ...leaked] };
}

/** Data that opens an account or a life to others, with its name in Vietnamese. */
const SECRETS: Readonly<Record<string, string>> = {
  otp: 'mã OTP',
  password: 'mật khẩu',
  pin: 'mã PIN',
  card: 'số thẻ ngân hàng',
  'identity-card': 'mã QR trên thẻ căn cước',
  'citizen-id': 'số căn cước',
  'old-id': 'số chứng minh thư',
  'bank-account': 'số tài khoản',
  passport: 'số hộ chiếu',
  'social-insurance': 'số bảo hiểm xã hội',
  'health-card': 'số thẻ bảo hiểm y tế',
};
const OTHERS: Readonly<Record<string, string>> = {
  'payment-code': 'mã chuyển tiền',
  email: 'địa chỉ e-mail',
  mobile: 'số điện thoại',
  landline: 'số điện thoại',
  phone: 'số điện thoại',
  'tax-code': 'mã số thuế',
  'licence-plate': 'biển số xe',
};

const kindsOf = (findings: readonly Finding[]): string[] => [...new Set(findings.map(({ kind }) => kind))];
const spoken = (findings: readonly Finding[]): string =>
  [...new Set(kindsOf(findings).map((kind) => SECRETS[kind] ?? OTHERS[kind] ?? 'dữ liệu cá nhân'))].join(', ');
const textOf = (block: Block): string => ('text' in block ? block.text : block.items.join(' '));
const toNote = (block: Block): Block => ({ type: 'note', text: textOf(block) });
const toWarning = (block: Block): Block => ({ type: 'warning', text: textOf(block) });
