package dev.streambook.recommender.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicWriter;
import dev.streambook.recommender.RecommenderLog;
import dev.streambook.recommender.ReferenceParts;
import dev.streambook.recommender.topics.follow.TopicFollower;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.ModelCodec;
import dev.streambook.unit4.Refusal;
import dev.streambook.unit4.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@Engines
class ModelFollowerTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final RecommenderLog log;

    ModelFollowerTest(KafkaBroker broker, Isolated isolated) {
        this.log = RecommenderLog.in(broker, isolated, "model");
        isolated.quiet(ModelFollower.class, TopicFollower.class);
    }

    @Test
    void a_published_model_is_adopted_number_by_number() throws Exception {
        Model model = Models.random("v1", 5_000, 20, 7);
        publish(model);

        try (ModelFollower follower = caughtUp()) {
            assertThat(follower.current().get())
                    .hasValueSatisfying(current ->
                            assertThat(current).usingRecursiveComparison().isEqualTo(model));
            assertThat(follower.refusals()).isEmpty();
        }
    }

    @Test
    void there_is_no_model_before_the_first_manifest() throws Exception {
        writeChunks("v1");

        try (ModelFollower follower = caughtUp()) {
            assertThat(follower.current().get()).isEmpty();
            assertThat(follower.refusals()).isEmpty();
        }
    }

    @Test
    void a_corrupt_model_is_refused_and_the_old_one_stays() throws Exception {
        publish(Models.three("v1"));
        ModelCodec.Encoded encoded = writeChunks("v2");
        byte[] flipped = encoded.chunks().get(0).clone();
        flipped[5] ^= 1;
        write(ModelKey.ofPart("v2", 0), flipped);
        write(ModelKey.ofManifest("v2"), encoded.manifest().toJson());

        try (ModelFollower follower = caughtUp()) {
            assertThat(follower.current().get().map(Model::version)).contains("v1");
            assertThat(follower.refusals()).isEqualTo(Map.of(Refusal.CORRUPT, 1L));
            assertThat(follower.lastRefused().orElseThrow().reason()).startsWith("sha256 of the parts is ");
        }
    }

    @Test
    void an_incomplete_model_is_refused_and_the_old_one_stays() throws Exception {
        publish(Models.three("v1"));
        write(
                ModelKey.ofManifest("v2"),
                new ModelCodec().encode(Models.three("v2")).manifest().toJson());

        try (ModelFollower follower = caughtUp()) {
            assertThat(follower.current().get().map(Model::version)).contains("v1");
            assertThat(follower.lastRefused())
                    .contains(new Verdict.Refused(
                            "v2", Refusal.INCOMPLETE, "part 0 has not come; expected parts 0 to 0"));
        }
    }

    @Test
    void a_worse_model_is_refused_and_a_better_one_after_it_is_adopted() throws Exception {
        publish(
                Models.withRmse("v1", 0.90),
                Models.against("v1", Models.withRmse("v2", 1.00)),
                Models.against("v1", Models.withRmse("v3", 0.89)));

        try (ModelFollower follower = caughtUp()) {
            assertThat(follower.current().get().map(Model::version)).contains("v3");
            assertThat(follower.refusals()).isEqualTo(Map.of(Refusal.WORSE_THAN_CURRENT, 1L));
        }
    }

    @Test
    void a_record_under_a_strange_key_is_passed_over() throws Exception {
        log.write(log.topics().model(), "what?", "");
        publish(Models.three("v1"));

        try (ModelFollower follower = caughtUp()) {
            assertThat(follower.current().get().map(Model::version)).contains("v1");
        }
    }

    @Test
    void the_publisher_withdraws_all_but_the_newest_versions() throws Exception {
        publish(Models.withRmse("v1", 0.92), Models.withRmse("v2", 0.91), Models.withRmse("v3", 0.90));

        List<String> withdrawn = log.committed(log.topics().model()).stream()
                .filter(record -> record.value() == null)
                .map(record -> new String(record.key(), StandardCharsets.UTF_8))
                .collect(Collectors.toList());
        assertThat(withdrawn).containsExactly("v1/manifest", "v1/0");
        try (ModelFollower follower = caughtUp()) {
            assertThat(follower.current().get().map(Model::version)).contains("v3");
        }
    }

    private ModelFollower caughtUp() throws InterruptedException {
        ModelFollower follower = new ModelFollower(log.clients(), log.topics().model(), ReferenceParts.registry());
        follower.start();
        assertThat(follower.awaitCaughtUp(LIMIT))
                .as(follower.failure().orElse("caught up"))
                .isTrue();
        return follower;
    }

    private void publish(Model... models) throws InterruptedException {
        try (ModelPublisher publisher =
                new ModelPublisher(log.clients(), log.topics().model(), 2, ReferenceParts.rebuilders())) {
            for (Model model : models) {
                publisher.publish(model);
            }
        }
    }

    private ModelCodec.Encoded writeChunks(String version) {
        ModelCodec.Encoded encoded = new ModelCodec().encode(Models.three(version));
        write(ModelKey.ofPart(version, 0), encoded.chunks().get(0));
        return encoded;
    }

    private void write(ModelKey key, byte[] value) {
        try (TopicWriter<byte[], byte[]> writer =
                TopicWriter.ofBytes(log.broker().bootstrapServers())) {
            writer.write(log.topics().model(), key.toBytes(), value);
        }
    }
}
