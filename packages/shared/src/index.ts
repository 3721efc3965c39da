export { LANGUAGES, isLanguage, textIn, withOrganisation, type Language, type Texts } from "./language.ts";
export {
  APOLOGY_ITEM,
  FEEDBACK_ITEMS,
  MONITOR_ITEMS,
  knownItem,
  type ItemRole,
  type MonitorItem,
} from "./items.ts";
export {
  surveyDefinition,
  surveyKey,
  dimensionKey,
  dimensionValue,
  type LineRule,
  type PublicSurvey,
  type Scale,
  type SpokenSurvey,
  type SurveyDefinition,
  type SurveyInput,
  type SurveyItem,
} from "./survey.ts";
export { dimensionChange, mergeSubmission, MOST_SPELLINGS, MOST_VALUES, type GroupValue } from "./groups.ts";
export { foldSpelling, tidySpelling } from "./spelling.ts";
export {
  improvementChange,
  improvementSubmission,
  type ImprovementContent,
  type ImprovementInput,
} from "./improvement.ts";
export type { Improvement } from "./api/improvements.ts";
export type { ApiKey } from "./api/keys.ts";
export type { AuditEntry } from "./api/audit.ts";
export type { ResponseReceipt } from "./api/responses.ts";
export {
  ratingPair,
  responseId,
  responseSubmission,
  type Rating,
  type RatingPair,
  type ResponseInput,
  type ResponseSubmission,
} from "./response.ts";
export {
  NO_ANSWER,
  NOT_APPLICABLE,
  NOT_ASKED,
  SKIPPED,
  packRatings,
  unpackRatings,
  valueOf,
} from "./packed.ts";
export { PROBLEMS, type Problem, type ProblemCode } from "./problem.ts";
export { isEmail } from "./email.ts";
export { plainText } from "./plainText.ts";
export type { CustomerWords } from "./words/customer/words.ts";
export { readySurveys } from "./ready.ts";
export { RIGHTS, RIGHTS_OF, ROLES, type Right, type Role } from "./rights.ts";
export {
  code,
  codeGiven,
  ownPasswordChange,
  passkeyMade,
  passkeyUsed,
  passwordGiven,
  passwordMaybeGiven,
  type OpenSession,
  type Passkey,
  type PasskeyUsed,
  type ProviderFailure,
  type SecondFactor,
  type SecondFactorOffer,
} from "./account.ts";
export {
  keySubmission,
  password,
  personChange,
  personSubmission,
  type AddedPerson,
  type Groups,
  type Invitation,
  type Me,
  type Person,
} from "./person.ts";
export { JOB_STATES, type JobEntry, type JobList, type JobState } from "./job.ts";
export { LETTER_NAMES, STAFF_LANGUAGES, type LetterName, type StaffLanguage } from "./letterNames.ts";
export {
  letterChange,
  letterDraft,
  mailTrial,
  type Letter,
  type LetterEntry,
  type LetterPart,
  type LetterPreview,
  type MailSettings,
  type MailTrialResult,
} from "./mail.ts";
