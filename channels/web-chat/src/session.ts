import type { Outgoing } from "./outbox.js";

/** One conversation's access, as long as the browser's tab lives. */
export interface Session {
  conversationId: string;
  token: string;
  expiresAt: number;
}

/** What the server says of its city: the languages it speaks, the default first, and the assistant's name in each. */
export interface City {
  languages: string[];
  names: Record<string, string>;
}

/** Keeps the session and unsent messages over a reload. A browser that forbids storage only loses that. */
export class SessionStore {
  readonly #key: string;

  constructor(server: string) {
    this.#key = `virtual-agent-chat:${server}`;
  }

  session(): Session | null {
    return this.#read<Session>("session");
  }

  keep(session: Session | null): void {
    this.#write("session", session);
  }

  city(): City | null {
    return this.#read<City>("city");
  }

  keepCity(city: City): void {
    this.#write("city", city);
  }

  unsent(): Outgoing[] {
    return this.#read<Outgoing[]>("unsent") ?? [];
  }

  keepUnsent(messages: Outgoing[]): void {
    this.#write("unsent", messages.length > 0 ? messages : null);
  }

  #read<T>(name: string): T | null {
    try {
      return JSON.parse(sessionStorage.getItem(`${this.#key}:${name}`) ?? "null") as T | null;
    } catch {
      return null;
    }
  }

  #write(name: string, value: unknown): void {
    try {
      if (value === null) {
        sessionStorage.removeItem(`${this.#key}:${name}`);
      } else {
        sessionStorage.setItem(`${this.#key}:${name}`, JSON.stringify(value));
      }
    } catch {
      // Storage is full or forbidden: the chat works on, without surviving a reload.
    }
  }
}
