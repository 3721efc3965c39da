import { type Box, type Segment, cross, nearestPoint, overlaps, strikes } from "./box.ts";
import { type Wish, boxesAnywhere, boxesAround } from "./candidates.ts";

export interface LabelWish extends Wish {
  /** Size of the number that stands for the label where the frame has no room for its words. */
  short: { width: number; height: number };
}

export interface Placed {
  /** Null where not even a number fits; the label is then named beneath the picture. */
  box: Box | null;
  /** From the marker's edge to the label; null when the label stands right beside its marker. */
  leader: Segment | null;
  /** True when the short form is meant. */
  short: boolean;
}

/** What labels keep away from: words always where there is any other room, strokes where it costs little. */
export interface Obstacles {
  words: readonly Box[];
  strokes: readonly Segment[];
  /** Strokes that say more: a name across a line of the matrix would stand in two corners, one on an arrow would hide it. */
  strong: readonly Segment[];
}

/** Costs in pixels of distance that a label would rather travel than do this. */
const COST = {
  words: 400,
  strong: 80,
  stroke: 26,
  leaderStrikes: 120,
  leaderCrosses: 60,
  leader: 14,
  nearerOther: 130,
  stacked: 40,
  farEnd: 12,
};
const LEADER_FROM = 7;
/** Closer together than this, in pixels, two names read as one block that belongs to neither marker. */
const APART = 8;
const PASSES = 4;

const bodyOf = ({ x, y, radius }: Wish): Box => ({
  x: x - radius - 2,
  y: y - radius - 2,
  width: 2 * radius + 4,
  height: 2 * radius + 4,
});

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

function leaderOf(wish: Wish, box: Box): Segment | null {
  const to = nearestPoint(box, wish.x, wish.y);
  const distance = Math.hypot(to.x - wish.x, to.y - wish.y);
  if (distance - wish.radius < LEADER_FROM) return null;
  const share = (wish.radius + 2) / distance;
  return { x1: wish.x + (to.x - wish.x) * share, y1: wish.y + (to.y - wish.y) * share, x2: to.x, y2: to.y };
}

interface Attempt {
  wishes: readonly LabelWish[];
  sizes: Wish[];
  bodies: Box[];
  placed: (Placed | undefined)[];
  obstacles: Obstacles;
}

/** What a box costs, or null when it may not be used (labels and markers are never covered) or costs more than the most. */
function costOf(attempt: Attempt, index: number, box: Box, most: number): number | null {
  const { bodies, placed, obstacles, sizes } = attempt;
  const wish = sizes[index];
  const own = bodies[index];
  if (wish === undefined || own === undefined) return null;
  const near = nearestPoint(box, wish.x, wish.y);
  let cost = Math.hypot(near.x - wish.x, near.y - wish.y);
  if (cost >= most || bodies.some((body) => overlaps(body, box))) return null;
  for (const [other, neighbour] of placed.entries())
    if (other !== index && neighbour?.box && overlaps(neighbour.box, box)) return null;
  // Nearer to another marker a name would be read as that one's; less so where it starts or ends beside its own.
  const distance = cost;
  const beside = near.x !== wish.x && Math.abs(near.y - wish.y) < wish.radius;
  for (const [other, place] of sizes.entries()) {
    if (other === index) continue;
    const to = nearestPoint(box, place.x, place.y);
    if (Math.hypot(to.x - place.x, to.y - place.y) < distance + wish.radius / 2)
      cost += beside ? COST.farEnd : COST.nearerOther;
  }
  for (const words of obstacles.words) if (overlaps(words, box)) cost += COST.words;
  for (const stroke of obstacles.strokes) if (strikes(stroke, box)) cost += COST.stroke;
  for (const stroke of obstacles.strong) if (strikes(stroke, box)) cost += COST.strong;
  const leader = leaderOf(wish, box);
  if (leader !== null) cost += COST.leader;
  for (const [other, neighbour] of placed.entries()) {
    if (other === index) continue;
    const body = bodies[other];
    // Markers on one spot are struck by every leader: that says nothing about this box.
    if (leader !== null && body !== undefined && !overlaps(body, own) && strikes(leader, body))
      cost += COST.leaderStrikes;
    if (!neighbour?.box) continue;
    if (overlaps(grown(neighbour.box, APART), box)) cost += COST.stacked;
    if (leader !== null && strikes(leader, neighbour.box)) cost += COST.leaderStrikes;
    if (neighbour.leader === null) continue;
    if (strikes(neighbour.leader, box)) cost += COST.leaderStrikes;
    if (leader !== null && cross(leader, neighbour.leader)) cost += COST.leaderCrosses;
  }
  return cost;
}

/** The cheapest free box; first around the marker, and only if all of those are bad anywhere in the frame. */
function bestBox(attempt: Attempt, index: number, frame: Box): Box | null {
  const wish = attempt.sizes[index];
  if (wish === undefined) return null;
  let best: Box | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidates of [boxesAround, boxesAnywhere]) {
    for (const box of candidates(wish, frame)) {
      const cost = costOf(attempt, index, box, least);
      if (cost !== null && cost < least) {
        least = cost;
        best = box;
      }
    }
    if (least < COST.words) return best;
  }
  return best;
}

function put(attempt: Attempt, index: number, frame: Box, short: boolean): boolean {
  const box = bestBox(attempt, index, frame);
  const wish = attempt.sizes[index];
  if (box === null || wish === undefined) return false;
  attempt.placed[index] = { box, leader: leaderOf(wish, box), short };
  return true;
}

/** Crowded markers choose first: they have the fewest places to go. */
function orderOf(wishes: readonly Wish[]): number[] {
  const crowd = wishes.map((wish) =>
    wishes.reduce((sum, other) => sum + 1 / (20 + Math.hypot(other.x - wish.x, other.y - wish.y)), 0),
  );
  return wishes.map((_, index) => index).sort((a, b) => (crowd[b] ?? 0) - (crowd[a] ?? 0) || a - b);
}

/**
 * Where the labels of a scatter of markers go. No label overlaps another label or a marker, and none leaves the frame;
 * a label that finds no room takes its short form. Deterministic: the same points give the same picture.
 *
 * Greedy in the order of crowding, then improved label by label until nothing moves (after Christensen, Marks and
 * Shieber 1995, An empirical study of algorithms for point-feature label placement).
 */
export function placeLabels(wishes: readonly LabelWish[], frame: Box, obstacles: Obstacles): Placed[] {
  const order = orderOf(wishes);
  const short = new Set<number>();
  const lost = new Set<number>();
  for (;;) {
    const sizes = wishes.map((wish, index) => (short.has(index) ? { ...wish, ...wish.short } : wish));
    const attempt: Attempt = { wishes, sizes, bodies: wishes.map(bodyOf), placed: [], obstacles };
    const failed = order.find((index) => !lost.has(index) && !put(attempt, index, frame, short.has(index)));
    if (failed === undefined) return improve(attempt, order, frame, short, lost);
    if (short.has(failed)) lost.add(failed);
    else short.add(failed);
  }
}

function improve(
  attempt: Attempt,
  order: readonly number[],
  frame: Box,
  short: ReadonlySet<number>,
  lost: ReadonlySet<number>,
): Placed[] {
  for (let pass = 0; pass < PASSES; pass += 1) {
    let moved = false;
    for (const index of order) {
      const before = attempt.placed[index]?.box;
      if (!before || lost.has(index)) continue;
      put(attempt, index, frame, short.has(index));
      const after = attempt.placed[index]?.box;
      moved ||= after?.x !== before.x || after.y !== before.y;
    }
    if (!moved) break;
  }
  return attempt.wishes.map(
    (_, index) => attempt.placed[index] ?? { box: null, leader: null, short: short.has(index) },
  );
}
