import type { IndicatorsWords } from "./words.ts";

export const en: IndicatorsWords = {
  title: "Indicators",
  text: "What the answers say in a few figures. Numbers of complaints are not among them: steering on those makes people stop writing them down.",
  satisfaction: {
    name: "Satisfaction with the handling",
    text: "The index over all handling items, from 0 to 100.",
  },
  ease: { name: "Ease of giving feedback", text: "Whether customers could reach the organisation easily." },
  recommend: {
    name: "Would recommend",
    text: "The share who agree that they would recommend the organisation.",
  },
  expectation: {
    name: "Expectation exceeded",
    text: "The share who agree that their expectation was exceeded.",
  },
  top2: (share) => `${share} agree`,
  mean: (mean, scale) => `Mean ${mean} out of ${scale}`,
  net: "Net recommend",
  goal: "The goal of the method: 100% enthusiastic customers.",
  notAsked: "not asked in this survey",
  later:
    "Times, terms and repeat complaints follow from the complaint files, which this installation does not keep yet.",
  perItem: "Per item",
};
