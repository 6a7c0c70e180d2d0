package dev.streambook.recommender.model;

import dev.streambook.recommender.topics.KafkaClients;
import dev.streambook.recommender.topics.UnreadableRecordException;
import dev.streambook.recommender.topics.follow.TopicFollower;
import dev.streambook.unit4.ModelRegistry;
import dev.streambook.unit4.Quality;
import dev.streambook.unit4.Refusal;
import dev.streambook.unit4.Verdict;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads topic {@code model} from the beginning and hands its records to the registry, which keeps the newest good version.
 *
 * <p>What one follower adopts depends on the log alone, so all followers end with the same version. A version that is
 * refused is counted by its reason; the model before it stays. The public methods may be called from any thread.
 */
public final class ModelFollower implements ModelStatus, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ModelFollower.class);

    private final Map<Refusal, Long> refusals = new EnumMap<>(Refusal.class);
    private final ModelRegistry registry;
    private final TopicFollower tail;
    private volatile Verdict.Refused lastRefused;

    /** @param registry 4.7, which this follower alone feeds */
    public ModelFollower(KafkaClients clients, String topic, ModelRegistry registry) {
        this.registry = registry;
        this.tail = new TopicFollower("model-follower", clients, List.of(topic), this::read);
    }

    /** Begins to read. At most once. */
    public void start() {
        tail.start();
    }

    @Override
    public CurrentModel current() {
        return registry::current;
    }

    @Override
    public Map<Refusal, Long> refusals() {
        synchronized (refusals) {
            return Collections.unmodifiableMap(new EnumMap<>(refusals));
        }
    }

    @Override
    public Optional<Verdict.Refused> lastRefused() {
        return Optional.ofNullable(lastRefused);
    }

    /** Waits until all that was in the topic at the start has been read; false if the limit passes first. */
    public boolean awaitCaughtUp(Duration limit) throws InterruptedException {
        return tail.awaitCaughtUp(limit);
    }

    @Override
    public Optional<String> failure() {
        return tail.failure();
    }

    @Override
    public void close() throws InterruptedException {
        tail.close();
    }

    private void read(ConsumerRecord<byte[], byte[]> record) {
        ModelKey key = ModelKey.parse(record.key())
                .orElseThrow(() -> new UnreadableRecordException(
                        "the key is no <version>/<n> and no <version>/manifest; expected one of them"));
        if (record.value() == null) {
            registry.withdraw(key.version());
        } else if (key.part().isPresent()) {
            registry.part(key.version(), key.part().getAsInt(), record.value());
        } else {
            settle(registry.publish(key.version(), record.value()));
        }
    }

    private void settle(Verdict verdict) {
        if (verdict instanceof Verdict.Adopted adopted) {
            Quality quality = adopted.model().quality();
            LOG.info("model {} adopted, rmse {}, recall@10 {}", adopted.version(), quality.rmse(), quality.recall());
        } else if (verdict instanceof Verdict.Refused refused) {
            synchronized (refusals) {
                refusals.merge(refused.refusal(), 1L, Long::sum);
            }
            lastRefused = refused;
            LOG.warn("model {} refused, {}: {}", refused.version(), refused.refusal(), refused.reason());
        }
    }
}
