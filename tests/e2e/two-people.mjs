import { sees } from "./browser.mjs";

// The smallest evening with a round, and how its two people come in.
export const people = `id,name,role,department
j1,Mai-Linh Nguyen,junior,Vertrieb
s1,Friederike Schulze,senior,Recht
`;

const doors = `
[show]
title = "Abend"
language = "de"

[[segment]]
type = "lobby"
title = "Ankommen"
minutes = 5
`;
const rounds = `
[[segment]]
type = "pairing"
title = "Gespräche"
rounds = 1
first_seating_minutes = 3
talk_minutes = 6

[[segment.prompts]]
prompt = "Was haben Sie zuletzt gelernt?"
`;

// With more segments between the doors and the round.
export const evening = (between = "") => doors + between + rounds;

export async function joinAs(page, name) {
  await page.fill("#name", name);
  await sees(page, "Auf der Teilnehmerliste gefunden");
  await page.click("text=Dabei sein");
  await page.click("text=Fertig");
}
