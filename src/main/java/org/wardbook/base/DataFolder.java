package org.wardbook.base;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The folder that holds everything Wardbook keeps ({@code wardbook.data-dir}), for this server
 * alone: a second one would not know which photos are arriving at the first, and nothing may be
 * restored into it meanwhile. The system gives it free when the server ends, however it ends.
 */
@Component
public class DataFolder implements DisposableBean {
  /** Where a backup is unpacked before it takes the place of what is there. */
  public static final String RESTORING = "restoring";

  private final Path root;
  private final FileChannel inUse;

  DataFolder(@Value("${wardbook.data-dir}") Path root) {
    this.root = root.toAbsolutePath().normalize();
    makeWritable(this.root);
    refuseHalfRestored(this.root);
    inUse = FolderLock.take(this.root);
    makeWritable(photos());
  }

  private static void refuseHalfRestored(Path root) {
    if (Files.exists(root.resolve(RESTORING))) {
      throw new DatabaseUnfit(
          "A backup was being restored into " + root + ", and that was not finished.",
          "Do it again: java -jar wardbook.jar restore <backup>");
    }
  }

  public Path root() {
    return root;
  }

  public Path database() {
    return root.resolve("wardbook.db");
  }

  public Path photos() {
    return root.resolve("photos");
  }

  @Override
  public void destroy() throws IOException {
    inUse.close();
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
