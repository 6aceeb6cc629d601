// What the published registry says of itself: the numbers of its shape and of its content, and its licence.

/** Number of the shape, by semver: a field that goes or changes its meaning raises the first number. */
export const SCHEMA_VERSION = '1.0.0';

/** Number of the content, by semver: a correction raises the last number, more facts the middle one. */
export const REGISTRY_VERSION = '0.1.0';

/** SPDX identifier of the data's licence. */
export const DATA_LICENCE = 'CC0-1.0';
