package org.wardbook.campaign;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;

/** A connection that carries one message after the other. */
final class Wire implements AutoCloseable {
  private static final int LONGEST_SILENCE_MILLIS = 60_000;

  private final Socket socket;
  private final BufferedInputStream in;

  Wire(Socket socket) throws IOException {
    this.socket = socket;
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(LONGEST_SILENCE_MILLIS);
    in = new BufferedInputStream(socket.getInputStream(), 8192);
  }

  static Wire to(int port) throws IOException {
    var socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5_000);
      return new Wire(socket);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  Http1 receive() throws IOException {
    return Http1.read(in);
  }

  void send(byte[] bytes, int length) throws IOException {
    socket.getOutputStream().write(bytes, 0, length);
    socket.getOutputStream().flush();
  }

  Http1 ask(byte[] request) throws IOException {
    send(request, request.length);
    return receive();
  }

  /** The other side sees a connection that broke, not one that was ended. */
  void breakOff() {
    try {
      socket.setOption(StandardSocketOptions.SO_LINGER, 0);
    } catch (IOException | UnsupportedOperationException e) {
      // It is closed all the same.
    }
    close();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // Nothing more is wanted of it.
    }
  }
}
