// /registry/v1/errors.json: the numeric errors.

import { errorsFile } from '#content/publish/files.ts';
import { REGISTRY } from '#content/publish/registry.ts';
import { jsonFile } from '#site/json.ts';

export function GET(): Response {
  return jsonFile(errorsFile(REGISTRY));
}
