package org.wardbook.base;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Says that a data folder is in use, for as long as the channel that it gives stays open. */
public final class FolderLock {
  private FolderLock() {}

  /**
   * Takes the folder.
   *
   * @throws DataFolderInUse when somebody else has it
   */
  public static FileChannel take(Path folder) {
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              folder.resolve("wardbook.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() != null) {
        return channel;
      }
      channel.close();
      throw new DataFolderInUse(folder);
    } catch (OverlappingFileLockException e) {
      // Not closed: this process would give the folder free that it holds elsewhere.
      throw new DataFolderInUse(folder);
    } catch (IOException e) {
      throw new DataFolderNotWritable(folder, e);
    }
  }
}
