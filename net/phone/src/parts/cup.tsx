const top = 230;
const bottom = 640;
const inside = "M70 230H510V480C510 580 440 640 350 640H230C140 640 70 580 70 480z";
const steam = [190, 300, 410];

// As full as there is time left; beside it stand figures that say the same.
export function Cup({ left }: { left: number }) {
  const level = bottom - (bottom - top) * Math.max(0, Math.min(1, left));
  return (
    <svg class="cup" width="170" height="180" viewBox="0 -14 660 754" aria-hidden="true">
      <clipPath id="cup">
        <path d={inside} />
      </clipPath>
      <path d="M510 280h36a92 92 0 0 1 0 184h-40" class="wall" stroke-width="34" />
      <g clip-path="url(#cup)">
        <rect x="60" y={top - 10} width="460" height="430" class="fill-surface-2" />
        <rect x="60" y={level.toFixed(0)} width="460" height={(bottom + 10 - level).toFixed(0)} class="fill-accent" />
      </g>
      <path d={inside} class="wall" stroke-width="24" stroke-linejoin="round" />
      <path d="M30 705H560" class="wall" stroke-width="26" stroke-linecap="round" />
      {steam.map((x) => (
        <path d={`M${x} 170c-30-36 30-60 0-96s26-50 0-70`} class="steam" stroke-width="22" stroke-linecap="round" />
      ))}
    </svg>
  );
}
