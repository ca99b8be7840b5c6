package org.wardbook.sync;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.report.definition.DefinitionCatalogue;
import org.wardbook.report.definition.FormDefinition;

@RestController
@RequestMapping("/api/v1/report-types")
@Tag(name = "Report types")
@SecurityRequirements
class ReportTypesController {
  private final DefinitionCatalogue definitions;

  ReportTypesController(DefinitionCatalogue definitions) {
    this.definitions = definitions;
  }

  @GetMapping
  @Operation(
      operationId = "listReportTypes",
      summary = "Every published version of every type",
      description = "Published versions never change and stay accepted. Needs no sign-in.")
  @ApiResponse(responseCode = "200", description = "By key, then version")
  ReportTypes all() {
    return new ReportTypes(definitions.all().stream().map(ReportTypes.Entry::of).toList());
  }

  @GetMapping(path = "/{key}/{version}", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "readDefinition",
      summary = "The definition of a form",
      description = "What is asked, in which order, and what makes an answer acceptable.")
  @ApiResponse(
      responseCode = "200",
      description = "The definition",
      content = @Content(schema = @Schema(implementation = FormDefinition.class)))
  @Refused(status = "404", codes = "not-found")
  @Refused(status = "422", codes = "invalid-input (the version is no number)")
  ResponseEntity<Resource> one(@PathVariable String key, @PathVariable int version) {
    var definition =
        definitions
            .find(key, version)
            .orElseThrow(
                () ->
                    new Refusal(
                        ProblemCode.NOT_FOUND, "There is no such version of a report type."));
    return ResponseEntity.ok(
        new ClassPathResource(
            "report-types/%s/definition.v%d.json"
                .formatted(definition.key(), definition.version())));
  }

  record ReportTypes(List<Entry> reportTypes) {
    @Schema(name = "ReportType")
    record Entry(
        @Schema(example = "fly-tip") String key,
        @Schema(example = "1") int version,
        String title,
        String summary,
        @Schema(example = "FT") String referencePrefix,
        @Schema(example = "/api/v1/report-types/fly-tip/1") String definition) {
      static Entry of(FormDefinition definition) {
        return new Entry(
            definition.key(),
            definition.version(),
            definition.title(),
            definition.summary(),
            definition.referencePrefix(),
            "/api/v1/report-types/" + definition.key() + "/" + definition.version());
      }
    }
  }
}
