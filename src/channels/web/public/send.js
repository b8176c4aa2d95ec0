// Sends a question and hears the answer: as a stream where one comes, else as a page in one piece. A connection that breaks
// off is taken up again where it was; the server answers each name only once.

const PATIENCE = 60_000; // for the first word, and for silence in between: the server gives a sign every 15 seconds
const PAUSES = [1000, 2000, 4000, 8000];

/** Names an answer so that only this page can come back for it. Plain http has no randomUUID. */
export function newName() {
  return Array.from(window.crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/**
 * Takes   where to, a form's fields (with `name`), and who hears what is being done.
 * Gives   the answer as HTML. Throws an error with `forPeople` when the server said why not.
 */
export async function send(address, body, doing) {
  const got = { id: 0 };
  try {
    return await hear(await call(address, { method: 'POST', body }, got), got, doing);
  } catch (error) {
    if (error.forPeople) throw error;
    return comeBack(body.get('name'), got, doing, error);
  }
}

/** The rest of an answer whose connection was lost, or whose page was loaded again. */
export async function comeBack(name, got, doing, lost) {
  for (const pause of PAUSES) {
    if (lost) {
      doing('Mạng yếu, đang thử lại…');
      await new Promise((over) => window.setTimeout(over, pause));
    }
    try {
      return await hear(await call(`/dang-tra-loi/${name}`, {}, got), got, doing);
    } catch (error) {
      if (error.status === 404) throw lost || error; // it never arrived
      if (error.forPeople) throw error;
      lost = error;
    }
  }
  throw lost;
}

async function call(address, options, got) {
  const giveUp = new window.AbortController();
  got.alive = () => {
    window.clearTimeout(got.timer);
    got.timer = window.setTimeout(() => giveUp.abort(), PATIENCE);
  };
  got.alive();
  const headers = { 'x-fragment': '1', accept: 'text/event-stream', 'last-event-id': String(got.id) };
  const response = await fetch(address, { ...options, headers, signal: giveUp.signal });
  if (!response.ok) {
    window.clearTimeout(got.timer);
    throw Object.assign(new Error(String(response.status)), {
      status: response.status,
      forPeople: (await response.text()) || undefined,
    });
  }
  return response;
}

async function hear(response, got, doing) {
  try {
    const streamed = (response.headers.get('content-type') || '').includes('event-stream');
    if (!streamed || !response.body) return await response.text();
    const reader = response.body.getReader();
    const decoder = new window.TextDecoder();
    for (let rest = ''; ;) {
      const { done, value } = await reader.read();
      if (done) throw new Error('broken off');
      got.alive();
      const blocks = (rest + decoder.decode(value, { stream: true })).split('\n\n');
      rest = blocks.pop();
      for (const block of blocks) {
        const field = (name) => (new RegExp(`^${name}: ?(.*)$`, 'm').exec(block) || [])[1];
        if (field('data') === undefined) continue;
        got.id = Number(field('id'));
        const data = JSON.parse(field('data'));
        if (field('event') === 'answer') return data;
        if (field('event') === 'failed') throw Object.assign(new Error('failed'), { forPeople: data.error });
        if (field('event') === 'doing') doing(data.words);
      }
    }
  } finally {
    window.clearTimeout(got.timer);
  }
}
