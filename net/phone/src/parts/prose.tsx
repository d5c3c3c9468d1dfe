import type { ComponentChildren } from "preact";
import type { TextBlock, TextRun } from "../wire";

// The little markup that show texts may carry: **strong** and *stressed*. Nodes only, never markup strings.
export function Prose({ text }: { text: string }) {
  const parts = text.split(/(\*\*[^*]+\*\*|\*[^*]+\*)/);
  const nodes: ComponentChildren[] = parts.map((part) => {
    if (part.startsWith("**") && part.length > 4) return <b>{part.slice(2, -2)}</b>;
    if (part.startsWith("*") && part.length > 2) return <i>{part.slice(1, -1)}</i>;
    return part;
  });
  return <>{nodes}</>;
}

function Run({ run }: { run: TextRun }) {
  const text = run.italic ? <i>{run.text}</i> : run.text;
  return run.strong ? <b>{text}</b> : <>{text}</>;
}

const Runs = ({ block }: { block: TextBlock }) => (
  <>
    {block.runs.map((run) => (
      <Run run={run} />
    ))}
  </>
);

// A message as the show file has it. Entries of a list that follow each other are one list.
export function Blocks({ blocks }: { blocks: readonly TextBlock[] }) {
  const nodes: ComponentChildren[] = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at];
    if (!block) break;
    if (block.kind !== "item") {
      nodes.push(
        block.kind === "heading" ? (
          <h2>
            <Runs block={block} />
          </h2>
        ) : (
          <p class="lead">
            <Runs block={block} />
          </p>
        ),
      );
      ++at;
      continue;
    }
    const rest = blocks.slice(at).findIndex((each) => each.kind !== "item");
    const end = rest < 0 ? blocks.length : at + rest;
    nodes.push(
      <ul class="plain">
        {blocks.slice(at, end).map((each) => (
          <li>
            <Runs block={each} />
          </li>
        ))}
      </ul>,
    );
    at = end;
  }
  return <>{nodes}</>;
}
