const BAR_HEIGHT = 56;

/** The first control of the question at the top of the screen, and how far it is scrolled: "f-size 12". */
export function placeInForm(form: ParentNode): string | null {
  for (const question of form.querySelectorAll('.question')) {
    const { bottom, top } = question.getBoundingClientRect();
    const control = question.querySelector('[id^="f-"]');
    if (bottom > BAR_HEIGHT && control) {
      return `${control.id} ${Math.round(top)}`;
    }
  }
  return null;
}

/** Scrolls to where `placeInForm` was taken; the top of the form when that question is no longer asked. */
export function returnTo(form: ParentNode, place: string): void {
  const [id, top] = place.split(' ');
  const question = id ? form.querySelector(`#${CSS.escape(id)}`)?.closest('.question') : null;
  window.scrollTo(0, question ? window.scrollY + question.getBoundingClientRect().top - Number(top) : 0);
}
