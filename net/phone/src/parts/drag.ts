import { useRef, type MutableRef } from "preact/hooks";

function lastIndex(all: readonly number[], holds: (each: number, index: number) => boolean): number {
  for (let index = all.length - 1; index >= 0; --index) if (holds(all[index] ?? 0, index)) return index;
  return -1;
}

// Rows of a list follow the finger or mouse that holds one of them: whenever it is past the middle of another
// row, `onMove` hears which one is held and where it belongs now. The rows may have changed places by then.
export function useDrag(
  list: MutableRef<HTMLElement | null>,
  onMove: (held: number, to: number) => void,
): (held: number, place: number, event: PointerEvent) => void {
  const newest = useRef(onMove);
  newest.current = onMove;
  return (held, place, event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    let from = place;
    const follow = (at: PointerEvent) => {
      const middles = [...(list.current?.children ?? [])].map((row) => {
        const box = row.getBoundingClientRect();
        return box.top + box.height / 2;
      });
      const above = middles.findIndex((middle, index) => index < from && at.clientY < middle);
      const below = lastIndex(middles, (middle, index) => index > from && at.clientY > middle);
      const to = above >= 0 ? above : below >= 0 ? below : from;
      if (to === from) return;
      from = to;
      newest.current(held, to);
    };
    const end = () => {
      removeEventListener("pointermove", follow);
      removeEventListener("pointerup", end);
      removeEventListener("pointercancel", end);
    };
    addEventListener("pointermove", follow);
    addEventListener("pointerup", end);
    addEventListener("pointercancel", end);
  };
}
