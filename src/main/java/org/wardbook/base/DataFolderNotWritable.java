package org.wardbook.base;

import java.nio.file.Path;

/** Wardbook can't work: it has nowhere to keep its data. */
public class DataFolderNotWritable extends RuntimeException {
  private final transient Path folder;

  DataFolderNotWritable(Path folder, Exception cause) {
    super("The data folder " + folder + " can't be written to: " + cause, cause);
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }
}
