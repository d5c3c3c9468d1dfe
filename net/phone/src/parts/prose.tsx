import type { ComponentChildren } from "preact";

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
