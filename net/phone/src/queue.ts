import type { SeatCommand } from "./wire";
import type { Storage } from "./storage";

// A command as it is made, before it has an id.
export type Draft = SeatCommand extends infer Each ? (Each extends SeatCommand ? Omit<Each, "id"> : never) : never;

const key = "queue";

// What is replaced by a newer one of its kind while it waits: only the last word counts.
function topic(command: SeatCommand): string | undefined {
  switch (command.do) {
    case "giveAnswer":
      return `giveAnswer ${command.ask}`;
    case "join":
    case "setTopics":
    case "chooseSide":
    case "writeGoal":
    case "handOver":
      return command.do;
    case "writeTandemGoal":
    case "suggestDate":
      return `${command.do} ${command.tandem}`;
    case "agreeOnRules":
    case "takeBackTandemRules":
      return `tandemRules ${command.tandem}`;
    case "sayNotRight":
    case "takeBackNotRight":
      return `notRight ${command.tandem}`;
    case "chooseGoal":
      return `goal ${command.segment} ${command.goal}`;
    case "vote":
    case "unvote":
      return `vote ${command.note}`;
    case "upvote":
    case "takeBackUpvote":
      return `upvote ${command.question}`;
    case "agree":
    case "takeBack":
      return `agree ${command.segment}`;
    default:
      return undefined;
  }
}

function isCommand(value: unknown): value is SeatCommand {
  if (typeof value !== "object" || value === null) return false;
  const fields = value as Record<string, unknown>;
  return typeof fields["do"] === "string" && typeof fields["id"] === "string";
}

// Commands without a receipt yet, oldest first. They outlive the page: written down before they are sent,
// sent again with the same id after a reconnect, forgotten when the server says done or refused.
export class Queue {
  private commands: SeatCommand[] = [];

  constructor(
    private readonly storage: Storage,
    private readonly newId: () => string,
  ) {
    try {
      const stored: unknown = JSON.parse(storage.get(key) ?? "[]");
      if (Array.isArray(stored)) this.commands = stored.filter(isCommand);
    } catch {
      this.commands = [];
    }
  }

  all(): readonly SeatCommand[] {
    return this.commands;
  }

  add(draft: Draft): SeatCommand {
    const command: SeatCommand = { ...draft, id: this.newId() };
    const replaced = topic(command);
    if (replaced !== undefined) this.commands = this.commands.filter((each) => topic(each) !== replaced);
    this.commands.push(command);
    this.write();
    return command;
  }

  // The receipt for one of them; undefined: it was replaced meanwhile, or is none of ours.
  take(id: string): SeatCommand | undefined {
    const found = this.commands.find((each) => each.id === id);
    if (!found) return undefined;
    this.commands = this.commands.filter((each) => each !== found);
    this.write();
    return found;
  }

  // The seat is gone: what it wanted to say has nobody to say it for.
  keepOnlyJoin(): void {
    this.commands = this.commands.filter((each) => each.do === "join");
    this.write();
  }

  private write(): void {
    if (this.commands.length === 0) this.storage.remove(key);
    else this.storage.set(key, JSON.stringify(this.commands));
  }
}
