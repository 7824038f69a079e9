/** Waiting times that double up to a limit, with jitter so that a thousand clients do not return at once. */
export class Backoff {
  #tries = 0;

  constructor(
    private readonly first = 1_000,
    private readonly most = 30_000,
    private readonly random: () => number = Math.random,
  ) {}

  get tries(): number {
    return this.#tries;
  }

  next(): number {
    const full = Math.min(this.most, this.first * 2 ** this.#tries);
    this.#tries++;
    return full / 2 + (full / 2) * this.random();
  }

  reset(): void {
    this.#tries = 0;
  }
}
