package org.wardbook.browser;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures that are quickly made ready, each another one. */
final class SmallPhoto {
  private SmallPhoto() {}

  static Path random(Path folder, Random random) {
    BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    for (int spot = 0; spot < 60; spot++) {
      graphics.setColor(new Color(random.nextInt(0x1000000)));
      graphics.fillOval(random.nextInt(640), random.nextInt(480), 80, 80);
    }
    graphics.dispose();
    Path file = folder.resolve("photo.jpg");
    try {
      ImageIO.write(image, "jpg", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }
}
