package org.wardbook.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.wardbook.sync.TestPhoto;

/**
 * The least that can take in a report durably: a plain HTTP server, one table, SQLite in WAL mode
 * with {@code synchronous=FULL}, and commits grouped by one writer. It checks nothing and knows
 * nobody; what the whole server does is measured against it.
 */
public final class BareCeiling {
  private static final int LARGEST_GROUP = 64;

  private final BlockingQueue<Write> waiting = new LinkedBlockingQueue<>();

  private BareCeiling() {}

  /** Takes the arguments of the real server. */
  public static void main(String[] arguments) throws Exception {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
    new BareCeiling().start(Integer.parseInt(value(arguments, "port")), value(arguments, "dir"));
  }

  private static String value(String[] arguments, String name) {
    for (var argument : arguments) {
      if (argument.contains(name + "=")) {
        return argument.substring(argument.indexOf('=') + 1);
      }
    }
    throw new IllegalArgumentException("No " + name);
  }

  private void start(int port, String folder) throws IOException {
    var database = Files.createDirectories(Path.of(folder)).resolve("bare.db");
    Thread.ofPlatform().start(() -> writeGroups(database));
    var server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1024);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readAllBytes();
      var path = exchange.getRequestURI().getPath();
      var write =
          new Write(
              path.substring(path.lastIndexOf('/') + 1),
              TestPhoto.sha256(body),
              new String(body, UTF_8),
              new CompletableFuture<>());
      if (exchange.getRequestMethod().equals("PUT")) {
        waiting.add(write);
        write.committed().join();
      }
      var answer =
          "{\"id\":\"%s\",\"contentHash\":\"%s\"}"
              .formatted(write.id(), write.hash())
              .getBytes(UTF_8);
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private void writeGroups(Path database) {
    try (var db = DriverManager.getConnection("jdbc:sqlite:" + database);
        var statement = db.createStatement()) {
      statement.execute("pragma journal_mode=wal");
      statement.execute("pragma synchronous=full");
      statement.execute(
          "create table if not exists report"
              + " (id text primary key, hash text not null, body text not null) strict");
      db.setAutoCommit(false);
      try (var insert =
          db.prepareStatement("insert into report values (?, ?, ?) on conflict do nothing")) {
        while (true) {
          writeGroup(db, insert);
        }
      }
    } catch (SQLException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void writeGroup(Connection db, PreparedStatement insert)
      throws SQLException, InterruptedException {
    List<Write> group = new ArrayList<>();
    group.add(waiting.take());
    waiting.drainTo(group, LARGEST_GROUP - 1);
    for (var write : group) {
      insert.setString(1, write.id());
      insert.setString(2, write.hash());
      insert.setString(3, write.body());
      insert.executeUpdate();
    }
    db.commit();
    group.forEach(write -> write.committed().complete(null));
  }

  private record Write(String id, String hash, String body, CompletableFuture<Void> committed) {}
}
