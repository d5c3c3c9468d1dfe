import { Check, Mark, Warning } from "../parts/icons";
import { useLook } from "../parts/timer";
import type { Words } from "../words";
import { unreachable } from "../unreachable";
import type { Hides, Remote } from "../wire";
import { AskForm } from "./ask_form";
import { HoldButton } from "./hold_button";
import type { RemoteControl } from "./remote";

interface Props {
  readonly control: RemoteControl;
  readonly words: Words;
}

type ViewProps = Props & { readonly view: Remote };

function Time({ control, view }: ViewProps) {
  const seen = useLook(view.countdown, { clock: control.clock, reading: view.clock });
  if (!view.countdown) return null;
  const share = seen?.left ?? 0;
  return (
    <div class={seen?.over ? "big warn" : "big"}>
      <p class="digits" role="timer">
        {seen?.text ?? "–"}
      </p>
      <svg class="bar" width="100%" height="10" aria-hidden="true">
        <rect width="100%" height="10" rx="5" class="fill-track" />
        {share > 0 && <rect width={`${(share * 100).toFixed(1)}%`} height="10" rx="5" class="fill-accent" />}
      </svg>
    </div>
  );
}

function Keys({ control, words, view }: ViewProps) {
  const busy = !control.online || control.pending !== undefined;
  const key = (label: string, press: () => void, may = true) => (
    <button type="button" class="button second" disabled={busy || !may} onClick={press}>
      {words.text(label)}
    </button>
  );
  const timed = view.countdown !== undefined;
  return (
    <>
      {view.step.kind === "release_tandems" ? (
        <HoldButton disabled={busy} onHeld={() => control.press({ do: "releaseTandems" })}>
          {words.text("phone.remote.release")}
          <span>{words.text("phone.remote.hold")}</span>
        </HoldButton>
      ) : (
        <button
          type="button"
          class="button next"
          disabled={busy || !view.next_enabled}
          onClick={() => control.press({ do: "takeStep", from: view.step })}
        >
          {words.text("phone.remote.next")}
          <span>{view.next_enabled ? view.next_detail : words.text("phone.remote.nothing")}</span>
        </button>
      )}
      <div class="keys three">
        {key("phone.remote.minus", () => control.press({ do: "addMinutes", minutes: -1 }), timed)}
        {view.paused
          ? key("phone.remote.resume", () => control.press({ do: "resume" }))
          : key("phone.remote.pause", () => control.press({ do: "pause" }))}
        {key("phone.remote.plus", () => control.press({ do: "addMinutes", minutes: 1 }), timed)}
      </div>
      <div class="keys two">
        {key("phone.remote.back", () => control.press({ do: "goBack" }))}
        {view.blackout ? (
          key("phone.remote.black_off", () => control.press({ do: "setBlackout", on: false }))
        ) : (
          <HoldButton disabled={busy} onHeld={() => control.press({ do: "setBlackout", on: true })}>
            {words.text("phone.remote.black")}
            <span>{words.text("phone.remote.hold")}</span>
          </HoldButton>
        )}
      </div>
      {view.hides && <HideKey control={control} hides={view.hides} disabled={busy} />}
      {view.can_ask && key("phone.remote.ask", () => control.openAsk(true))}
      {view.undo !== 0 && (
        <button
          type="button"
          class="button second undo"
          disabled={busy}
          onClick={() => control.press({ do: "undo", step: view.undo })}
        >
          {words.text("phone.remote.undo")}
          <span>{view.undo_label}</span>
        </button>
      )}
    </>
  );
}

// What the hall must not go on seeing, off the stage at once and back.
function HideKey({ control, hides, disabled }: { control: RemoteControl; hides: Hides; disabled: boolean }) {
  const { segment, ask, hidden } = hides;
  const press = () => {
    switch (hides.what) {
      case "wall":
        return control.press({ do: "hideWall", segment, hidden: !hidden });
      case "questions":
        return control.press({ do: "hideQuestions", segment, hidden: !hidden });
      case "answers":
        return control.press(hidden ? { do: "showAgain", ask } : { do: "hide", ask });
      default:
        return unreachable(hides.what);
    }
  };
  return (
    <button type="button" class="button second" disabled={disabled} onClick={press}>
      {hides.label}
    </button>
  );
}

function State({ control, words }: Props) {
  const trip = control.clock.roundTrip;
  if (!control.online)
    return (
      <span class="row warn">
        <Warning /> {words.text(control.missing ? "phone.remote.lost" : "phone.remote.connecting")}
      </span>
    );
  return (
    <span class="row">
      <span class="ok">
        <Check size={18} />
      </span>
      {words.text("phone.remote.connected", { n: Math.round(trip ?? 0) })}
    </span>
  );
}

function now(): string {
  return new Date().toLocaleTimeString("de-DE");
}

export function RemotePage({ control }: { control: RemoteControl }) {
  const words = control.words(control.showLanguage);
  const { view } = control;
  if (!words) return <p class="boot">Auftakt</p>;
  return (
    <div class="page remote">
      <header>
        <Mark />
        <b class="where">{words.text("phone.remote.title")}</b>
        <span class="right">{now()}</span>
      </header>
      <main>
        {control.refused && <p class="lead">{words.text("phone.remote.refused")}</p>}
        {!control.refused && !view && <p class="t2">{words.text("phone.remote.connecting")}</p>}
        {!control.refused && view && (
          <>
            <div class="row between wrap">
              <h2>{view.title}</h2>
              <span class={view.late ? "m warn late" : "m"}>{view.drift}</span>
            </div>
            <p class="m">{view.sub}</p>
            <Time control={control} words={words} view={view} />
            <p class="m" role="status">
              {view.paused && words.text("phone.paused_label")}
              {control.refusal !== undefined && words.text(control.refusal)}
            </p>
            {control.asking && view.can_ask ? (
              <AskForm control={control} words={words} view={view} />
            ) : (
              <Keys control={control} words={words} view={view} />
            )}
            {view.notes !== "" && (
              <div class="card">
                <p class="m">{words.text("phone.remote.notes")}</p>
                <p>{view.notes}</p>
              </div>
            )}
          </>
        )}
      </main>
      <footer>
        <p class="m row between">
          <State control={control} words={words} />
          <span>{view?.phones}</span>
        </p>
        {control.missing && (
          <button type="button" class="button second" onClick={() => control.retry()}>
            {words.text("phone.net.retry")}
          </button>
        )}
      </footer>
    </div>
  );
}
