package dev.streambook.recommender.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.streambook.recommender.files.WholeFile;
import dev.streambook.recommender.topics.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code merged.json} in the folder of an archive. */
final class MergedFile {

    private final Path file;

    MergedFile(Path folder) {
        this.file = folder.resolve("merged.json");
    }

    MergedParts read() {
        try {
            return Files.exists(file) ? parts(Json.MAPPER.readTree(Files.readAllBytes(file))) : MergedParts.NONE;
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read".formatted(file), e);
        }
    }

    /** Returns when it is on the disk. */
    void replace(MergedParts parts) {
        ObjectNode json = Json.MAPPER.createObjectNode().put("upTo", parts.upTo());
        parts.parts().forEach(json.putArray("parts")::add);
        ObjectNode forgotten = json.putObject("forgotten");
        parts.forgotten().forEach((user, until) -> forgotten.put(user.toString(), until.toString()));
        try {
            WholeFile.replace(file, Json.MAPPER.writeValueAsBytes(json));
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be written".formatted(file), e);
        }
    }

    private static MergedParts parts(JsonNode json) {
        List<String> parts = new ArrayList<>();
        json.required("parts").forEach(part -> parts.add(part.asText()));
        Map<Integer, Instant> forgotten = new HashMap<>();
        json.required("forgotten")
                .fields()
                .forEachRemaining(user -> forgotten.put(
                        Integer.valueOf(user.getKey()),
                        Instant.parse(user.getValue().asText())));
        return new MergedParts(json.required("upTo").longValue(), parts, forgotten);
    }
}
