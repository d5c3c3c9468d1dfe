import type { Attendee } from "../attendee";
import { Frame, PrivacyLine, type PageProps } from "../parts/frame";
import { Check, RoleDot } from "../parts/icons";
import type { Found, Role } from "../wire";

const lookUpAfter = 600;
let lookUpTimer: ReturnType<typeof setTimeout> | undefined;

// "found" only after a full name: at least two words.
function fullName(name: string): boolean {
  return name.trim().split(/\s+/).filter((part) => part.length > 1).length > 1;
}

function typeName(attendee: Attendee, name: string): void {
  attendee.type("name", name);
  attendee.type("department", undefined);
  attendee.found = undefined;
  clearTimeout(lookUpTimer);
  if (fullName(name)) lookUpTimer = setTimeout(() => attendee.lookUp(name.trim()), lookUpAfter);
}

type Side = Role | undefined;

function chosenRole(attendee: Attendee): Side {
  const role = attendee.draft("role");
  return role === "junior" || role === "senior" || role === "both" ? role : undefined;
}

// Listed people keep their listed role; `both` may choose or leave it to the plan; walk-ins must say.
function asksForRole(found: Found | undefined): boolean {
  return found !== undefined && (!found.listed || found.role === "both");
}

function join(attendee: Attendee): void {
  const name = (attendee.draft("name") ?? "").trim();
  const { found } = attendee;
  if (name === "") return;
  if (!found) return attendee.lookUp(name);
  const department = attendee.draft("department");
  const role = asksForRole(found) ? chosenRole(attendee) : undefined;
  attendee.wish({
    do: "join",
    name: found.listed ? found.name : name,
    bot: false,
    ...(department !== undefined && department !== "" ? { department } : {}),
    ...(role !== undefined && (role !== "both" || !found.listed) ? { role } : {}),
  });
}

function RoleChoice({ attendee, words, found }: PageProps & { found: Found }) {
  const chosen = chosenRole(attendee);
  const roles: readonly Role[] = ["junior", "senior", "both"];
  const help = { junior: "phone.join.junior_text", senior: "phone.join.senior_text", both: "phone.join.either" };
  return (
    <fieldset class="roles">
      <legend class="label">{words.text(found.listed ? "phone.join.as" : "phone.join.choose_role")}</legend>
      {roles.map((role) => (
        <label class={`option tall ${chosen === role ? "on" : ""} ${role}`}>
          <input
            type="radio"
            class="sr"
            name="role"
            checked={chosen === role}
            onChange={() => attendee.type("role", role)}
          />
          <span class="name">
            <RoleDot role={role} />
            {words.text(`phone.role.${role}`)}
          </span>
          <span class="m">{words.text(help[role])}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Departments({ attendee, words, found }: PageProps & { found: Found }) {
  const chosen = attendee.draft("department");
  return (
    <fieldset>
      <legend class="label">{words.text("phone.join.department")}</legend>
      {found.departments.map((department) => (
        <label class={`option ${chosen === department ? "on" : ""}`}>
          <input
            type="radio"
            class="sr"
            name="department"
            checked={chosen === department}
            onChange={() => attendee.type("department", department)}
          />
          {department}
        </label>
      ))}
    </fieldset>
  );
}

function WhatWasFound({ attendee, words, found }: PageProps & { found: Found }) {
  if (!found.tries_left && !found.listed) return <p class="card found">{words.text("phone.join.no_tries")}</p>;
  if (found.taken)
    return (
      <>
        <p class="card found">
          <span>
            {words.text("phone.join.taken")}
            <br />
            <span class="m">{words.text("phone.join.taken_help")}</span>
          </span>
        </p>
        {found.departments.length > 1 && <Departments attendee={attendee} words={words} found={found} />}
      </>
    );
  if (!found.listed) return <p class="card found">{words.text("phone.join.not_found")}</p>;
  return (
    <>
      <p class="card found">
        <span class="ok">
          <Check />
        </span>
        <span>
          {words.text("phone.join.found")}
          <br />
          <span class="m">{found.name}</span>
        </span>
      </p>
      {found.departments.length > 1 && <Departments attendee={attendee} words={words} found={found} />}
    </>
  );
}

function Below({ attendee, words, name, found, joining }: PageProps & { name: string; found?: Found; joining: boolean }) {
  if (found) {
    return (
      <>
        <WhatWasFound attendee={attendee} words={words} found={found} />
        {!found.taken && asksForRole(found) && <RoleChoice attendee={attendee} words={words} found={found} />}
      </>
    );
  }
  if (joining || fullName(name)) return <p class="m below">{words.text("phone.join.searching")}</p>;
  return <p class="m below">{words.text("phone.join.name_help")}</p>;
}

export function JoinPage({ attendee, words }: PageProps) {
  const name = attendee.draft("name") ?? attendee.lastName ?? "";
  const { found } = attendee;
  const joining = attendee.waiting.some((each) => each.do === "join");
  const lacksRole = found !== undefined && !found.listed && chosenRole(attendee) === undefined;
  const lacksDepartment = (found?.departments.length ?? 0) > 1 && attendee.draft("department") === undefined;
  const blocked = name.trim() === "" || lacksRole || lacksDepartment || joining;
  const foot = (
    <>
      <PrivacyLine>{words.text("phone.join.privacy")}</PrivacyLine>
      <button type="submit" form="join" class="button" disabled={blocked}>
        {words.text(joining ? "phone.sending" : found?.taken === true ? "phone.join.resume" : "phone.join.button")}
      </button>
    </>
  );
  return (
    <Frame attendee={attendee} words={words} foot={foot}>
      <h1>{words.text("phone.join.title")}</h1>
      <p class="t2">{words.text("phone.join.text")}</p>
      <form
        id="join"
        onSubmit={(event) => {
          event.preventDefault();
          if (!blocked) join(attendee);
        }}
      >
        <label class="label" for="name">
          {words.text("phone.join.name")}
        </label>
        <input
          id="name"
          class="field"
          type="text"
          autocomplete={attendee.lent ? "off" : "name"}
          autocapitalize="words"
          spellcheck={false}
          maxLength={320}
          value={name}
          onInput={(event) => typeName(attendee, event.currentTarget.value)}
        />
        <div aria-live="polite">
          <Below attendee={attendee} words={words} name={name} joining={joining} {...(found ? { found } : {})} />
        </div>
      </form>
    </Frame>
  );
}
