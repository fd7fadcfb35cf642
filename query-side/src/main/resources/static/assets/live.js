// An open page follows what happens: the stream says that something has changed, and the page asks anew for what it shows.
const regions = () => [...document.querySelectorAll('[data-live]')];
const TOGETHER = 250;
const BETWEEN = 1000;
const UNATTENDED = 25 * 60 * 1000;
const BACK_AFTER = 30000;

if (regions().length) {
  const note = document.createElement('p');
  note.className = 'hidden';
  note.setAttribute('role', 'status');
  document.querySelector('main').append(note);
  let source;
  let due;
  let last = 0;
  let attended = Date.now();
  let waiting = false;

  // What somebody is working in stays as it is until they are done.
  const isHeld = (region) => region.querySelector('[data-hold] details[open]') !== null
    || (region.contains(document.activeElement) && document.activeElement.closest('[data-hold]') !== null);

  // Forms carry what is new each time they are shown, which is no news.
  const shown = (region) => {
    const copy = region.cloneNode(true);
    copy.querySelectorAll('input[type=hidden]').forEach((input) => input.removeAttribute('value'));
    return copy.outerHTML;
  };

  const replace = (region, fresh) => {
    const held = region.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
    region.replaceWith(fresh);
    window.htmx?.process(fresh);
    if (held !== null) {
      [...fresh.querySelectorAll('a[href]')].find((link) => link.getAttribute('href') === held)?.focus();
    }
  };

  // Each in its place; what has come or gone as well. Tells whether anything is different.
  const show = (fresh) => {
    let different = false;
    regions().filter((region) => !fresh.some((one) => one.id === region.id)).forEach((gone) => {
      gone.remove();
      different = true;
    });
    fresh.forEach((one, place) => {
      const region = document.getElementById(one.id);
      if (region && shown(region) === shown(one)) {
        return;
      }
      if (region && isHeld(region)) {
        waiting = true;
        return;
      }
      different = true;
      if (region) {
        replace(region, document.adoptNode(one));
      } else if (place > 0) {
        document.getElementById(fresh[place - 1].id).after(document.adoptNode(one));
      }
    });
    return different;
  };

  const refresh = async () => {
    due = undefined;
    last = Date.now();
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (new URL(answer.url).pathname !== location.pathname) {
      location.reload(); // Whoever is no longer logged in sees no more.
      return;
    }
    if (!answer.ok) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (show([...page.querySelectorAll('[data-live]')])) {
      note.textContent = `Updated at ${new Date().toLocaleTimeString('en-GB')}`;
    }
  };

  const soon = () => {
    if (!due) {
      due = setTimeout(() => refresh().catch(() => {}), Math.max(TOGETHER, last + BETWEEN - Date.now()));
    }
  };

  const letGo = () => {
    if (waiting) {
      waiting = false;
      soon();
    }
  };
  document.addEventListener('focusout', letGo);
  document.addEventListener('toggle', letGo, true);

  const listen = () => {
    source = new EventSource('/api/v1/stream');
    ['flag', 'prompt', 'case'].forEach((kind) => source.addEventListener(kind, () => {
      if (regions().some((region) => region.dataset.live.split(' ').includes(kind))) {
        soon();
      }
    }));
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED) {
        soon();
        setTimeout(listen, BACK_AFTER);
      }
    });
    // What happened since the page was made, or while nobody listened.
    source.addEventListener('open', soon);
  };

  ['pointerdown', 'keydown', 'scroll'].forEach((sign) => addEventListener(sign, () => { attended = Date.now(); }, { passive: true }));
  // A page that asks for ever would keep a session alive that nobody uses.
  const watch = setInterval(() => {
    if (Date.now() - attended > UNATTENDED) {
      clearInterval(watch);
      source.close();
      note.className = 'notice';
      note.textContent = 'This page no longer updates itself, because nobody has used it for a while. Reload it to go on.';
    }
  }, 60000);
  listen();
}
