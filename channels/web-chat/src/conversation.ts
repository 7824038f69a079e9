import type { Activity } from "./activity.js";
import { Api, ApiError } from "./api.js";
import { Connection, type ConnectionState } from "./connection.js";
import { takeContinuation } from "./continuation.js";
import type { LogView } from "./log-view.js";
import { Outbox, type Outgoing } from "./outbox.js";
import { SessionStore, type City } from "./session.js";
import type { Language, Say } from "./texts.js";
import { Timeline } from "./timeline.js";

/** One resident's conversation: what comes in is shown, what is said goes out. */
export class Conversation {
  readonly activities: Activity[] = [];
  readonly #connection: Connection;
  readonly #outbox: Outbox;
  readonly #api: Api;
  readonly #store: SessionStore;
  #continuation = takeContinuation();
  #opened = false;

  constructor(
    server: URL,
    private readonly log: LogView,
    private readonly context: () => { language: Language; say: Say },
    state: (state: ConnectionState) => void,
    arrived: (activities: Activity[]) => void,
    city: (city: City) => void,
  ) {
    const api = (this.#api = new Api(server));
    const store = (this.#store = new SessionStore(server.origin));
    this.#connection = new Connection(api, store, new Timeline(), () => context().language, {
      state,
      activities: (activities) => {
        this.activities.push(...activities);
        activities.forEach((activity) => this.log.show(activity));
        arrived(activities);
      },
      ready: () => {
        void this.#outbox.flush();
        void this.#fetch();
      },
      city,
      expired: () => this.log.note(context().say("expired")),
    });
    this.#outbox = new Outbox(api, store, () => this.#connection.session, {
      sent: (message) => this.log.sent(message),
      refused: (message) => this.log.refused(message, context().say(message.fileName ? "photoType" : "failed")),
      progress: (message, part) => this.log.progress(message, part),
      ended: () => void this.#connection.lost(),
    });
  }

  /** Whether there is a conversation to go on with. */
  get kept(): boolean {
    return this.#connection.session !== null;
  }

  /** The city that answered before a reload. */
  get city(): City | null {
    return this.#store.city();
  }

  /** Whether one comes over from another channel. */
  get arriving(): boolean {
    return this.#continuation !== null;
  }

  open(): void {
    if (!this.#opened) {
      this.#opened = true;
      this.#outbox.waiting.forEach((message) => this.log.pending(message));
      void this.#connection.open();
    }
  }

  /** After a loss, without waiting for the next try. */
  wake(): void {
    if (this.#opened) {
      this.#connection.close();
      void this.#connection.open();
    }
  }

  close(): void {
    this.#opened = false;
    this.#connection.close();
  }

  restart(): void {
    this.#outbox.clear();
    this.log.clear();
    this.activities.length = 0;
    this.#opened = true;
    void this.#connection.restart();
  }

  /** Asks for the conversation that a link brought here; what cannot be sent now is sent when the connection is back. */
  async #fetch(): Promise<void> {
    if (this.#continuation !== null && (await this.#tell("continue", this.#continuation))) {
      this.#continuation = null;
    }
  }

  /** Tells whether an answer helped. An opinion that cannot be sent now is not worth a second try. */
  async judge(answer: string, helped: boolean): Promise<void> {
    await this.#tell("feedback", { answer, helped });
  }

  /** Sends an event; false where the server did not take it. */
  async #tell(name: string, value: unknown): Promise<boolean> {
    const session = this.#connection.session;
    if (session === null) {
      return false;
    }
    try {
      await this.#api.post(session, { type: "event", name, value, locale: this.context().language, from: { id: "user" } });
      return true;
    } catch (fault) {
      if (fault instanceof ApiError) {
        return false;
      }
      throw fault;
    }
  }

  say(text: string, more: { choice?: string; file?: File; preview?: string } = {}): void {
    const message: Outgoing = {
      clientId: newId(),
      text,
      locale: this.context().language,
      ...(more.choice ? { choice: more.choice } : {}),
      ...(more.file ? { fileName: more.file.name } : {}),
    };
    this.log.pending(message, more.preview);
    this.#outbox.add(message, more.file);
  }
}

/** `randomUUID` is missing on pages without TLS. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
