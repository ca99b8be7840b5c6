package org.wardbook.base;

import java.nio.file.Path;

/** Another Wardbook works on this folder. */
public class DataFolderInUse extends RuntimeException {
  DataFolderInUse(Path folder) {
    super("Another Wardbook is using the data folder " + folder + ".");
  }
}
