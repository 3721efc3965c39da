import { z } from "zod";
import type { Resource } from "./operation.ts";

export const reference = {
  title: "Reference",
  description: "This description itself, for programs.",
  operations: {
    "GET /api/openapi.json": {
      name: "getDocument",
      summary: "The OpenAPI document",
      description: "OpenAPI 3.1, made from the schemas by which the server reads and replies.",
      replies: { 200: z.looseObject({ openapi: z.string() }).meta({ id: "Document" }) },
      etag: true,
      example: {},
    },
  },
} satisfies Resource;
