// /registry/v1/vectors/schema.json: the JSON Schema of the files beside it.

import { vectorSchemaFile } from '#content/publish/files.ts';
import { jsonFile } from '#site/json.ts';

export function GET(): Response {
  return jsonFile(vectorSchemaFile());
}
