import type { Activity } from "./activity.js";

/** Remembers what was shown, so that an activity that arrives again (by stream, poll or reload) is shown once. */
export class Timeline {
  readonly #seen = new Set<string>();
  #watermark = 0;

  get watermark(): number {
    return this.#watermark;
  }

  /** What of a set is new, in order. A missing or older watermark leaves ours as it is. */
  take(activities: readonly Activity[], watermark?: string | null): Activity[] {
    const fresh = activities.filter((activity) => this.#isNew(activity));
    const reached = Number(watermark ?? 0);
    if (Number.isSafeInteger(reached) && reached > this.#watermark) {
      this.#watermark = reached;
    }
    return fresh;
  }

  clear(): void {
    this.#seen.clear();
    this.#watermark = 0;
  }

  #isNew(activity: Activity): boolean {
    if (!activity.id) {
      return true;
    }
    const known = this.#seen.has(activity.id);
    this.#seen.add(activity.id);
    return !known;
  }
}
