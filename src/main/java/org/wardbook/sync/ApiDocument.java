package org.wardbook.sync;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.wardbook.base.problem.ProblemBody;

/**
 * What the served OpenAPI document says beside the controllers: with it alone, somebody can write a
 * client of their own.
 */
@Configuration
class ApiDocument {
  private static final String DESCRIPTION =
      """
      Wardbook takes in what wardens and volunteers saw, each report once, and tells what became of \
      it.

      **Signing in.** `POST /api/v1/sign-in` sets the cookies `wardbook-session` and \
      `wardbook-device`; send both with every call.

      **Every call that changes something** (PUT, POST) carries the header `X-Wardbook-Client` with \
      the name and version of the client; without it the answer is 403 `client-header-missing`. A \
      client that more than one person uses may send `X-Wardbook-Account` with the username \
      (percent-encoded) whose call it is: while somebody else is signed in, the answer is 401.

      **Sending a report.** Read `GET /api/v1/report-types` and the definition of a type, make a \
      UUID, and `PUT` the report under it. Send the same content again until there is a receipt \
      that names the id and the content hash: it is stored once however often it arrives. The \
      content hash is the lower-case hex SHA-256 of the body's canonical JSON (RFC 8785) without \
      `sentAt`. Then send the photos that the receipt calls missing. To correct a report, `PUT` it \
      under the same id with `revises` set to the content hash of the version it was made from.

      **Definitions.** A report answers the fields of one definition by their keys. A field with \
      `visibleWhen` is only asked while the answer to the field it names is one of `is` (of several \
      choices: any of them, or `atLeast` so many), and while the further condition `and` holds. `min` and `max` limit numbers, or how many choices are ticked; \
      `maxLength` counts UTF-16 units; `pattern` is for the whole answer. What is not answered is \
      left out; null means the same. A group is answered with \
      an array of objects, one per row. `restricted` answers are only shown to their author and the \
      CSU. A correction that leaves one out keeps what is held; null takes it away.

      **Business rules don't lose field work.** A report that breaks a rule of its form is stored, \
      and the receipt lists the problems for the CSU to look at. What can't be read at all is \
      refused with 422 and names the fields.

      **Errors** are `application/problem+json` (RFC 9457) with a stable `code`. 401 asks for a \
      new sign-in; 429 and 5xx are worth a retry later; other 4xx stay what they are until the \
      content changes. Beside what each call lists there are those that any may answer (`default`); \
      a client that keeps to this document meets none of them but those of 500 and above. Answers may get further members: ignore those that you don't know.

      Instants are ISO 8601 in UTC ending in `Z`, dates `YYYY-MM-DD`, coordinates decimal degrees \
      (WGS 84), money whole pence.
      """;

  private static final String FOR_ANY_CALL =
      "malformed-request (400), method-not-supported (405), not-acceptable (406), unexpected (500),"
          + " busy (503), storage-failed (503), storage-full (507)";

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(new Info().title("Wardbook").version("1").description(DESCRIPTION))
        .servers(List.of(new Server().url("/").description("This server")))
        .components(
            new Components()
                .addSecuritySchemes("session", cookie("wardbook-session", "From signing in."))
                .addSecuritySchemes(
                    "device",
                    cookie(
                        "wardbook-device",
                        "From signing in. May only PUT reports, answers, photos and /phone-queue,"
                            + " HEAD photos, and GET /me, /reference, /reports and one's own"
                            + " /reports/{id}.")))
        .security(
            List.of(
                new SecurityRequirement().addList("session"),
                new SecurityRequirement().addList("device")));
  }

  private static SecurityScheme cookie(String name, String description) {
    return new SecurityScheme()
        .type(SecurityScheme.Type.APIKEY)
        .in(SecurityScheme.In.COOKIE)
        .name(name)
        .description(description);
  }

  /** Writes down {@link Refused}. */
  @Bean
  OperationCustomizer documentedRefusals() {
    return (operation, handler) -> {
      AnnotatedElementUtils.getMergedRepeatableAnnotations(
              handler.getMethod(), Refused.class, Refused.All.class)
          .forEach(refused -> addRefusal(operation, refused.status(), refused.codes()));
      return operation;
    };
  }

  /**
   * Adds what all calls share: the header, its refusal, what any may be refused for, and the schema
   * of refusals.
   */
  @Bean
  OpenApiCustomizer sharedParts() {
    return document -> {
      ModelConverters.getInstance(true)
          .readAll(ProblemBody.class)
          .forEach(document.getComponents()::addSchemas);
      document.getPaths().values().forEach(ApiDocument::addClientHeader);
      document.getPaths().values().stream()
          .flatMap(path -> path.readOperations().stream())
          .forEach(call -> addRefusal(call, "default", FOR_ANY_CALL));
      DocumentSchemas.complete(document.getComponents().getSchemas());
    };
  }

  private static void addClientHeader(PathItem path) {
    path.readOperationsMap()
        .forEach(
            (method, operation) -> {
              if (Set.of(PathItem.HttpMethod.PUT, PathItem.HttpMethod.POST).contains(method)) {
                operation.addParametersItem(
                    new Parameter()
                        .in("header")
                        .name("X-Wardbook-Client")
                        .required(true)
                        .description("Name and version of the client.")
                        .example("my-client/1.0")
                        .schema(new StringSchema()));
                addRefusal(operation, "403", "client-header-missing");
              }
            });
  }

  private static void addRefusal(Operation operation, String status, String codes) {
    if (operation.getResponses() == null) {
      operation.setResponses(new ApiResponses());
    }
    var responses = operation.getResponses();
    var known = responses.get(status);
    if (known != null) {
      known.setDescription(known.getDescription() + ", " + codes);
      return;
    }
    responses.addApiResponse(
        status,
        new ApiResponse()
            .description("Codes: " + codes)
            .content(
                new Content()
                    .addMediaType(
                        "application/problem+json",
                        new MediaType()
                            .schema(new Schema<>().$ref("#/components/schemas/Refusal")))));
  }
}
