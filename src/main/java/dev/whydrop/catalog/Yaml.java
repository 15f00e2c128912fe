package dev.whydrop.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the YAML files that ship beside this class. Strict: an unknown or repeated key is an error. */
final class Yaml {
    private static final ObjectMapper MAPPER = JsonMapper.builder(YAMLFactory.builder()
                    .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
                    .build())
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private Yaml() {}

    static <T> T resource(String name, TypeReference<T> type) {
        try (InputStream in = Yaml.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("'" + name + "' is not in the jar. Maybe the build left it out.");
            }
            return MAPPER.readValue(in, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("'" + name + "' is not well formed: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("'" + name + "' cannot be read from the jar.", e);
        }
    }

    static <T> T text(String yaml, TypeReference<T> type) throws JsonProcessingException {
        return MAPPER.readValue(yaml, type);
    }

    static <T> T convert(Object from, Class<T> type) {
        return MAPPER.convertValue(from, type);
    }
}
