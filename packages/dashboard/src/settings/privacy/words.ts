/** The words of the page with customers' data, in one language. */
export interface PrivacyWords {
  title: string;
  intro: string;
  whom: string;
  whomHelp: string;
  whomMissing: string;
  whomWrong: string;
  find: string;
  finding: string;
  nobody: (whom: string) => string;
  found: (n: number, whom: string) => string;
  file: string;
  fileName: string;
  erase: string;
  really: (n: number) => string;
  keep: string;
  erased: (n: number) => string;
  backups: string;
}
