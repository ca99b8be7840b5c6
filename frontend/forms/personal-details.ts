import type { NamedRule } from './definition';

/**
 * What tells who somebody is, in the order in which it is looked for. `PersonalDetails.java` has the same and says what
 * each is for; `examples/personal-details.json` holds the two together. Where Java looks behind itself, a character is
 * taken instead: older iPhones can't, and whether there is one is all that matters here.
 */
const kinds: Readonly<Record<string, RegExp>> = {
  email: /[^\s@]+@[^\s@]+\.[A-Za-z]{2,}/,
  telephone: /(?:^|\D)(?:(?:\+|00)44 ?(?:\(0\) ?)?|\(?0)\d{2,4}\)?[ -]?\d{3,4}[ -]?\d{3,4}(?!\d)/,
  postcode:
    /\b(?:[BEGLMNSWbeglmnsw]|[A-Za-z]{2})\d[A-Za-z\d]? ?(?!(?:1[sS][tT]|2[nN][dD]|3[rR][dD]|\d[tT][hH]|\d[hH][rR]|\d[yY][rR])\b)\d[ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2}\b/,
  'national-insurance':
    /\b[A-CEGHJ-PR-TW-Za-ceghj-pr-tw-z][A-CEGHJ-NPR-TW-Za-ceghj-npr-tw-z] ?\d{2} ?\d{2} ?\d{2} ?[A-Da-d]\b/,
  'date-of-birth':
    /\b(?:[Dd]\.?[Oo]\.?[Bb]\b|DOB\b|[Dd]ate of birth\b)\D{0,12}\d|\b[Bb]orn (?:on )?(?:the )?\d{1,2}(?:st|nd|rd|th)?[ ./-]/,
  'number-plate':
    /\b[A-HJ-PR-Y]{2}\d{2} ?[A-HJ-PR-Z]{3}\b|\b[a-hj-pr-y]{2}\d{2}[a-hj-pr-z]{3}\b|\b(?!A2\d{0,2} |M2[056]? )[A-HJ-NPR-TV-Y]\d{1,3} ?[A-HJ-PR-Y]{3}\b|\b[A-HJ-PR-Y]{3} ?\d{1,3}[A-HJ-NPR-TV-Y]\b/,
  'titled-name':
    /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? [A-ZÀ-Þ][a-zà-ÿ'’-]+|\b(?:MR|MRS|MISS)\.? [A-ZÀ-Þ]{2,}|\b(?:mr|mrs)\.? [A-Za-z]{2,}/,
  named:
    /\b(?:[Nn]amed|[Cc]alled|[Nn]ame is|[Nn]ame was) ["“'‘]?(?!(?:Op|Operation|Project|The)\b)[A-ZÀ-Þ][a-zà-ÿ'’-]+ (?!(?:Project|Scheme|Programme|Group|Team|Day|Days|Week|Panel|Centre|Club|Trust|Road|Street|Lane|Close|Council|Watch|Plan|Partnership|Hall|Park|School)\b)[A-ZÀ-Þ][a-zà-ÿ'’-]+/
};

/** The first kind that the text holds. */
export function personalDetailIn(text: string): string | undefined {
  return Object.entries(kinds).find(([, form]) => form.test(text))?.[0];
}

/** A rule that blocks free texts in which somebody seems to be named: nobody is in these reports, only numbers. */
export function namesNobody(...fields: string[]): NamedRule {
  return ({ answers }) =>
    fields
      .filter((field) => typeof answers[field] === 'string' && personalDetailIn(answers[field]))
      .map((field) => ({ field, code: 'personal-details', severity: 'block' }));
}
