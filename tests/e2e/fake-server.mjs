// A small stand-in for the real server: serves the built page and plays one scene. For looking at pages and
// for tests of the page alone. `node fake-server.mjs poll 8099` plays a scene for a person.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { WebSocketServer } from "ws";
import { readWords } from "./words.mjs";
import { scenes } from "./scenes.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const types = { html: "text/html", js: "text/javascript", css: "text/css", svg: "image/svg+xml" };

export async function startFake({ scene = "lobby", port = 0, address = "sie" } = {}) {
  const words = { de: await readWords("de", address), en: await readWords("en", address) };
  const started = performance.now();
  const now = () => Math.round(performance.now() - started);
  const state = { scene: scenes[scene](now()), received: [], deaf: false, refuse: undefined };
  const lines = new Set();

  const server = createServer(async (request, reply) => {
    const path = new URL(request.url, "http://fake").pathname;
    const json = (value) => {
      if (value === undefined) return reply.writeHead(404).end();
      reply.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(value));
    };
    if (path.startsWith("/words/")) return json(words[path.slice(7, 9)]);
    if (path.startsWith("/content/")) return json(state.scene.content[path.slice(9)]);
    const name = path === "/" || path.startsWith("/remote") ? "index.html" : path.slice(1);
    try {
      const body = await readFile(`${root}net/phone/dist/${name.replaceAll("..", "")}`);
      reply.writeHead(200, {
        "content-type": types[name.split(".").pop()] ?? "text/plain",
        "content-security-policy":
          `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' ws://${request.headers.host}; base-uri 'none'; form-action 'none'`,
      });
      reply.end(body);
    } catch {
      reply.writeHead(404).end();
    }
  });

  const sockets = new WebSocketServer({ server, path: "/ws" });
  sockets.on("connection", (socket) => {
    const say = (message) => socket.send(JSON.stringify(message));
    const line = { say, socket };
    lines.add(line);
    socket.on("close", () => lines.delete(line));
    socket.on("message", (data) => {
      const message = JSON.parse(String(data));
      if (message.do === "ping") return state.deaf ? undefined : say({ kind: "pong", sent: message.sent, at: now() });
      state.received.push(message);
      if (state.deaf) return;
      if (message.do === "hello") return hello(line, message);
      if (message.do === "lookUp") return say({ kind: "found", tries_left: true, departments: [], listed: false, taken: false, name: message.name, ...state.scene.found });
      if (state.refuse) return say({ kind: "refused", id: message.id, why: state.refuse });
      obey(state.scene, message);
      say({ kind: "done", id: message.id });
      tell(line);
    });
  });

  function hello(line, message) {
    line.token = message.token;
    line.remote = message.remote !== undefined;
    line.say({ kind: "welcome", v: "", words_de: "de", words_en: "en", language: "de" });
    tell(line);
  }

  function tell(line) {
    const { you, show, remote } = state.scene;
    if (line.remote) return line.say(remote ?? { kind: "nobody" });
    line.say(you ? { kind: "you", ...you } : { kind: "nobody" });
    line.say({ kind: "show", ...show });
  }

  await new Promise((done) => server.listen(port, "127.0.0.1", done));
  const url = `http://127.0.0.1:${server.address().port}/`;
  return {
    url,
    state,
    now,
    // Plays another scene, or a changed one, to everybody who is connected.
    play(next) {
      state.scene = typeof next === "string" ? scenes[next](now()) : next;
      for (const line of lines) tell(line);
    },
    say(message) {
      for (const line of lines) line.say(message);
    },
    cut() {
      for (const line of lines) line.socket.terminate();
    },
    async close() {
      for (const line of lines) line.socket.terminate();
      sockets.close();
      server.closeAllConnections?.();
      await new Promise((done) => server.close(done));
    },
  };
}

// Just enough of the real rules that a page can be clicked through.
function obey(scene, command) {
  const you = scene.you;
  const change = (more) => (you.tandems = you.tandems.map((each) => (each.tandem === command.tandem ? { ...each, ...more } : each)));
  switch (command.do) {
    case "join":
      scene.you = { ...scene.joins, name: command.name, side: command.role ?? scene.joins.side };
      return;
    case "handOver":
      scene.you = undefined;
      return;
    case "agreeOnRules":
    case "takeBackTandemRules":
      return change({ rules_mine: command.do === "agreeOnRules" });
    case "sayNotRight":
    case "takeBackNotRight":
      return change({ not_right: command.do === "sayNotRight" });
    case "writeTandemGoal":
      return change({ goal: command.text });
    case "suggestDate":
      return change({ date: { date: command.date, mine: true, all: false, by: "" } });
    case "giveAnswer":
      you.answers = [{ ask: command.ask, answer: command.answer }];
      if (scene.show.face.fixed) you.can = you.can.filter((each) => each !== "give_answer");
      if (command.answer.kind === "written") you.texts = command.answer.texts.map((text) => ({ text, state: "waiting" }));
      return;
    case "setTopics":
      Object.assign(you, { offers: command.offers, wants: command.wants });
      return;
    case "chooseSide":
      you.side = command.side;
      return;
    case "leave":
      you.present = false;
      return;
    case "agree":
    case "takeBack":
      you.agreed = command.do === "agree";
      you.can = you.agreed ? ["take_back"] : ["agree"];
      return;
    case "chooseGoal":
      if (command.note !== undefined) {
        you.goal_notes = command.chosen ? [...you.goal_notes, command.note] : you.goal_notes.filter((each) => each !== command.note);
        return;
      }
      you.goals = command.chosen ? [...you.goals, command.goal] : you.goals.filter((each) => each !== command.goal);
      return;
    case "writeGoal":
      you.goal_words = command.text;
      return;
    case "postNote":
      you.mine.notes = [{ note: 900 + you.mine.notes.length, text: command.text, column: command.column, state: "waiting", votes: 0 }, ...you.mine.notes];
      return;
    case "vote":
      you.mine = { ...you.mine, voted: [...you.mine.voted, command.note], votes_left: you.mine.votes_left - 1 };
      return;
    case "unvote":
      you.mine = { ...you.mine, voted: you.mine.voted.filter((each) => each !== command.note), votes_left: you.mine.votes_left + 1 };
      return;
    case "putQuestion":
      you.asked = { ...you.asked, questions: [{ question: 900 + you.asked.questions.length, text: command.text, state: "waiting", votes: 0 }, ...you.asked.questions] };
      return;
    case "takeBackQuestion":
      you.asked = { ...you.asked, questions: you.asked.questions.filter((each) => each.question !== command.question) };
      return;
    case "upvote":
      you.asked = { ...you.asked, voted: [...you.asked.voted, command.question], votes_left: you.asked.votes_left - 1 };
      return;
    case "takeBackUpvote":
      you.asked = { ...you.asked, voted: you.asked.voted.filter((each) => each !== command.question), votes_left: you.asked.votes_left + 1 };
      return;
    case "callMissing":
    case "clearMissing":
      you.place = { ...you.place, partner_missing: command.do === "callMissing" };
      you.can = command.do === "callMissing" ? [] : ["call_missing"];
      return;
    default:
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [scene = "lobby", port = "8099"] = process.argv.slice(2);
  const fake = await startFake({ scene, port: Number(port) });
  console.log(`${fake.url} plays "${scene}"; there are: ${Object.keys(scenes).join(" ")}`);
}
