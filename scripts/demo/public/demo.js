// The page of the demonstration: a column a channel, in which somebody plays the citizen.

const NAMES = {
  messenger: 'Messenger',
  'zalo-oa': 'Zalo OA',
  'zalo-bot': 'Zalo Bot',
  'zalo-personal': 'Zalo cá nhân',
  web: 'Trang web',
};
const SENDINGS = [
  ['voice', 'Tiếng nói'],
  ['sticker', 'Nhãn dán'],
  ['location', 'Vị trí'],
  ['file', 'Tệp'],
];
/** Somebody new with every visit. */
const person = `9007199254${String(Date.now()).slice(-6)}`;
const columns = Object.fromEntries(
  Object.entries(NAMES).map(([platform, name]) => [platform, openColumn(platform, name)]),
);
show('messenger');

const all = document.getElementById('hoi-ca');
all.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = document.getElementById('cau').value.trim();
  if (text !== '') for (const column of Object.values(columns)) column.say(text);
});
document.getElementById('anh-ca').addEventListener('change', ({ target }) => {
  const [file] = target.files;
  if (file) for (const column of Object.values(columns)) void column.send(file);
  target.value = '';
});

new window.EventSource('/canh').addEventListener('message', ({ data }) => {
  const scene = JSON.parse(data);
  if (scene.person === person) columns[scene.platform].happens(scene);
});

function openColumn(platform, name) {
  const section = document.getElementById('mau').content.firstElementChild.cloneNode(true);
  const log = section.querySelector('.log');
  const form = section.querySelector('form');
  const [words, file] = [form.querySelector('[type="text"]'), form.querySelector('[type="file"]')];
  section.classList.add(platform);
  section.setAttribute('aria-label', name);
  section.querySelector('h2').textContent = name;
  log.setAttribute('aria-label', `Cuộc trò chuyện trên ${name}`);
  words.id = `nhan-${platform}`;
  file.id = `anh-${platform}`;
  form.querySelector('label.unseen').textContent = `Nhắn trên ${name}`;
  form.querySelector('label.unseen').htmlFor = words.id;
  form.querySelector('label.button').htmlFor = file.id;
  form.querySelector('label.button').append(make('span', 'unseen', ` trên ${name}`));
  document.getElementById('kenh').append(section);

  const tab = make('button', '', name);
  tab.type = 'button';
  tab.setAttribute('role', 'tab');
  tab.addEventListener('click', () => show(platform));
  document.getElementById('chon').append(tab);

  for (const [attachment, called] of platform === 'web' ? [] : SENDINGS) {
    const button = make('button', '', called);
    button.type = 'button';
    button.addEventListener('click', () => {
      mine(`[${called}]`);
      void act({ kind: 'attachment', attachment });
    });
    form.querySelector('.more').append(button);
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = words.value.trim();
    words.value = '';
    if (text !== '') say(text);
  });
  file.addEventListener('change', () => {
    const [picture] = file.files;
    if (picture) void send(picture);
    file.value = '';
  });

  const act = (what) =>
    fetch('/lam', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ platform, person, ...what }),
    });

  function say(text, kind = 'text') {
    mine(text);
    void act({ kind, text });
  }

  async function send(picture) {
    const bytes = new Uint8Array(await picture.arrayBuffer());
    const bubble = mine('');
    bubble.append(await drawn(picture));
    let binary = '';
    for (const byte of bytes) binary += String.fromCharCode(byte);
    await act({ kind: 'attachment', attachment: 'image', picture: window.btoa(binary) });
  }

  function mine(text) {
    log.querySelector('.choices')?.remove();
    return add(make('div', 'bubble mine', text));
  }

  function add(element) {
    log.append(element);
    log.scrollTop = log.scrollHeight;
    return element;
  }

  function happens(scene) {
    if (scene.kind === 'wire') {
      wire(scene);
      return;
    }
    log.querySelector('.typing')?.remove();
    if (scene.kind === 'typing') {
      add(make('div', 'bubble typing', scene.words));
      return;
    }
    log.querySelector('.choices')?.remove();
    const bubble = make('div', scene.kind === 'shown' ? 'bubble page' : 'bubble', scene.text);
    if (scene.kind === 'shown') bubble.append(...fromPage(scene.html));
    add(bubble);
    const choices = make('div', 'choices');
    for (const { title, payload } of scene.choices) {
      const button = make('button', '', title);
      button.type = 'button';
      button.addEventListener('click', () => say(payload, platform === 'zalo-bot' ? 'text' : 'choice'));
      choices.append(button);
    }
    if (scene.choices.length > 0) add(choices);
    log.scrollTop = bubble.offsetTop - log.offsetTop; // the beginning of an answer is read first
  }

  function wire({ way, what, body }) {
    const item = make('li', way);
    item.append(make('strong', '', `${way === 'to-us' ? '→ trợ lý' : '← trợ lý'}: ${what}`));
    item.append(make('pre', '', JSON.stringify(body, null, 1)));
    section.querySelector('.wire ol').prepend(item);
    section.querySelector('.count').textContent = String(section.querySelectorAll('.wire li').length);
  }

  return { section, tab, say, send, happens };
}

function show(chosen) {
  for (const [platform, { section, tab }] of Object.entries(columns)) {
    section.classList.toggle('shown', platform === chosen);
    tab.setAttribute('aria-selected', String(platform === chosen));
  }
}

/** The answer as the web page made it, without what only works there. */
function fromPage(html) {
  const parsed = new window.DOMParser().parseFromString(html, 'text/html');
  for (const form of parsed.querySelectorAll('form')) form.remove();
  return [...parsed.body.childNodes];
}

async function drawn(picture) {
  const bitmap = await window.createImageBitmap(picture).catch(() => undefined);
  if (!bitmap) return make('span', '', `[${picture.name}]`);
  const canvas = document.createElement('canvas');
  const scale = Math.min(1, 180 / Math.max(bitmap.width, bitmap.height));
  canvas.width = bitmap.width * scale;
  canvas.height = bitmap.height * scale;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', 'Ảnh đã gửi');
  canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function make(name, className, text) {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}
