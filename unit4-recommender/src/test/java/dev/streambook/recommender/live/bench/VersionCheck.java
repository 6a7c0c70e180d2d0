package dev.streambook.recommender.live.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.streambook.unit4.ScoredItem;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Makes answers again from what was published. An answer is whole if one state of its user and the model of the version that it
 * names give the same films with the same scores, to the bit.
 */
final class VersionCheck {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PublishedLists published;
    private final int howMany;
    private final Map<String, Set<List<ScoredItem>>> made = new HashMap<>();
    private final Set<String> versions = new HashSet<>();
    private long withoutModel;
    private long mixed;
    private long ofAnother;

    /** @param howMany films each answer was asked for */
    VersionCheck(PublishedLists published, int howMany) {
        this.published = published;
        this.howMany = howMany;
    }

    /** @param times how often this answer came */
    void check(String answer, long times) throws IOException {
        JsonNode body = JSON.readTree(answer);
        if (!body.has("model")) {
            withoutModel += times;
            return;
        }
        String version = body.path("model").asText();
        versions.add(version);
        mixed += isOf(version, body) ? 0 : times;
        boolean another = published.versions().stream().anyMatch(other -> !other.equals(version) && isOf(other, body));
        ofAnother += another ? times : 0;
    }

    /** In what was checked. */
    int versions() {
        return versions.size();
    }

    /** Answers that are of no model, but of what is trending. */
    long withoutModel() {
        return withoutModel;
    }

    long mixed() {
        return mixed;
    }

    /** Answers that another version explains as well, so that the check says nothing of them. */
    long ofAnother() {
        return ofAnother;
    }

    private boolean isOf(String version, JsonNode body) {
        int user = body.path("user").asInt();
        List<ScoredItem> answered = StreamSupport.stream(body.path("items").spliterator(), false)
                .map(film -> new ScoredItem(
                        film.path("item").asInt(),
                        Float.parseFloat(film.path("score").asText())))
                .toList();
        return made.computeIfAbsent(user + " " + version, any -> published.of(user, version, howMany))
                .contains(answered);
    }
}
