import type { Role } from "../wire";

// Shapes beside words: never the only sign of anything, so readers skip them.
const hidden = { "aria-hidden": true, focusable: "false" } as const;

export function Mark() {
  return (
    <svg class="icon" width="22" height="22" viewBox="0 0 32 32" {...hidden}>
      <circle cx="7" cy="22" r="6" class="fill-accent" />
      <rect x="17" y="2" width="4" height="28" rx="2" fill="currentColor" />
      <rect x="25" y="2" width="4" height="28" rx="2" fill="currentColor" />
    </svg>
  );
}

export function Check({ size = 22 }: { size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" {...hidden}>
      <path
        d="M4.5 12.5 10 18 20 6.500"
        fill="none"
        stroke="currentColor"
        stroke-width="3"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

export function Cross() {
  return (
    <svg class="icon" width="22" height="22" viewBox="0 0 24 24" {...hidden}>
      <path d="M5 5 19 19M19 5 5 19" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" />
    </svg>
  );
}

export function CheckBox({ on }: { on: boolean }) {
  return (
    <svg class="icon box" width="30" height="30" viewBox="0 0 30 30" {...hidden}>
      {on ? (
        <>
          <rect width="30" height="30" rx="8" class="fill-accent" />
          <path d="M7.500 15.500 13 21 23 9.500" fill="none" class="stroke-on-accent" stroke-width="3.500" />
        </>
      ) : (
        <rect x="1.500" y="1.500" width="27" height="27" rx="8" fill="none" class="stroke-edge" stroke-width="3" />
      )}
    </svg>
  );
}

export function ClockSign() {
  return (
    <svg class="icon t2" width="24" height="24" viewBox="0 0 24 24" {...hidden}>
      <circle cx="12" cy="12" r="9.5" fill="none" stroke="currentColor" stroke-width="2" />
      <path d="M12 6.500V12l3.500 2.500" fill="none" stroke="currentColor" stroke-width="2" />
    </svg>
  );
}

export function Lock() {
  return (
    <svg class="icon" width="20" height="22" viewBox="0 0 16 18" {...hidden}>
      <rect x="1" y="8" width="14" height="9" rx="2.500" fill="currentColor" />
      <path d="M4.500 8V5a3.500 3.500 0 0 1 7 0v3" fill="none" stroke="currentColor" stroke-width="2" />
    </svg>
  );
}

export function Warning() {
  return (
    <svg class="icon warn" width="22" height="22" viewBox="0 0 22 22" {...hidden}>
      <path d="M11 1 21.500 20H.5z" fill="currentColor" />
      <path d="M11 8v6M11 16v2" class="stroke-surface" stroke-width="2.200" />
    </svg>
  );
}

export function ArrowUp() {
  return (
    <svg class="icon" width="16" height="16" viewBox="0 0 16 16" {...hidden}>
      <path d="M8 0 16 9H11V16H5V9H0z" fill="currentColor" />
    </svg>
  );
}

export function Lens() {
  return (
    <svg class="icon" width="17" height="17" viewBox="0 0 17 17" {...hidden}>
      <circle cx="7" cy="7" r="5.500" fill="none" stroke="currentColor" stroke-width="2.600" />
      <path d="M11 11 16 16" stroke="currentColor" stroke-width="2.600" />
    </svg>
  );
}

export function Triangle() {
  return (
    <svg class="icon" width="16" height="11" viewBox="0 0 16 11" {...hidden}>
      <path d="M8 0 16 11H0z" fill="currentColor" />
    </svg>
  );
}

export function Play() {
  return (
    <svg class="icon" width="12" height="16" viewBox="0 0 12 16" {...hidden}>
      <path d="M0 0 12 8 0 16z" class="fill-accent" />
    </svg>
  );
}

export function TwoPhones() {
  return (
    <svg class="icon" width="180" height="150" viewBox="0 0 180 150" {...hidden}>
      <rect x="6" y="26" width="76" height="118" rx="14" class="fill-surface-2 stroke-edge" stroke-width="4" />
      <rect x="98" y="6" width="76" height="138" rx="14" class="fill-surface stroke-accent" stroke-width="5" />
      <path
        d="M116 76 130 90 156 60"
        fill="none"
        class="stroke-accent"
        stroke-width="8"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      <path d="M34 84H54" class="stroke-edge" stroke-width="6" stroke-linecap="round" />
    </svg>
  );
}

// Circle and square: the two voices.
export function RoleDot({ role }: { role: Role | undefined }) {
  if (role === "junior") return <span class="dot junior" aria-hidden="true" />;
  if (role === "senior") return <span class="dot senior" aria-hidden="true" />;
  return null;
}
