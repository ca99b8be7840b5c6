package org.wardbook.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.PropertyCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the schemas of the OpenAPI document say what Jackson really writes. */
@Configuration
class DocumentSchemas {
  private static final String OPTIONAL = "x-optional";

  /**
   * Marks what may be left out of an answer; {@link #requireTheRest} turns it round. Jackson knows
   * it by the same annotation.
   */
  @Bean
  PropertyCustomizer optionalProperties() {
    return (property, type) -> {
      var annotations = type.getCtxAnnotations();
      if (annotations != null
          && Arrays.stream(annotations).anyMatch(JsonInclude.class::isInstance)) {
        property.addExtension(OPTIONAL, true);
      }
      return property;
    };
  }

  /** Says of all schemas, by name, what their records can't. */
  @SuppressWarnings("rawtypes") // as OpenAPI's own model has them
  static void complete(Map<String, Schema> schemas) {
    schemas.computeIfPresent("Refusal", (name, refusal) -> withExtras(refusal));
    schemas.replace("JsonNode", new Schema<>().description("Any JSON value."));
    schemas.values().forEach(DocumentSchemas::allowNullReferences);
    schemas.values().forEach(DocumentSchemas::requireTheRest);
  }

  /**
   * What may be null beside a reference would otherwise read "null and the schema", which nothing
   * is.
   */
  private static void allowNullReferences(Schema<?> schema) {
    if (schema.getProperties() == null) {
      return;
    }
    schema
        .getProperties()
        .replaceAll(
            (name, property) ->
                property.get$ref() != null
                        && property.getTypes() != null
                        && property.getTypes().contains("null")
                    ? new JsonSchema()
                        .description(property.getDescription())
                        .anyOf(
                            List.of(
                                new JsonSchema().$ref(property.get$ref()),
                                new JsonSchema().types(Set.of("null"))))
                    : property);
  }

  /** Where nothing is said of a record, its every part is always there, if only as null. */
  private static void requireTheRest(Schema<?> schema) {
    var properties = schema.getProperties();
    if (properties == null) {
      return;
    }
    if (schema.getRequired() == null) {
      properties.forEach(
          (name, property) -> {
            if (property.getExtensions() == null
                || !property.getExtensions().containsKey(OPTIONAL)) {
              schema.addRequiredItem(name);
            }
          });
    }
    properties.values().stream()
        .filter(property -> property.getExtensions() != null)
        .forEach(property -> property.getExtensions().remove(OPTIONAL));
  }

  private static Schema<?> withExtras(Schema<?> refusal) {
    return refusal
        .addProperty("storedHash", new StringSchema().description("Only with other-content."))
        .addProperty(
            "staleCorrection",
            new StringSchema()
                ._enum(List.of("waiting", "not-taken", "partly-taken", "replaced"))
                .description("Only with other-content: what the CSU made of this one."))
        .addProperty("held", new IntegerSchema().description("Only with photo-offset-differs."));
  }
}
