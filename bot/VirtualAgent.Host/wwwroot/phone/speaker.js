// @ts-check
const perSecond = 22;

/**
 * Says sentences at about the pace of a voice, so that there is something to interrupt.
 * @typedef {{text: string, lang: string}} Sentence
 */
export class Speaker {
  /** @type {Sentence[]} */
  #waiting = [];
  /** @type {Sentence | undefined} */
  #current;
  #heard = '';
  #turnStarted = 0;
  #sentenceStarted = 0;
  /** @type {number | undefined} */
  #timer;
  #begin;
  #end;

  /**
   * @param {(sentence: Sentence) => void} begin a sentence begins
   * @param {() => void} end everything was said
   */
  constructor(begin, end) {
    this.#begin = begin;
    this.#end = end;
  }

  get isSpeaking() {
    return this.#current !== undefined;
  }

  /** @param {Sentence} sentence */
  say(sentence) {
    if (sentence.text.trim() === '') return;
    this.#waiting.push(sentence);
    if (!this.#current) {
      this.#heard = '';
      this.#turnStarted = performance.now();
      this.#next();
    }
  }

  /** Falls silent. @returns {{heard: string, ms: number}} */
  stop() {
    clearTimeout(this.#timer);
    const now = performance.now();
    const part = this.#current?.text.slice(0, Math.round(((now - this.#sentenceStarted) / 1000) * perSecond)) ?? '';
    const result = { heard: this.#heard + part, ms: Math.round(now - this.#turnStarted) };
    this.#waiting = [];
    this.#current = undefined;
    return result;
  }

  #next() {
    this.#current = this.#waiting.shift();
    if (!this.#current) {
      this.#end();
      return;
    }
    const sentence = this.#current;
    this.#sentenceStarted = performance.now();
    this.#begin(sentence);
    this.#timer = window.setTimeout(() => {
      this.#heard += sentence.text;
      this.#next();
    }, (sentence.text.length / perSecond) * 1000);
  }
}
