import type { MailSettings } from "@klankbord/shared";
import type { JSX } from "preact";
import { mailPath } from "../../api/mail.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Shown, Skeleton } from "../../parts/Shown.tsx";
import { Letters } from "./Letters.tsx";
import { said } from "./said.ts";
import { Trial } from "./Trial.tsx";
import "./mail.css";

function SetUp({ settings: { server, from } }: { settings: MailSettings }): JSX.Element {
  const text = said.value;
  return (
    <>
      <dl class="mail-set-up">
        {server !== null && (
          <div>
            <dt>{text.server}</dt>
            <dd>{`${server.host}:${server.port}`}</dd>
          </div>
        )}
        {from !== null && (
          <div>
            <dt>{text.from}</dt>
            <dd>{from.name === "" ? from.address : `${from.name} <${from.address}>`}</dd>
          </div>
        )}
      </dl>
      <p class="quiet">{text.setIn}</p>
    </>
  );
}

/** How mails leave, whether that works, and what is in them. */
export function MailPage(): JSX.Element {
  const text = said.value;
  const answer = useAnswer(mailPath);
  const to = answer.data?.to;
  return (
    <div class="mail">
      <div class="page-head">
        <h1>{to === undefined ? "Mail" : text.title[to]}</h1>
        {to !== undefined && <p class="lead">{text.intro[to]}</p>}
      </div>
      <Shown answer={answer} skeleton={<Skeleton picture={false} />}>
        {(settings) => (
          <>
            {settings.to === "people" && <SetUp settings={settings} />}
            {settings.to === "demo" && (
              <p>
                <a href="/demo/post">{text.toPost}</a>
              </p>
            )}
            {settings.to !== "nobody" && <Trial />}
            <Letters letters={settings.letters} />
          </>
        )}
      </Shown>
    </div>
  );
}
