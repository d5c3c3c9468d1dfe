// What this device keeps. Browsers may refuse (private windows, full disk): then it lasts as long as the page.
export interface Storage {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  remove(key: string): void;
}

export interface ForgetfulStorage extends Storage {
  forgetAllBut(kept: (key: string) => boolean): void;
}

const prefix = "auftakt.";

export class BrowserStorage implements ForgetfulStorage {
  private readonly memory = new Map<string, string>();

  constructor(private readonly open: () => globalThis.Storage) {}

  get(key: string): string | undefined {
    try {
      return this.open().getItem(prefix + key) ?? this.memory.get(key);
    } catch {
      return this.memory.get(key);
    }
  }

  set(key: string, value: string): void {
    this.memory.set(key, value);
    try {
      this.open().setItem(prefix + key, value);
    } catch {
      // The copy in memory has it.
    }
  }

  remove(key: string): void {
    this.memory.delete(key);
    try {
      this.open().removeItem(prefix + key);
    } catch {
      // There is nothing more to forget.
    }
  }

  forgetAllBut(kept: (key: string) => boolean): void {
    for (const key of [...this.memory.keys(), ...this.stored()]) if (!kept(key)) this.remove(key);
  }

  private stored(): readonly string[] {
    try {
      return Object.keys(this.open()).flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));
    } catch {
      return [];
    }
  }
}
