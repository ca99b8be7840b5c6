package org.wardbook.campaign;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One caller to one port, on one connection for as long as the other side keeps it open. */
final class Line implements AutoCloseable {
  private final int port;
  private @Nullable Wire wire;

  Line(int port) {
    this.port = port;
  }

  Http1 ask(byte[] call) throws IOException {
    var open = wire == null ? Wire.to(port) : wire;
    wire = null;
    try {
      var answer = open.ask(call);
      if (answer.keepsOpen()) {
        wire = open;
      } else {
        open.close();
      }
      return answer;
    } catch (IOException e) {
      open.close();
      throw e;
    }
  }

  @Override
  public void close() {
    if (wire != null) {
      wire.close();
    }
  }
}
