import { MONITOR_ITEMS } from "@klankbord/shared";
import type { Scratch } from "./install.ts";
import { CSS, JS, JSON_TYPE, type Product } from "./product.ts";

const STATEMENTS = MONITOR_ITEMS.map(({ texts }) => texts.en.replace("{organisation}", "Glaszorg"));
const SIDES = [
  { key: "satisfaction", low: "strongly disagree", high: "strongly agree" },
  { key: "importance", low: "not important at all", high: "very important" },
] as const;

/** Sixteen rating questions: PostHog's surveys have no matrix and no two scales for one statement. */
function posthog(scratch: Scratch): Product {
  const survey = {
    id: "monitor",
    name: "monitor",
    type: "popover",
    questions: STATEMENTS.flatMap((statement, index) =>
      SIDES.map(({ key, low, high }) => ({
        id: `q${index}${key}`,
        type: "rating",
        question: key === "importance" ? `How important is this to you: ${statement}` : statement,
        display: "number",
        scale: 5,
        lowerBoundLabel: low,
        upperBoundLabel: high,
        skipSubmitButton: true,
      })),
    ),
    appearance: { surveyPopupDelaySeconds: 0, displayThankYouMessage: true },
    conditions: null,
    start_date: "2024-01-01T00:00:00Z",
    end_date: null,
    feature_flag_keys: null,
  };
  const version = scratch.version("posthog-js");
  return {
    name: "PostHog (array + surveys)",
    version,
    set: "posthog-js/dist/array.js, which loads dist/surveys.js; the site answers its configuration and survey requests; sixteen rating questions that move on by themselves (it has no two scales for one statement)",
    tags: `<script src="/array.js"></script><script src="/start.js"></script>`,
    files: {
      "/array.js": { body: scratch.file("posthog-js/dist/array.js"), type: JS },
      [`/static/${version}/surveys.js`]: { body: scratch.file("posthog-js/dist/surveys.js"), type: JS },
      "/start.js": {
        body: `posthog.init("phc_test", { api_host: location.origin, autocapture: false, disable_session_recording: true,
          capture_pageview: false, opt_out_useragent_filter: true })`,
        type: JS,
      },
      "/array/phc_test/config.js": {
        body: `window._POSTHOG_REMOTE_CONFIG = { phc_test: { config: { surveys: true, supportedCompression: ["gzip"] }, siteApps: [] } }`,
        type: JS,
      },
      "/flags/": { body: JSON.stringify({ flags: {}, surveys: true }), type: JSON_TYPE },
      "/api/surveys/": { body: JSON.stringify({ surveys: [survey] }), type: JSON_TYPE },
      "/e/": { body: "{}", type: JSON_TYPE },
      "/i/v0/e/": { body: "{}", type: JSON_TYPE },
    },
    rating: 'button[aria-label^="Rate 4"]',
    finish: null,
    done: ".thank-you-message",
    monitor: true,
  };
}

function surveyjs(scratch: Scratch): Product {
  const model = {
    showProgressBar: true,
    autoAdvanceEnabled: true,
    autoAdvanceAllowComplete: true,
    pages: STATEMENTS.map((statement, index) => ({
      elements: SIDES.map(({ key, low, high }) => ({
        type: "rating",
        name: `q${index}${key}`,
        title: key === "importance" ? `How important is this to you: ${statement}` : statement,
        rateCount: 5,
        displayMode: "buttons",
        minRateDescription: low,
        maxRateDescription: high,
      })),
    })),
  };
  return {
    name: "SurveyJS (survey-core + survey-js-ui)",
    version: scratch.version("survey-js-ui"),
    set: "the two minified scripts and the style sheet without its web font; eight pages of two rating questions that move on by themselves",
    tags: `<link rel="stylesheet" href="/core.css"><div id="survey"></div>
      <script src="/core.js"></script><script src="/ui.js"></script><script src="/start.js"></script>`,
    files: {
      "/core.js": { body: scratch.file("survey-core/survey.core.min.js"), type: JS },
      "/ui.js": { body: scratch.file("survey-js-ui/survey-js-ui.min.js"), type: JS },
      "/core.css": { body: scratch.file("survey-core/survey-core.fontless.min.css"), type: CSS },
      "/start.js": {
        body: `new Survey.Model(${JSON.stringify(model)}).render(document.getElementById("survey"))`,
        type: JS,
      },
    },
    rating: ".sd-question:not(:has(input:checked)) .sd-rating__item:nth-of-type(4)",
    finish: null,
    done: ".sd-completedpage",
    monitor: true,
  };
}

async function sentry(scratch: Scratch): Promise<Product> {
  const body = await scratch.bundle(`
    import { init, feedbackIntegration } from "@sentry/browser";
    const feedback = feedbackIntegration({ autoInject: false, showName: false, showEmail: false });
    init({ dsn: location.protocol + "//key@" + location.host + "/1", integrations: [feedback], defaultIntegrations: false });
    feedback.createForm().then((form) => { form.appendToDom(); form.open(); });
  `);
  return {
    name: "Sentry feedback (one text box)",
    version: scratch.version("@sentry/browser"),
    set: "@sentry/browser with its feedback integration, bundled and minified by Vite; it asks one text, so it has no monitor to count",
    tags: '<script src="/sentry.js"></script>',
    files: { "/sentry.js": { body, type: JS }, "/api/1/envelope/": { body: "{}", type: JSON_TYPE } },
    rating: "textarea",
    finish: null,
    done: "none",
    monitor: false,
  };
}

export const PEERS = ["posthog-js", "survey-js-ui", "@sentry/browser"] as const;

export async function peers(scratch: Scratch): Promise<Product[]> {
  return [posthog(scratch), surveyjs(scratch), await sentry(scratch)];
}
