// Answers outlive a lost connection: each is kept on this device, with its time and an id of its own, until the server has it. The id
// makes that sending it twice is sending it once.
const KEPT = 'aegira-check-ins';
const PATIENCE = 10000;
const AGAIN = 15000;
const waiting = document.querySelector('[data-waiting]');
const form = document.querySelector('form[data-check-in]');

const read = () => JSON.parse(localStorage.getItem(KEPT) || '[]');
const write = (all) => (all.length ? localStorage.setItem(KEPT, JSON.stringify(all)) : localStorage.removeItem(KEPT));
const keep = (entry) => write([...read().filter((other) => other.id !== entry.id), entry]);
const forget = (id) => write(read().filter((other) => other.id !== id));
// What somebody else kept on this device is not ours to send.
const own = () => read().filter((entry) => entry.worker === waiting.dataset.worker);

const line = (words) => {
  const paragraph = document.createElement('p');
  paragraph.textContent = words;
  return paragraph;
};

const dismissal = (entry) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Discard it';
  button.addEventListener('click', () => { forget(entry.id); show(); });
  return button;
};

const show = () => {
  const entries = own();
  waiting.hidden = entries.length === 0;
  waiting.replaceChildren(...entries.flatMap((entry) => {
    const what = `${entry.name}, answered ${new Date(entry.at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}`;
    if (entry.state === 'refused') {
      return [line(`${what}: it could not be taken.`), dismissal(entry)];
    }
    return [line(entry.state === 'login'
      ? `${what}: kept on this device. It will be sent when you have logged in again.`
      : `${what}: kept on this device. It will be sent when the connection is back.`)];
  }));
};

// Answers taken, refused, login or offline.
const deliver = async (entry) => {
  try {
    const token = document.querySelector('input[name=_csrf]').value;
    const answer = await fetch(entry.url, {
      method: 'POST',
      body: new URLSearchParams([...entry.fields, ['_csrf', token]]),
      signal: AbortSignal.timeout(PATIENCE),
    });
    const at = new URL(answer.url).pathname;
    if (answer.ok && at.endsWith('/me')) {
      return { state: 'taken', url: answer.url };
    }
    if (answer.status === 401 || answer.status === 403 || at.endsWith('/login')) {
      return { state: 'login' };
    }
    return { state: answer.status >= 400 && answer.status < 500 ? 'refused' : 'offline' };
  } catch {
    return { state: 'offline' };
  }
};

let sending = false;
const sendKept = async () => {
  if (sending) {
    return;
  }
  sending = true;
  let landed = '';
  try {
    for (const entry of own().filter((one) => one.state !== 'refused')) {
      const outcome = await deliver(entry);
      if (outcome.state === 'taken') {
        forget(entry.id);
        landed = outcome.url;
      } else {
        keep({ ...entry, state: outcome.state });
      }
    }
  } finally {
    sending = false;
    show();
  }
  // What is being filled in stays where it is.
  if (landed && (!form || form.hidden)) {
    location.assign(landed);
  }
};

const newId = (fallback) => (globalThis.crypto && crypto.randomUUID ? crypto.randomUUID() : fallback);

const submit = async (event) => {
  if (sending) {
    event.preventDefault();
    return;
  }
  const now = new Date().toISOString();
  form.elements.submitted_at.value = now;
  form.elements.response_id.value = newId(form.elements.response_id.value);
  const fields = [...new FormData(form)].filter(([name]) => name !== '_csrf').map(([name, value]) => [name, String(value)]);
  const entry = { id: form.elements.response_id.value, worker: form.dataset.worker, name: form.dataset.name, at: now, url: form.action, fields };
  try {
    keep(entry);
  } catch {
    return; // Nothing can be kept here: it goes the way of a form without a script.
  }
  event.preventDefault();
  sending = true;
  const outcome = await deliver(entry);
  sending = false;
  if (outcome.state === 'taken') {
    forget(entry.id);
    location.assign(outcome.url);
  } else if (outcome.state === 'refused') {
    forget(entry.id);
    form.submit(); // The page that comes says what is wrong, beside each answer.
  } else {
    keep({ ...entry, state: outcome.state });
    form.hidden = true;
    show();
  }
};

if (waiting) {
  show();
  sendKept();
  addEventListener('online', sendKept);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && own().length && sendKept());
  setInterval(() => own().length && sendKept(), AGAIN);
}
if (form) {
  form.addEventListener('submit', submit);
}
