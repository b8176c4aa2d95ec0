import { EventReader } from '../../test/channels/web/events.ts';
import type { Happening } from '../../test/channels/contract.ts';
import type { Choice, Player, Show } from './players.ts';

/** Somebody on the web page: sends what the page's own script sends, and reads the stream it reads. */
export function createWebVisitor(show: Show, appUrl: () => string): Player {
  const conversations = new Map<string, string>();
  const pictures = new Map<string, Uint8Array>();
  let asked = 0;

  async function ask(happening: Happening): Promise<void> {
    const { person } = happening;
    const scene = { platform: 'web', person } as const;
    const picture =
      happening.kind === 'attachment' && happening.url !== undefined ? pictures.get(happening.url) : undefined;
    const path = picture ? '/anh' : '/';
    const form = new FormData();
    form.set('conversationId', conversations.get(person) ?? '');
    form.set('name', `choi-thu-${person}-${(asked += 1)}`.padEnd(24, '-'));
    if (picture) form.set('picture', new Blob([new Uint8Array(picture)]), 'anh.png');
    else form.set('text', 'text' in happening ? happening.text : '');
    const fields = Object.fromEntries(
      [...form].map(([name, value]) => [name, typeof value === 'string' ? value : `[ảnh, ${value.size} byte]`]),
    );
    show({ ...scene, kind: 'wire', way: 'to-us', what: `POST ${path}`, body: fields });
    const response = await fetch(appUrl() + path, {
      method: 'POST',
      body: picture ? form : new URLSearchParams([...form] as [string, string][]),
      headers: { accept: 'text/event-stream', 'x-fragment': '1' },
    });
    if (!response.ok) {
      show({ ...scene, kind: 'said', text: await response.text(), choices: [] });
      return;
    }
    const reader = new EventReader(response);
    for (let event = await reader.next(); event; event = await reader.next()) {
      const body = event.event === 'answer' ? '[HTML của câu trả lời]' : event.data;
      show({ ...scene, kind: 'wire', way: 'from-us', what: `sự kiện ${event.event}`, body });
      if (event.event === 'doing') show({ ...scene, kind: 'typing', words: (event.data as { words: string }).words });
      if (event.event === 'failed')
        show({ ...scene, kind: 'said', text: (event.data as { error: string }).error, choices: [] });
      if (event.event !== 'answer') continue;
      const { html, conversation, choices } = readAnswer(event.data as string);
      if (conversation !== undefined) conversations.set(person, conversation);
      show({ ...scene, kind: 'shown', html, choices });
    }
  }

  return {
    happen: async (happening) => {
      if (happening.kind === 'attachment' && happening.attachment !== 'image') {
        const text = 'Trang web chỉ nhận chữ và ảnh.';
        show({ platform: 'web', person: happening.person, kind: 'said', text, choices: [] });
      } else {
        await ask(happening);
      }
    },
    picture: (bytes) => {
      const url = `anh-${pictures.size}`;
      pictures.set(url, bytes);
      return url;
    },
    close: () => Promise.resolve(),
  };
}

/** The parts of the page's fragment: the answer, the conversation it belongs to, what may be asked next. */
function readAnswer(markup: string): { html: string; conversation: string | undefined; choices: Choice[] } {
  const html = /<div class="answer">(.*?)<\/div>\s*<\/article>/s.exec(markup)?.[1] ?? '';
  const choices = [...markup.matchAll(/name="suggestion" value="([^"]*)"/g)].map(([, value = '']) => {
    const title = value.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
    return { title, payload: title };
  });
  return { html, conversation: /data-conversation="([^"]+)"/.exec(markup)?.[1], choices };
}
