// /registry/v1/implementations.json: every implementation whose results are kept.

import { publishImplementations } from '#content/publish/implementation.ts';
import { publishJson } from '#content/publish.ts';
import { jsonFile } from '#site/json.ts';
import { IMPLEMENTATIONS } from '#site/played.ts';

export function GET(): Response {
  return jsonFile(publishJson(publishImplementations(IMPLEMENTATIONS)));
}
