package org.wardbook.backup;

/** Why a command could not be done, for whoever typed it. */
class CommandFailure extends RuntimeException {
  CommandFailure(String words) {
    super(words);
  }
}
