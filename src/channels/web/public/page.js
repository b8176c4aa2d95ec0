// Saves the reload: sends the question, puts the answer below, keeps the conversation when the page is loaded again.
// Without this script, or in a browser too old for it, the forms work by themselves.
(function start() {
  const able = 'submitter' in window.SubmitEvent.prototype && 'replaceChildren' in window.Element.prototype;
  if (!able) return;

  const form = document.getElementById('hoi');
  const log = document.getElementById('cuoc-tro-chuyen');
  const box = document.getElementById('cau-hoi');
  const suggestions = document.getElementById('goi-y');
  const problem = document.getElementById('bao-loi');
  const send = form.querySelector('.send');
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
    form.requestSubmit(send);
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

  document.getElementById('hoi-chuyen-moi').addEventListener('click', () => remember(''));

  remember(conversation.value || recall());
  if (conversation.value !== '' && !log.querySelector('.turn')) void comeBack();

  async function ask(text, typed) {
    tell('');
    const waiting = showQuestion(text);
    if (typed) box.value = '';
    setBusy(true);
    try {
      const turns = await post('/', { text, conversationId: conversation.value });
      waiting.replaceWith(...turns);
      turns[0].scrollIntoView({ block: 'start' });
    } catch (error) {
      waiting.remove();
      if (typed) box.value = text; // nothing is lost
      tell(error.forPeople || 'Chưa gửi được. Bác xem lại mạng rồi bấm Gửi lần nữa.');
    } finally {
      setBusy(false);
    }
  }

  /** What was said before the page was loaded again; when that fails, the page simply starts empty. */
  async function comeBack() {
    log.setAttribute('aria-live', 'off'); // old answers are not read out again
    const turns = await post('/cuoc-tro-chuyen', { conversationId: conversation.value }).catch(() => []);
    if (turns.length > 0) {
      log.replaceChildren(...turns);
      turns[turns.length - 1].scrollIntoView({ block: 'start' });
    } else {
      remember('');
    }
    window.requestAnimationFrame(() => log.setAttribute('aria-live', 'polite'));
  }

  /** Send a form as the page itself would; gives the turns the server made, and takes over what comes with them. */
  async function post(address, fields) {
    const timeout = AbortSignal.timeout ? { signal: AbortSignal.timeout(60000) } : {};
    const body = new window.URLSearchParams(fields);
    const response = await fetch(address, { method: 'POST', headers: { 'x-fragment': '1' }, body, ...timeout });
    const text = await response.text();
    if (!response.ok) throw Object.assign(new Error(String(response.status)), { forPeople: text });
    const parsed = new window.DOMParser().parseFromString(text, 'text/html');
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

  function showQuestion(text) {
    const welcome = log.querySelector('.welcome');
    if (welcome) welcome.remove();
    const turn = make('article', 'turn');
    const question = make('div', 'question');
    question.append(make('p', '', text));
    const answer = make('div', 'answer');
    answer.append(make('p', 'waiting', 'Đang tìm câu trả lời…'));
    turn.append(question, answer);
    log.append(turn);
    turn.scrollIntoView({ block: 'start' });
    return turn;
  }

  function setBusy(now) {
    busy = now;
    form.setAttribute('aria-busy', String(now));
    send.setAttribute('aria-disabled', String(now));
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
    try {
      if (id === '') sessionStorage.removeItem('cuoc-tro-chuyen');
      else sessionStorage.setItem('cuoc-tro-chuyen', id);
    } catch {
      // storage is switched off; the site that frames us may keep it (only named ones may), else it lasts until the page is closed
      if (framed) window.parent.postMessage(`tro-ly:giu:${id}`, '*');
    }
  }

  function recall() {
    try {
      return sessionStorage.getItem('cuoc-tro-chuyen') || '';
    } catch {
      return framed ? window.location.hash.slice(1) : '';
    }
  }

  function make(name, className, text) {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  }
})();
