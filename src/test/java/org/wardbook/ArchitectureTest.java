package org.wardbook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;

/**
 * Which room may use which. A new arrow is drawn here, in the table, before it is drawn in the
 * code; docs/architecture.md explains the directions.
 */
@AnalyzeClasses(
    packages = ArchitectureTest.ROOT,
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  static final String ROOT = "org.wardbook";

  /** For each feature the others that it may use, beside itself and {@code base}. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          entry("base", Set.of()),
          entry("ward", Set.of("people")),
          entry("people", Set.of()),
          entry("security", Set.of("people")),
          entry("register", Set.of("people", "ward")),
          entry("plan", Set.of("ward", "people")),
          entry("report", Set.of("ward", "people", "register")),
          entry("photo", Set.of("report", "people")),
          entry("backup", Set.of()),
          entry("progress", Set.of("report", "plan", "ward", "register")),
          entry("rescue", Set.of("report", "photo", "people")),
          entry("map", Set.of("ward")),
          entry(
              "sync",
              Set.of(
                  "report",
                  "photo",
                  "plan",
                  "progress",
                  "ward",
                  "people",
                  "security",
                  "register",
                  "rescue")));

  /** What every {@code ui} room may use beside its own feature, {@code base.ui} and {@code map}. */
  private static final Map<String, Set<String>> UI_MAY_ALSO_USE =
      Map.of(
          "report", Set.of("ward", "people", "photo"),
          "progress", Set.of("plan", "report", "people"),
          "plan", Set.of("progress", "report"),
          "people", Set.of("security"));

  @ArchTest
  static void everyRoomUsesOnlyWhatItMay(JavaClasses classes) {
    Set<String> forbidden = new TreeSet<>();
    for (JavaClass from : classes) {
      for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
        if (isForbidden(Room.of(from), Room.of(dependency.getTargetClass()))) {
          forbidden.add(dependency.getDescription());
        }
      }
    }
    assertThat(forbidden).isEmpty();
  }

  private static boolean isForbidden(Room from, Room to) {
    if (from.isOutside() || to.isOutside() || from.feature().equals("demo")) {
      return false;
    }
    if (to.ui() && !to.feature().equals("base") && !to.feature().equals(from.feature())) {
      return true;
    }
    if (from.feature().equals(to.feature()) || to.feature().equals("base")) {
      return !from.ui() && to.ui();
    }
    if (from.ui() && to.feature().equals("map")) {
      return false;
    }
    boolean allowed = MAY_USE.getOrDefault(from.feature(), Set.of()).contains(to.feature());
    boolean allowedForUi =
        from.ui() && UI_MAY_ALSO_USE.getOrDefault(from.feature(), Set.of()).contains(to.feature());
    return !allowed && !allowedForUi;
  }

  @ArchTest
  static void nothingImportsAReportType(JavaClasses classes) {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.wardbook.report.type..", "org.wardbook.demo..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.wardbook.report.type..")
        .check(classes);
  }

  @ArchTest
  static void definitionsKnowNeitherSpringNorVaadin(JavaClasses classes) {
    noClasses()
        .that()
        .resideInAPackage("org.wardbook.report.definition")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "com.vaadin..")
        .check(classes);
  }

  @ArchTest
  static void onlyScreensKnowVaadin(JavaClasses classes) {
    noClasses()
        .that(
            DescribedPredicate.describe(
                "are not screens",
                type ->
                    !Room.of(type).ui()
                        && !Set.of("map", "security", "").contains(Room.of(type).feature())))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.vaadin..")
        .check(classes);
  }

  @ArchTest
  static void namesSayWhatAThingIs(JavaClasses classes) {
    noClasses()
        .should()
        .haveNameMatching(".*(Manager|Helper|Impl|Dto|DTO|Util|Utils)")
        .check(classes);
  }

  @ArchTest
  static void everyPackageIsNullMarked(JavaClasses classes) {
    Set<String> unmarked = new TreeSet<>();
    classes.forEach(
        type -> {
          if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
            unmarked.add(type.getPackageName());
          }
        });
    assertThat(unmarked).isEmpty();
  }

  /** A feature package, and whether the class belongs to its screens. */
  private record Room(String feature, boolean ui) {

    static Room of(JavaClass type) {
      String name = type.getPackageName();
      if (!name.startsWith(ROOT + ".")) {
        return new Room("", false);
      }
      String[] parts = name.substring(ROOT.length() + 1).split("\\.");
      return new Room(parts[0], parts[parts.length - 1].equals("ui"));
    }

    boolean isOutside() {
      return feature.isEmpty();
    }
  }

  @ArchTest
  static void theTableNamesEveryRoom(JavaClasses classes) {
    Set<String> rooms = new TreeSet<>();
    classes.forEach(type -> rooms.add(Room.of(type).feature()));
    rooms.remove("");
    rooms.remove("demo");
    assertThat(MAY_USE.keySet()).containsAll(rooms);
  }
}
