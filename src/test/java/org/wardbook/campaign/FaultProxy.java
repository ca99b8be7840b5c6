package org.wardbook.campaign;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/**
 * A bad network between the clients and the server. It knows where a message begins and ends, and
 * does to each whatever its dice say.
 */
final class FaultProxy implements AutoCloseable {
  /** What happens to a message, and in how many of a hundred. */
  enum Fault {
    NONE(46),
    /** The request breaks off after some bytes; the server sees the beginning. */
    CUT_REQUEST(10),
    /** The answer breaks off after some bytes. */
    CUT_ANSWER(10),
    /** The server did its work, and nobody is told. */
    DROP_ANSWER(8),
    /** The request waits a while. */
    DELAY(8),
    /** The request arrives twice, at the same time. */
    DUPLICATE(9),
    /** The sender hears nothing, and the request arrives after later ones. */
    LATE(9);

    private final int ofHundred;

    Fault(int ofHundred) {
      this.ofHundred = ofHundred;
    }

    static Fault draw(SplittableRandom random) {
      var left = random.nextInt(100);
      for (var fault : values()) {
        left -= fault.ofHundred;
        if (left < 0) {
          return fault;
        }
      }
      return NONE;
    }
  }

  private final ServerSocket listening;
  private final int server;
  private final long seed;
  private final AtomicLong connections = new AtomicLong();
  private final ConcurrentLinkedDeque<Wire> idle = new ConcurrentLinkedDeque<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<Fault, LongAdder> done = new TreeMap<>();

  /** Not by the dice: the server was killed in the middle. */
  private final LongAdder broken = new LongAdder();

  private final LongAdder unreachable = new LongAdder();
  private volatile boolean calm;

  FaultProxy(int server, long seed) throws IOException {
    this.server = server;
    this.seed = seed;
    for (var fault : Fault.values()) {
      done.put(fault, new LongAdder());
    }
    listening = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
    threads.submit(this::listen);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** PUTs that met a server or a fault; those that found no server at all are not among them. */
  long submissions() {
    return broken.sum() + done.values().stream().mapToLong(LongAdder::sum).sum();
  }

  long faulted() {
    return submissions() - done.getOrDefault(Fault.NONE, new LongAdder()).sum();
  }

  long unreachable() {
    return unreachable.sum();
  }

  String tally() {
    return done.entrySet().stream()
        .map(
            each ->
                each.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                    + " "
                    + each.getValue())
        .collect(Collectors.joining(", ", "", ", broken by a kill " + broken));
  }

  /** From now on everything goes through as it is. */
  void calmDown() {
    calm = true;
  }

  private Object listen() throws IOException {
    while (true) {
      var wire = new Wire(listening.accept());
      threads.submit(() -> serve(wire, new SplittableRandom(seed + connections.incrementAndGet())));
    }
  }

  private void serve(Wire client, SplittableRandom random) {
    try (client) {
      while (pass(client, client.receive(), random)) {
        // The next message of the same connection.
      }
    } catch (IOException | InterruptedException e) {
      client.breakOff();
    }
  }

  /** Returns whether the connection lives on. */
  private boolean pass(Wire client, Http1 request, SplittableRandom random)
      throws IOException, InterruptedException {
    var fault = calm ? Fault.NONE : Fault.draw(random);
    try {
      var livesOn = pass(client, request, fault, random);
      done.get(fault).increment();
      return livesOn;
    } catch (ServerAway e) {
      unreachable.increment();
      throw e;
    } catch (IOException e) {
      broken.increment();
      throw e;
    }
  }

  private boolean pass(Wire client, Http1 request, Fault fault, SplittableRandom random)
      throws IOException, InterruptedException {
    switch (fault) {
      case CUT_REQUEST -> {
        try (var server = connect()) {
          server.send(request.raw(), random.nextInt(request.raw().length));
          server.breakOff();
        }
        client.breakOff();
        return false;
      }
      case CUT_ANSWER, DROP_ANSWER -> {
        var answer = forward(request);
        var cut = fault == Fault.DROP_ANSWER ? 0 : random.nextInt(answer.raw().length);
        client.send(answer.raw(), cut);
        client.breakOff();
        return false;
      }
      case LATE -> {
        var server = connect();
        var wait = random.nextInt(5, 1_000);
        threads.submit(
            () -> {
              Thread.sleep(wait);
              return exchange(server, request);
            });
        client.breakOff();
        return false;
      }
      case DELAY -> Thread.sleep(random.nextInt(1, 60));
      case DUPLICATE -> threads.submit(() -> forward(request));
      case NONE -> {}
    }
    var answer = forward(request);
    client.send(answer.raw(), answer.raw().length);
    return answer.keepsOpen();
  }

  private Http1 forward(Http1 request) throws IOException {
    var kept = idle.pollFirst();
    if (kept != null) {
      try {
        return exchange(kept, request);
      } catch (IOException e) {
        // It was closed while it lay idle, or the server was killed: ask anew, as browsers do.
      }
    }
    return exchange(connect(), request);
  }

  private Wire connect() throws ServerAway {
    try {
      return Wire.to(server);
    } catch (IOException e) {
      throw new ServerAway(e);
    }
  }

  private Http1 exchange(Wire wire, Http1 request) throws IOException {
    try {
      var answer = wire.ask(request.raw());
      if (answer.keepsOpen()) {
        idle.addFirst(wire);
      } else {
        wire.close();
      }
      return answer;
    } catch (IOException e) {
      wire.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    threads.shutdownNow();
    idle.forEach(Wire::close);
  }

  /** There was nobody to send it to. */
  private static final class ServerAway extends IOException {
    private static final long serialVersionUID = 1L;

    ServerAway(IOException cause) {
      super(cause);
    }
  }
}
