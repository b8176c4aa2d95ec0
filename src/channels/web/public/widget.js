// For other sites: <script src="https://…/widget.js" defer></script> puts a button at the foot of their page that opens ours.
// Needs nothing of theirs but script-src and frame-src for our address: no inline script or style, no cookie, no library.
(function start() {
  const script = document.currentScript;
  if (!script || !document.body.attachShadow || document.getElementById('tro-ly-hoi-dap')) return;
  const home = new window.URL('/', script.src);

  const host = document.createElement('div');
  host.id = 'tro-ly-hoi-dap';
  const root = host.attachShadow({ mode: 'open' }); // their styles end here, and so do ours

  const button = make('button', root, {
    position: 'fixed',
    right: '1rem',
    bottom: '1rem',
    zIndex: '2147483000',
    padding: '0.75rem 1.25rem',
    font: '600 1.125rem/1.4 system-ui, sans-serif',
    color: '#ffffff',
    background: '#8f1616',
    border: '2px solid #ffffff',
    borderRadius: '2rem',
    boxShadow: '0 2px 10px rgba(0, 0, 0, 0.4)',
    cursor: 'pointer',
  });
  button.type = 'button';
  button.setAttribute('aria-controls', 'khung');

  const panel = make('div', root, {
    position: 'fixed',
    right: '0.5rem',
    bottom: '5rem',
    zIndex: '2147483000',
    width: 'min(26rem, calc(100vw - 1rem))',
    height: 'min(42rem, calc(100vh - 6rem))',
    background: '#ffffff',
    border: '2px solid #8f1616',
    borderRadius: '0.75rem',
    overflow: 'hidden',
    boxShadow: '0 4px 24px rgba(0, 0, 0, 0.4)',
  });
  panel.id = 'khung';
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-label', 'Hỏi đáp Bình dân học vụ số');
  let frame;

  show(false);
  button.addEventListener('click', () => show(panel.hidden));
  root.addEventListener('keydown', closeOnEscape);
  // the page inside hears its own keys, and may not keep anything where browsers part the sites: it asks us to
  window.addEventListener('message', ({ origin, source, data }) => {
    if (origin !== home.origin || !frame || source !== frame.contentWindow || typeof data !== 'string') return;
    if (data === 'tro-ly:dong') close();
    if (data.startsWith('tro-ly:giu:')) keep(data.slice('tro-ly:giu:'.length));
  });
  document.body.append(host);

  function show(open) {
    if (open && !frame) {
      frame = make('iframe', panel, { width: '100%', height: '100%', border: '0', display: 'block' });
      frame.title = 'Hỏi đáp Bình dân học vụ số';
      frame.src = home.href + kept(); // only once somebody wants it
    }
    panel.hidden = !open;
    panel.style.display = open ? 'block' : 'none';
    button.setAttribute('aria-expanded', String(open));
    button.textContent = open ? 'Đóng hỏi đáp' : 'Hỏi trợ lý số';
    if (open) frame.focus();
  }

  function close() {
    if (panel.hidden) return;
    show(false);
    button.focus();
  }

  /** Within this tab only. */
  function keep(conversation) {
    try {
      sessionStorage.setItem(host.id, conversation);
    } catch {
      // the conversation lasts until the page is closed
    }
  }

  function kept() {
    try {
      const conversation = sessionStorage.getItem(host.id);
      return conversation ? `#${conversation}` : '';
    } catch {
      return '';
    }
  }

  function closeOnEscape(event) {
    if (event.key === 'Escape') close();
  }

  function make(name, parent, style) {
    const element = document.createElement(name);
    Object.assign(element.style, style);
    parent.append(element);
    return element;
  }
})();
