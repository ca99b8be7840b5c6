package org.wardbook.base;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds what tells who somebody is in text that must not say it. The plan keeps numbers of young
 * people, victims and perpetrators and never who they are (practice §7, §10).
 *
 * <p>It finds what has a form of its own; a bare first name passes. The phone's twin reads the same
 * examples, {@code frontend/forms/examples/personal-details.json}. Patterns stay within what Java
 * and JavaScript read alike.
 */
public enum PersonalDetails {
  EMAIL("an e-mail address", "[^\\s@]+@[^\\s@]+\\.[A-Za-z]{2,}"),

  /** UK numbers, with or without the country; 101 and 999 are nobody's. */
  TELEPHONE(
      "a telephone number",
      "(?<!\\d)(?:(?:\\+|00)44 ?(?:\\(0\\) ?)?|\\(?0)\\d{2,4}\\)?[ -]?\\d{3,4}[ -]?\\d{3,4}(?!\\d)"),

  /** "M25 2hr" and "M20 1st" are no postcodes; "TN13" alone is a part of the town. */
  POSTCODE(
      "a full postcode",
      "\\b(?:[BEGLMNSWbeglmnsw]|[A-Za-z]{2})\\d[A-Za-z\\d]? ?"
          + "(?!(?:1[sS][tT]|2[nN][dD]|3[rR][dD]|\\d[tT][hH]|\\d[hH][rR]|\\d[yY][rR])\\b)"
          + "\\d[ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2}\\b"),

  NATIONAL_INSURANCE(
      "a National Insurance number",
      "\\b[A-CEGHJ-PR-TW-Za-ceghj-pr-tw-z][A-CEGHJ-NPR-TW-Za-ceghj-npr-tw-z]"
          + " ?\\d{2} ?\\d{2} ?\\d{2} ?[A-Da-d]\\b"),

  DATE_OF_BIRTH(
      "a date of birth",
      "\\b(?:[Dd]\\.?[Oo]\\.?[Bb]\\b|DOB\\b|[Dd]ate of birth\\b)\\D{0,12}\\d"
          + "|\\b[Bb]orn (?:on )?(?:the )?\\d{1,2}(?:st|nd|rd|th)?[ ./-]"),

  /** The common forms of practice §1.6; "A25 CSU" and "M25 KCC" are roads. */
  NUMBER_PLATE(
      "a number plate",
      "\\b[A-HJ-PR-Y]{2}\\d{2} ?[A-HJ-PR-Z]{3}\\b"
          + "|\\b[a-hj-pr-y]{2}\\d{2}[a-hj-pr-z]{3}\\b"
          + "|\\b(?!A2\\d{0,2} |M2[056]? )[A-HJ-NPR-TV-Y]\\d{1,3} ?[A-HJ-PR-Y]{3}\\b"
          + "|\\b[A-HJ-PR-Y]{3} ?\\d{1,3}[A-HJ-NPR-TV-Y]\\b"),

  TITLED_NAME(
      "a person’s name",
      "\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\\.? [A-ZÀ-Þ][a-zà-ÿ'’-]+"
          + "|\\b(?:MR|MRS|MISS)\\.? [A-ZÀ-Þ]{2,}|\\b(?:mr|mrs)\\.? [A-Za-z]{2,}"),

  /** "Called Power Project" and "named Operation Falcon" name no person. */
  NAMED(
      "a person’s name",
      "\\b(?:[Nn]amed|[Cc]alled|[Nn]ame is|[Nn]ame was) [\"“'‘]?"
          + "(?!(?:Op|Operation|Project|The)\\b)[A-ZÀ-Þ][a-zà-ÿ'’-]+ "
          + "(?!(?:Project|Scheme|Programme|Group|Team|Day|Days|Week|Panel|Centre|Club|Trust|Road"
          + "|Street|Lane|Close|Council|Watch|Plan|Partnership|Hall|Park|School)\\b)"
          + "[A-ZÀ-Þ][a-zà-ÿ'’-]+");

  private final String words;
  private final Pattern pattern;

  PersonalDetails(String words, String pattern) {
    this.words = words;
    this.pattern = Pattern.compile(pattern);
  }

  /** The first of its kind, in the order above, that the text holds; empty when there is none. */
  public static Optional<PersonalDetails> in(String text) {
    return Arrays.stream(values()).filter(kind -> kind.pattern.matcher(text).find()).findFirst();
  }

  /** What it is, such as "a telephone number". */
  public String words() {
    return words;
  }

  /** Why a text with it is refused and what to do. */
  public String refusal() {
    return "This looks like it holds "
        + words
        + ". Nothing that tells who somebody is may be kept here: take it out.";
  }

  /** As the shared examples name it, such as {@code national-insurance}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
