package org.wardbook.rescue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RescueFileTest {
  @TempDir Path folder;

  @Test
  void opensWhatThePhoneSealed() throws Exception {
    var parts = read(SealedExample.lines());

    assertThat(SealedExample.key().id()).isEqualTo(SealedExample.keyId());
    assertThat(parts).hasSize(SealedExample.parts().size());
    for (int i = 0; i < parts.size(); i++) {
      var expected = SealedExample.parts().path(i);
      assertThat(parts.get(i).about()).isEqualTo(expected.path("about"));
      assertThat(parts.get(i).bytes())
          .isEqualTo(Base64.getDecoder().decode(expected.path("base64").stringValue()));
    }
  }

  @Test
  void opensIt_whenAMailProgramEndedTheLinesItsOwnWay() throws Exception {
    Path file = folder.resolve("mailed.txt");
    Files.writeString(file, String.join("\r\n", SealedExample.lines()) + "\r\n\r\n");
    var parts = new ArrayList<Part>();

    RescueFile.read(file, SealedExample.key(), parts::add);

    assertThat(parts).hasSize(SealedExample.parts().size());
  }

  @Test
  void saysThatItIsCutShort_whereverALineIsMissingAtTheEnd() {
    for (int kept = 1; kept < SealedExample.lines().size(); kept++) {
      var lines = SealedExample.lines().subList(0, kept);

      assertThatThrownBy(() -> read(lines))
          .isInstanceOf(UnusableRescueFile.class)
          .hasMessageContaining("cut short");
    }
  }

  @Test
  void saysThatItIsDamaged_whenALineIsCutMovedLeftOutOrChanged() {
    var cut = SealedExample.lines();
    cut.set(2, cut.get(2).substring(0, 40));
    var moved = SealedExample.lines();
    Collections.swap(moved, 2, 3);
    var leftOut = SealedExample.lines();
    leftOut.remove(2);
    var changed = SealedExample.lines();
    changed.set(2, (changed.get(2).startsWith("A") ? "B" : "A") + changed.get(2).substring(1));
    var longer = SealedExample.lines();
    longer.add(longer.get(1));

    for (var lines : List.of(cut, moved, leftOut, changed, longer)) {
      assertThatThrownBy(() -> read(lines))
          .isInstanceOf(UnusableRescueFile.class)
          .hasMessageContaining("damaged");
    }
  }

  @Test
  void saysWhoseItIs_whenItWasSealedForAnotherServer() {
    var other = SealedExample.lines();
    other.set(0, other.getFirst().replace(SealedExample.keyId(), "0123456789abcdef"));

    assertThatThrownBy(() -> read(other))
        .isInstanceOf(UnusableRescueFile.class)
        .hasMessageContaining("another Wardbook");
  }

  @Test
  void saysThatItIsNone_whenAnotherFileWasChosen() {
    for (var text : List.of("", "Dear CSU,", "{\"format\":\"other\"}", "{", "%PDF-1.7")) {
      assertThatThrownBy(() -> read(List.of(text)))
          .isInstanceOf(UnusableRescueFile.class)
          .hasMessageContaining("no rescue file");
    }
  }

  private List<Part> read(List<String> lines) throws IOException, UnusableRescueFile {
    Path file = Files.writeString(folder.resolve("file.txt"), String.join("\n", lines) + "\n");
    var parts = new ArrayList<Part>();
    RescueFile.read(file, SealedExample.key(), parts::add);
    return parts;
  }
}
