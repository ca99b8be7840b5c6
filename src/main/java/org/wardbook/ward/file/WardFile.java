package org.wardbook.ward.file;

import java.util.List;
import org.wardbook.ward.WardSet;

/**
 * Boundaries that were read from a file and can be used.
 *
 * @param remarks what is worth knowing all the same, in plain words
 */
public record WardFile(WardSet set, List<String> remarks) {
  public WardFile {
    remarks = List.copyOf(remarks);
  }
}
