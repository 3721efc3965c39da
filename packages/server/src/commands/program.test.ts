import { expect, test } from "vitest";
import { commandOn } from "../testing/command.ts";
import { temporaryServer } from "../testing/temporary.ts";

test("--help names every command, and ends well", async () => {
  const { services } = await temporaryServer();
  const { code, said, complained } = await commandOn(services, ["--help"]);
  expect([code, complained]).toEqual([0, []]);
  const told = [...said.join("\n").matchAll(/^  ([a-z-]+) /gm)].map(([, name]) => name);
  expect(told).toEqual(
    (
      "serve demo verify doctor remove person key erase export-person retention " +
      "backup restore export-all import-all help"
    ).split(" "),
  );
});

test.each([[["dance"]], [["backup"]], [["backup", "a", "b"]], [["verify", "--repare"]]])(
  "%j is not understood: code 2, and nothing is done",
  async (line) => {
    const { services } = await temporaryServer();
    const { code, said, complained } = await commandOn(services, line);
    expect([code, said]).toEqual([2, []]);
    expect(complained.join("\n")).toContain("error:");
  },
);
