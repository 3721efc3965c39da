const CHANNELS = ["web", "phone", "counter", "mail"];
const PRODUCTS = ["repair", "replacement", "calibration", "polish", "tint"];

/** The values that the answers of a run name, by dimension. */
export const valuesOf = (locations: number): Record<"location" | "channel" | "product", string[]> => ({
  location: Array.from({ length: locations }, (_, at) => `centre-${at}`),
  channel: CHANNELS,
  product: PRODUCTS,
});
