package org.wardbook.base;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;

/**
 * The steps by which something gets on disk and is not only on its way there. A port, so that a
 * test can cut the power or fill the disk between any two of them.
 *
 * <p>Everything here fails with {@link DiskFault}, so that a disk that fails can be told from a
 * phone that went away in the middle.
 */
public interface Disk {
  FileChannel open(Path file, OpenOption... options) throws DiskFault;

  /** Writes all of the bytes where the channel stands. */
  void write(Path file, FileChannel channel, ByteBuffer bytes) throws DiskFault;

  /** After this the content of the file survives a power cut. */
  void sync(Path file, FileChannel channel) throws DiskFault;

  /** Gives the file another name, at once or not at all. */
  void rename(Path from, Path to) throws DiskFault;

  /** After this the names in the folder survive a power cut. */
  void syncFolder(Path folder) throws DiskFault;
}
