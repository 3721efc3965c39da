import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { keysPath, type NewKey } from "../../api/keys.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Shown, Skeleton } from "../../parts/Shown.tsx";
import { type LastDone, LastDoneLine } from "../parts/LastDone.tsx";
import { ShownOnce } from "../parts/ShownOnce.tsx";
import { KeyRow } from "./KeyRow.tsx";
import { MakeKey } from "./MakeKey.tsx";
import { said } from "./said.ts";
import "../parts/cards.css";
import "./keys.css";

/** Keys of programs: for owners. A key that was made is shown above the list, this once. */
export function KeysPage(): JSX.Element {
  const { title, add, intro, empty } = said.value;
  const answer = useAnswer(keysPath);
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<NewKey | null>(null);
  const [done, setDone] = useState<LastDone | null>(null);
  const maker = useRef<HTMLButtonElement>(null);
  return (
    <section class="block" aria-labelledby="keys">
      <div class="section-head">
        <h1 id="keys">{title}</h1>
        {!making && (
          <button
            ref={maker}
            type="button"
            class="button"
            onClick={() => {
              setDone(null);
              setMade(null);
              setMaking(true);
            }}
          >
            {add}
          </button>
        )}
      </div>
      <p class="quiet">{intro}</p>
      {making && (
        <MakeKey
          onCancel={() => {
            setMaking(false);
            // Back where the form was opened, once that button is there again.
            requestAnimationFrame(() => maker.current?.focus());
          }}
          onMade={(key) => {
            setMaking(false);
            setMade(key);
          }}
        />
      )}
      <LastDoneLine done={done} />
      {made !== null && (
        <ShownOnce
          key={made.id}
          id="key-made"
          label={said.value.made(made.name)}
          value={made.key}
          help={said.value.madeHelp}
        />
      )}
      <Shown answer={answer} skeleton={<Skeleton picture={false} />}>
        {({ keys }) =>
          keys.length === 0 ? (
            !making && <p class="notice">{empty}</p>
          ) : (
            <ul class="cards keys">
              {keys.map((key) => (
                <KeyRow
                  key={key.id}
                  apiKey={key}
                  onDone={(what) => {
                    setDone(what);
                    setMade(null);
                  }}
                />
              ))}
            </ul>
          )
        }
      </Shown>
    </section>
  );
}
