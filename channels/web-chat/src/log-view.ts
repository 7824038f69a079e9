import { isFromUser, type Activity } from "./activity.js";
import { cardType, renderCard, type Picked } from "./card.js";
import { button, el } from "./dom.js";
import { safeUrl } from "./markdown.js";
import type { Outgoing } from "./outbox.js";
import { renderMarkdown } from "./render.js";
import { renderSources } from "./sources.js";
import type { Language, Say } from "./texts.js";
import { renderVerdict } from "./verdict.js";

export interface LogEvents {
  pick(picked: Picked): void;
  tryAgain(message: Outgoing): void;
  judge(answer: string, helped: boolean): void;
}

const typingAtMost = 6_000;

/** The messages, as a log that screen readers follow. */
export class LogView {
  readonly element = el("div", { class: "scroll", tabindex: "0" });
  readonly #log = el("div", { role: "log", "aria-live": "polite", class: "log" });
  readonly #typing = el("div", { class: "typing", role: "status", hidden: true });
  readonly #pending = new Map<string, HTMLElement>();
  #typingTimer = 0;

  constructor(
    private readonly server: string,
    private readonly context: () => { language: Language; say: Say },
    private readonly events: LogEvents,
  ) {
    this.element.append(this.#log, this.#typing);
    this.relabel();
  }

  relabel(): void {
    const { say } = this.context();
    this.#log.setAttribute("aria-label", say("log"));
    this.element.setAttribute("aria-label", say("log"));
    this.#typing.replaceChildren(el("span", { class: "hidden" }, say("typing")), el("i"), el("i"), el("i"));
  }

  /** A message on its way, until the log gives it back. */
  pending(message: Outgoing, preview?: string): void {
    this.#endChoices();
    const { say } = this.context();
    const row = el(
      "div",
      { class: "row user pending" },
      el("span", { class: "hidden" }, `${say("you")}: `),
      el(
        "div",
        { class: "bubble" },
        preview ? el("img", { src: preview, alt: say("photoOf", { name: message.fileName ?? "" }) }) : null,
        message.fileName && preview ? el("progress", { max: "1", value: "0", "aria-label": say("sending") }) : null,
        message.text ? el("p", {}, message.text) : null,
      ),
      el("div", { class: "state" }, say("sending")),
    );
    this.#pending.set(message.clientId, row);
    this.#append(row, true);
  }

  progress(message: Outgoing, part: number): void {
    this.#pending.get(message.clientId)?.querySelector("progress")?.setAttribute("value", String(part));
  }

  sent(message: Outgoing): void {
    const row = this.#pending.get(message.clientId);
    row?.classList.remove("pending");
    row?.querySelector("progress")?.remove();
    row?.querySelector(".state")?.replaceChildren();
  }

  refused(message: Outgoing, reason: string): void {
    const row = this.#pending.get(message.clientId);
    const { say } = this.context();
    row?.classList.add("failed");
    row?.querySelector("progress")?.remove();
    const again = message.fileName
      ? null
      : button(say("tryAgain"), { class: "link" }, () => {
          row?.remove();
          this.#pending.delete(message.clientId);
          this.events.tryAgain(message);
        });
    row?.querySelector(".state")?.replaceChildren(el("span", { role: "alert" }, reason), ...(again ? [" ", again] : []));
  }

  show(activity: Activity): void {
    if (activity.type === "typing") {
      this.#setTyping(!isFromUser(activity));
    } else if (activity.type === "message" && isFromUser(activity)) {
      this.#showUser(activity);
    } else if (activity.type === "message") {
      this.#setTyping(false);
      this.#showAgent(activity);
    }
  }

  toEnd(): void {
    this.element.scrollTop = this.element.scrollHeight;
  }

  note(text: string): void {
    this.#append(el("div", { class: "note" }, text), false);
  }

  clear(): void {
    this.#pending.clear();
    this.#setTyping(false);
    this.#log.replaceChildren();
  }

  /** No one answers the old buttons any more. */
  #endChoices(): void {
    this.#log.querySelectorAll(".suggestions").forEach((suggestions) => suggestions.remove());
    this.#log.querySelectorAll<HTMLButtonElement>(".card button").forEach((choice) => (choice.disabled = true));
  }

  #showUser(activity: Activity): void {
    const clientId = activity.channelData?.clientActivityID;
    const pending = clientId ? this.#pending.get(clientId) : undefined;
    if (clientId && pending) {
      this.#pending.delete(clientId);
      pending.classList.remove("pending");
      pending.querySelector("progress")?.remove();
      pending.querySelector(".state")?.remove();
      // What must not be kept, such as a card number, comes back masked.
      pending.querySelector("p")?.replaceChildren(activity.text ?? "");
      return;
    }
    this.#endChoices();
    const { say } = this.context();
    const pictures = (activity.attachments ?? []).map((attachment) => {
      const url = safeUrl(attachment.contentUrl ?? "", this.server);
      return url ? el("img", { src: url, alt: say("photoOf", { name: attachment.name ?? "" }), loading: "lazy" }) : null;
    });
    this.#append(
      el(
        "div",
        { class: "row user" },
        el("span", { class: "hidden" }, `${say("you")}: `),
        el("div", { class: "bubble" }, ...pictures, activity.text ? el("p", {}, activity.text) : null),
      ),
      true,
    );
  }

  #showAgent(activity: Activity): void {
    const { language, say } = this.context();
    const { list, cites } = renderSources(activity, this.server, language, say);
    const bubble = el("div", { class: "bubble" }, renderMarkdown(activity.text ?? "", this.server, cites), list);
    const actions = activity.suggestedActions?.actions ?? [];
    for (const action of actions.filter((candidate) => candidate.type === "openUrl")) {
      const url = safeUrl(String(action.value), this.server);
      if (url) {
        bubble.append(
          el("a", { class: "choice primary", href: url, target: "_blank", rel: "noopener noreferrer" }, action.title, el("span", { class: "hidden" }, ` (${say("newTab")})`)),
        );
      }
    }
    for (const attachment of (activity.attachments ?? []).filter((candidate) => candidate.contentType === cardType)) {
      bubble.append(renderCard(attachment, (picked) => this.events.pick(picked)));
    }
    const verdict = renderVerdict(activity, say, (answer, helped) => this.events.judge(answer, helped));
    this.#append(
      el("div", { class: "row agent", lang: activity.locale ?? language }, el("span", { class: "hidden" }, `${activity.from?.name ?? say("agent")}: `), bubble, verdict),
      false,
    );
    this.#suggest(actions, say);
  }

  #suggest(actions: NonNullable<NonNullable<Activity["suggestedActions"]>["actions"]>, say: Say): void {
    const choices = actions.filter((action) => action.type === "postBack" || action.type === "imBack");
    if (choices.length === 0) {
      return;
    }
    const buttons = choices.map((action) =>
      button(action.title, { class: "choice" }, () => {
        const choice = (action.value as { choice?: string } | null)?.choice ?? "";
        this.events.pick({ title: action.title, choice });
      }),
    );
    this.#append(el("div", { class: "suggestions", role: "group", "aria-label": say("suggestions") }, ...buttons), false);
  }

  #setTyping(on: boolean): void {
    clearTimeout(this.#typingTimer);
    const atEnd = this.#isAtEnd();
    this.#typing.hidden = !on;
    if (on) {
      this.#typingTimer = setTimeout(() => this.#setTyping(false), typingAtMost);
      if (atEnd) {
        this.toEnd();
      }
    }
  }

  #append(element: HTMLElement, always: boolean): void {
    const follow = always || this.#isAtEnd();
    this.#log.append(element);
    if (follow) {
      this.toEnd();
    }
  }

  #isAtEnd(): boolean {
    return this.element.scrollHeight - this.element.scrollTop - this.element.clientHeight < 80;
  }
}
