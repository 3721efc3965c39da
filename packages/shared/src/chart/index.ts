export { PriorityChart, type PriorityChartProps } from "./PriorityChart.tsx";
export {
  type DrawnPoint,
  type PriorityData,
  type PriorityLayout,
  type PriorityView,
  priorityLayout,
} from "./priorityLayout.ts";
export { linesOf, movementData, priorityData } from "./priorityData.ts";
export type { Estimate, PlotLines, PlotPoint } from "./plotPoint.ts";
export { Marker, colourOf } from "./Marker.tsx";
export { type Paint, type Theme, type Token, paintOf } from "./paint.ts";
export { FONT } from "./font.ts";
export { TrendChart, type TrendChartProps } from "./TrendChart.tsx";
export {
  type TrendLayout,
  type TrendMoment,
  type TrendView,
  trendExtent,
  trendLayout,
} from "./trendLayout.ts";
export type { TrendEvent } from "./trendFlags.ts";
export { FlagSign } from "./FlagShape.tsx";
export { IntervalAxis, IntervalBar, type IntervalBarProps } from "./IntervalBar.tsx";
