package org.wardbook.ward.file;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardbook.ward.MicroPoint;

/**
 * A ward as the file has it.
 *
 * @param district code of the council, where the file says it
 * @param polygons its parts; of each the ring around it and then those of its holes
 */
record RawWard(
    String code, String name, @Nullable String district, List<List<List<MicroPoint>>> polygons) {

  String label() {
    return "“" + name + "” (" + code + ")";
  }
}
