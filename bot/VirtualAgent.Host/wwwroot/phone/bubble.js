// @ts-check
const link = /(https?:\/\/[^\s]+[^\s.,;:!?)])/g;

/**
 * A bubble, made of DOM nodes only: nothing that was said can become markup.
 * @param {string} who announced before the words
 * @param {boolean} mine
 */
export function bubble(who, mine) {
  const root = document.createElement('div');
  root.className = mine ? 'bubble bubble--me' : 'bubble';
  const name = document.createElement('span');
  name.className = 'va-hidden';
  name.textContent = `${who}: `;
  const pictures = document.createElement('div');
  const body = document.createElement('p');
  body.className = 'body';
  const meta = document.createElement('p');
  meta.className = 'meta';
  root.append(name, pictures, body, meta);
  return { root, pictures, body, meta };
}

/** @param {HTMLElement} element @param {string} text */
export function linked(element, text) {
  element.replaceChildren(...text.split(link).map((part, i) => {
    if (i % 2 === 0) return document.createTextNode(part);
    const anchor = document.createElement('a');
    anchor.href = part;
    anchor.target = '_blank';
    anchor.rel = 'noopener noreferrer';
    anchor.textContent = part;
    return anchor;
  }));
}
