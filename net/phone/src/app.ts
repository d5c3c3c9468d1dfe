import { createElement, render } from "preact";
import { Attendee } from "./attendee";
import { Page } from "./pages/page";
import { RemoteControl } from "./remote/remote";
import { RemotePage } from "./remote/remote_page";
import { RoundPulse } from "./vibrate";

// One script for both pages: `/` is an attendee's phone, `/remote` the facilitator's.
const root = document.getElementById("app");
if (root) {
  root.textContent = "";
  if (location.pathname.startsWith("/remote")) startRemote(root);
  else startAttendee(root);
}

function startAttendee(place: HTMLElement): void {
  const pulse = new RoundPulse();
  const attendee = new Attendee((drawn) => {
    document.documentElement.lang = drawn.language;
    pulse.see(drawn.show);
    render(createElement(Page, { attendee: drawn }), place);
  });
  attendee.changed();
  attendee.start();
}

function startRemote(place: HTMLElement): void {
  document.documentElement.classList.add("dark");
  const remote = new RemoteControl((drawn) => {
    document.documentElement.lang = drawn.showLanguage;
    render(createElement(RemotePage, { control: drawn }), place);
  });
  remote.changed();
  remote.start();
  setInterval(() => remote.changed(), 1000);
}
