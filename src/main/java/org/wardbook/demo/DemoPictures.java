package org.wardbook.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.wardbook.demo.Waste.Picture;

/** Draws a small picture of dumped waste: invented, so that the demo shows nobody's place. */
final class DemoPictures {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;
  private static final int HORIZON = 200;
  private static final int GROUND = 330;

  private DemoPictures() {}

  /** A JPEG; the same seed draws the same picture. */
  static byte[] jpeg(Picture picture, long seed) {
    var random = new Random(seed);
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    var g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    landscape(g, random);
    heap(g, picture, random);
    g.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void landscape(Graphics2D g, Random random) {
    var sky = new Color(150 + random.nextInt(60), 185 + random.nextInt(40), 215);
    g.setPaint(new GradientPaint(0, 0, sky, 0, HORIZON, new Color(232, 236, 232)));
    g.fillRect(0, 0, WIDTH, HEIGHT);
    g.setColor(new Color(110, 138, 96));
    g.fillOval(-150 - random.nextInt(80), HORIZON - 60, 520, 300);
    g.fillOval(220 + random.nextInt(120), HORIZON - 40, 600, 300);
    g.setColor(new Color(62, 92, 54));
    for (int i = 0; i < 14; i++) {
      int size = 46 + random.nextInt(50);
      g.fillOval(i * 50 - 30 + random.nextInt(20), HORIZON - size / 2 + 20, size, size);
    }
    g.setColor(new Color(104, 128, 70));
    g.fillRect(0, HORIZON + 40, WIDTH, HEIGHT);
    g.setColor(new Color(104, 106, 108));
    g.fill(polygon(0, HEIGHT, WIDTH, HEIGHT, WIDTH, 420, 380, HORIZON + 42, 350, HORIZON + 42));
    g.setColor(new Color(228, 228, 220));
    g.setStroke(new BasicStroke(5));
    g.drawLine(8, HEIGHT - 30, 352, HORIZON + 46);
    grass(g, random);
  }

  private static void grass(Graphics2D g, Random random) {
    g.setStroke(new BasicStroke(2));
    for (int i = 0; i < 260; i++) {
      int x = random.nextInt(300);
      int y = HORIZON + 50 + random.nextInt(150);
      g.setColor(new Color(70 + random.nextInt(50), 110 + random.nextInt(50), 50));
      g.drawLine(x, y, x + random.nextInt(7) - 3, y - 6 - random.nextInt(8));
    }
  }

  private static void heap(Graphics2D g, Picture picture, Random random) {
    g.setColor(new Color(40, 50, 30, 90));
    g.fillOval(30, GROUND + 10, 340, 60);
    switch (picture) {
      case FURNITURE -> furniture(g, random);
      case RUBBLE -> scatter(g, random, 60, DemoPictures::stone);
      case BAGS -> scatter(g, random, 9, DemoPictures::bag);
      case FRIDGE -> fridge(g, random);
      case TYRES -> scatter(g, random, 14, DemoPictures::tyre);
      case GREEN -> scatter(g, random, 70, DemoPictures::branch);
      case SHEETS -> scatter(g, random, 8, DemoPictures::sheet);
      case DRUMS -> scatter(g, random, 5, DemoPictures::drum);
    }
  }

  private interface Thing {
    void draw(Graphics2D g, Random random, int x, int y);
  }

  /** From the back to the front, lower towards the edges, as a heap lies. */
  private static void scatter(Graphics2D g, Random random, int number, Thing thing) {
    for (int i = 0; i < number; i++) {
      int x = 60 + random.nextInt(260);
      int slope = Math.abs(x - 190) / 2;
      int height = Math.max(1, 110 - slope) * (number - i) / number;
      thing.draw(g, random, x, GROUND + 40 - height);
    }
  }

  private static void stone(Graphics2D g, Random random, int x, int y) {
    int grey = 120 + random.nextInt(90);
    g.setColor(new Color(grey, grey - 8, grey - 20));
    int size = 14 + random.nextInt(30);
    g.fill(polygon(x, y, x + size, y - size / 3, x + size + 6, y + size / 2, x + 4, y + size / 2));
  }

  private static void bag(Graphics2D g, Random random, int x, int y) {
    g.setColor(new Color(24 + random.nextInt(20), 26, 32));
    g.fillOval(x - 30, y - 20, 74, 66);
    g.fill(polygon(x - 2, y - 14, x + 8, y - 40, x + 20, y - 14));
    g.setColor(new Color(120, 124, 134));
    g.setStroke(new BasicStroke(3));
    g.drawArc(x - 18, y - 8, 36, 30, 60, 80);
  }

  private static void tyre(Graphics2D g, Random random, int x, int y) {
    int size = 62 + random.nextInt(20);
    g.setColor(new Color(30, 31, 33));
    g.fillOval(x - size / 2, y - size / 3, size, size * 2 / 3);
    g.setColor(new Color(88, 96, 76));
    g.fillOval(x - size / 4, y - size / 6, size / 2, size / 3);
    g.setColor(new Color(66, 68, 72));
    g.setStroke(new BasicStroke(3));
    g.drawOval(x - size / 2 + 4, y - size / 3 + 3, size - 8, size * 2 / 3 - 6);
  }

  private static void branch(Graphics2D g, Random random, int x, int y) {
    g.setColor(new Color(44 + random.nextInt(40), 84 + random.nextInt(50), 40));
    g.setStroke(new BasicStroke(4 + random.nextInt(5)));
    g.drawLine(x, y + 30, x + random.nextInt(80) - 40, y - random.nextInt(30));
  }

  private static void sheet(Graphics2D g, Random random, int x, int y) {
    int grey = 168 + random.nextInt(40);
    g.setColor(new Color(grey, grey, grey - 6));
    g.fill(polygon(x - 50, y + 20, x + 60, y - 10, x + 76, y + 14, x - 34, y + 46));
    g.setColor(new Color(grey - 40, grey - 40, grey - 44));
    g.setStroke(new BasicStroke(2));
    for (int line = 0; line < 9; line++) {
      g.drawLine(x - 46 + line * 12, y + 20 - line * 3, x - 30 + line * 12, y + 45 - line * 3);
    }
  }

  private static void drum(Graphics2D g, Random random, int x, int y) {
    g.setColor(random.nextBoolean() ? new Color(30, 78, 130) : new Color(158, 60, 36));
    g.fillRoundRect(x - 26, y - 44, 56, 92, 18, 18);
    g.setColor(new Color(20, 30, 40, 120));
    g.setStroke(new BasicStroke(4));
    g.drawLine(x - 26, y - 14, x + 29, y - 14);
    g.drawLine(x - 26, y + 18, x + 29, y + 18);
    g.fillOval(x - 26, y - 50, 56, 16);
  }

  private static void furniture(Graphics2D g, Random random) {
    g.setColor(new Color(120 + random.nextInt(60), 70 + random.nextInt(40), 60));
    g.fillRoundRect(70, GROUND - 70, 230, 70, 26, 26);
    g.fillRoundRect(56, GROUND - 40, 46, 84, 22, 22);
    g.fillRoundRect(270, GROUND - 40, 46, 84, 22, 22);
    g.setColor(new Color(150, 104, 84));
    g.fillRoundRect(98, GROUND - 20, 176, 54, 16, 16);
    g.setColor(new Color(214, 206, 188));
    g.fill(polygon(300, GROUND + 50, 356, GROUND - 96, 392, GROUND - 86, 340, GROUND + 58));
    scatter(g, random, 3, DemoPictures::bag);
  }

  private static void fridge(Graphics2D g, Random random) {
    int x = 110 + random.nextInt(60);
    g.setColor(new Color(236, 238, 238));
    g.fillRoundRect(x, GROUND - 140, 104, 190, 12, 12);
    g.setColor(new Color(196, 200, 202));
    g.fillRect(x + 8, GROUND - 130, 88, 60);
    g.fillRect(x + 8, GROUND - 60, 88, 100);
    g.setColor(new Color(90, 96, 100));
    g.setStroke(new BasicStroke(3));
    g.drawLine(x + 8, GROUND - 20, x + 96, GROUND - 20);
    g.drawLine(x + 8, GROUND + 10, x + 96, GROUND + 10);
    g.setColor(new Color(52, 54, 58));
    g.fillRoundRect(x + 130, GROUND - 20, 92, 70, 8, 8);
    g.setColor(new Color(28, 30, 34));
    g.fillRoundRect(x + 140, GROUND - 10, 60, 48, 6, 6);
  }

  private static Polygon polygon(int... xy) {
    var polygon = new Polygon();
    for (int i = 0; i < xy.length; i += 2) {
      polygon.addPoint(xy[i], xy[i + 1]);
    }
    return polygon;
  }
}
