// Which statuses others get to see.

/** Whether somebody with this status shows as online to others; undefined before the first status. */
export function isVisible(status: string | undefined): boolean {
  return status !== undefined && status !== 'HDN' && status !== 'FLN';
}
