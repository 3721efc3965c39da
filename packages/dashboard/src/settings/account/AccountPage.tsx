import type { JSX } from "preact";
import { secondFactorPath } from "../../api/account.ts";
import { me } from "../../api/me.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Shown, Skeleton } from "../../parts/Shown.tsx";
import { words } from "../../words/language.ts";
import "./account.css";
import { Passkeys } from "./Passkeys.tsx";
import { Password } from "./Password.tsx";
import { said } from "./said.ts";
import { SecondFactor } from "./SecondFactor.tsx";
import { Sessions } from "./Sessions.tsx";

/** What somebody keeps of their own: where they are signed in, and by what they sign in. */
export function AccountPage(): JSX.Element {
  const answer = useAnswer(secondFactorPath);
  const person = me.value?.person;
  return (
    <div class="account">
      <div class="page-head">
        <h1>{said.value.title}</h1>
        {person != null && (
          <p class="lead">
            {person.name} · {person.email} · {words.value.roles[person.role]}
          </p>
        )}
      </div>
      <Sessions />
      <Shown answer={answer} skeleton={<Skeleton picture={false} />}>
        {(state) => (
          <>
            {state.hasPassword && <Password />}
            <SecondFactor state={state} />
            <Passkeys hasPassword={state.hasPassword} />
          </>
        )}
      </Shown>
    </div>
  );
}
