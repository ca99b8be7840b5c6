package org.wardbook.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder that holds everything Wardbook keeps ({@code wardbook.data-dir}). */
@Component
public class DataFolder {
  private final Path root;

  DataFolder(@Value("${wardbook.data-dir}") Path root) {
    this.root = root.toAbsolutePath().normalize();
    makeWritable(this.root);
    makeWritable(photos());
  }

  public Path database() {
    return root.resolve("wardbook.db");
  }

  public Path photos() {
    return root.resolve("photos");
  }

  private static void makeWritable(Path folder) {
    try {
      Files.createDirectories(folder);
      // Asking for permissions is not enough: a read-only file system only shows when written to.
      Files.delete(Files.createTempFile(folder, ".writable", null));
    } catch (IOException e) {
      throw new DataFolderNotWritable(folder, e);
    }
  }
}
