// Saves the reload: sends the question, puts the answer below, keeps the conversation when the page is loaded again.
// Without this script, or in a browser too old for it, the forms work by themselves.
import { smaller } from './picture.js';
import { comeBack, newName, send } from './send.js';

(function start() {
  const able = 'submitter' in window.SubmitEvent.prototype && 'replaceChildren' in window.Element.prototype;
  if (!able) return;

  const form = document.getElementById('hoi');
  const log = document.getElementById('cuoc-tro-chuyen');
  const box = document.getElementById('cau-hoi');
  const suggestions = document.getElementById('goi-y');
  const problem = document.getElementById('bao-loi');
  const sendButton = form.querySelector('.send');
  const file = document.getElementById('anh');
  const conversation = form.elements.namedItem('conversationId');
  const framed = window.parent !== window;
  let busy = false;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (busy) return;
    const tapped = event.submitter && event.submitter.name === 'suggestion' ? event.submitter.value : '';
    const text = (tapped || box.value).trim();
    if (text === '') {
      tell('Bác chưa gõ câu hỏi. Bác gõ vào ô rồi bấm Gửi nhé.');
      box.focus();
      return;
    }
    void ask(text, tapped === '');
  });

  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit(sendButton);
  });

  // on another site's page: its button closes the frame we are shown in
  if (framed) {
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.isComposing) window.parent.postMessage('tro-ly:dong', '*');
    });
  }

  log.addEventListener('submit', (event) => {
    const rated = event.target.closest('form.feedback');
    if (!rated) return;
    event.preventDefault();
    void rate(
      rated,
      event.submitter && event.submitter.name === 'rating' ? event.submitter.value : rated.dataset.rating,
    );
  });

  // a picture is sent as soon as it is chosen, with the words in the box
  form.classList.add('scripted');
  form.querySelector('.above').append(file.parentElement);
  file.addEventListener('change', () => {
    const [picture] = file.files;
    if (picture && !busy) void askWithPicture(picture, box.value.trim());
    file.value = '';
  });

  document.getElementById('hoi-chuyen-moi').addEventListener('click', () => remember(''));

  remember(conversation.value || recall('cuoc-tro-chuyen'));
  const left = recall('dang-tra-loi');
  if (!log.querySelector('.turn')) void (left === '' ? showEarlier() : takeUpAgain(left));

  function ask(text, typed) {
    const fields = new window.URLSearchParams({ text });
    if (typed) box.value = '';
    return hearAnswer('/', fields, showQuestion(text), typed ? text : '');
  }

  async function askWithPicture(picture, text) {
    setBusy(true);
    const { bytes, canvas } = await smaller(picture);
    const fields = new window.FormData();
    fields.set('picture', bytes, 'anh.jpg');
    fields.set('text', text);
    box.value = '';
    return hearAnswer('/anh', fields, showQuestion(text || 'Ảnh bác gửi', canvas), text);
  }

  async function hearAnswer(address, fields, waiting, typed) {
    tell('');
    setBusy(true);
    const name = newName();
    fields.set('name', name);
    fields.set('conversationId', conversation.value);
    keep('dang-tra-loi', name);
    try {
      const turns = takeOver(
        await send(address, fields, (words) => (waiting.querySelector('.waiting').textContent = words)),
      );
      const canvas = waiting.querySelector('canvas');
      if (canvas) turns[0].querySelector('.question').append(canvas);
      waiting.replaceWith(...turns);
      turns[0].scrollIntoView({ block: 'start' });
    } catch (error) {
      waiting.remove();
      if (typed !== '') box.value = typed; // nothing is lost
      tell(error.forPeople || 'Chưa gửi được. Bác xem lại mạng rồi bấm Gửi lần nữa.');
    } finally {
      keep('dang-tra-loi', '');
      setBusy(false);
    }
  }

  /** The page was loaded again while an answer was on its way: it is waited for, then all is shown. */
  async function takeUpAgain(name) {
    setBusy(true);
    try {
      const turns = takeOver(await comeBack(name, { id: 0 }, () => undefined));
      if (turns.length > 0) log.replaceChildren(...turns);
    } catch {
      // it never arrived, or is too long ago
    }
    keep('dang-tra-loi', '');
    setBusy(false);
    await showEarlier();
  }

  /** What was said before the page was loaded again; when that fails, the page simply starts empty. */
  async function showEarlier() {
    if (conversation.value === '') return;
    log.setAttribute('aria-live', 'off'); // old answers are not read out again
    const turns = await earlier().catch(() => []);
    if (turns.length > 0) {
      log.replaceChildren(...turns);
      turns[turns.length - 1].scrollIntoView({ block: 'start' });
    } else {
      remember('');
    }
    window.requestAnimationFrame(() => log.setAttribute('aria-live', 'polite'));
  }

  async function earlier() {
    const body = new window.URLSearchParams({ conversationId: conversation.value });
    const response = await fetch('/cuoc-tro-chuyen', { method: 'POST', headers: { 'x-fragment': '1' }, body });
    if (!response.ok) throw new Error(String(response.status));
    return takeOver(await response.text());
  }

  /** The turns the server made, as elements; what comes with them is taken over. */
  function takeOver(markup) {
    const parsed = new window.DOMParser().parseFromString(markup, 'text/html');
    const next = parsed.querySelector('template.next');
    if (next) {
      remember(next.dataset.conversation);
      suggestions.replaceChildren(...next.content.children);
    }
    return [...parsed.querySelectorAll('article.turn')];
  }

  async function rate(rated, rating) {
    const field = (name) => (rated.elements.namedItem(name) || { value: '' }).value;
    const response = await fetch('/api/feedback', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ turnId: field('turnId'), rating, reason: field('reason') }),
    }).catch(() => undefined);
    const reasoned = field('reason') !== '';
    if (!response || !response.ok) {
      status(rated, 'Chưa gửi được góp ý, bác bấm lại giúp.');
      return;
    }
    rated.dataset.rating = rating;
    for (const button of rated.querySelectorAll('button[name="rating"]')) {
      button.setAttribute('aria-pressed', String(button.value === rating));
    }
    status(rated, reasoned ? 'Cảm ơn bác, lời góp ý đã được ghi lại.' : 'Cảm ơn bác đã góp ý.');
    if (reasoned) {
      const reason = rated.querySelector('.reason');
      if (reason.contains(document.activeElement)) rated.querySelector('[aria-pressed="true"]').focus();
      reason.remove();
    } else if (!rated.querySelector('.reason')) {
      rated.append(reasonField(rating, field('turnId')));
    }
  }

  function reasonField(rating, turnId) {
    const wrapped = make('div', 'reason');
    const label = make(
      'label',
      '',
      rating === 'up' ? 'Bác muốn nói thêm gì không?' : 'Chưa được ở chỗ nào? (không bắt buộc)',
    );
    const input = make('input');
    Object.assign(input, { type: 'text', name: 'reason', maxLength: 500, id: `vi-sao-${turnId}` });
    label.htmlFor = input.id;
    const button = make('button', '', 'Gửi góp ý');
    button.type = 'submit';
    wrapped.append(label, input, button);
    return wrapped;
  }

  function status(rated, text) {
    let place = rated.querySelector('[role="status"]');
    if (!place) {
      place = make('p', 'thanks');
      place.setAttribute('role', 'status');
      rated.append(place);
    }
    place.textContent = text;
  }

  function showQuestion(text, canvas) {
    const welcome = log.querySelector('.welcome');
    if (welcome) welcome.remove();
    const turn = make('article', 'turn');
    const question = make('div', 'question');
    question.append(make('h2', 'who', 'Bác hỏi'), make('p', '', text));
    question.setAttribute('aria-hidden', 'true'); // read out once, with its answer
    if (canvas) {
      canvas.setAttribute('role', 'img');
      canvas.setAttribute('aria-label', 'Ảnh bác gửi');
      question.append(canvas);
    }
    const answer = make('div', 'answer');
    answer.append(make('h2', 'who', 'Trả lời'), make('p', 'waiting', 'Đang gửi câu hỏi…'));
    turn.append(question, answer);
    log.append(turn);
    turn.scrollIntoView({ block: 'start' });
    return turn;
  }

  function setBusy(now) {
    busy = now;
    form.setAttribute('aria-busy', String(now));
    sendButton.setAttribute('aria-disabled', String(now));
    file.disabled = now;
    suggestions.hidden = now;
    if (now) return;
    // with a keyboard the next question follows at once; on a phone the on-screen keyboard would cover the answer
    if (window.matchMedia('(hover: hover)').matches) box.focus({ preventScroll: true });
    else box.blur();
  }

  function tell(text) {
    problem.textContent = text;
  }

  /** Within this tab only: whoever opens the page next on a shared phone starts afresh. */
  function remember(id) {
    conversation.value = id;
    document.querySelector('#gui-anh [name="conversationId"]').value = id;
    keep('cuoc-tro-chuyen', id);
  }

  function keep(what, value) {
    try {
      if (value === '') sessionStorage.removeItem(what);
      else sessionStorage.setItem(what, value);
    } catch {
      // storage is switched off; the site that frames us may keep it (only named ones may), else it lasts until the page is closed
      if (framed && what === 'cuoc-tro-chuyen') window.parent.postMessage(`tro-ly:giu:${value}`, '*');
    }
  }

  function recall(what) {
    try {
      return sessionStorage.getItem(what) || '';
    } catch {
      return framed && what === 'cuoc-tro-chuyen' ? window.location.hash.slice(1) : '';
    }
  }

  function make(name, className, text) {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  }
})();
