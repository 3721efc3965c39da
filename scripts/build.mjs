import { main } from "./setup/process.mjs";
import { checkNode, installPackages } from "./setup/install.mjs";
import { build } from "./setup/build.mjs";

await main(async () => {
  checkNode();
  await installPackages();
  await build();
});
