import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

const holdMs = 1000;

// Acts after it was held for a second, by finger, mouse or key: nothing black by accident.
export function HoldButton({ onHeld, disabled, children }: { onHeld: () => void; disabled: boolean; children: ComponentChildren }) {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [held, setHeld] = useState(false);
  const release = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    setHeld(false);
  };
  const begin = () => {
    if (timer.current !== undefined || disabled) return;
    setHeld(true);
    timer.current = setTimeout(() => {
      release();
      onHeld();
    }, holdMs);
  };
  useEffect(() => release, []);
  const isKey = (event: KeyboardEvent) => event.key === "Enter" || event.key === " ";
  return (
    <button
      type="button"
      class={held ? "button second danger hold held" : "button second danger hold"}
      disabled={disabled}
      onPointerDown={begin}
      onPointerUp={release}
      onPointerLeave={release}
      onPointerCancel={release}
      onKeyDown={(event) => isKey(event) && begin()}
      onKeyUp={(event) => isKey(event) && release()}
      onBlur={release}
      onContextMenu={(event) => event.preventDefault()}
    >
      {children}
    </button>
  );
}
