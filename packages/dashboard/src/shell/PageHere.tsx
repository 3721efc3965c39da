import type { ComponentChildren, JSX } from "preact";
import { Link } from "../parts/Link.tsx";
import { Outdated } from "../parts/Outdated.tsx";
import { Skeleton } from "../parts/Shown.tsx";
import { START } from "../route/address.ts";
import { words } from "../words/language.ts";
import type { Place } from "./places.ts";
import { useLoaded } from "../parts/useLoaded.ts";

function Coming(): JSX.Element {
  return (
    <div aria-busy="true">
      <Skeleton />
    </div>
  );
}

const Plain = ({ children }: { children: ComponentChildren }): JSX.Element => <>{children}</>;

const plain = async (): Promise<typeof Plain> => Plain;

/** The page of a place within the frame of its area, as soon as both have been fetched. */
export function PageHere({ area, page }: Place): JSX.Element {
  const frame = useLoaded(area.frame ?? plain);
  const content = useLoaded(page.load);
  if (frame.kind === "failed" || content.kind === "failed") return <Outdated />;
  if (frame.kind === "coming") return <Coming />;
  const Frame = frame.what;
  if (content.kind === "coming")
    return (
      <Frame>
        <Coming />
      </Frame>
    );
  const Content = content.what;
  return (
    <Frame>
      <Content key={page.key} />
    </Frame>
  );
}

/** Where an address leads to nothing that the reader may see. */
export function Nowhere(): JSX.Element {
  const { shell } = words.value;
  return (
    <div class="page-head">
      <h1>{shell.nowhere}</h1>
      <p class="lead">{shell.nowhereText}</p>
      <p>
        <Link to={{ area: START.area }}>{shell.home}</Link>
      </p>
    </div>
  );
}
