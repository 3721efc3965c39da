export { addCells } from "./addCells.ts";
export type { Cells, ItemCells, PairSums, People, SideCells } from "./cells.ts";
export { certaintyWord } from "./certainty.ts";
export { compare, type Compared } from "./compare.ts";
export { completeCases } from "./completeCases.ts";
export { countCells } from "./countCells.ts";
export { drivers, momentsShape, ratedItems, type DriversQuestion } from "./drivers.ts";
export { groups, type Group, type GroupSize } from "./groups.ts";
export { indicators } from "./indicators.ts";
export { linesOfRule } from "./lines.ts";
export { maskGroups, maskParts } from "./maskGroups.ts";
export { matrix } from "./matrix.ts";
export {
  addToMoments,
  emptyMoments,
  momentsLength,
  reorderMoments,
  sumMoments,
  type Moments,
  type MomentsShape,
} from "./moments.ts";
export { QUADRANTS, quadrantOf } from "./quadrant.ts";
export { matrixSettings } from "./settings.ts";
export { hiddenParts, PARTS, ratedOf, type HiddenParts, type Rated } from "./rated.ts";
export { refuseFilter, suppress } from "./suppress.ts";
export { allWait, showPackets } from "./showPackets.ts";
export { columnsOf, countsOfItem, itemCells, PAIR_COLUMNS, TALLY_COLUMNS } from "./tally.ts";
export { BOOTSTRAP_N, DRIVERS_FIRM_N, DRIVERS_N, PACKETS_UNDER, VERDICT_N } from "./thresholds.ts";
export { trend, type Period } from "./trend.ts";
export type {
  Certainty,
  CertaintyWord,
  FigureNote,
  GapFigure,
  ImportantDissatisfied,
  IndexFigure,
  ItemDefinition,
  ItemState,
  LinePair,
  Lines,
  MatrixItem,
  MatrixNote,
  MatrixResult,
  MatrixSettings,
  MeanFigure,
  MissingCounts,
  NotedMean,
  Quadrant,
  QuadrantsByRule,
  SelectionFacts,
  ShareFigure,
  Side,
  SideFigure,
  Withheld,
} from "./types.ts";
export type { CompareItem, CompareResult, Difference } from "./compareResult.ts";
export type { DriverItem, DriverKind, DriversResult } from "./driversResult.ts";
export type { GroupRow, GroupsResult, ItemMeans } from "./groupsResult.ts";
export type { IndicatorsResult } from "./indicatorsResult.ts";
export type { TrendPoint, TrendResult } from "./trendResult.ts";
