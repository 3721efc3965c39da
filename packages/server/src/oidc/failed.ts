import type { ProviderFailure } from "@klankbord/shared";

/** Why signing in by the provider came to nothing: one word, for which the sign-in page has a sentence. */
export class ProviderFailed extends Error {
  readonly reason: ProviderFailure;

  constructor(reason: ProviderFailure, options?: ErrorOptions) {
    super(`signing in by the provider: ${reason}`, options);
    this.reason = reason;
  }
}
