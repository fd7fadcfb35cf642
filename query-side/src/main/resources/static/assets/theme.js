// Before anything is painted: the theme that was chosen on this device, if any.
const chosen = localStorage.getItem('aegira-theme');
if (chosen === 'light' || chosen === 'dark') {
  document.documentElement.dataset.theme = chosen;
}
