/** Whether an answer is being written, or is so for an unusually long time. */

const SLOW_MS = 8_000;

export class Turn {
  state: "idle" | "writing" | "slow" = "idle";
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly changed: () => void) {}

  begin(): void {
    this.become("writing");
    this.timer = setTimeout(() => this.become("slow"), SLOW_MS);
  }

  end(): void {
    this.become("idle");
  }

  private become(state: Turn["state"]): void {
    clearTimeout(this.timer);
    if (state === this.state) return;
    this.state = state;
    this.changed();
  }
}
