/**
 * Puts a style sheet on the page until the returned function is called: what only one screen looks like comes with that
 * screen, so that no form waits for it.
 */
export function wear(css: string): () => void {
  // Only what is measured in tests is without them.
  if (!('adoptedStyleSheets' in document)) {
    return () => undefined;
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
