// Has the service worker keep the reference for reading offline: asked for when a page has long been there.

const { serviceWorker } = navigator;

/** Starts the worker, if need be, and tells it to look whether what it keeps is whole. */
async function keep(): Promise<void> {
  try {
    await serviceWorker.register(new URL('../worker.js', import.meta.url));
    const { active } = await serviceWorker.ready;
    active?.postMessage('keep');
  } catch {
    // A window that may keep nothing is read as before.
  }
}

/** Whether somebody asks to save data: then what is read is loaded, and no more. */
function saves(): boolean {
  const connection: unknown = 'connection' in navigator ? navigator.connection : undefined;
  return (
    typeof connection === 'object' &&
    connection !== null &&
    'saveData' in connection &&
    connection.saveData === true
  );
}

if ('serviceWorker' in navigator && !saves()) void keep();

export {};
