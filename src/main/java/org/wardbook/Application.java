package org.wardbook;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.wardbook.backup.Commands;

/**
 * Starts Wardbook: the server that phones report to and that the desk works on, or one of the
 * commands that keep a copy of what it holds.
 */
@SpringBootApplication
public class Application {
  public static void main(String[] arguments) {
    if (Commands.areIn(arguments)) {
      System.exit(Commands.run(arguments));
    }
    SpringApplication.run(Application.class, arguments);
  }
}
