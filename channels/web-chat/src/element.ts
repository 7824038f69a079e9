import type { Activity } from "./activity.js";
import { Composer } from "./composer.js";
import { Conversation } from "./conversation.js";
import type { ConnectionState } from "./connection.js";
import { button, el, icon } from "./dom.js";
import { LogView } from "./log-view.js";
import type { City } from "./session.js";
import { styles } from "./styles.js";
import { isLanguage, languageOf, sayIn, type Language, type Say } from "./texts.js";
import { downloadTranscript, printTranscript, transcriptOf } from "./transcript.js";

const offlineShownAfter = 1_500;

/**
 * `<virtual-agent-chat>`: attributes `server` (default: where the script came from), `lang`, `open`,
 * `mode="inline"` (part of the page instead of a launcher button) and `heading`.
 */
export class VirtualAgentChat extends HTMLElement {
  static readonly observedAttributes = ["open"];
  static defaultServer = location.origin;

  readonly #panel = el("section", { class: "panel" });
  readonly #title = el("h2", {});
  readonly #state = el("div", { class: "connection", role: "status" });
  readonly #menu = el("div", { class: "menu", hidden: true });
  readonly #unread = el("span", { class: "unread", hidden: true });
  #launcher!: HTMLButtonElement;
  #tools!: Record<"language" | "more" | "close", HTMLButtonElement>;
  #log!: LogView;
  #composer!: Composer;
  #conversation!: Conversation;
  #language: Language = "en";
  #say: Say = sayIn("en");
  #stateTimer = 0;
  #stateText = "";
  #city: City | null = null;

  get #inline(): boolean {
    return this.getAttribute("mode") === "inline";
  }

  get #server(): URL {
    return new URL(this.getAttribute("server") ?? VirtualAgentChat.defaultServer, document.baseURI);
  }

  connectedCallback(): void {
    if (!this.shadowRoot) {
      this.#build(this.attachShadow({ mode: "open" }));
    }
    window.addEventListener("online", this.#online);
    window.addEventListener("offline", this.#offline);
    if (this.#conversation.arriving) {
      this.setAttribute("open", "");
    }
    if (this.#inline || this.hasAttribute("open") || this.#conversation.kept) {
      this.#conversation.open();
    }
    this.#layout();
  }

  disconnectedCallback(): void {
    window.removeEventListener("online", this.#online);
    window.removeEventListener("offline", this.#offline);
    this.#conversation.close();
  }

  attributeChangedCallback(): void {
    if (this.shadowRoot) {
      this.#layout();
    }
  }

  #build(root: ShadowRoot): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
    const server = this.#server;
    this.#setLanguage(languageOf(this.closest("[lang]")?.getAttribute("lang") ?? navigator.language));
    const context = () => ({ language: this.#language, say: this.#say });
    this.#log = new LogView(server.href, context, {
      pick: ({ title, choice }) => this.#said(title, choice),
      tryAgain: (message) => this.#conversation.say(message.text, message.choice ? { choice: message.choice } : {}),
      judge: (answer, helped) => void this.#conversation.judge(answer, helped),
    });
    this.#conversation = new Conversation(server, this.#log, context, (state) => this.#showState(state), (news) => this.#arrived(news), (city) => this.#serve(city));
    this.#composer = new Composer(() => this.#say, (text, file, preview) =>
      this.#conversation.say(text, { ...(file ? { file } : {}), ...(preview ? { preview } : {}) }));
    this.#launcher = button(" ", { class: "launcher" }, () => this.#toggle(true), icon("chat"), this.#unread);
    this.#tools = {
      language: button("", { class: "language" }, () => this.#switchLanguage()),
      more: button(" ", { class: "icon", "aria-expanded": "false" }, () => this.#showMenu(Boolean(this.#menu.hidden)), icon("more")),
      close: button(" ", { class: "icon" }, () => this.#toggle(false), icon("close")),
    };
    this.#title.id = "va-title";
    this.#panel.setAttribute("aria-labelledby", this.#title.id);
    this.#panel.append(
      el("header", {}, this.#title, this.#tools.language, this.#tools.more, this.#tools.close),
      this.#menu,
      this.#state,
      this.#log.element,
      this.#composer.element,
    );
    this.#panel.addEventListener("keydown", (event) => this.#onKey(event));
    root.append(this.#launcher, this.#panel);
    if (this.#conversation.city) {
      this.#serve(this.#conversation.city);
    } else {
      this.#relabel();
    }
  }

  #layout(): void {
    const open = this.#inline || this.hasAttribute("open");
    this.#panel.hidden = !open;
    this.#launcher.hidden = open;
    this.#tools.close.hidden = this.#inline;
    this.#panel.setAttribute("role", this.#inline ? "region" : "dialog");
    if (open) {
      this.#unread.hidden = true;
      this.#conversation.open();
      this.#log.toEnd();
    }
  }

  #toggle(open: boolean): void {
    this.toggleAttribute("open", open);
    if (open) {
      this.#composer.focus();
    } else {
      this.#launcher.focus();
    }
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== "Escape") {
      return;
    }
    if (!this.#menu.hidden) {
      this.#showMenu(false);
      this.#tools.more.focus();
    } else if (!this.#inline) {
      this.#toggle(false);
    }
  }

  #showMenu(show: boolean): void {
    this.#menu.hidden = !show;
    this.#tools.more.setAttribute("aria-expanded", String(show));
    if (show) {
      this.#menu.querySelector("button")?.focus();
    }
  }

  #said(text: string, choice: string): void {
    this.#conversation.say(text, choice ? { choice } : {});
    this.#composer.focus();
  }

  #arrived(news: Activity[]): void {
    if (this.#panel.hidden && news.some((activity) => activity.type === "message" && activity.from?.role === "bot")) {
      this.#unread.hidden = false;
    }
  }

  #showState(state: ConnectionState): void {
    if (state === "refused") {
      console.error(`The chat at ${this.#server.origin} does not serve ${location.origin}. List this origin in its WebChat:AllowedOrigins.`);
      this.#log.note(this.#say("refused"));
      this.#composer.element.hidden = true;
    }
    this.#stateText = state === "offline" ? this.#say("offline") : state === "connecting" ? this.#say("connecting") : "";
    if (this.#stateText === "") {
      clearTimeout(this.#stateTimer);
      this.#stateTimer = 0;
      this.#state.textContent = "";
    } else if (this.#stateTimer === 0) {
      // A short pause is no news. One that lasts is told, however often it was tried meanwhile.
      this.#stateTimer = setTimeout(() => (this.#state.textContent = this.#stateText), offlineShownAfter);
    } else if (this.#state.textContent !== "" && state === "offline") {
      this.#state.textContent = this.#stateText;
    }
  }

  #setLanguage(language: Language): void {
    this.#language = language;
    this.#say = sayIn(language);
  }

  /** A city that does not speak the page's language is talked to in its own. */
  #serve(city: City): void {
    this.#city = city;
    const spoken = city.languages.filter(isLanguage);
    if (spoken[0] && !spoken.includes(this.#language)) {
      this.#setLanguage(spoken[0]);
    }
    this.#tools.language.hidden = spoken.length < 2;
    this.#relabel();
  }

  /** The agent is told too, in words that it answers in the new language. */
  #switchLanguage(): void {
    const asked = this.#say("language");
    this.#setLanguage(this.#language === "en" ? "es" : "en");
    this.#relabel();
    this.#said(asked, "");
  }

  #relabel(): void {
    const say = this.#say;
    this.#panel.lang = this.#language;
    this.#title.textContent = this.getAttribute("heading") ?? this.#city?.names[this.#language] ?? say("title");
    label(this.#launcher, say("open"));
    label(this.#tools.more, say("menu"));
    label(this.#tools.close, say("close"));
    this.#unread.replaceChildren(el("span", { class: "hidden" }, say("unread")));
    this.#tools.language.textContent = say("language");
    this.#tools.language.lang = this.#language === "en" ? "es" : "en";
    this.#tools.language.setAttribute("aria-label", `${say("language")} - ${say("languageLabel")}`);
    this.#menu.replaceChildren(
      this.#menuItem(say("restart"), () => this.#conversation.restart()),
      this.#menuItem(say("phone"), () => this.#said(say("phone"), "")),
      this.#menuItem(say("download"), () => downloadTranscript(this.#transcript(), this.#title.textContent)),
      this.#menuItem(say("print"), () => {
        if (!printTranscript(this.#transcript(), this.#title.textContent)) {
          this.#log.note(say("blocked"));
        }
      }),
    );
    this.#log.relabel();
    this.#composer.relabel();
  }

  #menuItem(text: string, action: () => void): HTMLButtonElement {
    return button(text, {}, () => {
      this.#showMenu(false);
      this.#composer.focus();
      action();
    });
  }

  #transcript(): string[] {
    return transcriptOf(this.#conversation.activities, this.#server.href, this.#say, this.#language);
  }

  readonly #online = (): void => this.#conversation.wake();
  readonly #offline = (): void => this.#showState("offline");
}

function label(element: HTMLElement, text: string): void {
  element.setAttribute("aria-label", text);
  element.title = text;
}
