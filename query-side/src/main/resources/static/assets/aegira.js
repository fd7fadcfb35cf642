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
