package org.wardbook.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * The least that an app can be that opens without a network: a page that reads one text from the
 * browser's storage into a field, and a service worker that keeps this page and nothing else.
 */
final class BareShell implements AutoCloseable {

  private static final String PAGE =
      """
      <!doctype html><meta charset=utf-8><title>Bare</title><script type=module>
      navigator.serviceWorker.register('sw.js');
      const open = indexedDB.open('bare', 1);
      open.onupgradeneeded = () => open.result.createObjectStore('texts');
      open.onsuccess = () => {
        const read = open.result.transaction('texts').objectStore('texts').get('text');
        read.onsuccess = () => {
          const field = document.createElement('input');
          field.id = 'f-place';
          field.value = read.result ?? '';
          document.body.append(field);
        };
      };
      </script>""";

  private static final String WORKER =
      """
      oninstall = (event) =>
        event.waitUntil(caches.open('bare').then((kept) => kept.add('./')).then(() => skipWaiting()));
      onactivate = (event) => event.waitUntil(clients.claim());
      onfetch = (event) =>
        event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request)));
      """;

  private final HttpServer server;

  BareShell() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(exchange, "text/html", PAGE));
    server.createContext("/sw.js", exchange -> answer(exchange, "text/javascript", WORKER));
    server.start();
  }

  private static void answer(HttpExchange exchange, String mediaType, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", mediaType);
    exchange.sendResponseHeaders(200, bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
