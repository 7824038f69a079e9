import type { Activity, ActivitySet } from "./activity.js";
import { ApiError, originNotAllowed, type Api } from "./api.js";
import { Backoff } from "./backoff.js";
import type { City, Session, SessionStore } from "./session.js";
import type { Timeline } from "./timeline.js";

export type ConnectionState = "connecting" | "online" | "polling" | "offline" | "refused";

export interface ConnectionEvents {
  state(state: ConnectionState): void;
  activities(activities: Activity[]): void;
  /** A conversation is there: a new one, or the one of before the reload. */
  ready(isNew: boolean): void;
  /** Which city answers, before the first conversation begins. */
  city(city: City): void;
  /** The conversation of before cannot be continued; a new one follows. */
  expired(): void;
}

const silence = 45_000;
const pollEvery = 2_000;
const socketAgain = 60_000;
const socketTries = 3;

/** Keeps one conversation connected: by WebSocket, again after a loss, by polling where there is none. */
export class Connection {
  readonly #backoff = new Backoff();
  #session: Session | null;
  #socket: WebSocket | null = null;
  #failedSockets = 0;
  #timer = 0;
  #watchdog = 0;
  #refresh = 0;
  #run = 0;

  constructor(
    private readonly api: Api,
    private readonly store: SessionStore,
    private readonly timeline: Timeline,
    private readonly locale: () => string,
    private readonly events: ConnectionEvents,
  ) {
    this.#session = store.session();
  }

  get session(): Session | null {
    return this.#session;
  }

  async open(): Promise<void> {
    const run = ++this.#run;
    this.events.state("connecting");
    try {
      const { streamUrl, isNew } = await this.#join();
      if (run === this.#run) {
        this.#backoff.reset();
        this.events.ready(isNew);
        this.#listen(streamUrl, run);
      }
    } catch (fault) {
      this.#failed(fault, run);
    }
  }

  /** Ends this conversation here and begins a new one. */
  async restart(): Promise<void> {
    this.close();
    this.#keep(null);
    this.timeline.clear();
    await this.open();
  }

  /** Tells that the server does not know our token any more. */
  async lost(): Promise<void> {
    this.events.expired();
    await this.restart();
  }

  close(): void {
    this.#run++;
    clearTimeout(this.#timer);
    clearTimeout(this.#watchdog);
    clearTimeout(this.#refresh);
    this.#socket?.close();
    this.#socket = null;
  }

  async #join(): Promise<{ streamUrl: string; isNew: boolean }> {
    if (this.#session && this.#session.expiresAt > Date.now()) {
      const { session, streamUrl } = await this.api.resume(this.#session, this.timeline.watermark);
      this.#keep(session);
      return { streamUrl, isNew: false };
    }
    if (this.#session) {
      throw new ApiError(403, "TokenExpired");
    }
    const fresh = await this.api.newSession();
    if (fresh.city) {
      this.store.keepCity(fresh.city);
      this.events.city(fresh.city);
    }
    const { session, streamUrl } = await this.api.start(fresh.session, this.locale());
    this.#keep(session);
    return { streamUrl, isNew: true };
  }

  #listen(streamUrl: string, run: number): void {
    const socket = new WebSocket(streamUrl);
    this.#socket = socket;
    socket.onopen = () => {
      this.#failedSockets = 0;
      this.events.state("online");
      this.#watch(socket);
    };
    socket.onmessage = (event: MessageEvent<unknown>) => {
      this.#watch(socket);
      if (run === this.#run && typeof event.data === "string" && event.data !== "") {
        this.#take(JSON.parse(event.data) as ActivitySet);
      }
    };
    socket.onclose = () => {
      clearTimeout(this.#watchdog);
      if (run !== this.#run) {
        return;
      }
      this.#failedSockets++;
      if (this.#failedSockets >= socketTries) {
        void this.#poll(run, Date.now() + socketAgain);
      } else {
        this.#retry(run);
      }
    };
  }

  /** A connection that died without a word is noticed by the missing keep-alives. */
  #watch(socket: WebSocket): void {
    clearTimeout(this.#watchdog);
    this.#watchdog = setTimeout(() => socket.close(), silence);
  }

  async #poll(run: number, until: number): Promise<void> {
    try {
      const session = this.#session;
      if (run !== this.#run || !session) {
        return;
      }
      const set = await this.api.read(session, this.timeline.watermark);
      if (run !== this.#run) {
        return;
      }
      this.#backoff.reset();
      this.events.state("polling");
      this.#take(set);
      const wait = set.activities?.length ? 0 : pollEvery;
      this.#timer = setTimeout(() => void (Date.now() < until ? this.#poll(run, until) : this.open()), wait);
    } catch (fault) {
      this.#failed(fault, run);
    }
  }

  #failed(fault: unknown, run: number): void {
    if (run !== this.#run) {
      return;
    }
    if (fault instanceof ApiError && fault.ended && this.#session) {
      void this.lost();
    } else if (fault instanceof ApiError && fault.code === originNotAllowed) {
      this.events.state("refused");
    } else {
      this.#retry(run);
    }
  }

  #retry(run: number): void {
    this.events.state("offline");
    this.#timer = setTimeout(() => run === this.#run && void this.open(), this.#backoff.next());
  }

  #take(set: ActivitySet): void {
    const fresh = this.timeline.take(set.activities ?? [], set.watermark);
    if (fresh.length > 0) {
      this.events.activities(fresh);
    }
  }

  #keep(session: Session | null): void {
    this.#session = session;
    this.store.keep(session);
    clearTimeout(this.#refresh);
    if (session) {
      this.#refresh = setTimeout(() => void this.#renew(), Math.max(1_000, (session.expiresAt - Date.now()) / 2));
    }
  }

  /** Half-way through its life a token is exchanged; a failed try is repeated while it lives. */
  async #renew(): Promise<void> {
    const session = this.#session;
    if (!session) {
      return;
    }
    try {
      this.#keep(await this.api.refresh(session));
    } catch (fault) {
      if (fault instanceof ApiError && fault.ended) {
        await this.lost();
      } else {
        this.#keep(session);
      }
    }
  }
}
