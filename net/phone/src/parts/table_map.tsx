import type { Words } from "../words";

interface MapProps {
  readonly words: Words;
  readonly layout: readonly (readonly number[])[];
  readonly table: number;
}

const cell = { width: 30, height: 22, gap: 6 };
const stage = { height: 20, gap: 10 };

function find(layout: MapProps["layout"], table: number): { row: number; column: number } | undefined {
  const row = layout.findIndex((tables) => tables.includes(table));
  return row < 0 ? undefined : { row, column: layout[row]?.indexOf(table) ?? 0 };
}

function Table({ number, own, x, y }: { number: number; own: boolean; x: number; y: number }) {
  return (
    <g>
      <rect x={x} y={y} width={cell.width} height={cell.height} rx="4" class={own ? "fill-accent" : "fill-track"} />
      <text x={x + cell.width / 2} y={y + cell.height / 2 + 5} class={own ? "map-own" : "map-other"} text-anchor="middle">
        {number}
      </text>
    </g>
  );
}

// The hall from above, the stage on top, one's own table filled. Nothing when the table is not on the plan.
export function TableMap({ words, layout, table }: MapProps) {
  const own = find(layout, table);
  if (!own) return null;
  const columns = Math.max(...layout.map((row) => row.length));
  const width = columns * (cell.width + cell.gap) - cell.gap;
  const top = stage.height + stage.gap;
  const height = top + layout.length * (cell.height + cell.gap) - cell.gap;
  const label = words.text("phone.round.map", { table, row: own.row + 1, place: own.column + 1 });
  return (
    <svg class="map" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <rect x="0" y="0" width={width} height={stage.height} rx="4" class="fill-surface-2" />
      <text x={width / 2} y={stage.height - 5} class="map-other" text-anchor="middle">
        {words.text("phone.round.map_stage")}
      </text>
      {layout.map((row, r) =>
        row.map((number, c) => {
          if (number === 0) return null;
          const x = c * (cell.width + cell.gap);
          return <Table number={number} own={number === table} x={x} y={top + r * (cell.height + cell.gap)} />;
        }),
      )}
    </svg>
  );
}
