import { ApiError, type Api } from "./api.js";
import { Backoff } from "./backoff.js";
import type { Session, SessionStore } from "./session.js";

/** A message on its way. `clientId` stays the same however often it is sent, so that the server takes it once. */
export interface Outgoing {
  clientId: string;
  text: string;
  locale: string;
  choice?: string;
  fileName?: string;
}

export interface OutboxEvents {
  sent(message: Outgoing, id: string): void;
  refused(message: Outgoing, error: ApiError): void;
  progress(message: Outgoing, part: number): void;
  ended(): void;
}

/** Sends messages one after the other, again and again until the server has them. */
export class Outbox {
  readonly #files = new Map<string, File>();
  readonly #backoff = new Backoff();
  #waiting: Outgoing[];
  #sending = false;

  constructor(
    private readonly api: Api,
    private readonly store: SessionStore,
    private readonly session: () => Session | null,
    private readonly events: OutboxEvents,
  ) {
    // A picture is not kept over a reload; a message that had one cannot be sent again.
    this.#waiting = store.unsent().filter((message) => !message.fileName);
  }

  get waiting(): readonly Outgoing[] {
    return this.#waiting;
  }

  add(message: Outgoing, file?: File): void {
    if (file) {
      this.#files.set(message.clientId, file);
    }
    this.#waiting = [...this.#waiting, message];
    this.store.keepUnsent(this.#waiting);
    void this.flush();
  }

  clear(): void {
    this.#waiting = [];
    this.#files.clear();
    this.store.keepUnsent([]);
  }

  async flush(): Promise<void> {
    if (this.#sending) {
      return;
    }
    this.#sending = true;
    try {
      let next: Outgoing | undefined;
      while ((next = this.#waiting[0]) !== undefined) {
        const session = this.session();
        if (!session || !(await this.#send(session, next))) {
          return;
        }
      }
    } finally {
      this.#sending = false;
    }
  }

  /** False where sending has to stop for now. */
  async #send(session: Session, message: Outgoing): Promise<boolean> {
    try {
      const file = this.#files.get(message.clientId);
      const activity = activityOf(message);
      const { id } = file
        ? await this.api.upload(session, activity, file, file.name, (part) => this.events.progress(message, part))
        : await this.api.post(session, activity);
      this.#backoff.reset();
      this.#drop(message);
      this.events.sent(message, id);
      return true;
    } catch (fault) {
      const error = fault instanceof ApiError ? fault : new ApiError(0, "Unreachable");
      if (error.passing) {
        setTimeout(() => void this.flush(), this.#backoff.next());
        return false;
      }
      if (error.ended) {
        this.events.ended();
        return false;
      }
      this.#drop(message);
      this.events.refused(message, error);
      return true;
    }
  }

  #drop(message: Outgoing): void {
    this.#files.delete(message.clientId);
    this.#waiting = this.#waiting.filter((other) => other.clientId !== message.clientId);
    this.store.keepUnsent(this.#waiting);
  }
}

function activityOf(message: Outgoing): unknown {
  return {
    type: "message",
    from: { id: "user" },
    ...(message.text ? { text: message.text } : {}),
    locale: message.locale,
    ...(message.choice ? { value: { choice: message.choice } } : {}),
    channelData: { clientActivityID: message.clientId },
  };
}
