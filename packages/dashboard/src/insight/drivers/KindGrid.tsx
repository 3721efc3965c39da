import type { DriverKind, DriversResult } from "@klankbord/shared/matrix";
import type { JSX } from "preact";
import type { Survey } from "../../api/shapes.ts";
import { language } from "../../words/language.ts";
import { nameOf } from "../../survey/itemName.ts";
import { said } from "./said.ts";

/** Reading order: what to keep right, what is overlooked, what must simply be right, what matters little. */
const KINDS: readonly DriverKind[] = ["key", "hidden_driver", "hygiene", "minor"];

/** Stated against derived importance as four groups of names; the two are never averaged into one. */
export function KindGrid({ data, survey }: { data: DriversResult; survey: Survey }): JSX.Element {
  const drivers = said.value;
  // Most surveys have none: then it is no fifth group to wonder about.
  const kinds = [...KINDS, "reverse" as const].filter(
    (kind) => kind !== "reverse" || data.items.some((item) => item.kind === kind),
  );
  return (
    <section class="block">
      <h2>{drivers.grid}</h2>
      <p class="quiet">{drivers.gridHelp}</p>
      <div class="kinds">
        {kinds.map((kind) => {
          const items = data.items.filter((item) => item.kind === kind);
          return (
            <div key={kind} class={`kind kind-${kind}`}>
              <h3>{drivers.kinds[kind].name}</h3>
              <p class="quiet">{drivers.kinds[kind].text}</p>
              {items.length === 0 ? (
                <p class="kind-none" aria-hidden="true">
                  –
                </p>
              ) : (
                <ul>
                  {items.map(({ key }) => (
                    <li key={key}>{nameOf(survey, key, language.value)}</li>
                  ))}
                </ul>
              )}
            </div>
          );
        })}
      </div>
    </section>
  );
}
