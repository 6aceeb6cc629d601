// Work that is put off until the screen is drawn.

/** Calls something once a frame, however often it is asked for. */
export function onceAFrame(does: () => void): () => void {
  let scheduled = false;
  return () => {
    if (scheduled) return;
    scheduled = true;
    requestAnimationFrame(() => {
      scheduled = false;
      does();
    });
  };
}
