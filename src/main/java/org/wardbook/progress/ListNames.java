package org.wardbook.progress;

/** What the CSU's lists are called within a sentence. */
final class ListNames {
  private ListNames() {}

  static String of(String register) {
    return switch (register) {
      case "priority-ward" -> "priority wards";
      case "speeding-area" -> "areas with speeding as a top-3 priority";
      case "hot-spot" -> "hot spots";
      case "reported-school" -> "reported schools";
      case "reported-drinking-place" -> "places reported for underage drinking";
      case "cctv-unit" -> "CCTV units";
      case "payback-rate" -> "hourly rates";
      default -> register.replace('-', ' ');
    };
  }

  /** What to do, where nothing is set. */
  static String setFirst(String register) {
    return "Set " + of(register) + " first.";
  }
}
