import { useEffect, useRef } from "preact/hooks";

const holdMs = 500;
const repeatMs = 300;

interface StepperProps {
  readonly sign: string;
  readonly label: string;
  readonly stopped: boolean; // it is said, and does nothing; the focus stays
  readonly onTap: () => void;
  readonly onHold: () => void; // again and again while it is held
}

export function StepperButton({ sign, label, stopped, onTap, onHold }: StepperProps) {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const held = useRef(false);
  const newest = useRef({ stopped, onHold });
  newest.current = { stopped, onHold };
  const release = () => clearTimeout(timer.current);
  const again = () => {
    held.current = true;
    if (!newest.current.stopped) newest.current.onHold();
    timer.current = setTimeout(again, repeatMs);
  };
  const begin = () => {
    release();
    held.current = false;
    timer.current = setTimeout(again, holdMs);
  };
  useEffect(() => release, []);
  return (
    <button
      type="button"
      class="stepper"
      aria-label={label}
      aria-disabled={stopped}
      onPointerDown={begin}
      onPointerUp={release}
      onPointerLeave={release}
      onPointerCancel={release}
      onContextMenu={(event) => event.preventDefault()}
      onClick={() => {
        if (!held.current && !stopped) onTap();
        held.current = false;
      }}
    >
      {sign}
    </button>
  );
}
