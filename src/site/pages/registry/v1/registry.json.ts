// /registry/v1/registry.json: all that is known.

import { registryFile } from '#content/publish/files.ts';
import { REGISTRY } from '#content/publish/registry.ts';
import { jsonFile } from '#site/json.ts';

export function GET(): Response {
  return jsonFile(registryFile(REGISTRY));
}
