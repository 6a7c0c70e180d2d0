package dev.streambook.recommender.live.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * What the stages have counted.
 *
 * @param audit the body of {@code GET /audit}
 */
record StageCounts(JsonNode audit) {

    static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final int STAGES = 7;

    static StageCounts of(ClusterClient client, int node) throws IOException, InterruptedException {
        return new StageCounts(client.json(node, "/audit"));
    }

    /** Waits until both nodes say that nothing is under way, then checks that each rating was counted once. */
    static StageCounts settled(ClusterClient client, int ratings) throws IOException, InterruptedException {
        await("the audit of both nodes is settled")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> of(client, 0).isSettled(ratings) && of(client, 1).isSettled(ratings));
        StageCounts counts = of(client, 1);
        assertThat(counts.out("storm-dedup")).as("out of storm-dedup").isEqualTo(ratings);
        assertThat(counts.out("speed")).as("out of speed").isEqualTo(ratings);
        assertThat(counts.out("archive")).isGreaterThanOrEqualTo(ratings);
        assertThat(counts.row("intake").path("deadLettered").asLong()).isZero();
        return counts;
    }

    long in(String stage) {
        return row(stage).path("in").asLong();
    }

    long out(String stage) {
        return row(stage).path("out").asLong();
    }

    /** Whether each of these stages has put something out. */
    boolean hasBegun(Set<String> stages) {
        return stages.stream()
                .allMatch(stage ->
                        find(stage).filter(row -> row.path("out").asLong() > 0).isPresent());
    }

    private boolean isSettled(int ratings) {
        return audit.path("settled").asBoolean()
                && in("source") >= ratings
                && audit.path("stages").size() >= STAGES;
    }

    private JsonNode row(String stage) {
        return find(stage).orElseThrow();
    }

    private Optional<JsonNode> find(String stage) {
        return StreamSupport.stream(audit.path("stages").spliterator(), false)
                .filter(row -> row.path("stage").asText().equals(stage))
                .findFirst();
    }
}
