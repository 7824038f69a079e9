// @ts-check
import { startCalls } from './call.js';
import { startThread } from './thread.js';

const number = /** @type {HTMLSelectElement} */ (document.getElementById('number'));
const strings = /** @type {HTMLElement} */ (document.getElementById('strings')).dataset;
const tabs = /** @type {HTMLButtonElement[]} */ ([...document.querySelectorAll('[role="tab"]')]);

/** @param {HTMLButtonElement} tab @param {boolean} focus */
function open(tab, focus) {
  for (const other of tabs) {
    const chosen = other === tab;
    other.setAttribute('aria-selected', String(chosen));
    other.tabIndex = chosen ? 0 : -1;
    const panel = document.getElementById(other.getAttribute('aria-controls') ?? '');
    if (panel) panel.hidden = !chosen;
  }
  if (focus) tab.focus();
}

tabs.forEach((tab, i) => {
  tab.addEventListener('click', () => open(tab, false));
  tab.addEventListener('keydown', event => {
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') open(tabs[(i + 1) % tabs.length], true);
  });
});

const saved = sessionStorage.getItem('phone-number');
if (saved && [...number.options].some(option => option.value === saved)) number.value = saved;

const thread = startThread(strings, () => number.value);
const calls = startCalls(strings, () => number.value);

number.addEventListener('change', () => {
  sessionStorage.setItem('phone-number', number.value);
  thread.open();
});

for (const example of document.querySelectorAll('[data-try]')) {
  example.addEventListener('click', () => {
    const words = example.textContent ?? '';
    if (calls.isOpen() && tabs[1].getAttribute('aria-selected') === 'true') {
      calls.propose(words);
    } else {
      open(tabs[0], false);
      thread.propose(words);
    }
  });
}

thread.open();
