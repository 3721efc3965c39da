import { createAccess } from "./http/guard.ts";
import { ownSecret } from "./access/ownSecret.ts";
import { createLimits } from "./http/limits.ts";
import { createChanges } from "./writing/changes.ts";
import type { Config } from "./config.ts";
import { adoptValues } from "./groups/adopt.ts";
import { createKnownGroups } from "./groups/current.ts";
import { createHandOut } from "./intake/handOut.ts";
import { createJobs } from "./jobs/jobs.ts";
import { backupKind } from "./jobs/kinds/backup.ts";
import { expiringKind } from "./jobs/kinds/expiring.ts";
import { retentionKind } from "./jobs/kinds/retention.ts";
import { createRunner } from "./jobs/runner.ts";
import { everyNight } from "./jobs/schedule.ts";
import { createJournal } from "./writing/journal.ts";
import { createInsight } from "./insight/insight.ts";
import { createPictures } from "./insight/pictures.ts";
import { createThreadWriter } from "./writing/threadWriter.ts";
import { createLog, type Log } from "./log.ts";
import { mailKind } from "./outbound/mail/kind.ts";
import type { Mailer } from "./outbound/mail/mailer.ts";
import { createPostBox } from "./outbound/mail/postBox.ts";
import { MAIL } from "./outbound/mail/request.ts";
import { smtpMailer } from "./outbound/mail/smtp.ts";
import type { Services } from "./services.ts";
import { database, openClient } from "./storage/client.ts";
import { migrate } from "./storage/migrate.ts";
import { createSurveys } from "./surveys/find.ts";
import { seedReadySurveys } from "./surveys/ready.ts";

interface Opening {
  now?: () => number;
  log?: Log;
  /** Told when the link that signs in has been used, and another one is good. */
  linkUsed?: () => void;
}

export interface OpenServices extends Services {
  /** The database was not there before. */
  isNew: boolean;
  /** Ends what would keep connections open; requests that run are still served. */
  stop: () => void;
  /** Stores what was taken, then closes the database. */
  close: () => Promise<void>;
}

/** The mail server of the settings; in the demo a box, from which nothing goes to people. */
function mailerOf({ mail, demo }: Config, now: () => number): Mailer | null {
  if (demo) return createPostBox(mail?.from ?? { name: "Klankbord", address: "demo@klankbord.invalid" }, now);
  return mail && smtpMailer(mail.server, mail.from);
}

/** Opens the database, brings it up to date, starts the writer, and sees to it that the two ready surveys exist. */
export async function openServices(config: Config, opening: Opening = {}): Promise<OpenServices> {
  const now = opening.now ?? Date.now;
  const log = opening.log ?? createLog(config.logLevel);
  const isNew = (await migrate(config.databaseUrl, now())) === 0;
  const client = await openClient(config.databaseUrl);
  const db = database(client);
  const changes = createChanges();
  const stop = new AbortController();
  const journal = createJournal({
    writer: createThreadWriter(config.databaseUrl),
    committed: (survey, n) => changes.tell({ survey, n }),
    failed: (error) => log.error({ err: error }, "a group of answers could not be stored"),
  });
  const surveys = createSurveys(db);
  const groups = createKnownGroups(db);
  const insight = createInsight({ db, config, journal });
  const pictures = createPictures();
  const limits = createLimits({ config, now, log });
  const mailer = mailerOf(config, now);
  const nightly = {
    expiring: expiringKind({ journal, now }),
    ...(config.keepContactDays + config.keepRemarkDays > 0 && {
      retention: retentionKind({ db, journal, now, config }),
    }),
    ...(config.backups && { backup: backupKind({ ...config.backups, url: config.databaseUrl }, now) }),
  };
  const jobs = createJobs(
    createRunner({
      db,
      journal,
      kinds: { ...nightly, ...(mailer && { [MAIL]: mailKind({ db, journal, now, config }, mailer) }) },
      schedule: everyNight(Object.keys(nightly), config.timeZone),
      now,
      random: Math.random,
      log,
    }),
  );
  const services: Services = {
    db,
    journal,
    surveys,
    groups,
    insight,
    handOut: createHandOut(await ownSecret({ db, journal }, "hand-out")),
    pictures,
    limits,
    jobs,
    access: createAccess({ db, journal, groups, now, log, config, limits }, opening.linkUsed),
    mailer,
    changes,
    now,
    config,
    log,
    stopping: stop.signal,
  };
  await adoptValues(services);
  // A change of groups that was cut short goes on; figures are right meanwhile, of what has moved so far.
  void journal.settle().catch((error: unknown) => {
    // Closed meanwhile, it goes on at the next opening.
    if (!stop.signal.aborted) log.error({ err: error }, "groups could not be settled");
  });
  await seedReadySurveys(services);
  return {
    ...services,
    isNew,
    stop: () => {
      stop.abort();
      void jobs.close();
    },
    close: async () => {
      stop.abort();
      await jobs.close();
      await journal.close();
      await insight.close();
      await pictures.close();
      client.close();
    },
  };
}
