import { GRAPH, openGraph } from '../../test/support/platforms/graph.ts';
import { openZaloBot, ZALO_BOT } from '../../test/support/platforms/zalo-bot.ts';
import { openZaloOa, ZALO_OA } from '../../test/support/platforms/zalo-oa.ts';
import { frameFor, openZaloWeb, ZALO_WEB } from '../../test/support/platforms/zalo-web.ts';
import type { Happening } from '../../test/channels/contract.ts';

export const PLATFORMS = ['messenger', 'zalo-oa', 'zalo-bot', 'zalo-personal', 'web'] as const;
export type Platform = (typeof PLATFORMS)[number];

/** Something that can be tapped: what is shown, and what a tap sends. */
export interface Choice {
  readonly title: string;
  readonly payload: string;
}

/** What happens on one of the platforms, for the page to show. */
export type Scene = { readonly platform: Platform; readonly person: string } & (
  | { readonly kind: 'said'; readonly text: string; readonly choices: readonly Choice[] }
  /** The web page's own HTML of an answer. */
  | { readonly kind: 'shown'; readonly html: string; readonly choices: readonly Choice[] }
  | { readonly kind: 'typing'; readonly words: string }
  | { readonly kind: 'wire'; readonly way: 'to-us' | 'from-us'; readonly what: string; readonly body: unknown }
);

/** A person's side of one platform. */
export interface Player {
  happen(happening: Happening): Promise<void>;
  picture(bytes: Uint8Array): string;
  close(): Promise<void>;
}

export type Show = (scene: Scene) => void;

/** The stand-ins of the four messengers, and the settings that lead the assistant to them. */
export async function openPlayers(show: Show, appUrl: () => string) {
  const hear =
    (platform: Platform, read: (what: string, fields: Fields) => Heard | undefined) =>
    (what: string, fields: Fields): void => {
      const heard = read(what, fields);
      if (!heard) return;
      const { person } = heard;
      show({ platform, person, kind: 'wire', way: 'from-us', what, body: withoutSecrets(fields) });
      if (heard.text === undefined) show({ platform, person, kind: 'typing', words: 'đang gõ…' });
      else show({ platform, person, kind: 'said', text: heard.text, choices: heard.choices ?? [] });
    };
  const messenger = await openGraph(hear('messenger', readGraph));
  const zaloOa = await openZaloOa(hear('zalo-oa', readOa));
  const zaloBot = await openZaloBot(hear('zalo-bot', readBot));
  const zaloPersonal = await openZaloWeb(hear('zalo-personal', readPersonal));

  /** Post what happened to our own webhook, as the platform would. */
  const posting = (platform: Platform, standIn: Posting): Player => ({
    happen: async (happening) => {
      const { body, headers } = standIn.wire([happening]);
      const what = `POST /webhooks/${platform}`;
      show({ platform, person: happening.person, kind: 'wire', way: 'to-us', what, body: readJson(body) });
      await fetch(`${appUrl()}/webhooks/${platform}`, { method: 'POST', body: new Uint8Array(body), headers });
    },
    picture: (bytes) => standIn.picture!(bytes),
    close: () => standIn.close(),
  });
  const players = {
    messenger: posting('messenger', messenger),
    'zalo-oa': posting('zalo-oa', zaloOa),
    'zalo-bot': posting('zalo-bot', zaloBot),
    'zalo-personal': {
      happen: async (happening) => {
        const [command, data] = frameFor(happening);
        const { person } = happening;
        show({
          platform: 'zalo-personal',
          person,
          kind: 'wire',
          way: 'to-us',
          what: `WebSocket, lệnh ${command}`,
          body: data,
        });
        await zaloPersonal.push([happening]);
      },
      picture: (bytes) => zaloPersonal.picture!(bytes),
      close: () => zaloPersonal.close(),
    },
  } satisfies Record<Exclude<Platform, 'web'>, Player>;

  const env = {
    MESSENGER_APP_SECRET: GRAPH.appSecret,
    MESSENGER_PAGE_TOKEN: GRAPH.pageToken,
    MESSENGER_VERIFY_TOKEN: GRAPH.verifyToken,
    MESSENGER_APP_ID: GRAPH.appId,
    MESSENGER_GRAPH_URL: messenger.url,
    ZALO_OA_APP_ID: ZALO_OA.appId,
    ZALO_OA_APP_SECRET: ZALO_OA.appSecret,
    ZALO_OA_WEBHOOK_SECRET: ZALO_OA.webhookSecret,
    ZALO_OA_URL: zaloOa.url,
    ZALO_OAUTH_URL: zaloOa.url,
    ZALO_BOT_TOKEN: ZALO_BOT.token,
    ZALO_BOT_WEBHOOK_SECRET: ZALO_BOT.secret,
    ZALO_BOT_URL: zaloBot.url,
    ZALO_PERSONAL: 'on',
    ZALO_PERSONAL_KEY: 'mot-khoa-chi-de-choi-thu',
    ZALO_PERSONAL_URL: zaloPersonal.url,
  };
  const session = {
    account: ZALO_WEB.account,
    imei: 'may-choi-thu',
    userAgent: 'Firefox',
    cookie: [{ key: 'zpw_sek', value: ZALO_WEB.cookie, domain: 'chat.zalo.me', path: '/' }] as never,
  };
  return { players, env, zaloOaCode: ZALO_OA.code, zaloPersonalSession: session };
}

type Fields = Readonly<Record<string, unknown>>;
type Posting =
  | Awaited<ReturnType<typeof openGraph>>
  | Awaited<ReturnType<typeof openZaloOa>>
  | Awaited<ReturnType<typeof openZaloBot>>;
/** What a call says to a person: words, or without words that somebody is typing. */
interface Heard {
  readonly person: string;
  readonly text?: string;
  readonly choices?: readonly Choice[];
}

function readGraph(edge: string, fields: Fields): Heard | undefined {
  const {
    recipient,
    message,
    sender_action: action,
  } = fields as {
    recipient?: { id: string };
    message?: { text: string; quick_replies?: Choice[] };
    sender_action?: string;
  };
  if (edge !== 'messages' || !recipient) return undefined;
  if (action !== undefined) return action === 'typing_on' ? { person: recipient.id } : undefined;
  return message && { person: recipient.id, text: message.text, choices: message.quick_replies ?? [] };
}

function readOa(_path: string, fields: Fields): Heard | undefined {
  const { recipient, message } = fields as {
    recipient: { user_id: string };
    message: { text: string; attachment?: { payload: { buttons: Choice[] } } };
  };
  return { person: recipient.user_id, text: message.text, choices: message.attachment?.payload.buttons ?? [] };
}

function readBot(method: string, fields: Fields): Heard | undefined {
  const { chat_id: person, text } = fields as { chat_id?: string; text?: string };
  if (person === undefined) return undefined;
  return method === 'sendMessage' ? { person, text: text ?? '' } : { person };
}

function readPersonal(path: string, fields: Fields): Heard | undefined {
  const { toid: person, message } = fields as { toid?: string; message?: string };
  if (person === undefined) return undefined;
  return path.endsWith('/typing') ? { person } : { person, text: message ?? '' };
}

/** Even the secrets of a stand-in are not shown: nobody should get used to seeing them. */
const withoutSecrets = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, /token|secret|proof|imei/.test(name) ? '[secret]' : value]),
  );

function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    return body.toString('utf8');
  }
}
