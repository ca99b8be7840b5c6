package org.wardbook.rescue;

/** A file that can't be imported, with why in plain words. */
public final class UnusableRescueFile extends Exception {
  UnusableRescueFile(String message) {
    super(message);
  }

  UnusableRescueFile(String message, Throwable cause) {
    super(message, cause);
  }

  public String words() {
    return String.valueOf(getMessage());
  }
}
