// Small comforts. Every page also works without them.
const themes = ['system', 'light', 'dark'];
const words = { system: 'Theme: system', light: 'Theme: light', dark: 'Theme: dark' };
const toggle = document.querySelector('[data-theme-toggle]');

if (toggle) {
  const show = (theme) => {
    if (theme === 'system') {
      delete document.documentElement.dataset.theme;
      localStorage.removeItem('aegira-theme');
    } else {
      document.documentElement.dataset.theme = theme;
      localStorage.setItem('aegira-theme', theme);
    }
    toggle.dataset.shows = theme;
    toggle.querySelector('span').textContent = words[theme];
    toggle.title = words[theme];
  };
  toggle.hidden = false;
  show(document.documentElement.dataset.theme || 'system');
  toggle.addEventListener('click', () => show(themes[(themes.indexOf(toggle.dataset.shows) + 1) % themes.length]));
}

// Slides through the stretch that is shown, hour by hour; let go with the mouse, it shows the page as of then.
document.querySelectorAll('[data-slide]').forEach((slide) => {
  const range = slide.querySelector('input');
  const asOf = range.form.elements.as_of;
  const begin = Date.parse(`${range.dataset.from}T00:00:00Z`);
  const hour = 3600 * 1000;
  const words = () => slide.querySelector('output').textContent = asOf.value.replace('T', ' ').slice(0, 16);
  let sliding = false;
  slide.hidden = false;
  if (asOf.value) {
    range.value = (Date.parse(`${asOf.value}Z`) - begin) / hour;
    words();
  }
  range.addEventListener('pointerdown', () => { sliding = true; });
  range.addEventListener('keydown', () => { sliding = false; });
  range.addEventListener('input', () => {
    asOf.value = new Date(begin + range.value * hour).toISOString().slice(0, 19);
    words();
  });
  range.addEventListener('change', () => {
    if (sliding) {
      range.form.requestSubmit();
    }
  });
});

// A day that is picked with the mouse needs no further click; one that is typed is sent with Enter.
document.querySelectorAll('[data-submit-on-pick]').forEach((input) => {
  let typing = false;
  input.addEventListener('keydown', () => { typing = true; });
  input.addEventListener('pointerdown', () => { typing = false; });
  input.addEventListener('change', () => {
    if (!typing && input.value && input.checkValidity()) {
      input.form.requestSubmit();
    }
  });
});

// Paper is as good a place to read as any.
document.querySelectorAll('[data-print]').forEach((button) => {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
});
