// @ts-check
import { bubble, linked } from './bubble.js';
import { count } from './segments.js';

/** @typedef {{id: string, from: string, text: string, encoding: string, segments: number, status: string, media: string[]}} Message */

const maxPicture = 5 * 1024 * 1024;

/** @param {string} id @returns {any} */
const at = id => document.getElementById(id);

/**
 * @param {DOMStringMap} strings
 * @param {() => string} ownNumber
 */
export function startThread(strings, ownNumber) {
  const log = /** @type {HTMLElement} */ (at('thread'));
  const empty = /** @type {HTMLElement} */ (at('thread-empty'));
  const words = /** @type {HTMLTextAreaElement} */ (at('words'));
  const photo = /** @type {HTMLInputElement} */ (at('photo'));
  const error = /** @type {HTMLElement} */ (at('sms-error'));
  /** @type {Map<string, ReturnType<typeof bubble>>} */
  let shown = new Map();
  /** @type {EventSource | undefined} */
  let events;
  /** @type {File | undefined} */
  let picture;

  /** @param {string} [text] */
  function tell(text) {
    error.textContent = text ?? '';
    error.hidden = !text;
  }

  function open() {
    events?.close();
    shown = new Map();
    log.replaceChildren(empty);
    empty.hidden = false;
    events = new EventSource(`/phone/events?number=${encodeURIComponent(ownNumber())}`);
    events.addEventListener('message', event => show(JSON.parse(event.data)));
    events.onopen = () => tell();
    events.onerror = () => tell(strings.errorStream);
  }

  /** @param {Message} message */
  function show(message) {
    const mine = message.from === 'me';
    let known = shown.get(message.id);
    if (!known) {
      known = bubble((mine ? strings.me : strings.city) ?? '', mine);
      linked(known.body, message.text);
      known.body.hidden = message.text === '';
      known.pictures.append(...message.media.map(address => Object.assign(new Image(), { src: address, alt: '', onload: () => { log.scrollTop = log.scrollHeight; } })));
      shown.set(message.id, known);
      empty.hidden = true;
      log.append(known.root);
    }
    const size = message.text === '' ? 'MMS' : `${message.encoding}, ${message.segments} ${message.segments === 1 ? strings.segment : strings.segments}`;
    const status = strings[`status${message.status[0].toUpperCase()}${message.status.slice(1)}`] ?? message.status;
    known.meta.textContent = `${size} · ${status}`;
    known.root.classList.toggle('bubble--failed', message.status === 'failed');
    if (log.lastElementChild === known.root) log.scrollTop = log.scrollHeight;
  }

  function measure() {
    const size = count(words.value);
    at('counter').textContent = words.value === ''
      ? ''
      : `${size.encoding}, ${size.segments} ${size.segments === 1 ? strings.segment : strings.segments}`;
  }

  function detach() {
    picture = undefined;
    photo.value = '';
    at('attached').hidden = true;
    URL.revokeObjectURL(at('attached-picture').src);
  }

  /** @param {File} file @returns {Promise<string>} */
  async function upload(file) {
    const response = await fetch('/phone/media', { method: 'POST', headers: { 'Content-Type': file.type }, body: file });
    if (!response.ok) throw new Error(strings.errorPhoto);
    return (await response.json()).id;
  }

  async function send() {
    const [text, file] = [words.value, picture];
    if (text.trim() === '' && !file) return;
    words.value = '';
    measure();
    detach();
    tell();
    try {
      const media = file ? [await upload(file)] : [];
      const response = await fetch('/phone/sms', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ number: ownNumber(), text, media }),
      });
      if (!response.ok) throw new Error(strings.errorSend);
    } catch (problem) {
      tell(problem instanceof Error && problem.message === strings.errorPhoto ? strings.errorPhoto : strings.errorSend);
      words.value = words.value || text;
      measure();
    }
  }

  photo.addEventListener('change', () => {
    const [file] = photo.files ?? [];
    if (!file) return;
    if (!file.type.startsWith('image/') || file.size > maxPicture) {
      detach();
      tell(strings.errorPhoto);
      return;
    }
    tell();
    picture = file;
    at('attached-picture').src = URL.createObjectURL(file);
    at('attached').hidden = false;
  });
  at('detach').addEventListener('click', () => { detach(); words.focus(); });
  words.addEventListener('input', measure);
  words.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      send();
    }
  });
  at('compose').addEventListener('submit', (/** @type {Event} */ event) => {
    event.preventDefault();
    send();
    words.focus();
  });

  return {
    open,
    /** @param {string} text */
    propose(text) {
      words.value = text;
      measure();
      words.focus();
    },
  };
}
