// /registry/v1/schema.json: the JSON Schema of the files beside it.

import { schemaFile } from '#content/publish/files.ts';
import { jsonFile } from '#site/json.ts';

export function GET(): Response {
  return jsonFile(schemaFile());
}
