package org.wardbook.progress;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The plan's table to download and to print, for the websites of towns and parishes (action 4.5).
 * Under {@code /desk}, for the CSU, which decides what is published, and for partners.
 */
@Controller
@Hidden
class PlanTableController {
  private final PlanTable table;

  PlanTableController(PlanTable table) {
    this.table = table;
  }

  @GetMapping("/desk/plan/{year:[0-9]{4}}/table.csv")
  ResponseEntity<byte[]> csv(@PathVariable int year) {
    return answer(
        year, new MediaType("text", "csv", StandardCharsets.UTF_8), CsvOfPlan::of, ".csv");
  }

  /** A page of its own without script, which can be saved, printed and published as it is. */
  @GetMapping("/desk/plan/{year:[0-9]{4}}/report.html")
  ResponseEntity<byte[]> page(@PathVariable int year) {
    return answer(year, new MediaType("text", "html", StandardCharsets.UTF_8), PageOfPlan::of, "");
  }

  private ResponseEntity<byte[]> answer(
      int year, MediaType type, Function<PlanTable.Table, String> write, String download) {
    return table
        .of(year)
        .map(
            found -> {
              var answer =
                  ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noStore());
              if (!download.isEmpty()) {
                answer.header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"action-plan-%s-on-%s%s\""
                        .formatted(found.plan().label(), found.on(), download));
              }
              return answer
                  .header(
                      "Content-Security-Policy",
                      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
                  .body(write.apply(found).getBytes(StandardCharsets.UTF_8));
            })
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
