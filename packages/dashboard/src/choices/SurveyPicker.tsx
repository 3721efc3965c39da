import type { JSX } from "preact";
import { go } from "../route/address.ts";
import { surveysPath } from "../api/questions.ts";
import type { Survey } from "../api/shapes.ts";
import { useAnswer } from "../api/useAnswer.ts";
import { language, words } from "../words/language.ts";
import { textOf } from "../survey/texts.ts";

/** Which survey's answers are shown; nothing where there is only one. */
export function SurveyPicker({ survey }: { survey: Survey }): JSX.Element | null {
  const { data } = useAnswer(surveysPath);
  const surveys = data?.surveys ?? [];
  if (surveys.length < 2) return null;
  return (
    <label class="pick survey-pick">
      <span class="for-ears">{words.value.survey}</span>
      <select
        value={survey.key}
        onChange={({ currentTarget }) =>
          go({ survey: currentTarget.value, segment: null, by: null, outcome: null, rule: null })
        }
      >
        {surveys.map(({ key, title }) => (
          <option key={key} value={key}>
            {(title && textOf(title, language.value)) ?? key}
          </option>
        ))}
      </select>
    </label>
  );
}
