import type { TrendMoment } from "@klankbord/shared/chart";
import type { MeanFigure } from "@klankbord/shared/matrix";

type Figure = Pick<MeanFigure, "low" | "high"> & { value: number | null };

/** A period's figure as the picture draws it; that of an unfinished one hollow. */
export const momentOf = (label: string, { value, low, high }: Figure, hollow: boolean): TrendMoment => ({
  label,
  hollow,
  figure: value === null ? null : { value, low: low ?? value, high: high ?? value },
});
