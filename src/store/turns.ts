import { setImmediate } from "node:timers/promises";

const HELD_AT_MOST_MS = 10;

/** Work on the thread that answers requests, which gives others their turn each time that it has held it for a while. */
export class Turns {
  #since = performance.now();

  /** Lets others have their turn, if it is time. */
  async give(): Promise<void> {
    if (performance.now() - this.#since < HELD_AT_MOST_MS) return;
    await setImmediate();
    this.#since = performance.now();
  }
}
