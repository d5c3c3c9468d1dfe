import type { Show } from "./wire";

const pulseMs = 60;

// Feels the start and the end of a round, where a browser allows it.
export class RoundPulse {
  private before: string | undefined;

  see(show: Show | undefined): void {
    const { face } = show ?? {};
    const phase = face?.kind === "seating" ? face.phase : undefined;
    const starts = phase === "talk" && this.before === "change_over";
    const ends = this.before === "talk" && phase !== "talk" && phase !== undefined;
    this.before = phase;
    if ((starts || ends) && "vibrate" in navigator) navigator.vibrate(pulseMs);
  }
}
