import { waitBefore } from "./backoff";
import type { FrameContent, NotePage, QuestionPage, SegmentContent, WrittenResult } from "./wire";

const kept = 120;

// Immutable texts by hash, each fetched once. What is not here yet is undefined, and `changed` is called
// when it has come. A hash that the server no longer knows is asked for a few times, then left.
export class Contents {
  private readonly known = new Map<string, unknown>();
  private readonly asked = new Set<string>();

  constructor(
    private readonly fetchJson: (path: string) => Promise<unknown>,
    private readonly changed: () => void,
  ) {}

  frame(hash: string): FrameContent | undefined {
    return this.get(`/content/${hash}`, hash) as FrameContent | undefined;
  }

  segment(hash: string): SegmentContent | undefined {
    return this.get(`/content/${hash}`, hash) as SegmentContent | undefined;
  }

  notes(hash: string): NotePage | undefined {
    return this.get(`/content/${hash}`, hash) as NotePage | undefined;
  }

  questions(hash: string): QuestionPage | undefined {
    return this.get(`/content/${hash}`, hash) as QuestionPage | undefined;
  }

  written(hash: string): WrittenResult | undefined {
    return this.get(`/content/${hash}`, hash) as WrittenResult | undefined;
  }

  words(hash: string): unknown {
    return this.get(`/words/${hash}`, hash);
  }

  // After a reconnect: what failed may be there now.
  again(): void {
    this.asked.clear();
  }

  private get(path: string, hash: string): unknown {
    if (hash === "") return undefined;
    if (!this.known.has(path) && !this.asked.has(path)) {
      this.asked.add(path);
      this.fetch(path, 0);
    }
    return this.known.get(path);
  }

  private fetch(path: string, attempt: number): void {
    this.fetchJson(path).then(
      (json) => {
        this.known.set(path, json);
        if (this.known.size > kept) this.forgetOldest();
        this.changed();
      },
      () => {
        if (attempt >= 4) return void this.asked.delete(path);
        setTimeout(() => this.fetch(path, attempt + 1), waitBefore(attempt, Math.random));
      },
    );
  }

  private forgetOldest(): void {
    for (const path of this.known.keys()) {
      if (path.startsWith("/words/")) continue;
      this.known.delete(path);
      this.asked.delete(path);
      return;
    }
  }
}

export async function fetchJson(path: string): Promise<unknown> {
  const reply = await fetch(path);
  if (!reply.ok) throw new Error(`${path}: ${reply.status}`);
  return reply.json();
}
