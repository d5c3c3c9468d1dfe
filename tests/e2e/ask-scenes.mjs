// A question of every kind: open, answered, and revealed.
const options6 = ["Zu wenig Zeit im Alltag", "Scheu vor der Hierarchie", "Wir wissen nicht, wer was kann", "Andere Sprache, andere Werkzeuge", "Sorge, sich zu blamieren", "Kein Anlass, keine Gelegenheit"];
const ranked5 = ["Mut, offen zu sprechen", "Neues Wissen zu KI und Daten", "Menschen aus anderen Bereichen", "Ein gemeinsames Vorhaben", "Eigene Sichtbarkeit"];
const budget5 = ["Zeit für Tandems", "Lernwerkstätten", "Gastbesuche in Werken", "Werkzeuge und Lizenzen", "Externe Trainer/innen"];
const quiz4 = ["Sie erfinden gemeinsam ein Produkt", "Jüngere beraten Ältere", "Die Chefin lobt am Freitag", "Alle tauschen eine Woche den Platz"];
const items8 = [
  "Ich verstehe, womit andere Ebenen im Alltag kämpfen.", "Ich traue mich, einer Führungskraft offen zu widersprechen.",
  "Ich weiß, wen ich zu neuen Werkzeugen fragen kann.", "Ich bitte jüngere Menschen um Rat.", "Ideen anderer Ebenen werden ausprobiert.",
  "Ich kenne Menschen aus anderen Bereichen gut.", "Ich gebe zu, wenn ich etwas nicht weiß.", "Ich nehme mir Zeit zum Lernen.",
];
const longOption = "Wertschätzungskulturentwicklungsmaßnahmen und weitere Vorhaben";

const kinds = {
  single: {
    form: { options: 6 },
    texts: { headline: "Was hindert uns am meisten?", options: options6 },
    answer: { kind: "choice", option: 1 },
    results: [[20, 31], [18, 28], [12, 19], [8, 13], [4, 6], [2, 3]].map(([votes, percent]) => ({ votes, percent })),
  },
  multiple: {
    form: { least: 1, most: 3, options: 6 },
    texts: { headline: "Was hindert uns daran, voneinander zu lernen?", options: options6 },
    answer: { kind: "choices", options: [0, 2] },
    results: [[41, 61], [30, 45], [28, 42], [15, 22], [9, 13], [4, 6]].map(([votes, percent]) => ({ votes, percent })),
  },
  scale: {
    form: { steps: 5, options: 1 },
    texts: { headline: "„Ich traue mich, einer Führungskraft offen zu widersprechen.“", labels: ["gar nicht", "eher nicht", "teils, teils", "eher ja", "völlig"] },
    answer: { kind: "steps", steps: [4] },
    results: [[3, 5], [10, 15], [20, 31], [22, 34], [10, 15]].map(([votes, percent]) => ({ votes, percent })),
    revealed: { middle: 3.4 },
  },
  scale_ten: {
    form: { kind: "scale", steps: 10, options: 1 },
    texts: { headline: "Wie wahrscheinlich empfehlen Sie das Programm weiter?", labels: ["gar nicht", "ganz sicher"] },
    answer: { kind: "steps", steps: [8] },
    results: Array.from({ length: 10 }, (_, step) => ({ votes: step, percent: step * 2 })),
    revealed: { middle: 7.2 },
  },
  items: {
    form: { kind: "scale", steps: 5, options: 8 },
    texts: { headline: "Acht kurze Fragen, anonym. Sie zeigen, wo wir heute stehen.", labels: ["sehr selten", "eher selten", "manchmal", "eher oft", "sehr oft"], items: items8.map((title) => ({ title, text: "" })) },
    answer: { kind: "steps", steps: [4, 3, 0, 0, 0, 0, 0, 0] },
    results: items8.map((_, index) => ({ votes: 64, percent: 0, mean: 2.1 + index * 0.3 })),
  },
  ranking: {
    form: { options: 5 },
    texts: { headline: "Was ist Ihnen an Ihrem Tandem am wichtigsten?", options: ranked5 },
    answer: { kind: "ranked", options: [0, 1, 2, 3, 4] },
    results: [[2, 2.4], [1, 1.9], [3, 2.8], [4, 3.4], [5, 4.5]].map(([percent, mean]) => ({ votes: 64, percent, mean })),
  },
  points: {
    form: { most: 100, options: 5 },
    texts: { headline: "Wofür setzen wir das Lernbudget ein?", options: budget5 },
    answer: { kind: "spent", points: [40, 30, 20, 10, 0] },
    results: [[2560, 40], [1920, 30], [1280, 20], [640, 10], [0, 0]].map(([votes, percent]) => ({ votes, percent, mean: votes / 64 })),
  },
  words: {
    form: { most: 3 },
    face: { secrecy: "no_name", moderated: true, live: true },
    texts: { headline: "Was braucht ein gutes Tandem?" },
    answer: { kind: "written", texts: ["Vertrauen", "Humor"] },
    you: { texts: [{ text: "Vertrauen", state: "shown" }, { text: "Humor", state: "waiting" }] },
    results: [],
    revealed: { result: "cloud" },
    content: { cloud: { texts: [], words: [
      { text: "Vertrauen", size: 0, count: 21 }, { text: "Zeit", size: 1, count: 14 }, { text: "Humor", size: 1, count: 14 },
      { text: "Wertschätzungskulturentwicklung", size: 2, count: 3 }, { text: "Mut", size: 3, count: 1 } ] } },
  },
  text: {
    form: { most: 1 },
    face: { secrecy: "no_name", moderated: true },
    texts: { headline: "Was sollen wir beim nächsten Mal anders machen?" },
    answer: { kind: "written", texts: ["Sechs Minuten waren zu kurz, acht wären schön."] },
    you: { texts: [{ text: "", state: "waiting" }] },
    results: [],
    revealed: { result: "quotes", page: 2, pages: 4 },
    content: { quotes: { words: [], texts: [
      { text: "Acht Minuten statt sechs.", author: "" }, { text: "Mehr Kaffee zwischen den Runden, und Zeit zum Gehen.", author: "Klaus Höfer", role: "senior" },
      { text: "Nichts", author: "Yusuf Özdemir", role: "junior" } ] } },
  },
  guess: {
    form: { least: 0, most: 1000000 },
    texts: { headline: "Wie viele Menschen arbeiten heute in unserem Haus?", unit: "Personen" },
    answer: { kind: "guessed", value: 1200 },
    results: [],
    revealed: { middle: 910, truth: 1347 },
  },
  quiz: {
    form: { options: 4 },
    face: { secrecy: "no_name" },
    texts: { headline: "Was bedeutet „Reverse Mentoring“ im Kern?", options: quiz4 },
    answer: { kind: "quizAnswer", option: 1, with_name: true },
    results: [[6, 9], [50, 78], [2, 3], [6, 10]].map(([votes, percent]) => ({ votes, percent })),
    revealed: { truth: 2 },
    points: { now: 920, all: 1840, taken_ms: 4080 },
  },
  matrix: {
    form: {},
    texts: { headline: "Wo stehen Sie bei KI?", options: ["will es lernen", "kann und will", "noch fern", "skeptisch"], labels: ["Können", "kann ich kaum", "kann ich gut", "Wollen", "will ich weniger", "will ich mehr"] },
    answer: { kind: "spot", across: 15, up: 14 },
    results: [[21, 33], [30, 47], [7, 11], [6, 9]].map(([votes, percent]) => ({ votes, percent })),
  },
  pulse: {
    form: { options: 2 },
    texts: { headline: "Hat sich das heute gelohnt?" },
    answer: { kind: "choice", option: 0 },
    results: [[50, 78], [14, 22]].map(([votes, percent]) => ({ votes, percent })),
  },
};

// The three taps at the end of an evening: each thing has words of its own.
const taps = [
  ["Wie wertlos oder wertvoll war die Zeit für Sie?", ["wertlos", "eher wertlos", "teils, teils", "eher wertvoll", "sehr wertvoll"]],
  ["Wie unklar oder klar ist Ihr nächster Schritt?", ["sehr unklar", "eher unklar", "teils, teils", "eher klar", "sehr klar"]],
  ["Wie skeptisch oder zuversichtlich gehen Sie?", ["sehr skeptisch", "eher skeptisch", "teils, teils", "eher zuversichtlich", "sehr zuversichtlich"]],
];

export function askScenes({ scene, pollFace, asking }) {
  const made = {};
  for (const [name, kind] of Object.entries(kinds)) {
    const form = { kind: name, least: 0, most: 0, steps: 0, options: 0, ...kind.form };
    // A copy, because tests change what they play.
    const at = (now, face, you) =>
      structuredClone(scene(now, pollFace(now, { form, ...kind.face, ...face }), { texts: { title: "Umfrage", ...kind.texts }, you, content: kind.content }));
    const answers = [{ ask: 5, answer: kind.answer }];
    made[`ask_${name}`] = (now) => at(now, {}, asking);
    made[`ask_${name}_saved`] = (now) => at(now, {}, { ...asking, ...kind.you, answers });
    made[`ask_${name}_fixed`] = (now) => at(now, { fixed: true }, asking);
    made[`ask_${name}_fixed_saved`] = (now) => at(now, { fixed: true }, { ...kind.you, answers });
    made[`ask_${name}_closed`] = (now) => at(now, { stage: "closed", countdown: undefined }, { ...kind.you, answers });
    made[`ask_${name}_revealed`] = (now) =>
      at(now, { stage: "revealed", countdown: undefined, answered: 64, results: kind.results, ...kind.revealed }, { ...kind.you, answers, points: kind.points });
  }
  const long = Array.from({ length: 8 }, (_, index) => `${longOption} ${index + 1}`);
  for (const name of ["multiple", "ranking", "points", "quiz"])
    made[`ask_${name}_long`] = (now) => {
      const scene = made[`ask_${name}`](now);
      const texts = scene.content[scene.show.texts];
      texts.de.options = texts.en.options = long;
      scene.show.face.form.options = 8;
      return scene;
    };
  for (const name of ["multiple", "scale", "items", "ranking"])
    made[`ask_${name}_by_role`] = (now) => {
      const scene = made[`ask_${name}_revealed`](now);
      scene.show.face.by_role = true;
      for (const [index, each] of scene.show.face.results.entries())
        Object.assign(each, each.mean === undefined ? { juniors: 12 - index, seniors: 3 + index } : { juniors: each.mean + 0.2, seniors: each.mean - 0.2 });
      return scene;
    };
  made.closing_taps = (now) => structuredClone(scene(now, pollFace(now, { form: { kind: "scale", least: 0, most: 0, steps: 5, options: 3 }, number: 0, numbers: 0 }), {
    texts: { title: "Abschluss", headline: "Dreimal tippen, anonym, dann sind Sie fertig.", items: taps.map(([title, labels]) => ({ title, text: "", labels })) },
    you: asking,
  }));
  made.ask_quiz_wrong = (now) => {
    const scene = made.ask_quiz_revealed(now);
    scene.you.answers[0].answer = { kind: "quizAnswer", option: 2, with_name: false };
    scene.you.points = { now: 0, all: 920, taken_ms: 9000 };
    return scene;
  };
  return made;
}
