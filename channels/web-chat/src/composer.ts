import { button, el, icon } from "./dom.js";
import type { Say } from "./texts.js";

const longest = 4_000;
const warnFrom = 3_600;
const largestPicture = 8 * 1024 * 1024;
const pictureTypes = ["image/jpeg", "image/png", "image/gif", "image/webp", "image/heic", "image/heif"];

/** Where a resident writes: text, a picture, and what is wrong with either. */
export class Composer {
  readonly element = el("form", { class: "composer" });
  readonly #input = el("textarea", { rows: "1", id: "va-input" });
  readonly #label = el("label", { class: "hidden", for: "va-input" });
  readonly #count = el("div", { class: "count", id: "va-count", "aria-live": "polite" });
  readonly #error = el("div", { class: "error", role: "alert" });
  readonly #preview = el("div", { class: "preview", hidden: true });
  readonly #picker = el("input", { type: "file", accept: pictureTypes.join(","), hidden: true });
  readonly #send: HTMLButtonElement;
  readonly #photo: HTMLButtonElement;
  #file: File | null = null;
  #previewUrl = "";

  constructor(
    private readonly say: () => Say,
    private readonly send: (text: string, file?: File, preview?: string) => void,
  ) {
    this.#photo = button(" ", { class: "icon" }, () => this.#picker.click(), icon("photo"));
    this.#send = el("button", { type: "submit", class: "icon send" }, icon("send"));
    this.#input.setAttribute("aria-describedby", "va-count");
    this.element.append(
      this.#preview,
      this.#error,
      this.#count,
      el("div", { class: "line" }, this.#photo, this.#picker, this.#label, this.#input, this.#send),
    );
    this.#input.addEventListener("input", () => this.#changed());
    this.#input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.#submit();
      }
    });
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.#picker.addEventListener("change", () => this.#picked());
    this.relabel();
  }

  focus(): void {
    this.#input.focus();
  }

  relabel(): void {
    const say = this.say();
    this.#label.textContent = say("input");
    this.#input.placeholder = say("placeholder");
    for (const [element, label] of [[this.#photo, say("photo")], [this.#send, say("send")]] as const) {
      element.setAttribute("aria-label", label);
      element.title = label;
    }
    this.#changed();
  }

  #changed(): void {
    this.#input.style.height = "auto";
    this.#input.style.height = `${Math.min(this.#input.scrollHeight + 2, 140)}px`;
    const left = longest - this.#input.value.length;
    this.#count.textContent =
      left < 0 ? this.say()("tooLong", { count: -left }) : left <= longest - warnFrom ? this.say()("left", { count: left }) : "";
    this.#count.classList.toggle("over", left < 0);
    this.#input.toggleAttribute("aria-invalid", left < 0);
  }

  #submit(): void {
    const text = this.#input.value.trim();
    if ((text === "" && !this.#file) || this.#input.value.length > longest) {
      this.#input.focus();
      return;
    }
    const [file, preview] = [this.#file ?? undefined, this.#previewUrl || undefined];
    this.#input.value = "";
    this.#dropPicture();
    this.#error.textContent = "";
    this.#changed();
    this.send(text, file, preview);
    this.#input.focus();
  }

  #picked(): void {
    const file = this.#picker.files?.[0];
    this.#picker.value = "";
    this.#error.textContent = "";
    if (!file) {
      return;
    }
    if (!pictureTypes.includes(file.type) && !/\.(heic|heif)$/i.test(file.name)) {
      this.#error.textContent = this.say()("photoType");
    } else if (file.size > largestPicture) {
      this.#error.textContent = this.say()("photoSize");
    } else {
      this.#showPicture(file);
    }
  }

  #showPicture(file: File): void {
    this.#dropPicture();
    this.#file = file;
    this.#previewUrl = URL.createObjectURL(file);
    const say = this.say();
    this.#preview.replaceChildren(
      el("img", { src: this.#previewUrl, alt: "" }),
      el("span", { role: "status" }, say("photoReady", { name: file.name })),
      button(say("removePhoto"), { class: "icon" }, () => {
        this.#dropPicture();
        this.#input.focus();
      }, icon("close")),
    );
    this.#preview.hidden = false;
    this.#input.focus();
  }

  #dropPicture(): void {
    this.#file = null;
    this.#previewUrl = "";
    this.#preview.hidden = true;
    this.#preview.replaceChildren();
  }
}
