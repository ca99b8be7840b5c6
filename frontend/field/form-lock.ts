/** Held in shared mode by every open form, so that no tab starts a new version under somebody's draft. */
const FORM_LOCK = 'wardbook-form-open';

/** Marks a form as open until the returned function is called. */
export function holdForm(): () => void {
  let release = (): void => undefined;
  if ('locks' in navigator) {
    const closed = new Promise<void>((resolve) => (release = resolve));
    void navigator.locks.request(FORM_LOCK, { mode: 'shared' }, () => closed);
  }
  return () => release();
}

/** Whether any tab has a form open. */
export async function isFormOpen(): Promise<boolean> {
  if (!('locks' in navigator)) {
    return false;
  }
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === FORM_LOCK);
}
