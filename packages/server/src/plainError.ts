/** An error whose message is all that whoever started the program needs: what is wrong, and what to do. */
export class PlainError extends Error {}
