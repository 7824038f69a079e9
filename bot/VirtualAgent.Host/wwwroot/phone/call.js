// @ts-check
import { bubble } from './bubble.js';
import { Speaker } from './speaker.js';

/** @param {string} id @returns {any} */
const at = id => document.getElementById(id);

/**
 * @param {DOMStringMap} strings
 * @param {() => string} ownNumber
 */
export function startCalls(strings, ownNumber) {
  const log = /** @type {HTMLElement} */ (at('transcript'));
  const empty = /** @type {HTMLElement} */ (at('transcript-empty'));
  const spoken = /** @type {HTMLInputElement} */ (at('spoken'));
  /** @type {WebSocket | undefined} */
  let line;
  let language = document.documentElement.lang === 'es' ? 'es-US' : 'en-US';
  /** @type {HTMLElement | undefined} */
  let saying;
  let ending = false;

  const speaker = new Speaker(
    sentence => {
      language = sentence.lang;
      saying?.classList.remove('bubble--speaking');
      saying = add(strings.city ?? '', false, sentence.text.trim(), sentence.lang);
      saying.classList.add('bubble--speaking');
      state('callSpeaking');
      at('interrupt').hidden = false;
    },
    () => {
      saying?.classList.remove('bubble--speaking');
      at('interrupt').hidden = true;
      if (ending) over(); else state('callConnected');
    });

  /** @param {string} name @param {string} [detail] */
  function state(name, detail) {
    const text = detail ? `${strings[name]} ${detail}` : strings[name] ?? '';
    if (at('call-state').textContent !== text) at('call-state').textContent = text;
  }

  /** @param {string} who @param {boolean} mine @param {string} text @param {string} lang */
  function add(who, mine, text, lang) {
    const said = bubble(who, mine);
    said.body.textContent = text;
    said.body.lang = lang;
    said.meta.textContent = lang;
    empty.hidden = true;
    log.append(said.root);
    log.scrollTop = log.scrollHeight;
    return said.root;
  }

  /** @param {object} message */
  function send(message) {
    if (line?.readyState === WebSocket.OPEN) line.send(JSON.stringify(message));
  }

  /** @param {boolean} open */
  function enable(open) {
    for (const control of document.querySelectorAll('#call .row:not(.calls) :is(input, button), #keypad button')) {
      /** @type {HTMLButtonElement} */ (control).disabled = !open;
    }
    at('dial').hidden = open;
    at('hangup').hidden = !open;
    at('interrupt').hidden = true;
  }

  function interrupt() {
    if (!speaker.isSpeaking) return;
    const { heard, ms } = speaker.stop();
    saying?.classList.remove('bubble--speaking');
    saying?.classList.add('bubble--cut');
    const meta = saying?.querySelector('.meta');
    if (meta) meta.textContent += ` · ${strings.callCut}`;
    at('interrupt').hidden = true;
    state('callConnected');
    send({ type: 'interrupt', text: heard, ms });
  }

  /** @param {string} words */
  function say(words) {
    if (words.trim() === '' || !line) return;
    interrupt();
    add(strings.me ?? '', true, words, language);
    send({ type: 'say', text: words, lang: language });
  }

  /** @param {string} key */
  function press(key) {
    if (!line) return;
    interrupt();
    const last = /** @type {HTMLElement | null} */ (log.lastElementChild);
    const keys = last?.querySelector('[data-keys]');
    if (keys) keys.textContent += ` ${key}`;
    else add(strings.me ?? '', true, `${strings.callPressed} ${key}`, language).querySelector('.body')?.setAttribute('data-keys', '');
    send({ type: 'key', text: key });
  }

  function over() {
    line = undefined;
    ending = false;
    enable(false);
    at('dial').focus();
  }

  function dial() {
    log.replaceChildren(empty);
    state('callRinging');
    enable(true);
    spoken.focus();
    const secure = location.protocol === 'https:' ? 'wss' : 'ws';
    const socket = new WebSocket(`${secure}://${location.host}/phone/call?number=${encodeURIComponent(ownNumber())}`);
    line = socket;
    let settled = false;
    socket.onmessage = event => {
      const message = JSON.parse(event.data);
      if (message.type === 'speech') {
        speaker.say(message);
      } else if (message.state === 'ended' || message.state === 'failed') {
        settled = true;
        finish(message.state);
      } else if (message.state === 'transferring') {
        add(strings.city ?? '', false, `${strings.callTransferring} ${message.detail}`, language);
      } else if (!speaker.isSpeaking) {
        state(message.state === 'ringing' ? 'callRinging' : 'callConnected');
      }
    };
    socket.onclose = () => { if (!settled && line === socket) finish('failed'); };
  }

  /** Lets the voice finish before the call is over. @param {string} how */
  function finish(how) {
    if (speaker.isSpeaking && how === 'ended' && line) {
      ending = true;
      const wait = setInterval(() => {
        if (!ending) { clearInterval(wait); state('callEnded'); }
      }, 200);
      return;
    }
    speaker.stop();
    over();
    state(how === 'ended' ? 'callEnded' : 'callFailed');
  }

  function hangUp() {
    send({ type: 'hangup' });
    speaker.stop();
    saying?.classList.remove('bubble--speaking');
    const socket = line;
    over();
    state('callEnded');
    socket?.close();
  }

  at('dial').addEventListener('click', dial);
  at('hangup').addEventListener('click', hangUp);
  at('interrupt').addEventListener('click', interrupt);
  at('say').addEventListener('submit', (/** @type {Event} */ event) => {
    event.preventDefault();
    say(spoken.value);
    spoken.value = '';
  });
  for (const key of document.querySelectorAll('[data-key]')) {
    key.addEventListener('click', () => press(key.getAttribute('data-key') ?? ''));
  }
  at('call').addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    if (event.target !== spoken && /^[0-9*#]$/.test(event.key) && line) press(event.key);
  });
  listen(at('listen'), () => language, say);
  enable(false);

  return {
    isOpen: () => line !== undefined,
    /** @param {string} words */
    propose(words) {
      spoken.value = words;
      spoken.focus();
    },
  };
}

/**
 * The browser's own speech recognition, where it has one.
 * @param {HTMLButtonElement} button @param {() => string} language @param {(words: string) => void} heard
 */
function listen(button, language, heard) {
  const Recognition = /** @type {any} */ (window).SpeechRecognition ?? /** @type {any} */ (window).webkitSpeechRecognition;
  if (!Recognition) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    const recognition = new Recognition();
    recognition.lang = language();
    recognition.onresult = (/** @type {any} */ event) => heard(event.results[0][0].transcript);
    button.setAttribute('aria-pressed', 'true');
    recognition.onend = () => button.setAttribute('aria-pressed', 'false');
    recognition.start();
  });
}
