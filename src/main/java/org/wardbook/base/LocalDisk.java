package org.wardbook.base;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.springframework.stereotype.Component;

/** The disk of this machine. */
@Component
class LocalDisk implements Disk {
  @Override
  public FileChannel open(Path file, OpenOption... options) throws DiskFault {
    try {
      return FileChannel.open(file, options);
    } catch (IOException e) {
      throw new DiskFault(file, e);
    }
  }

  @Override
  public void write(Path file, FileChannel channel, ByteBuffer bytes) throws DiskFault {
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw new DiskFault(file, e);
    }
  }

  @Override
  public void sync(Path file, FileChannel channel) throws DiskFault {
    try {
      channel.force(true);
    } catch (IOException e) {
      throw new DiskFault(file, e);
    }
  }

  @Override
  public void rename(Path from, Path to) throws DiskFault {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new DiskFault(to, e);
    }
  }

  @Override
  public void syncFolder(Path folder) throws DiskFault {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      throw new DiskFault(folder, e);
    }
  }
}
