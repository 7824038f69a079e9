import type { ActivitySet } from "./activity.js";
import type { City, Session } from "./session.js";

/** This page's site may not embed the chat. */
export const originNotAllowed = "OriginNotAllowed";

/** The server refused or could not be reached; `status` is 0 without an answer. */
export class ApiError extends Error {
  constructor(readonly status: number, readonly code: string) {
    super(`${status} ${code}`);
  }

  /** Worth trying again as it is. */
  get passing(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }

  /** The conversation cannot be used any more with what we hold. */
  get ended(): boolean {
    return this.status === 401 || this.status === 403 || this.status === 404;
  }
}

interface Opened {
  conversationId: string;
  token: string;
  expires_in?: number;
  streamUrl?: string;
  city?: City;
}

/** The calls of Direct Line 3.0 that the chat makes. */
export class Api {
  constructor(private readonly server: URL) {}

  async newSession(): Promise<{ session: Session; city: City | null }> {
    try {
      const opened = await this.#call<Opened>("POST", "/webchat/token");
      return { session: sessionOf(opened), city: opened.city ?? null };
    } catch (fault) {
      throw fault instanceof ApiError && fault.status === 0 && (await this.#answersBlindly()) ? new ApiError(403, originNotAllowed) : fault;
    }
  }

  async start(session: Session, locale: string): Promise<{ session: Session; streamUrl: string }> {
    return this.#opened(await this.#call<Opened>("POST", "/v3/directline/conversations", session.token, { locale }));
  }

  async resume(session: Session, watermark: number): Promise<{ session: Session; streamUrl: string }> {
    const path = `/v3/directline/conversations/${session.conversationId}?watermark=${watermark}`;
    return this.#opened(await this.#call<Opened>("GET", path, session.token));
  }

  async refresh(session: Session): Promise<Session> {
    return sessionOf(await this.#call<Opened>("POST", "/v3/directline/tokens/refresh", session.token));
  }

  read(session: Session, watermark: number): Promise<ActivitySet> {
    return this.#call("GET", `/v3/directline/conversations/${session.conversationId}/activities?watermark=${watermark}`, session.token);
  }

  post(session: Session, activity: unknown): Promise<{ id: string }> {
    return this.#call("POST", `/v3/directline/conversations/${session.conversationId}/activities`, session.token, activity);
  }

  /** Sends a picture with its activity; `fetch` cannot tell how far an upload is. */
  upload(session: Session, activity: unknown, file: Blob, name: string, progress: (part: number) => void): Promise<{ id: string }> {
    const form = new FormData();
    form.append("activity", new Blob([JSON.stringify(activity)], { type: "application/vnd.microsoft.activity" }));
    form.append("file", file, name);
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open("POST", new URL(`/v3/directline/conversations/${session.conversationId}/upload`, this.server));
      request.setRequestHeader("Authorization", `Bearer ${session.token}`);
      request.responseType = "json";
      request.upload.onprogress = (event) => progress(event.lengthComputable ? event.loaded / event.total : 0);
      request.onerror = () => reject(new ApiError(0, "Unreachable"));
      request.onload = () =>
        request.status === 200
          ? resolve(request.response as { id: string })
          : reject(new ApiError(request.status, codeOf(request.response)));
      request.send(form);
    });
  }

  /** A browser hides from a foreign page why it was refused. Whether there is a server at all it does tell. */
  async #answersBlindly(): Promise<boolean> {
    try {
      return this.server.origin !== location.origin && Boolean(await fetch(new URL("/healthz", this.server), { mode: "no-cors", credentials: "omit" }));
    } catch {
      return false;
    }
  }

  async #call<T>(method: string, path: string, token?: string, body?: unknown): Promise<T> {
    let response: Response;
    try {
      response = await fetch(new URL(path, this.server), {
        method,
        credentials: "omit",
        headers: {
          ...(token ? { Authorization: `Bearer ${token}` } : {}),
          ...(body ? { "Content-Type": "application/json" } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
    } catch {
      throw new ApiError(0, "Unreachable");
    }
    const answer: unknown = await response.json().catch(() => null);
    if (!response.ok) {
      throw new ApiError(response.status, codeOf(answer));
    }
    return answer as T;
  }

  /** The stream by the address that the page reaches us at, whatever name the server knows itself by. */
  #opened(opened: Opened): { session: Session; streamUrl: string } {
    const stream = new URL(opened.streamUrl ?? "", this.server);
    stream.host = this.server.host;
    stream.protocol = this.server.protocol === "https:" ? "wss:" : "ws:";
    return { session: sessionOf(opened), streamUrl: stream.href };
  }
}

function sessionOf(opened: Opened): Session {
  return {
    conversationId: opened.conversationId,
    token: opened.token,
    expiresAt: Date.now() + (opened.expires_in ?? 1_800) * 1_000,
  };
}

function codeOf(answer: unknown): string {
  return (answer as { error?: { code?: string } } | null)?.error?.code ?? "Unknown";
}
