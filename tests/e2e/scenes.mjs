import { askScenes } from "./ask-scenes.mjs";
import { ownTandem, tandemScenes } from "./tandem-scenes.mjs";

// One view of every kind, as the server would send them. `now` is the server's boot time in ms; show time
// runs with it.
const longName = "Prof. Dr.-Ing. Maximilian-Alexander von Schulze-Wiesenbrock";

const person = {
  person: 7,
  name: "Mai-Linh Nguyen",
  role: "junior",
  side: "junior",
  department: "Vertrieb Nord",
  present: true,
  removed: false,
  offers: ["KI im Alltag", "Podcasts", "Video und Schnitt"],
  wants: ["Führung auf Distanz", "Fehlerkultur"],
  answers: [],
  texts: [],
  agreed: false,
  goals: [],
  goal_notes: [],
  goal_words: "",
  tandems: [],
  can: ["set_topics", "leave", "hand_over"],
};

const frameTexts = {
  title: "Reverse Mentoring",
  hall: "Großer Saal",
  offered: ["KI im Alltag", "Podcasts", "Soziale Medien", "Daten und Excel", "Video und Schnitt"],
  wanted: ["Führung auf Distanz", "Fehlerkultur", "Verhandeln", "Strategie"],
  first_meeting: { title: "Kennenlernen", text: "Was soll nach dem letzten Treffen anders sein?", labels: [] },
  cards: [],
  cards_hint: "",
};
const frame = { de: frameTexts, en: { ...frameTexts, hall: "Great Hall" }, address: "sie" };

const noTexts = {
  title: "", headline: "", paragraphs: [], blocks: [], items: [], agreed: [], options: [], labels: [], unit: "", limits: [],
  prompt: "", junior_tip: "", senior_tip: "", note: "", cards: [],
};

let made = 0; // texts have an address of their own, as the server's have

function scene(now, face, { texts = {}, en = {}, you = {}, show = {}, content = {}, layout = [], ...more } = {}) {
  const de = { ...noTexts, ...texts };
  const hash = `texts${++made}`;
  return {
    you: you === null ? undefined : { ...person, ...you },
    joins: person,
    show: {
      rev: { start: 1, number: 1 },
      clock: { at: now, show: now, rate: 1 },
      title: "Reverse Mentoring",
      frame: "frame",
      texts: hash,
      segment: 3,
      here: { present: 67, expected: 72, juniors: 35, seniors: 32 },
      paused: false,
      message: "",
      addresses: ["http://10.0.0.7:8080/"],
      resume_by_name: false,
      face,
      ...show,
    },
    content: { frame, [hash]: { de, en: { ...de, ...en }, layout }, ...content },
    ...more,
  };
}

const inMs = (now, seconds, length = seconds) => ({ ends: now + seconds * 1000, length_ms: length * 1000 });

const pollTexts = {
  title: "Ihr erstes Thema",
  headline: "Welches Thema möchten Sie mit Ihrem Tandem zuerst angehen?",
  options: [
    "Künstliche Intelligenz im Alltag",
    "Führung auf Distanz",
    "Soziale Medien und Öffentlichkeit",
    "Werte und Erwartungen der Generation Z",
    "Neue Arbeitsformen",
  ],
};
const pollEnglish = {
  headline: "Which topic would you like to start with in your tandem?",
  options: ["Artificial intelligence every day", "Leading at a distance", "Social media and the public", "Values and expectations of generation Z", "New ways of working"],
};
const pollFace = (now, more = {}) => ({
  kind: "poll", ask: 5, run: 1, stage: "open", secrecy: "anonymous", practice: false,
  form: { kind: "single", least: 0, most: 0, steps: 0, options: 5 }, live: false, moderated: false,
  answered: 41, of: 67, number: 1, numbers: 3, countdown: inMs(now, 58, 60), results: [], withheld: false, fixed: false, by_role: false, result: "", page: 1, pages: 1, ...more,
});
const asking = { can: ["set_topics", "leave", "give_answer"] };
const answered = { ...asking, answers: [{ ask: 5, answer: { kind: "choice", option: 1 } }] };

const noteTexts = [
  ["Gute Prompts für den Alltag schreiben", 0, 19],
  ["Weniger Meetings, mehr Entscheidungen", 1, 17],
  ["Nach 18 Uhr nicht erreichbar sein", 2, 15],
  ["Feedback auch nach oben geben", 1, 13],
];
const notePage = (count) => ({
  notes: Array.from({ length: count }, (_, index) => {
    const [text, column, votes] = noteTexts[index % noteTexts.length];
    return { note: index + 1, column, text: index < 4 ? text : `${text} (${index + 1})`, author: "", votes: Math.max(0, votes - index) };
  }),
});
function wall(now, count, { face = {}, you = {} } = {}) {
  const sizes = [];
  for (let left = count; left > 0; left -= 40) sizes.push(Math.min(40, left));
  return scene(now,
    { kind: "wall", segment: 3, open: true, notes: count, secrecy: "no_name", moderated: true, votes_each: 3, pages: sizes.map((_, index) => `page${index}`), columns: 3, choice: face.secrecy === "named", covered: false, hidden: false, secret: false, goals: 0, ...face },
    {
      texts: { title: "Zielwand", headline: "Was nehmen Sie sich vor?", options: ["KI & Daten", "Führung", "Gesundheit"] },
      en: { title: "Goal wall", headline: "What will you do?", options: ["AI & data", "Leading", "Health"] },
      you: { can: ["set_topics", "leave", "post_note", "vote"], mine: { notes: [], voted: [1], votes_left: 2 }, ...you },
      content: Object.fromEntries(sizes.map((size, index) => [`page${index}`, notePage(size)])),
    });
}

const partner = { name: "Dr. Friederike Schulze-Wiesenbrock", role: "senior", department: "Recht" };
const place = { round: 3, table: 2, partners: [partner], partner_missing: false, changed: false, stand_in: false };
const junior = { name: "Ben Schäfer", role: "junior", department: "Fertigung" };
const layout = [[1, 2, 3, 4, 5, 6], [7, 8, 9, 0, 10, 11], [12, 13, 14, 15, 16, 17], [18, 19, 20, 21, 22, 23]];
const roundTexts = {
  title: "Gesprächsrunden",
  prompt: "Welche Gewohnheit in unserem Haus würden Sie morgen abschaffen?",
  junior_tip: "Erzählen Sie ein Beispiel aus dieser Woche.",
  senior_tip: "Fragen Sie zweimal nach, bevor Sie antworten.",
};
function seating(now, face = {}, you = {}, more = {}) {
  return scene(now,
    { kind: "seating", phase: "talk", round: 3, rounds: 6, countdown: inMs(now, 307, 360), ends: 11 * 60 + 4, ...face },
    {
      texts: roundTexts,
      en: { title: "Conversations", prompt: "Which habit in our house would you drop tomorrow?", junior_tip: "Tell an example from this week." },
      you: { place, can: ["set_topics", "leave", "call_missing"], ...you },
      ...more,
    });
}

const rulesTexts = {
  title: "Spielregeln",
  headline: "Worauf wir uns verständigen",
  items: [
    { title: "Vertraulich", text: "Was wir sagen, bleibt unter uns." },
    { title: "Auf Augenhöhe", text: "Titel bleiben an der Garderobe." },
    { title: "Neugierig", text: "Erst fragen, dann antworten." },
    { title: "Ehrlich", text: "„Das weiß ich nicht“ ist ein guter Satz." },
    { title: "Pünktlich", text: "Wir wechseln, sobald der Gong ertönt." },
  ],
  limits: ["Gehalt", "Krankheit", "Urteile über Dritte"],
};

const remote = (now, more = {}) => ({
  kind: "remote",
  clock: { at: now, show: now, rate: 1 },
  title: "Gesprächsrunden",
  sub: "Runde 3 von 6",
  drift: "4 min hinter Plan",
  late: true,
  countdown: inMs(now, 307, 480),
  step: { kind: "end_round", number: 3 },
  next_detail: "Runde 3 beenden",
  next_enabled: true,
  paused: false,
  blackout: false,
  notes: "Nach Runde 3 an die Getränke erinnern.",
  phones: "66 von 68 Handys",
  undo: 0,
  undo_label: "",
  can_ask: true,
  can_ask_now: false,
  ...more,
});

const cards = [
  { role: "junior", title: "Ich-Botschaften statt Urteile", text: "Rückmeldung nach oben fühlt sich ungewohnt an. Sie gelingt, wenn Sie beschreiben, was Sie sehen.", instead_of: "„Sie hören nie zu.“", say: "„Auf mich wirkt es, als wäre die Zeit heute knapp. Sollen wir verschieben?“", exercise: "Sagen Sie Ihrem Nachbarn in einem Satz, was Ihnen heute Morgen aufgefallen ist." },
  { role: "senior", title: "Fragen, die öffnen", text: "Fragen Sie nach Beobachtungen, nicht nach Zustimmung.", instead_of: "", say: "„Was sehen Sie, das ich nicht sehe?“", exercise: "" },
  { role: "both", title: "Vertrauliches bewahren", text: "Was im Gespräch gesagt wird, bleibt im Gespräch.", instead_of: "", say: "", exercise: "" },
];
function training(now, you = {}) {
  return scene(now, { kind: "training" }, { texts: { title: "Vorbereitung", headline: "Zwei Rollen, ein Gespräch", cards }, you });
}

const company = [
  { name: "Yusuf", role: "junior", department: "IT" },
  { name: "Ingrid", role: "senior", department: "Recht" },
  { name: "Sabine", role: "senior", department: "Einkauf" },
];
function coffee(now, { face = {}, you = {}, show = {}, texts = {} } = {}) {
  return scene(now,
    { kind: "coffee", mixed: true, countdown: inMs(now, 870, 900), ...face },
    {
      texts: { title: "Kaffeerunde", headline: "Kaffee zu viert", prompt: "Welche Kleinigkeit hat Ihren letzten Monat besser gemacht?", ...texts },
      you: { coffee: { table: 12, with: company }, ...you },
      show,
    });
}

function questionPage(size, from = 1) {
  return { questions: Array.from({ length: size }, (_, index) => ({
    question: from + index, text: index === 0 ? "Was tun wir, wenn der Funke im Tandem nicht überspringt?" : `Frage ${from + index}: Zählen die Treffen als Arbeitszeit?`,
    author: index % 5 === 1 ? "Ben Schäfer" : "", votes: Math.max(0, 31 - index), answered: index === size - 1 && size > 3 })) };
}
function questions(now, count, { face = {}, you = {} } = {}) {
  const sizes = [];
  for (let left = count; left > 0; left -= 40) sizes.push(Math.min(40, left));
  return scene(now,
    { kind: "questions", segment: 3, open: true, asked: count, answered: 1, secrecy: "named", moderated: false, votes_each: 5, ...(count > 0 ? { current: 1 } : {}), pages: sizes.map((_, index) => `page${index}`), secret: false, hidden: false, ...face },
    {
      texts: { title: "Ihre Fragen", headline: "Was soll die Programmleitung klären?" },
      you: { can: ["set_topics", "leave", "put_question", "upvote"], asked: { questions: [], voted: [1], votes_left: 2 }, ...you },
      content: Object.fromEntries(sizes.map((size, index) => [`page${index}`, questionPage(size, 1 + 40 * index)])),
    });
}

export const scenes = {
  training: (now) => training(now),
  training_senior: (now) => training(now, { role: "senior", side: "senior" }),
  training_none: (now) => scene(now, { kind: "training" }, { texts: { title: "Vorbereitung", cards: [cards[1]] } }),
  coffee: (now) => coffee(now),
  coffee_own: (now) => coffee(now, { you: { coffee: { table: 128, with: [{ ...company[0], name: longName }], only: "junior" } }, texts: { junior_tip: "Wann haben Sie sich zuletzt nicht getraut, etwas zu sagen?" } }),
  coffee_alone: (now) => coffee(now, { you: { coffee: { table: 3, with: [] } } }),
  coffee_mixing: (now) => coffee(now, { face: { mixed: false }, you: { coffee: undefined } }),
  coffee_no_seat: (now) => coffee(now, { you: { coffee: undefined } }),
  coffee_last_30: (now) => coffee(now, { face: { countdown: inMs(now, 21, 900) } }),
  coffee_over: (now) => coffee(now, { face: { countdown: inMs(now, -80, 900) } }),
  questions: (now) => questions(now, 14),
  questions_0: (now) => questions(now, 0),
  questions_400: (now) => questions(now, 400),
  questions_own: (now) => questions(now, 5, { face: { secrecy: "no_name" }, you: { asked: { voted: [], votes_left: 3, questions: [
    { question: 91, text: "Wer trägt die Reisekosten?", state: "waiting", votes: 0 },
    { question: 92, text: "Duzen oder siezen wir uns?", state: "shown", votes: 4 },
    { question: 93, text: "Schon beantwortet?", state: "answered", votes: 7 },
    { question: 94, text: "Etwas, das nicht passte", state: "hidden", votes: 0 } ] } } }),
  questions_secret: (now) => questions(now, 5, { face: { secret: true, moderated: true } }),
  questions_hidden: (now) => questions(now, 5, { face: { hidden: true, pages: [], current: undefined }, you: { can: ["leave", "put_question"], asked: { voted: [1], votes_left: 2, questions: [{ question: 91, text: "Wer trägt die Reisekosten?", state: "shown", votes: 3 }] } } }),
  questions_closed: (now) => questions(now, 5, { face: { open: false }, you: { can: ["leave"] } }),
  doors: (now) => scene(now, { kind: "doorsClosed" }, { you: null, show: { texts: "" } }),
  join: (now) => scene(now, { kind: "lobby", starts: 600 }, { you: null, found: { listed: true, role: "junior" } }),
  join_both: (now) => scene(now, { kind: "lobby", starts: 600 }, { you: null, found: { listed: true, role: "both" } }),
  join_walk_in: (now) => scene(now, { kind: "lobby", starts: 600 }, { you: null }),
  join_namesakes: (now) => scene(now, { kind: "lobby" }, { you: null, found: { listed: true, role: "senior", departments: ["Einkauf", "Vertrieb Süd"] } }),
  join_taken: (now) => scene(now, { kind: "lobby" }, { you: null, found: { listed: true, taken: true, role: "senior" } }),
  lobby: (now) => scene(now, { kind: "lobby", starts: 600 }),
  lobby_cards: (now) => scene(now, { kind: "lobby", starts: 600 }, { content: { frame: { ...frame, de: { ...frameTexts, cards, cards_hint: "Fünf Karten zur Vorbereitung. Zwei Minuten Lesezeit, wann Sie mögen." } } } }),
  lobby_nobody_here: (now) => scene(now, { kind: "lobby" }, { show: { here: { present: 1, expected: 0, juniors: 1, seniors: 0 } }, you: { name: longName } }),
  message: (now) => scene(now, { kind: "message" }, { texts: { title: "Begrüßung", headline: "Warum wir das tun", paragraphs: ["Wir lernen **voneinander**, nicht übereinander."], items: [{ title: "", text: "Zwei Stunden im Monat" }, { title: "", text: "Ein Jahr lang" }], note: "Dr. Helene Brandt, Vorstand" } }),
  stage: (now) => scene(now, { kind: "message" }, { texts: { title: "Training", headline: "Gut fragen" }, show: { message: "Bitte jetzt Platz nehmen" } }),
  goals_of_walls: (now) => scene(now, { kind: "goals", notes: [41, 52], results: [] }, {
    texts: { title: "Ziele", headline: "Was wir erreichen wollen", items: [
      { title: "Voneinander lernen", text: "Ich kann danach etwas, das ich heute nicht kann." },
      { title: "", text: "Weniger Sitzungen" },
      { title: "", text: "Jede Abteilung zeigt einmal im Quartal, woran sie arbeitet" } ] },
    you: { goal_notes: [52], can: ["choose_goal", "write_goal"] } }),
  goals_results: (now) => scene(now, { kind: "goals", notes: [], results: [{ before: 2.1, now: 3.4, steps: 5 }, { now: 4, steps: 5 }, { steps: 5 }] }, {
    texts: { title: "Vorher und nachher", headline: "Was sich bewegt hat", items: [
      { title: "Voneinander lernen", text: "" }, { title: "Offen widersprechen", text: "" }, { title: "Kreativität", text: "" } ] },
    you: { can: ["leave"] } }),
  goals: (now) => scene(now, { kind: "goals", notes: [], results: [] }, {
    texts: { title: "Ziele", headline: "Was wir erreichen wollen", items: [
      { title: "Voneinander lernen", text: "Ich kann danach etwas, das ich heute nicht kann." },
      { title: "Hierarchien überbrücken", text: "Ich kenne drei Menschen aus anderen Bereichen gut." },
      { title: "Wirkung zeigen", text: "Wir setzen bis Juni ein Vorhaben um." } ] },
    you: { goals: [1], can: ["choose_goal", "write_goal"] } }),
  rules: (now) => scene(now, { kind: "rules", agreed: 12, of: 67, stands: false }, { texts: rulesTexts, you: { can: ["agree"] } }),
  rules_agreed: (now) => scene(now, { kind: "rules", agreed: 13, of: 67, stands: false }, { texts: rulesTexts, you: { agreed: true, can: ["take_back"] } }),
  rules_stand: (now) => scene(now, { kind: "rules", agreed: 0, of: 0, stands: true }, { texts: rulesTexts, you: { can: ["agree"] } }),
  rules_proposals: (now) => scene(now, { kind: "rules", agreed: 0, of: 0, stands: false, proposals: { segment: 3, open: true, notes: 2, secrecy: "no_name", moderated: true, votes_each: 3, pages: ["proposals"] } }, {
    texts: rulesTexts,
    you: { can: ["post_note", "vote"], mine: { notes: [], voted: [1], votes_left: 2 } },
    content: { proposals: { notes: [
      { note: 1, column: 0, text: "Handys bleiben im Gespräch in der Tasche.", author: "", votes: 12 },
      { note: 2, column: 1, text: "Keine Gespräche über laufende Bewerbungen.", author: "", votes: 3 } ] } } }),
  message_marked: (now) => scene(now, { kind: "message" }, { texts: { title: "Grußwort", headline: "Ich bin heute zum Lernen hier.", blocks: [
    { kind: "heading", runs: [{ text: "Warum", strong: false, italic: false }] },
    { kind: "paragraph", runs: [{ text: "Erfahrung fließt nur in eine Richtung. ", strong: false, italic: false }, { text: "Das stimmt nicht.", strong: true, italic: false }] },
    { kind: "item", runs: [{ text: "Ich mache selbst mit", strong: true, italic: false }] },
    { kind: "item", runs: [{ text: "Jedes Tandem hat Zeit", strong: false, italic: true }] } ] } }),
  poll: (now) => scene(now, pollFace(now), { texts: pollTexts, en: pollEnglish, you: asking }),
  poll_saved: (now) => scene(now, pollFace(now), { texts: pollTexts, en: pollEnglish, you: answered }),
  poll_closed: (now) => scene(now, pollFace(now, { stage: "closed" }), { texts: pollTexts, en: pollEnglish, you: { answers: answered.answers } }),
  poll_revealed: (now) => scene(now, pollFace(now, { stage: "revealed", answered: 67, results: [[26, 39], [17, 25], [12, 18], [8, 12], [4, 6]].map(([votes, percent]) => ({ votes, percent })) }), { texts: pollTexts, en: pollEnglish }),
  poll_few: (now) => scene(now, pollFace(now, { stage: "revealed", answered: 3, withheld: true }), { texts: pollTexts }),
  ...askScenes({ scene, pollFace, asking }),
  ...tandemScenes({ scene, inMs }),
  wall: (now) => wall(now, 40),
  wall_0: (now) => wall(now, 0),
  wall_400: (now) => wall(now, 400),
  wall_own: (now) => wall(now, 12, { face: { secrecy: "named" }, you: { mine: { voted: [1, 3], votes_left: 1, notes: [
    { note: 91, text: "Einmal im Monat gemeinsam in die Fertigung gehen", column: 0, state: "waiting", votes: 0 },
    { note: 92, text: "Jeden Freitag eine Frage stellen", column: 1, state: "shown", votes: 4 },
    { note: 93, text: "Etwas, das nicht passte", column: 1, state: "declined", votes: 0 } ] } } }),
  wall_covered: (now) => wall(now, 12, { face: { covered: true, secret: true, pages: [] }, you: { can: ["set_topics", "leave", "post_note"], mine: { voted: [], votes_left: 3, notes: [
    { note: 92, text: "Jeden Freitag eine Frage stellen", column: 1, state: "shown", votes: 0 } ] } } }),
  wall_hidden: (now) => wall(now, 12, { face: { hidden: true, pages: [] } }),
  wall_secret: (now) => wall(now, 40, { face: { secret: true, moderated: false }, you: { can: ["set_topics", "leave", "post_note", "vote", "write_goal"], goal_words: "" } }),
  wall_signed: (now) => wall(now, 3, { face: { secrecy: "named", choice: false } }),
  wall_choice: (now) => wall(now, 3, { face: { secrecy: "named", choice: true } }),
  wall_goals: (now) => {
    const made = wall(now, 12, { face: { open: false, goals: 2 }, you: { can: ["set_topics", "leave", "write_goal"], goal_words: "Mein altes Ziel" } });
    for (const texts of Object.values(made.content)) if (texts.de) texts.de.items = [{ title: "", text: "Mehr Mut" }, { title: "", text: "Zuhören" }];
    return made;
  },
  planning: (now) => seating(now, { phase: "planning", round: 0, countdown: undefined, ends: undefined }, { place: undefined }),
  find_table: (now) => seating(now, { phase: "change_over", countdown: inMs(now, 75, 120) }),
  find_table_map: (now) => seating(now, { phase: "change_over", countdown: inMs(now, 75, 120) }, { place: { ...place, table: 14 } }, { layout }),
  find_table_off_map: (now) => seating(now, { phase: "change_over", countdown: inMs(now, 75, 120) }, { place: { ...place, table: 40 } }, { layout }),
  find_table_changed: (now) => seating(now, { phase: "change_over", countdown: inMs(now, 75, 120) }, { place: { ...place, changed: true } }),
  find_table_alone: (now) => seating(now, { phase: "change_over", countdown: inMs(now, 75, 120) }, { place: { ...place, partners: [] } }),
  find_table_stand_in: (now) => seating(now, { phase: "change_over", countdown: inMs(now, 75, 120) }, { place: { ...place, partners: [], stand_in: true } }),
  talk: (now) => seating(now),
  talk_trio: (now) => seating(now, {}, { place: { ...place, table: 7, partners: [junior, { name: "Elif Yıldırım", role: "senior", department: "IT" }] } }),
  half_time: (now) => seating(now, { countdown: inMs(now, 178, 360), half_time: true }),
  no_half_time: (now) => seating(now, { countdown: inMs(now, 178, 360) }),
  talk_long: (now) => seating(now, {}, { side: "senior", place: { ...place, table: 128, partners: [{ ...partner, name: longName, role: "junior" }, { name: "Ana Ruiz", role: "junior", department: "Forschung und Entwicklung" }] } }),
  missing: (now) => seating(now, {}, { place: { ...place, partner_missing: true }, can: [] }),
  last_30: (now) => seating(now, { countdown: inMs(now, 21, 360) }),
  overrun: (now) => seating(now, { countdown: inMs(now, -38, 360) }),
  paused: (now) => seating(now, { ends: undefined }, {}, { show: { paused: true, clock: { at: now, show: now, rate: 0 } } }),
  rest: (now) => seating(now, {}, { place: { round: 3, table: 0, partners: [], partner_missing: false, changed: false, stand_in: false } }),
  late: (now) => seating(now, {}, { place: undefined }),
  over: (now) => seating(now, { phase: "over", countdown: undefined, ends: undefined }, { next: { ...place, round: 4, table: 5, partners: [{ name: "Jonas Öztürk", role: "senior", department: "Einkauf" }] } }),
  rounds_done: (now) => seating(now, { phase: "done", round: 6, countdown: undefined, ends: undefined }, { place: undefined }),
  break: (now) => scene(now, { kind: "break", countdown: inMs(now, 440, 900), returns: 10 * 60 + 45 }, { texts: { title: "Pause", paragraphs: ["Kaffee steht im Foyer."] } }),
  closing: (now) => scene(now, { kind: "closing" }, { texts: { title: "Abschluss", headline: "Das war der Auftakt", items: [{ title: "Bis 15. November", text: "Erstes Treffen" }, { title: "20. Januar, 9 Uhr", text: "Erster Check-in im Kasino" }], note: "Fragen? mentoring@firma.example" }, you: { goal_words: "Einmal im Monat in die Fertigung" } }),
  closing_tandem: (now) => scene(now, { kind: "closing" }, { texts: { title: "Abschluss", headline: "Das war der Auftakt", agreed: rulesTexts.items, limits: rulesTexts.limits }, you: { goal_words: "Einmal im Monat in die Fertigung", tandems: [ownTandem] } }),
  ended: (now) => scene(now, { kind: "ended" }),
  ended_tandem: (now) => scene(now, { kind: "ended" }, { you: { tandems: [ownTandem] } }),
  tandem_found: (now) => scene(now, { kind: "matching" }, { texts: { title: "Die Tandems" }, you: { tandems: [{ ...ownTandem, both_chose: true, go_on: ["KI im Alltag"], reasons: [{ kind: "interest", topic: "Musik", round: 0 }, { kind: "met", topic: "", round: 3 }], date: undefined, rules_mine: false, rules_all: false }] } }),
  removed: (now) => scene(now, { kind: "lobby" }, { you: { removed: true, can: [] } }),
  away: (now) => scene(now, { kind: "lobby" }, { you: { present: false } }),
  both: (now) => scene(now, { kind: "lobby" }, { you: { role: "both", side: undefined, can: ["choose_side", "set_topics", "leave"] } }),
  remote: (now) => scene(now, { kind: "lobby" }, { remote: remote(now) }),
  remote_poll: (now) => scene(now, { kind: "lobby" }, { remote: remote(now, { title: "Umfrage", sub: "12 von 67 haben geantwortet", step: { kind: "close_ask", number: 1 }, next_detail: "Frage schließen", can_ask_now: true }) }),
  remote_full: (now) => scene(now, { kind: "lobby" }, { remote: remote(now, { can_ask: false }) }),
  remote_hides: (now) => scene(now, { kind: "lobby" }, { remote: remote(now, { hides: { what: "questions", segment: 9, ask: 0, hidden: false, label: "Sofort verbergen" } }) }),
  remote_hidden: (now) => scene(now, { kind: "lobby" }, { remote: remote(now, { hides: { what: "answers", segment: 4, ask: 6, hidden: true, label: "Wieder zeigen" } }) }),
  remote_paused: (now) => scene(now, { kind: "lobby" }, { remote: remote(now, { paused: true, blackout: true, undo: 4, undo_label: "Runde 3 beendet" }) }),
};
