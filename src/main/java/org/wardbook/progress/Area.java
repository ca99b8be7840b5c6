package org.wardbook.progress;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.wardbook.register.RegisterEntry;
import org.wardbook.register.Registers;

/**
 * An area that the CSU has on a list on a day. A ward that has priority for several themes is one.
 *
 * @param ward the code of the ward
 */
record Area(String name, String ward) {

  static List<Area> validOn(Registers registers, String register, LocalDate day) {
    var areas = new LinkedHashMap<Area, Area>();
    for (var entry : registers.validOn(register, day)) {
      var area = new Area(entry.name(), wardOf(entry));
      areas.putIfAbsent(area, area);
    }
    return List.copyOf(areas.values());
  }

  static boolean isOfTheme(RegisterEntry entry, Set<String> themes) {
    return themes.contains(entry.values().path("theme").asString(""));
  }

  static String wardOf(RegisterEntry entry) {
    return entry.values().path("ward").asString("");
  }
}
