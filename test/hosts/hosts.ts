import { builtins } from "./pages/builtins.ts";
import { documents } from "./pages/documents.ts";
import { libraries } from "./pages/libraries.ts";
import { loading } from "./pages/loading.ts";
import { navigation } from "./pages/navigation.ts";
import { policies } from "./pages/policies.ts";
import { styles } from "./pages/styles.ts";
import { website, type Host } from "./host.ts";

/** What every other page is compared with. */
export const BLANK: Host = { name: "a blank page", page: (embed) => ({ html: website({ embed }) }) };

export const HOSTS: readonly Host[] = [
  ...styles,
  ...builtins,
  ...libraries,
  ...documents,
  ...policies,
  ...loading,
  ...navigation,
];
