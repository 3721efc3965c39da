import { inLanguage } from "../../words/language.ts";
import { en } from "./words.en.ts";
import { nl } from "./words.nl.ts";

export const said = inLanguage({ nl, en });
