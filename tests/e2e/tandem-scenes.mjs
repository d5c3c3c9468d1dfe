// What is said of others, wished, and made of it: ratings, wishes, tandems and their first dates.
const friederike = { name: "Dr. Friederike Schulze-Wiesenbrock", role: "senior", department: "Recht, Hamburg" };
const jonas = { name: "Jonas Öztürk", role: "senior", department: "Einkauf" };
const longest = { name: "Prof. Dr.-Ing. Maximilian-Alexander von Schulze-Wiesenbrock", role: "senior", department: "Forschung und Entwicklung, Werk Süd" };

const met = [
  { person: 21, name: friederike.name, department: "Recht", round: 1, can_wish: true },
  { person: 22, name: jonas.name, department: "Einkauf", round: 2, can_wish: true },
  { person: 23, name: "Ben Schäfer", department: "Vertrieb", round: 2, can_wish: false },
  { person: 24, name: longest.name, department: longest.department, round: 3, can_wish: true },
  { person: 25, name: "Elif Yıldırım", department: "IT", round: 4, can_wish: true },
];
const topics = [
  { partner: 21, topics: [{ id: 1, text: "Führung auf Distanz" }, { id: 2, text: "Fehlerkultur" }] },
  { partner: 22, topics: [{ id: 1, text: "Verhandeln" }, { id: 2, text: "Wertschätzungskulturentwicklungsmaßnahmen" }, { id: 3, text: "Podcasts" }, { id: 4, text: "Strategie" }] },
  { partner: 23, topics: [{ id: 1, text: "Podcasts" }] },
];
const talkOne = { ask: 31, round: 1, partners: [21] };
const talkTwo = { ask: 32, round: 2, partners: [22, 23] };

export const suggested = { year: 2026, month: 10, day: 27, minute: 750, every_weeks: 4, length_minutes: 60, place: 2, invites: 0, if_missed: 0, topic: "" };

export const ownTandem = {
  tandem: 3, partners: [friederike], both_chose: true, go_on: ["Fehlerkultur"],
  reasons: [{ kind: "offers", topic: "Führung auf Distanz", round: 0 }, { kind: "interest", topic: "Podcasts", round: 0 }, { kind: "met", topic: "", round: 3 }],
  rules_mine: false, rules_all: false, goal: "", not_right: false, within_days: 14, released: Date.UTC(2026, 9, 20, 9),
  suggestion: suggested, calendar: "c1", contact: "v1",
};
const other = { ...ownTandem, tandem: 9, partners: [jonas], both_chose: false, go_on: [], reasons: [{ kind: "far", topic: "", round: 0 }], suggestion: { ...suggested, day: 28 }, calendar: "c2", contact: "v2" };
const trio = { ...ownTandem, partners: [friederike, longest] };

export function tandemScenes({ scene, inMs }) {
  const seating = { kind: "seating", round: 1, rounds: 4, phase: "over", half_time: false };
  const rated = (now, talks, more = {}) => scene(now, seating, { you: { impressions: { met, talks, topics }, ...more } });
  const wishing = (now, answers = []) =>
    scene(now, { kind: "wishPage", countdown: inMs(now, 130, 180) }, {
      texts: { title: "Wünsche" },
      you: { impressions: { met, topics, talks: [], wishes: 40 }, answers },
    });
  const revealed = (now, tandems, more = {}) => scene(now, { kind: "matching" }, { texts: { title: "Die Tandems" }, you: { tandems, ...more } });
  const series = [{ title: "Kennenlernen", text: "Erwartungen sind ausgesprochen." }, { title: "Feedback", text: "" }, { title: "Netzwerk", text: "" }].map((each) => ({ ...each, labels: [] }));
  const dates = (now, tandems) => scene(now, { kind: "dates", done: 21, of: 34 }, { texts: { title: "Der erste Termin", items: series }, you: { tandems } });
  const fixed = { date: { ...suggested, invites: 3, if_missed: 2, topic: "Fehlerkultur" }, mine: true, all: true, by: "" };
  const agreed = { ...ownTandem, date: fixed, rules_mine: true, rules_all: true, goal: "Einmal im Monat in die Fertigung" };
  return {
    rating: (now) => rated(now, [talkOne]),
    rating_trio: (now) => rated(now, [talkTwo]),
    rating_two_talks: (now) => rated(now, [talkTwo, talkOne]),
    wishes: (now) => wishing(now),
    wishes_saved: (now) => wishing(now, [{ ask: 40, answer: { kind: "wishes", ranked: [24, 21, 25], open_to_all: true } }]),
    tandems_wait: (now) => revealed(now, []),
    tandems_later: (now) => revealed(now, [], { tandem_later: true }),
    tandem: (now) => revealed(now, [ownTandem]),
    tandem_mine: (now) => revealed(now, [{ ...ownTandem, rules_mine: true, not_right: true, date: { date: suggested, mine: false, all: false, by: friederike.name } }]),
    tandem_agreed: (now) => revealed(now, [agreed]),
    tandem_trio: (now) => revealed(now, [trio]),
    tandems_two: (now) => revealed(now, [ownTandem, other]),
    dates: (now) => dates(now, [ownTandem]),
    dates_suggested: (now) => dates(now, [{ ...ownTandem, date: { date: suggested, mine: true, all: false, by: friederike.name } }]),
    dates_theirs: (now) => dates(now, [{ ...ownTandem, date: { ...fixed, mine: false, all: false, by: friederike.name } }]),
    dates_fixed: (now) => dates(now, [agreed]),
    dates_two: (now) => dates(now, [agreed, other]),
    break_with_tandem: (now) => scene(now, { kind: "break", countdown: inMs(now, 440, 900), returns: 10 * 60 + 45 }, { texts: { title: "Pause" }, you: { tandems: [ownTandem] } }),
  };
}
