package org.wardbook.photo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wardbook.base.Disk;
import org.wardbook.base.DiskFault;

/**
 * A disk whose power is cut before a chosen step. Then it holds what it is bound to hold and
 * nothing more: of each file what was synced, and the new names of synced folders. Names that were
 * not synced are kept or forgotten, as it may happen.
 */
final class ForgetfulDisk implements Disk {
  private final Disk real;
  private final int cutBefore;
  private final boolean keepsNames;
  private final List<String> steps = new ArrayList<>();
  private final Map<Path, Long> syncedLength = new HashMap<>();
  private final Map<Path, Path> unsyncedNames = new HashMap<>();

  ForgetfulDisk(Disk real, int cutBefore, boolean keepsNames) {
    this.real = real;
    this.cutBefore = cutBefore;
    this.keepsNames = keepsNames;
  }

  /** What was done, one word a step. */
  List<String> steps() {
    return List.copyOf(steps);
  }

  void step(String name) {
    if (steps.size() == cutBefore) {
      throw new PowerCut();
    }
    steps.add(name);
  }

  /** Leaves on the real disk what is there after the power comes back. */
  void forget() throws IOException {
    for (var file : syncedLength.entrySet()) {
      if (Files.exists(file.getKey())) {
        try (var channel = FileChannel.open(file.getKey(), StandardOpenOption.WRITE)) {
          channel.truncate(file.getValue());
        }
      }
    }
    if (!keepsNames) {
      for (var renamed : unsyncedNames.entrySet()) {
        Files.move(renamed.getKey(), renamed.getValue(), StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  @Override
  public FileChannel open(Path file, OpenOption... options) throws DiskFault {
    var channel = real.open(file, options);
    syncedLength.putIfAbsent(file, 0L);
    return channel;
  }

  @Override
  public void write(Path file, FileChannel channel, ByteBuffer bytes) throws DiskFault {
    step("write");
    real.write(file, channel, bytes);
  }

  @Override
  public void sync(Path file, FileChannel channel) throws DiskFault {
    step("sync");
    real.sync(file, channel);
    try {
      syncedLength.put(file, channel.size());
    } catch (IOException e) {
      throw new DiskFault(file, e);
    }
  }

  @Override
  public void rename(Path from, Path to) throws DiskFault {
    step("rename");
    real.rename(from, to);
    unsyncedNames.put(to, from);
    syncedLength.put(to, syncedLength.getOrDefault(from, 0L));
    syncedLength.remove(from);
  }

  @Override
  public void syncFolder(Path folder) throws DiskFault {
    step("sync the folder");
    real.syncFolder(folder);
    unsyncedNames.keySet().removeIf(name -> folder.equals(name.getParent()));
  }

  /** Nothing after it happens. */
  static final class PowerCut extends Error {
    private static final long serialVersionUID = 1L;
  }
}
